package org.opencmrt.diff;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.opencmrt.diff.RollUpDiff.Cause;
import org.opencmrt.diff.RollUpDiff.Change;
import org.opencmrt.diff.RollUpDiff.Kind;
import org.opencmrt.diff.RollUpSummary.Mentions;
import org.opencmrt.diff.RollUpSummary.UsedList;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Metal;
import org.opencmrt.rcoi.RcoiPolicy;

/** Determines why something changed between two roll-ups. */
final class ChangeCauses {
    /** The setting for the list of surveyed suppliers. */
    static final String SUPPLIERS_ASKED = "suppliersAsked";

    /**
     * The settings that affect outcomes, except for the list of surveyed suppliers. Other options affect the findings
     * in declarations.
     */
    private static final Set<String> POLICY = RcoiPolicy.standard().settings().keySet();

    private static final int MAX_FILES = 3;

    private final RollUpSummary before;
    private final RollUpSummary after;
    private final Map<String, String> filesBefore;
    private final Map<String, String> filesAfter;

    ChangeCauses(RollUpSummary before, RollUpSummary after) {
        this.before = before;
        this.after = after;
        this.filesBefore = files(before);
        this.filesAfter = files(after);
    }

    /** Causes, with their text. */
    record Why(Set<Cause> causes, String reason) {
        Why and(Why other) {
            Set<Cause> both = EnumSet.copyOf(causes);
            both.addAll(other.causes);
            return new Why(both, reason.equals(other.reason) ? reason : reason + "; " + other.reason);
        }

        /** A change with these causes that is not about a facility or an answer. */
        Change change(
                Kind kind,
                Optional<Metal> metal,
                String about,
                Optional<String> was,
                Optional<String> is,
                List<CellRef> cells) {
            return new Change(kind, metal, Optional.empty(), about, Optional.empty(), was, is, causes, reason, cells);
        }
    }

    private static Map<String, String> files(RollUpSummary summary) {
        Map<String, String> files = new HashMap<>();
        summary.declarations().forEach(one -> files.put(one.sha256(), one.file()));
        return files;
    }

    /** True if one side is a published list. */
    boolean isPublished() {
        return before.isPublishedList() || after.isPublishedList();
    }

    /** The reason for a change in a comparison with a published list, which does not give reasons. */
    private Why published(String was, String is) {
        return new Why(EnumSet.of(Cause.PUBLISHED_LIST), before.label() + " " + was + ", " + after.label() + " " + is);
    }

    /** Why something was added: its declarations are new, or existing rows were matched differently. */
    Why appeared(Mentions mentions) {
        return isPublished()
                ? published("does not list it", "does")
                : why(mentions, filesBefore, filesAfter, "new or changed declarations");
    }

    /** Why something was removed. */
    Why disappeared(Mentions mentions) {
        return isPublished()
                ? published("lists it", "does not")
                : why(mentions, filesAfter, filesBefore, "removed or changed declarations");
    }

    private Why why(Mentions mentions, Map<String, String> there, Map<String, String> named, String what) {
        List<String> changed = mentions.contents().stream()
                .filter(content -> !there.containsKey(content))
                .map(content -> named.getOrDefault(content, content))
                .sorted()
                .toList();
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        List<String> reasons = new ArrayList<>();
        if (!changed.isEmpty()) {
            causes.add(Cause.SUPPLIER);
            reasons.add(what + ": " + some(changed));
        }
        if (changed.size() < mentions.contents().size()) {
            Why matching = matching(mentions.byReviewer());
            causes.addAll(matching.causes());
            reasons.add(matching.reason());
        }
        return new Why(causes, String.join("; ", reasons));
    }

    /** Why rows of an unchanged declaration were matched differently. */
    private Why matching(boolean byReviewer) {
        if (byReviewer || (same(references()) && !same(decisions()))) {
            return new Why(EnumSet.of(Cause.DECISION_FILE), "reviewer decisions: " + changed(decisions()));
        }
        if (!same(references())) {
            return new Why(EnumSet.of(Cause.REFERENCE_LIST), changed(references()));
        }
        return other();
    }

    /** Why a facility has a different name or location. */
    Why described(Mentions was, Mentions is) {
        if (isPublished()) {
            return published("shows the first", "the second");
        }
        if (!same(references())) {
            return new Why(EnumSet.of(Cause.REFERENCE_LIST), changed(references()));
        }
        return was.contents().equals(is.contents()) ? other() : appeared(is);
    }

    /** Why a facility has a different status. */
    Why status() {
        if (isPublished()) {
            return published("gives the first status", "the second");
        }
        List<List<UsedList>> statuses =
                List.of(before.lists().statuses(), after.lists().statuses());
        if (!same(statuses)) {
            return new Why(EnumSet.of(Cause.STATUS_LIST), changed(statuses));
        }
        if (!before.asOf().equals(after.asOf())) {
            return new Why(
                    EnumSet.of(Cause.AS_OF),
                    "status as of " + before.asOf().map(Object::toString).orElse("the latest list") + ", then "
                            + after.asOf().map(Object::toString).orElse("the latest list"));
        }
        return other();
    }

    /** Why an outcome changed: all inputs that differ and affect outcomes. */
    Why outcome(Set<Cause> ofMetal) {
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        causes.addAll(ofMetal);
        causes.remove(Cause.STATUS_LIST); // a status never affects an origin
        causes.remove(Cause.AS_OF);
        causes.remove(Cause.OTHER);
        List<String> details = new ArrayList<>();
        List<List<UsedList>> origins =
                List.of(before.lists().origins(), after.lists().origins());
        if (!same(origins)) {
            causes.add(Cause.ORIGIN_DATA);
            details.add(changed(origins));
        }
        for (String name : changedSettings()) {
            if (name.equals(SUPPLIERS_ASKED)) {
                causes.add(Cause.SUPPLIERS_ASKED);
                details.add("the list of surveyed suppliers changed");
            } else if (POLICY.contains(name)) {
                causes.add(Cause.POLICY);
                details.add(name + " was " + setting(before, name) + ", is now " + setting(after, name));
            }
        }
        if (causes.isEmpty()) {
            return other();
        }
        return new Why(causes, details.isEmpty() ? "see the other changes for this metal" : String.join("; ", details));
    }

    private static String setting(RollUpSummary summary, String name) {
        String value = summary.settings().getOrDefault(name, "not set");
        return value.isEmpty() ? "empty" : value;
    }

    /** The settings that differ, if both roll-ups contain settings. */
    private List<String> changedSettings() {
        if (before.settings().isEmpty() || after.settings().isEmpty()) {
            return List.of();
        }
        Set<String> names = new TreeSet<>(before.settings().keySet());
        names.addAll(after.settings().keySet());
        return names.stream()
                .filter(name -> !Objects.equals(
                        before.settings().get(name), after.settings().get(name)))
                .toList();
    }

    Why supplier(String reason) {
        return new Why(EnumSet.of(Cause.SUPPLIER), reason);
    }

    Why other() {
        List<String> options = changedSettings();
        return new Why(
                EnumSet.of(Cause.OTHER),
                options.isEmpty()
                        ? "no declaration, list, policy, or option changed, but the version of the program did"
                        : "no declaration or list changed, but these options did: " + String.join(", ", options));
    }

    private List<List<UsedList>> references() {
        return List.of(before.lists().references(), after.lists().references());
    }

    private List<List<UsedList>> decisions() {
        return List.of(before.lists().decisions(), after.lists().decisions());
    }

    private static boolean same(List<List<UsedList>> lists) {
        List<UsedList> one = lists.get(0);
        List<UsedList> other = lists.get(1);
        return one.size() == other.size()
                && IntStream.range(0, one.size()).allMatch(i -> one.get(i).isSame(other.get(i)));
    }

    private static String changed(List<List<UsedList>> lists) {
        return same(lists) ? names(lists.get(1)) : names(lists.get(0)) + ", then " + names(lists.get(1));
    }

    private static String names(List<UsedList> lists) {
        return lists.isEmpty()
                ? "no list"
                : some(lists.stream().map(UsedList::toString).toList());
    }

    private static String some(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(MAX_FILES, names.size())))
                + (names.size() > MAX_FILES ? " and " + (names.size() - MAX_FILES) + " more" : "");
    }
}
