package org.opencmrt.match;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.opencmrt.internal.rules.ListRule;
import org.opencmrt.internal.table.Column;
import org.opencmrt.internal.table.ListKind;
import org.opencmrt.internal.table.ListTable;
import org.opencmrt.internal.text.DateText;
import org.opencmrt.internal.text.MetalNames;
import org.opencmrt.internal.text.NameText;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ListFormatException;
import org.opencmrt.model.Metal;
import org.opencmrt.model.SmelterId;
import org.opencmrt.reference.SmelterReferenceList;

/**
 * Reviewers' decisions about names, stored in a file so that each name is decided only once. Immutable.
 *
 * <p>The file is CSV with the columns {@code metal,name,decision,id,by,date,note}; {@code decision} is {@code match}
 * (then {@code id} is given) or {@code none}. The file can also be a workbook with these columns. For the same metal
 * and name, the decision with the later date applies.
 */
public final class ReviewerDecisions {
    private static final String MATCH = "match";
    private static final String NONE = "none";
    private static final List<Column> NEEDED = List.of(Column.METAL, Column.NAME, Column.DECISION, Column.SMELTER_ID);
    private static final ListKind KIND = ListKind.of(
                    "decisions",
                    List.of(
                            Column.METAL,
                            Column.NAME,
                            Column.DECISION,
                            Column.SMELTER_ID,
                            Column.DECIDED_BY,
                            Column.DATE,
                            Column.NOTE),
                    "Decisions need the columns metal, name, decision, and id; by, date, and note are optional")
            .requiring(Column.METAL)
            .requiring(Column.NAME)
            .requiring(Column.DECISION)
            .requiring(Column.SMELTER_ID);
    private static final CSVFormat WRITE = CSVFormat.DEFAULT
            .builder()
            .setRecordSeparator('\n')
            .setHeader("metal", "name", "decision", "id", "by", "date", "note")
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
    private final List<Finding> findings;

    private ReviewerDecisions(Map<Subject, ReviewerDecision> bySubject, List<String> sources, List<Finding> findings) {
        this.bySubject = bySubject;
        this.sources = List.copyOf(sources);
        this.findings = List.copyOf(findings);
    }

    /** No decisions. */
    public static ReviewerDecisions none() {
        return of(List.of());
    }

    /**
     * These decisions. For the same metal and name, the one with the latest date applies; for equal dates, the last
     * one.
     */
    public static ReviewerDecisions of(Collection<ReviewerDecision> decisions) {
        return of(decisions, List.of(), List.of());
    }

    private static ReviewerDecisions of(
            Collection<ReviewerDecision> decisions, List<String> sources, List<Finding> findings) {
        Map<Subject, ReviewerDecision> bySubject = new TreeMap<>();
        List<Finding> all = new ArrayList<>(findings);
        decisions.stream().sorted(OLDEST_FIRST).forEach(decision -> {
            ReviewerDecision before =
                    bySubject.put(new Subject(decision.metal(), NameText.normalize(decision.name())), decision);
            if (before != null
                    && before.date().equals(decision.date())
                    && !before.facility().equals(decision.facility())) {
                all.add(twice(before, decision));
            }
        });
        return new ReviewerDecisions(new LinkedHashMap<>(bySubject), sources, all);
    }

    private static Finding twice(ReviewerDecision first, ReviewerDecision second) {
        String metal = second.metal().label();
        return ListRule.DECISION_TWICE
                .of("name", second.name(), "metal", metal, "first", inWords(first), "second", inWords(second))
                .about(second.metal());
    }

    private static String inWords(ReviewerDecision decision) {
        return decision.facility().map(id -> MATCH + " " + id).orElse(NONE);
    }

    /**
     * Reads decisions from a file; see {@link #parse}.
     *
     * @throws IOException if the file cannot be read from disk
     * @throws ListFormatException if the file is not a table or cannot be used
     */
    public static ReviewerDecisions read(Path file) throws IOException {
        return parse(String.valueOf(file.getFileName()), ListTable.bytes(file));
    }

    /**
     * Reads decisions from the content of a file: CSV or a workbook. A line whose id is not the id of a smelter is
     * skipped and reported in {@link #findings}.
     *
     * @param label the name of the file in messages
     * @throws ListFormatException if a column is missing or a line cannot be used; the message gives the line
     */
    public static ReviewerDecisions parse(String label, byte[] file) {
        ListTable table = KIND.read(label, file);
        List<Finding> findings = new ArrayList<>(table.findings());
        List<ReviewerDecision> decisions = new ArrayList<>();
        for (ListTable.Line row : table.lines()) {
            Optional<String> id = row.text(Column.SMELTER_ID);
            if (id.isPresent() && row.id(Column.SMELTER_ID).isEmpty()) {
                findings.add(ListRule.DECISION_ID_FORM.of("place", row.place(), "id", id.get()));
            } else {
                decisions.add(decision(row));
            }
        }
        return of(decisions, List.of(label), findings);
    }

    private static ReviewerDecision decision(ListTable.Line row) {
        String where = "decisions " + row.place();
        String decision = row.text(Column.DECISION).orElse("").toLowerCase(Locale.ROOT);
        Optional<SmelterId> id = row.id(Column.SMELTER_ID);
        Optional<Metal> metal = row.text(Column.METAL).flatMap(MetalNames::read);
        Optional<String> name = row.text(Column.NAME);
        boolean usable = decision.equals(NONE) || (decision.equals(MATCH) && id.isPresent());
        if (!usable || metal.isEmpty() || name.isEmpty()) {
            throw unusable(
                    where,
                    "a decision needs metal, name, and either 'match' with an ID or 'none', but was "
                            + NEEDED.stream()
                                    .map(column -> row.text(column).orElse(""))
                                    .collect(Collectors.joining(","))
                            + ". Correct the line");
        }
        return new ReviewerDecision(
                metal.get(),
                name.get(),
                decision.equals(MATCH) ? id : Optional.empty(),
                row.text(Column.DECIDED_BY),
                row.text(Column.DATE).map(text -> date(where, text)),
                row.text(Column.NOTE));
    }

    private static LocalDate date(String where, String text) {
        return DateText.tryParse(text)
                .orElseThrow(
                        () -> unusable(where, "'" + text + "' is not a date such as 2025-03-14. Correct the line"));
    }

    private static ListFormatException unusable(String where, String problem) {
        return new ListFormatException(ListFormatException.Reason.LINE_UNUSABLE, where + ": " + problem);
    }

    /**
     * Writes the decisions, sorted by metal and name.
     *
     * @throws IOException if writing fails
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

    /**
     * These decisions and others. If both have one for a name, the later date applies; for equal dates, the other's
     * decision.
     */
    public ReviewerDecisions merge(ReviewerDecisions other) {
        List<ReviewerDecision> all = new ArrayList<>(bySubject.values());
        all.addAll(other.bySubject.values());
        return of(
                all,
                Stream.concat(sources.stream(), other.sources.stream()).toList(),
                Stream.concat(findings.stream(), other.findings.stream()).toList());
    }

    /** The findings from reading: lines that were skipped, columns that were not used, and contradictions. */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * The findings from reading, and warnings for decisions about facilities that are not on the reference list; these
     * decisions have no effect.
     */
    public List<Finding> findings(SmelterReferenceList reference) {
        Map<SmelterId, Set<Metal>> metals = new HashMap<>();
        reference
                .smelters()
                .forEach(smelter -> smelter.id()
                        .ifPresent(id -> metals.computeIfAbsent(id, any -> new HashSet<>())
                                .add(smelter.metal())));
        List<Finding> all = new ArrayList<>(findings);
        for (ReviewerDecision decision : bySubject.values()) {
            decision.facility()
                    .filter(id -> !metals.getOrDefault(reference.replacedIds().getOrDefault(id, id), Set.of())
                            .contains(decision.metal()))
                    .ifPresent(id -> all.add(unknown(decision, id, reference.label())));
        }
        return List.copyOf(all);
    }

    private static Finding unknown(ReviewerDecision decision, SmelterId id, String reference) {
        String metal = decision.metal().label();
        return ListRule.DECISION_FACILITY_UNKNOWN
                .of("name", decision.name(), "id", id, "reference", reference, "metal", metal)
                .about(decision.metal());
    }

    /** The files that the decisions were read from, in order; empty if they were not read from a file. */
    public List<String> sources() {
        return sources;
    }

    /** All decisions, sorted by metal and name. */
    public List<ReviewerDecision> decisions() {
        return List.copyOf(bySubject.values());
    }

    /** The decision about a name of a metal; empty if there is none. */
    public Optional<ReviewerDecision> about(Metal metal, String name) {
        return bySubject.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(bySubject.get(new Subject(metal, NameText.normalize(name))));
    }

    /** Equal if they contain the same decisions from files with the same names. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof ReviewerDecisions that
                        && that.bySubject.equals(bySubject)
                        && that.sources.equals(sources)
                        && that.findings.equals(findings));
    }

    @Override
    public int hashCode() {
        return Objects.hash(bySubject, sources);
    }

    @Override
    public String toString() {
        return "ReviewerDecisions[" + bySubject.size() + " decisions]";
    }
}
