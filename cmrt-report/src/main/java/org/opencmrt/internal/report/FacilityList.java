package org.opencmrt.internal.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.model.Metal;
import org.opencmrt.model.SmelterId;
import org.opencmrt.reference.ListUse;

/**
 * The facilities that suppliers named, as filings list them: metal, smelter, country and status, with what a reader must know to
 * understand it.
 *
 * <p>A facility is listed once for each metal. What its suppliers named and is not listed is counted with its reason.
 *
 * @param company the company whose list it is; empty when not told
 * @param period the reporting period; empty when not told
 * @param asOf the day whose statuses were asked for; empty for the latest that the lists have. See {@code statusBasis} for what
 *     was found
 * @param rows the facilities, by metal, name and id
 * @param showsSuppliers whether the rows name suppliers
 * @param hasDetails whether it tells what filings leave out: names of list files, the response rate, and what is not in the list
 * @param statusBasis the lists and dates on which statuses rest, in a sentence
 * @param definitions what the status words mean, by word
 * @param statusMap the word for each status of a list, in words; see {@link org.opencmrt.reference.StatusWords}
 * @param countDefinitions the words under which facilities are counted, with their meanings: the status words and, where those
 *     hide them, facilities that failed an audit
 * @param counts the number of facilities by metal and word of the counts; metals in order, all words
 * @param leftOut what is not in the rows and why
 * @param survey who was asked and who answered; empty when nobody told
 * @param origins where the material of the listed facilities comes from; empty when no origin data were given
 * @param referenceLists the lists by which facilities were told
 * @param statusLists the lists that say the status
 * @param notes what a reader must know besides, in whole sentences
 */
public record FacilityList(
        Optional<String> company,
        Optional<String> period,
        Optional<LocalDate> asOf,
        List<Row> rows,
        boolean showsSuppliers,
        boolean hasDetails,
        String statusBasis,
        Map<String, String> definitions,
        Map<String, String> statusMap,
        Map<String, String> countDefinitions,
        Map<Metal, Map<String, Integer>> counts,
        List<LeftOut> leftOut,
        Optional<SurveyFigures> survey,
        Optional<OriginCountries> origins,
        List<ListUse> referenceLists,
        List<ListUse> statusLists,
        List<String> notes) {

    /** Copies the lists; the maps are made by {@link #of}. */
    public FacilityList {
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(asOf, "asOf");
        rows = List.copyOf(rows);
        Objects.requireNonNull(statusBasis, "statusBasis");
        definitions = Ordered.copyOf(definitions);
        statusMap = Ordered.copyOf(statusMap);
        countDefinitions = Ordered.copyOf(countDefinitions);
        counts = Ordered.copyOf(counts);
        leftOut = List.copyOf(leftOut);
        Objects.requireNonNull(survey, "survey");
        Objects.requireNonNull(origins, "origins");
        referenceLists = List.copyOf(referenceLists);
        statusLists = List.copyOf(statusLists);
        notes = List.copyOf(notes);
    }

    /**
     * A facility.
     *
     * @param metal the metal
     * @param smelter the standard name
     * @param country the country as the reference list prints it; empty when it has none
     * @param city the city, if the reference list has it
     * @param state the state or province, if the reference list has it
     * @param id the id; empty when the reference list has none
     * @param status the status word
     * @param scheme the audit program whose list has the status; empty when there is none
     * @param statusDate the date of that list; empty when there is none
     * @param origins where its material comes from by the user's data; empty when they do not say
     * @param companyLevelOnly whether only declarations about all that a supplier makes name it
     * @param suppliers how many suppliers named it
     * @param supplierNames who named it; empty unless the report was asked to tell
     * @param countedAs the word under which the counts have it
     */
    public record Row(
            Metal metal,
            String smelter,
            Optional<String> country,
            Optional<String> city,
            Optional<String> state,
            Optional<SmelterId> id,
            String status,
            Optional<String> scheme,
            Optional<LocalDate> statusDate,
            Optional<String> origins,
            boolean companyLevelOnly,
            int suppliers,
            List<String> supplierNames,
            String countedAs) {
        /** Copies the names. */
        public Row {
            Objects.requireNonNull(metal, "metal");
            Objects.requireNonNull(smelter, "smelter");
            Objects.requireNonNull(country, "country");
            Objects.requireNonNull(city, "city");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(scheme, "scheme");
            Objects.requireNonNull(statusDate, "statusDate");
            Objects.requireNonNull(origins, "origins");
            supplierNames = List.copyOf(supplierNames);
            Objects.requireNonNull(countedAs, "countedAs");
        }

        /** How many suppliers named it, or which, where the report was asked to tell. */
        public String suppliersText() {
            return supplierNames.isEmpty() ? String.valueOf(suppliers) : String.join("; ", supplierNames);
        }
    }

    /** What can be left out. */
    public enum Thing {
        /** A row of a supplier's smelter list. */
        SMELTER_ROW("entry", "entries"),
        /** A facility. */
        FACILITY("facility", "facilities"),
        /** A file. */
        FILE("file", "files"),
        /** A declaration. */
        DECLARATION("declaration", "declarations");

        private final String one;
        private final String many;

        Thing(String one, String many) {
            this.one = one;
            this.many = many;
        }

        /** A number of them in words: {@code 1 file}, {@code 2 files}. */
        public String counted(long count) {
            return count + " " + (count == 1 ? one : many);
        }
    }

    /**
     * Something that was given and is not in the rows.
     *
     * @param count how many
     * @param what what was left out
     * @param reason why, in words
     */
    public record LeftOut(long count, Thing what, String reason) {
        /** Checks that there is something. */
        public LeftOut {
            Objects.requireNonNull(what, "what");
            Objects.requireNonNull(reason, "reason");
            if (count < 1) {
                throw new IllegalArgumentException("count must be 1 or more, but was " + count);
            }
        }

        /** All of it in words: {@code 1 file: could not be read}. */
        public String text() {
            return what.counted(count) + ": " + reason;
        }
    }

    /** The facilities of a result. */
    public static FacilityList of(ReportInput input) {
        return new FacilityListMaker(input).make();
    }
}
