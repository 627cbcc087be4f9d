package org.opencmrt.match;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.opencmrt.internal.table.PlainDates;
import org.opencmrt.internal.table.TableException;
import org.opencmrt.internal.table.UserTable;
import org.opencmrt.internal.table.UserTable.Column;
import org.opencmrt.internal.text.NameText;
import org.opencmrt.model.Metal;
import org.opencmrt.model.SmelterId;

/**
 * What people decided about names, kept in a file so that nobody is asked twice. Immutable.
 *
 * <p>The file is CSV with the columns {@code metal,name,decision,id,by,date,note}; {@code decision} is {@code match} (then
 * {@code id} is given) or {@code none}. It may also be a workbook with these columns. For one metal and name the decision of the later date holds.
 */
public final class ReviewerDecisions {
    private static final String MATCH = "match";
    private static final String NONE = "none";
    private static final List<String> NEEDED = List.of("metal", "name", "decision", "id");
    private static final List<Column> COLUMNS = List.of(
            Column.of("metal"),
            Column.of("name"),
            Column.of("decision"),
            Column.of("id"),
            Column.of("by"),
            Column.date("date"),
            Column.of("note"));
    private static final CSVFormat WRITE = CSVFormat.DEFAULT
            .builder()
            .setRecordSeparator('\n')
            .setHeader(COLUMNS.stream().map(Column::name).toArray(String[]::new))
            .get();
    private static final Comparator<ReviewerDecision> OLDEST_FIRST =
            Comparator.comparing(decision -> decision.date().orElse(LocalDate.MIN));

    private record Subject(Metal metal, String text) implements Comparable<Subject> {
        private static final Comparator<Subject> ORDER =
                Comparator.comparing(Subject::metal).thenComparing(Subject::text);

        @Override
        public int compareTo(Subject other) {
            return ORDER.compare(this, other);
        }
    }

    private final Map<Subject, ReviewerDecision> bySubject;
    private final List<String> sources;

    private ReviewerDecisions(Map<Subject, ReviewerDecision> bySubject, List<String> sources) {
        this.bySubject = bySubject;
        this.sources = List.copyOf(sources);
    }

    /** No decisions. */
    public static ReviewerDecisions none() {
        return of(List.of());
    }

    /** These decisions; of several about one metal and name the one of the latest date, of equal dates the last. */
    public static ReviewerDecisions of(Collection<ReviewerDecision> decisions) {
        return of(decisions, List.of());
    }

    private static ReviewerDecisions of(Collection<ReviewerDecision> decisions, List<String> sources) {
        Map<Subject, ReviewerDecision> bySubject = new TreeMap<>();
        decisions.stream()
                .sorted(OLDEST_FIRST)
                .forEach(d -> bySubject.put(new Subject(d.metal(), NameText.normalize(d.name())), d));
        return new ReviewerDecisions(new LinkedHashMap<>(bySubject), sources);
    }

    /**
     * Reads decisions from a file; see {@link #parse}.
     *
     * @throws TableException when the file cannot be read or used
     */
    public static ReviewerDecisions read(Path file) {
        String label = String.valueOf(file.getFileName());
        return parse(label, UserTable.bytes(title(label), file));
    }

    /**
     * Reads decisions from the bytes of a file: CSV, or a workbook of it, as people save it who edit it in a spreadsheet.
     *
     * @param label what to call the file in messages
     * @throws TableException when a column is missing or a line cannot be used; it names the line
     */
    public static ReviewerDecisions parse(String label, byte[] file) {
        UserTable table = UserTable.read(title(label), file, COLUMNS);
        List<String> missing =
                NEEDED.stream().filter(column -> !table.has(column)).toList();
        if (!missing.isEmpty()) {
            throw new TableException(
                    table.label(),
                    missing,
                    table.headers(),
                    "A file of decisions has a first line with the columns " + String.join(", ", NEEDED)
                            + ", and if wanted by, date and note");
        }
        return of(
                table.rows().stream()
                        .map(row -> decision(table.label() + ", record " + row.number(), row))
                        .toList(),
                List.of(label));
    }

    private static ReviewerDecision decision(String where, UserTable.Row row) {
        String decision = row.text("decision").orElse("").toLowerCase(Locale.ROOT);
        Optional<SmelterId> id = row.text("id").flatMap(SmelterId::tryParse);
        Optional<Metal> metal = row.text("metal").flatMap(Metal::tryParse);
        Optional<String> name = row.text("name");
        boolean usable = decision.equals(NONE) || (decision.equals(MATCH) && id.isPresent());
        if (!usable || metal.isEmpty() || name.isEmpty()) {
            throw new TableException(
                    where,
                    "a decision needs metal, name, and either 'match' with an id or 'none', but was "
                            + NEEDED.stream()
                                    .map(column -> row.text(column).orElse(""))
                                    .collect(Collectors.joining(","))
                            + ". Correct the line",
                    null);
        }
        return new ReviewerDecision(
                metal.get(),
                name.get(),
                decision.equals(MATCH) ? id : Optional.empty(),
                row.text("by"),
                row.text("date").map(text -> date(where, text)),
                row.text("note"));
    }

    private static LocalDate date(String where, String text) {
        return PlainDates.tryParse(text)
                .orElseThrow(() -> new TableException(
                        where, "'" + text + "' is no date such as 2025-03-14. Correct the line", null));
    }

    private static String title(String label) {
        return "decisions " + label;
    }

    /**
     * Writes the decisions, sorted by metal and name.
     *
     * @throws IOException when the target fails
     */
    public void write(Appendable target) throws IOException {
        CSVPrinter printer = new CSVPrinter(target, WRITE);
        for (ReviewerDecision decision : bySubject.values()) {
            printer.printRecord(
                    decision.metal().label(),
                    decision.name(),
                    decision.facility().isPresent() ? MATCH : NONE,
                    decision.facility().map(SmelterId::value).orElse(""),
                    decision.by().orElse(""),
                    decision.date().map(LocalDate::toString).orElse(""),
                    decision.note().orElse(""));
        }
        printer.flush();
    }

    /** These decisions and others; where both speak of a name the later date holds, and of equal dates the other's. */
    public ReviewerDecisions merge(ReviewerDecisions other) {
        List<ReviewerDecision> all = new ArrayList<>(bySubject.values());
        all.addAll(other.bySubject.values());
        return of(all, Stream.concat(sources.stream(), other.sources.stream()).toList());
    }

    /** The files that they were read from, in order; empty for decisions that come from no file. */
    public List<String> sources() {
        return sources;
    }

    /** All decisions, sorted by metal and name. */
    public List<ReviewerDecision> decisions() {
        return List.copyOf(bySubject.values());
    }

    /** The decision about a name of a metal; empty when there is none. */
    public Optional<ReviewerDecision> about(Metal metal, String name) {
        return bySubject.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(bySubject.get(new Subject(metal, NameText.normalize(name))));
    }
}
