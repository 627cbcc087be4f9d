package org.opencmrt.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.model.Metal;
import org.opencmrt.model.SmelterId;
import org.opencmrt.rollup.ListUse;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.status.StatusWords;

/**
 * The list of facilities that goes into a filing: metal, smelter, country and status, with what a reader must know to
 * understand it. The view model of the report; every {@link Format} says the same.
 *
 * <p>A facility is listed once for each metal. What its suppliers named and is not listed is counted with its reason.
 *
 * @param company the company whose list it is; empty when not told
 * @param period the reporting period; empty when not told
 * @param asOf the day whose statuses are given; empty for the latest that the lists have
 * @param rows the facilities, by metal, name and id
 * @param showsSuppliers whether the rows name suppliers
 * @param definitions what the status words mean, by word
 * @param counts the number of facilities by metal and status word; metals in order, all words
 * @param leftOut what is not in the rows and why
 * @param referenceLists the lists by which facilities were told
 * @param statusLists the lists that say the status
 * @param notes what a reader must know besides, in whole sentences
 */
public record AnnexA(
        Optional<String> company,
        Optional<String> period,
        Optional<LocalDate> asOf,
        List<Row> rows,
        boolean showsSuppliers,
        Map<String, String> definitions,
        Map<Metal, Map<String, Integer>> counts,
        List<LeftOut> leftOut,
        List<ListUse> referenceLists,
        List<ListUse> statusLists,
        List<String> notes) {

    /** Copies the lists; the maps are made by {@link #of}. */
    public AnnexA {
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(asOf, "asOf");
        rows = List.copyOf(rows);
        definitions = Ordered.copyOf(definitions);
        counts = Ordered.copyOf(counts);
        leftOut = List.copyOf(leftOut);
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
     * @param id the id; empty when the reference list has none
     * @param status the status word
     * @param suppliers how many suppliers named it
     * @param supplierNames who named it; empty unless the report was asked to tell
     */
    public record Row(
            Metal metal,
            String smelter,
            Optional<String> country,
            Optional<SmelterId> id,
            String status,
            int suppliers,
            List<String> supplierNames) {
        /** Copies the names. */
        public Row {
            Objects.requireNonNull(metal, "metal");
            Objects.requireNonNull(smelter, "smelter");
            Objects.requireNonNull(country, "country");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(status, "status");
            supplierNames = List.copyOf(supplierNames);
        }
    }

    /** What can be left out. */
    public enum Thing {
        /** A row of a supplier's smelter list. */
        SMELTER_ROW("smelter row", "smelter rows"),
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
        String counted(long count) {
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
    }

    /**
     * What a list is to show.
     *
     * @param metals the metals to list, 3TG by default
     * @param words the words for audit classes
     * @param asOf the day whose statuses are given; empty for the latest
     * @param showSuppliers whether to tell who named which facility; not by default, for it is the suppliers' business
     * @param company the company whose list it is
     * @param period the reporting period, such as {@code 2016}
     */
    public record Options(
            List<Metal> metals,
            StatusWords words,
            Optional<LocalDate> asOf,
            boolean showSuppliers,
            Optional<String> company,
            Optional<String> period) {
        /** Copies the metals. */
        public Options {
            metals = metals.stream().sorted().distinct().toList();
            Objects.requireNonNull(words, "words");
            Objects.requireNonNull(asOf, "asOf");
            Objects.requireNonNull(company, "company");
            Objects.requireNonNull(period, "period");
        }

        /** The conflict minerals in the three words of filings, with latest statuses, without suppliers' names. */
        public static Options standard() {
            return new Options(
                    Metal.CONFLICT_MINERALS,
                    StatusWords.threeWords(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    Optional.empty());
        }

        /** The same options with other metals. */
        public Options withMetals(List<Metal> newMetals) {
            return new Options(newMetals, words, asOf, showSuppliers, company, period);
        }

        /** The same options with other words for audit classes. */
        public Options withWords(StatusWords newWords) {
            return new Options(metals, newWords, asOf, showSuppliers, company, period);
        }

        /** The same options with statuses as of a day. */
        public Options withAsOf(LocalDate newAsOf) {
            return new Options(metals, words, Optional.of(newAsOf), showSuppliers, company, period);
        }

        /** The same options, telling who named which facility. */
        public Options showingSuppliers() {
            return new Options(metals, words, asOf, true, company, period);
        }

        /** The same options with the company whose list it is. */
        public Options withCompany(String newCompany) {
            return new Options(metals, words, asOf, showSuppliers, Optional.of(newCompany), period);
        }

        /** The same options with the reporting period. */
        public Options withPeriod(String newPeriod) {
            return new Options(metals, words, asOf, showSuppliers, company, Optional.of(newPeriod));
        }
    }

    /** The list of a roll-up with {@link Options#standard()}. */
    public static AnnexA of(RollUp rollUp) {
        return of(rollUp, Options.standard());
    }

    /** The list of a roll-up. */
    public static AnnexA of(RollUp rollUp, Options options) {
        return new AnnexAMaker(rollUp, options).make();
    }

    /** The list of a programme. */
    public static AnnexA of(Programme programme) {
        ReportOptions about = programme.options();
        return of(
                programme.rollUp(),
                new Options(
                        about.metals(),
                        about.words(),
                        about.asOf(),
                        about.showSuppliers(),
                        about.company(),
                        about.period()));
    }

    /** Writes the list in a format. */
    public void render(Format format, Appendable out) throws IOException {
        switch (format) {
            case CSV -> AnnexACsv.render(this, out);
            case MARKDOWN -> new AnnexAMarkdown(this, out).render();
            case HTML -> new AnnexAHtml(this, out).render();
        }
    }

    /** Writes the list in a format, in UTF-8; {@code out} is flushed and not closed. */
    public void render(Format format, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        render(format, writer);
        writer.flush();
    }

    /** The heading of the report. */
    String title() {
        return "Annex A: smelters and refiners"
                + company.map(name -> " reported to " + name).orElse("")
                + period.map(time -> ", " + time).orElse("");
    }
}
