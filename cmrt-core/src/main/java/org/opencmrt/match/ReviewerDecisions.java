package org.opencmrt.match;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.opencmrt.model.Metal;
import org.opencmrt.model.SmelterId;
import org.opencmrt.normalize.NameText;

/**
 * What people decided about names, kept in a file so that nobody is asked twice. Immutable.
 *
 * <p>The file is CSV with the columns {@code metal,name,decision,id,by,date,note}; {@code decision} is {@code match} (then
 * {@code id} is given) or {@code none}. For one metal and name the decision of the later date holds.
 */
public final class ReviewerDecisions {
    private static final List<String> COLUMNS = List.of("metal", "name", "decision", "id", "by", "date", "note");
    private static final CSVFormat READ = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();
    private static final CSVFormat WRITE = CSVFormat.DEFAULT
            .builder()
            .setRecordSeparator('\n')
            .setHeader(COLUMNS.toArray(String[]::new))
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

    private ReviewerDecisions(Map<Subject, ReviewerDecision> bySubject) {
        this.bySubject = bySubject;
    }

    /** No decisions. */
    public static ReviewerDecisions none() {
        return of(List.of());
    }

    /** These decisions; of several about one metal and name the one of the latest date, of equal dates the last. */
    public static ReviewerDecisions of(Collection<ReviewerDecision> decisions) {
        Map<Subject, ReviewerDecision> bySubject = new TreeMap<>();
        decisions.stream()
                .sorted(OLDEST_FIRST)
                .forEach(d -> bySubject.put(new Subject(d.metal(), NameText.normalize(d.name())), d));
        return new ReviewerDecisions(new LinkedHashMap<>(bySubject));
    }

    /**
     * Reads decisions.
     *
     * @param source what to call the input in messages
     * @throws MatchQueriesException when a column is missing or a line cannot be used; it names the line
     */
    public static ReviewerDecisions read(String source, Reader text) {
        List<ReviewerDecision> decisions = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, READ)) {
            for (String column : List.of("metal", "name", "decision", "id")) {
                if (!parser.getHeaderNames().contains(column)) {
                    throw new MatchQueriesException(source + ": missing the column " + column + "; found "
                            + String.join(", ", parser.getHeaderNames()) + ". Name the columns in the first line");
                }
            }
            for (CSVRecord row : parser) {
                decisions.add(decision(source + ", line " + parser.getCurrentLineNumber(), row));
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new MatchQueriesException(source + ": the decisions cannot be read (" + e.getMessage() + ")", e);
        }
        return of(decisions);
    }

    private static ReviewerDecision decision(String where, CSVRecord row) {
        String decision = cell(row, "decision").orElse("");
        Optional<SmelterId> id = cell(row, "id").flatMap(SmelterId::tryParse);
        Optional<Metal> metal = cell(row, "metal").flatMap(Metal::tryParse);
        Optional<String> name = cell(row, "name");
        boolean usable = decision.equals("none") || (decision.equals("match") && id.isPresent());
        if (!usable || metal.isEmpty() || name.isEmpty()) {
            throw new MatchQueriesException(
                    where + ": a decision needs metal, name, and either 'match' with an id or 'none'," + " but was "
                            + String.join(",", row.values()) + ". Correct the line");
        }
        try {
            return new ReviewerDecision(
                    metal.get(),
                    name.get(),
                    decision.equals("match") ? id : Optional.empty(),
                    cell(row, "by"),
                    cell(row, "date").map(LocalDate::parse),
                    cell(row, "note"));
        } catch (DateTimeException e) {
            throw new MatchQueriesException(
                    where + ": '" + cell(row, "date").orElse("") + "' is no date such as 2025-03-14", e);
        }
    }

    private static Optional<String> cell(CSVRecord row, String column) {
        return row.isSet(column)
                ? Optional.of(row.get(column).strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
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
                    decision.facility().isPresent() ? "match" : "none",
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
        return of(all);
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
