package org.opencmrt.reference;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.opencmrt.internal.rules.ListRule;
import org.opencmrt.internal.rules.RollUpRule;
import org.opencmrt.model.Finding;
import org.opencmrt.model.RuleId;
import org.opencmrt.model.Severity;

/**
 * How many lines of a status list applied to the facilities of a roll-up.
 *
 * @param list the list
 * @param lines the number of its lines with a facility and a status
 * @param applied the number of these that are about a reported facility
 */
public record StatusUse(StatusList list, int lines, int applied) {
    private static final Set<RuleId> WHOLE = Set.of(
            ListRule.STATUS_ID_COLUMN_UNKNOWN,
            ListRule.LIST_COLUMN_BY_CONTENT,
            ListRule.LIST_SHEET_NOT_READ,
            ListRule.LIST_SHEET_HIDDEN);

    /** Checks the numbers. */
    public StatusUse {
        Objects.requireNonNull(list, "list");
        if (applied < 0 || applied > lines) {
            throw new IllegalArgumentException("applied must be 0 to " + lines + ", but was " + applied);
        }
    }

    static StatusUse of(StatusList list, Set<StatusEntry> used) {
        return new StatusUse(
                list,
                lines(list.entries().stream()),
                lines(list.entries().stream().filter(used::contains)));
    }

    /** A line may have several entries, one for each scheme. */
    private static int lines(Stream<StatusEntry> entries) {
        return (int) entries.map(StatusEntry::place).distinct().count();
    }

    /** A warning if no line applied; otherwise empty. */
    public Optional<Finding> warning() {
        return applied > 0
                ? Optional.empty()
                : Optional.of(RollUpRule.ROLLUP_STATUS_LIST_UNUSED.of(
                        "list",
                        list.label(),
                        "lines",
                        lines,
                        "headings",
                        headings(list.columnsSeen(), list.columnsUnderstood())));
    }

    /** Notices for the user: how many lines applied, and problems with the list in general. */
    public List<String> notices() {
        return Stream.of(
                        Stream.of(toString()),
                        list.findings().stream()
                                .filter(finding ->
                                        WHOLE.contains(finding.ruleId()) && finding.severity() == Severity.WARNING)
                                .map(Finding::message),
                        warning().stream().map(Finding::message))
                .flatMap(texts -> texts)
                .toList();
    }

    static String headings(List<String> seen, List<String> understood) {
        return "Headings: " + (seen.isEmpty() ? "none" : String.join(", ", seen)) + "; understood: "
                + (understood.isEmpty() ? "none" : String.join(", ", understood));
    }

    /** For people: {@code status list status.csv: 4 of 5 lines applied to a reported facility}. */
    @Override
    public String toString() {
        return "status list " + list.label() + ": " + applied + " of " + lines
                + " lines applied to a reported facility";
    }
}
