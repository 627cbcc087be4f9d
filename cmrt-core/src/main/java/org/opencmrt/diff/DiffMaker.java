package org.opencmrt.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.opencmrt.diff.RollUpDiff.Cause;
import org.opencmrt.diff.RollUpDiff.Change;
import org.opencmrt.diff.RollUpDiff.Kind;
import org.opencmrt.diff.RollUpSummary.EntryKey;
import org.opencmrt.diff.RollUpSummary.Mentions;
import org.opencmrt.diff.RollUpSummary.Named;
import org.opencmrt.diff.RollUpSummary.Open;
import org.opencmrt.internal.text.NameOrder;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.SmelterId;

/** Finds the changes between two roll-ups. */
final class DiffMaker {
    private static final Comparator<Change> ORDER = Comparator.comparing(Change::kind)
            .thenComparing(change -> change.metal().map(Metal::code).orElse(""))
            .thenComparing(Change::about, NameOrder.INSTANCE)
            .thenComparing(change -> change.question().map(Question::ordinal).orElse(-1))
            .thenComparing(change -> change.id().map(SmelterId::value).orElse(""))
            .thenComparing(Change::toString);

    private final RollUpSummary before;
    private final RollUpSummary after;
    private final ChangeCauses causes;
    private final List<Change> changes = new ArrayList<>();

    DiffMaker(RollUpSummary before, RollUpSummary after) {
        this.before = before;
        this.after = after;
        this.causes = new ChangeCauses(before, after);
    }

    RollUpDiff make() {
        FacilityChanges facilities = new FacilityChanges(before, after, causes);
        changes.addAll(facilities.find());
        if (causes.isPublished()) {
            // A published list has no suppliers, answers, or unmatched entries to compare.
            return new RollUpDiff(before, after, changes.stream().sorted(ORDER).toList(), facilities.notCompared());
        }
        SupplierChanges suppliers = new SupplierChanges(before, after, causes);
        changes.addAll(suppliers.find());
        entries();
        outcomes();
        List<Finding> findings = suppliers.findings();
        return new RollUpDiff(before, after, changes.stream().sorted(ORDER).toList(), findings);
    }

    private void entries() {
        Set<EntryKey> keys = new TreeSet<>(before.entries().keySet());
        keys.addAll(after.entries().keySet());
        for (EntryKey key : keys) {
            Open was = before.entries().get(key);
            Open is = after.entries().get(key);
            if (was == null) {
                add(Kind.ENTRY_ADDED, key, was, is, causes.appeared(is.mentions()));
            } else if (is == null) {
                add(Kind.ENTRY_REMOVED, key, was, is, causes.disappeared(decidedSince(was.mentions())));
            } else if (!was.buckets().equals(is.buckets())) {
                add(Kind.ENTRY_CHANGED, key, was, is, causes.appeared(is.mentions()));
            }
        }
    }

    /** The same mentions, marked as decided by a reviewer if their rows lead to a facility that a reviewer chose. */
    private Mentions decidedSince(Mentions open) {
        boolean decided = after.facilities().values().stream()
                .map(Named::mentions)
                .anyMatch(facility -> facility.byReviewer() && !Collections.disjoint(facility.cells(), open.cells()));
        return decided ? new Mentions(open.suppliers(), open.contents(), true, open.cells()) : open;
    }

    private void add(Kind kind, EntryKey key, Open was, Open is, ChangeCauses.Why why) {
        Open shown = is != null ? is : was;
        changes.add(why.change(
                kind,
                Metal.tryParse(key.metal()),
                shown.text(),
                buckets(was),
                buckets(is),
                shown.mentions().cells()));
    }

    private static Optional<String> buckets(Open entry) {
        return Optional.ofNullable(entry)
                .map(known ->
                        known.buckets().stream().map(EntryVerdict.Bucket::name).collect(Collectors.joining(", ")));
    }

    private void outcomes() {
        Set<Metal> metals = new TreeSet<>(before.outcomes().keySet());
        metals.retainAll(after.outcomes().keySet());
        for (Metal metal : metals) {
            String was = before.outcomes().get(metal);
            String is = after.outcomes().get(metal);
            if (!was.equals(is)) {
                changes.add(causes.outcome(causesAbout(metal))
                        .change(
                                Kind.OUTCOME_CHANGED,
                                Optional.of(metal),
                                metal.label(),
                                Optional.of(was),
                                Optional.of(is),
                                List.of()));
            }
        }
    }

    /** Why anything else about a metal or a supplier changed. */
    private Set<Cause> causesAbout(Metal metal) {
        Set<Cause> found = EnumSet.noneOf(Cause.class);
        changes.stream()
                .filter(change ->
                        change.metal().isEmpty() || change.metal().get().equals(metal))
                .forEach(change -> found.addAll(change.causes()));
        return found;
    }
}
