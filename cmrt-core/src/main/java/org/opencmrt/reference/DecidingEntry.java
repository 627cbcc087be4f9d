package org.opencmrt.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.opencmrt.internal.rules.ListRule;
import org.opencmrt.internal.table.PlainWords;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.Finding;

/**
 * Decides among the entries of all lists about one facility: the latest counts, and among those of one date the most
 * cautious, unless another scheme shows a passed audit.
 */
final class DecidingEntry {
    private static final Comparator<StatusList.Entry> BY_DATE_THEN_CAUTION = Comparator.comparing(
                    StatusList.Entry::date, StatusList.DATE_ORDER)
            .thenComparing(DecidingEntry::caution)
            .thenComparing(StatusList.ENTRY_ORDER);
    private static final Set<AuditClass> OUTRANKED = Set.of(AuditClass.ACTIVE, AuditClass.LISTED, AuditClass.EXPIRED);

    private DecidingEntry() {}

    /** A finding if an entry of the same date contradicts the deciding one and does not give way to it. */
    static Optional<Finding> contradiction(List<StatusList.Entry> entries) {
        return of(entries)
                .flatMap(decisive -> entries.stream()
                        .filter(other -> other.date().equals(decisive.date()))
                        .filter(other -> !other.auditClass().equals(decisive.auditClass()))
                        .filter(other -> !outranks(decisive, other))
                        .findFirst()
                        .map(other -> contradiction(decisive, other)));
    }

    private static Finding contradiction(StatusList.Entry used, StatusList.Entry other) {
        return ListRule.STATUS_CONTRADICTION.of(
                "used", used.word(), "usedPlace", used.place(), "other", other.word(), "otherPlace", other.place());
    }

    /** The deciding one of a facility's entries; empty if there are none. */
    static Optional<StatusList.Entry> of(List<StatusList.Entry> entries) {
        Optional<StatusList.Entry> latest = entries.stream().max(BY_DATE_THEN_CAUTION);
        return latest.flatMap(cautious -> entries.stream()
                .filter(other -> other.date().equals(cautious.date()))
                .filter(other -> outranks(other, cautious))
                .max(StatusList.ENTRY_ORDER)
                .or(() -> latest));
    }

    /**
     * True if one entry shows a passed audit under a scheme, and the other shows, on the same day and under another
     * scheme, only that no audit was passed there. Programs recognize each other's audits.
     */
    private static boolean outranks(StatusList.Entry one, StatusList.Entry other) {
        return one.auditClass().equals(Optional.of(AuditClass.CONFORMANT))
                && other.auditClass().filter(OUTRANKED::contains).isPresent()
                && one.scheme().isPresent()
                && other.scheme().isPresent()
                && !PlainWords.of(one.scheme().get())
                        .equals(PlainWords.of(other.scheme().get()));
    }

    /** The degree of caution of an entry. A word without a class is the most cautious. */
    private static int caution(StatusList.Entry entry) {
        return entry.auditClass()
                .map(known -> switch (known) {
                    case CONFORMANT -> 0;
                    case ACTIVE -> 1;
                    case LISTED -> 2;
                    case VETTING -> 3;
                    case EXPIRED -> 4;
                    case NOT_PARTICIPATING -> 5;
                    case NOT_ELIGIBLE -> 6;
                    case NON_CONFORMANT -> 7;
                })
                .orElse(8);
    }

    /** The operating state in the latest entry that gives one. */
    static Optional<StatusList.OperatingState> operating(List<StatusList.Entry> history) {
        return history.stream()
                .filter(entry -> entry.operating().isPresent())
                .max(StatusList.ENTRY_ORDER)
                .flatMap(StatusList.Entry::operating);
    }

    /** The entries up to a date and the undated ones, as of that date. */
    static List<StatusList.Entry> until(List<StatusList.Entry> history, LocalDate asOf) {
        Objects.requireNonNull(asOf, "asOf");
        return history.stream()
                .filter(entry -> entry.date().isEmpty() || !entry.date().get().isAfter(asOf))
                .map(entry -> entry.asOf(asOf))
                .toList();
    }
}
