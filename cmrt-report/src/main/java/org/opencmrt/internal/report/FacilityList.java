package org.opencmrt.internal.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencmrt.model.Metal;
import org.opencmrt.model.SmelterId;
import org.opencmrt.reference.ListUse;

/**
 * The facilities that suppliers reported, as filings list them: metal, smelter, country, and status, with the notes
 * that a reader needs.
 *
 * <p>A facility is listed once for each metal. Reported entries that are not listed are counted by reason.
 *
 * @param input what the list was made from, with the company, the period, and the options
 * @param rows the facilities, sorted by metal, name, and id
 * @param definitions the meanings of the status words, by word
 * @param statusMap the report word for each status of a list; see {@link org.opencmrt.reference.StatusWords}
 * @param countDefinitions the words by which facilities are counted, with their meanings: the status words and, if
 *     those do not show them, facilities that failed an audit
 * @param counts the number of facilities by metal and by counting word; metals are in order, and all words are included
 * @param leftOut what the rows leave out, and why
 * @param survey who was surveyed and who responded; empty if there is no survey
 * @param origins where the material of the listed facilities comes from; empty if there are no origin data
 * @param referenceLists the reference lists that identified the facilities
 * @param statusLists the lists that give the statuses
 * @param notes further notes that a reader needs, in whole sentences
 */
public record FacilityList(
        ReportInput input,
        List<Row> rows,
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

    /**
     * A facility.
     *
     * @param metal the metal
     * @param smelter the standard name
     * @param country the country as the reference list prints it; empty if it has none
     * @param city the city, if the reference list has it
     * @param state the state or province, if the reference list has it
     * @param id the id; empty if the reference list has none
     * @param status the status word
     * @param scheme the audit program whose list has the status; empty if there is none
     * @param statusDate the date of that list; empty if there is none
     * @param origins where its material comes from according to the user's origin data; empty if the data do not
     *     include it
     * @param companyLevelOnly whether it is reported only in company-level declarations
     * @param suppliers how many suppliers reported it
     * @param supplierNames the suppliers that reported it; empty unless the report shows suppliers
     * @param countedAs the word under which it is counted
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
        /** The number of suppliers that reported it or, if the report shows suppliers, their names. */
        public String suppliersText() {
            return supplierNames.isEmpty() ? String.valueOf(suppliers) : String.join("; ", supplierNames);
        }
    }

    /**
     * Something in the input that the rows leave out.
     *
     * @param what what was left out, counted: {@code 2 files}
     * @param reason why, in words
     */
    public record LeftOut(String what, String reason) {
        /** The whole item in words: {@code 1 file: could not be read}. */
        public String text() {
            return what + ": " + reason;
        }
    }

    /** The facilities of a result. */
    public static FacilityList of(ReportInput input) {
        return new FacilityListMaker(input).make();
    }
}
