package org.opencmrt.report.filing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.opencmrt.diff.RollUpSummary;
import org.opencmrt.internal.report.annex.ListReading;
import org.opencmrt.internal.report.document.SafeText;
import org.opencmrt.internal.table.ListTable;
import org.opencmrt.match.SmelterMatcher;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ListFormatException;
import org.opencmrt.model.MatchQuery;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;
import org.opencmrt.reference.SmelterReferenceList;

/**
 * A list of facilities that a company has published. Created by {@link AnnexA#read(Path)}.
 *
 * @param label the file's name
 * @param rows the facilities in the order of the file, one for each metal; never empty
 * @param findings text that was skipped or corrected, each with its place
 */
public record PublishedAnnex(String label, List<Row> rows, List<Finding> findings) {
    private static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator('\n')
            .setHeader("metal", "smelter", "country", "status", "smelter_id", "place")
            .get();

    /** Copies the lists. */
    public PublishedAnnex {
        Objects.requireNonNull(label, "label");
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /**
     * A facility.
     *
     * @param metal the metal; empty if the file does not give it
     * @param smelter the name as printed, without footnote marks
     * @param country the country as printed; empty if there is none
     * @param status the status word as printed; empty if there is none
     * @param id the id in the file, or the id of the facility on a reference list; empty if neither is known
     * @param place its place: {@code annex.htm, table 2, row 14}
     */
    public record Row(
            Optional<Metal> metal,
            String smelter,
            Optional<String> country,
            Optional<String> status,
            Optional<SmelterId> id,
            String place) {
        /** Checks that nothing is null. */
        public Row {
            Objects.requireNonNull(metal, "metal");
            Objects.requireNonNull(smelter, "smelter");
            Objects.requireNonNull(country, "country");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(place, "place");
        }
    }

    static PublishedAnnex read(Path file) throws IOException {
        return read(String.valueOf(file.getFileName()), ListTable.bytes(file));
    }

    /**
     * Reads a list in memory.
     *
     * @param label the label in messages, such as the file name
     * @throws ListFormatException if the data has an unknown format or does not contain a list of facilities
     */
    public static PublishedAnnex read(String label, byte[] file) {
        ListReading.Result result = ListReading.read(label, file);
        List<Row> rows = result.entries().stream()
                .map(entry -> new Row(
                        entry.metal(), entry.name(), entry.country(), entry.status(), entry.id(), entry.place()))
                .toList();
        return new PublishedAnnex(label, rows, result.findings());
    }

    /**
     * The same list with ids from a reference list, matched by metal, name, and country. Ids in the file are kept. Only
     * certain matches count; a row that needs review gets no id.
     */
    public PublishedAnnex matched(SmelterReferenceList reference) {
        SmelterMatcher matcher = SmelterMatcher.against(reference);
        List<MatchQuery> queries = rows.stream().map(PublishedAnnex::query).toList();
        Map<MatchQuery, Optional<Smelter>> found = new LinkedHashMap<>();
        List<Row> matched = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Optional<Smelter> smelter = found.computeIfAbsent(
                    queries.get(i), query -> matcher.match(query).match());
            matched.add(new Row(
                    row.metal().or(() -> smelter.map(Smelter::metal)),
                    row.smelter(),
                    row.country(),
                    row.status(),
                    row.id().or(() -> smelter.flatMap(Smelter::id)),
                    row.place()));
        }
        return new PublishedAnnex(label, matched, findings);
    }

    /**
     * Writes the list as CSV with the columns {@code metal,smelter,country,status,smelter_id,place}. A text
     * that a spreadsheet program could treat as a formula gets a leading apostrophe.
     *
     * @throws IOException if the target fails
     */
    public void write(Appendable target) throws IOException {
        CSVPrinter csv = new CSVPrinter(target, CSV);
        for (Row row : rows) {
            csv.printRecord(
                    row.metal().map(Metal::label).orElse(""),
                    SafeText.csv(row.smelter()),
                    SafeText.csv(row.country().orElse("")),
                    SafeText.csv(row.status().orElse("")),
                    row.id().map(SmelterId::value).orElse(""),
                    SafeText.csv(row.place()));
        }
        csv.flush();
    }

    private static MatchQuery query(Row row) {
        return new MatchQuery(
                row.metal(), Optional.of(row.smelter()), row.country(), row.id().map(SmelterId::value));
    }

    /**
     * The same list with ids from the other side of a comparison, so that a facility with two names is recognized.
     *
     * @param other a roll-up, or another published list
     */
    public PublishedAnnex matched(RollUpSummary other) {
        return PublishedSummary.reference(other).map(this::matched).orElse(this);
    }

    /** The summary for {@link org.opencmrt.diff.RollUpDiff#between}. */
    public RollUpSummary summary() {
        return PublishedSummary.of(this);
    }
}
