package org.opencmrt.report.filing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.diff.RollUpSummary;
import org.opencmrt.internal.report.annex.ListReading;
import org.opencmrt.match.SmelterMatcher;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ListFormatException;
import org.opencmrt.model.MatchQuery;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;
import org.opencmrt.reference.SmelterReferenceList;

/**
 * A list of facilities that a company has published, read back from its file. Made by {@link AnnexA#read(Path)}.
 *
 * @param label the file's name
 * @param rows the facilities in the order of the file, one for each metal; never empty
 * @param findings what was skipped, and what was read otherwise than it is printed, each with its place and text
 */
public record PublishedAnnex(String label, List<Row> rows, List<Finding> findings) {
    /** Copies the lists. */
    public PublishedAnnex {
        Objects.requireNonNull(label, "label");
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /**
     * A facility.
     *
     * @param metal the metal; empty when nothing in the file tells it
     * @param smelter the name as printed, without footnote marks
     * @param country the country as printed; empty when there is none
     * @param status the status word as printed; empty when there is none
     * @param id the id that the file prints, or that of the facility of a reference list; empty when neither is known
     * @param place where it stands: {@code annex.htm, table 2, row 14}
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
        return read(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }

    /**
     * Reads a list that is already in memory.
     *
     * @param label what messages call it, such as the file's name
     * @throws ListFormatException when the bytes are of no kind that is read, or hold no list of facilities
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
     * The same list with the ids of the facilities that a reference list knows by metal, name and country. An id that is
     * printed stays. Only a sure match counts; a row that needs review keeps no id.
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

    private static MatchQuery query(Row row) {
        return new MatchQuery(
                row.metal(), Optional.of(row.smelter()), row.country(), row.id().map(SmelterId::value));
    }

    /**
     * The same list with the ids by which the other side of a comparison knows its facilities, so that one facility under two
     * names is one.
     *
     * @param other a roll-up, or another published list
     */
    public PublishedAnnex matched(RollUpSummary other) {
        return PublishedSummary.reference(other).map(this::matched).orElse(this);
    }

    /** What {@link org.opencmrt.diff.RollUpDiff#between} compares. */
    public RollUpSummary summary() {
        return PublishedSummary.of(this);
    }
}
