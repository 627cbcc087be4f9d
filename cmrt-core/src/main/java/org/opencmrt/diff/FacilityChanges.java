package org.opencmrt.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.diff.RollUpDiff.Change;
import org.opencmrt.diff.RollUpDiff.Kind;
import org.opencmrt.diff.RollUpSummary.Mentions;
import org.opencmrt.diff.RollUpSummary.Named;
import org.opencmrt.internal.rules.RollUpRule;
import org.opencmrt.internal.text.NameText;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Country;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.rollup.Facility;

/** Finds the changes in facilities. */
final class FacilityChanges {
    private final RollUpSummary before;
    private final RollUpSummary after;
    private final ChangeCauses causes;
    private final List<Change> changes = new ArrayList<>();

    FacilityChanges(RollUpSummary before, RollUpSummary after, ChangeCauses causes) {
        this.before = before;
        this.after = after;
        this.causes = causes;
    }

    List<Change> find() {
        Map<Facility.Key, Facility.Key> same = new LinkedHashMap<>();
        before.facilities().keySet().stream()
                .filter(after.facilities()::containsKey)
                .forEach(key -> same.put(key, key));
        Set<Facility.Key> removed = new TreeSet<>(before.facilities().keySet());
        removed.removeAll(same.keySet());
        Set<Facility.Key> added = new TreeSet<>(after.facilities().keySet());
        added.removeAll(same.keySet());
        same.putAll(moved(removed, added));
        same.forEach(this::compare);
        Predicate<Facility.Key> inAfter = coveredBy(after);
        Predicate<Facility.Key> inBefore = coveredBy(before);
        removed.stream()
                .filter(key -> !same.containsKey(key) && inAfter.test(key))
                .forEach(this::removed);
        added.stream()
                .filter(key -> !same.containsValue(key) && inBefore.test(key))
                .forEach(this::added);
        return changes;
    }

    /** A finding for each published list that does not cover minerals of the other side. */
    List<Finding> notCompared() {
        return Stream.concat(notCompared(before, after).stream(), notCompared(after, before).stream())
                .toList();
    }

    private static Optional<Finding> notCompared(RollUpSummary list, RollUpSummary other) {
        List<Metal> left = other.facilities().keySet().stream()
                .filter(coveredBy(list).negate())
                .map(Facility.Key::metal)
                .sorted()
                .toList();
        if (left.isEmpty()) {
            return Optional.empty();
        }
        String minerals = left.stream().map(Metal::label).distinct().collect(Collectors.joining(", "));
        String number = left.size() == 1 ? "1 facility" : left.size() + " facilities";
        return Optional.of(RollUpRule.ROLLUP_MINERAL_NOT_COMPARED.of(
                "list", list.label(), "minerals", minerals, "facilities", number, "other", other.label()));
    }

    /**
     * False for facilities of a mineral other than 3TG of which a published list has none. Most published lists are about
     * 3TG only, so the absence of other minerals is not a change.
     */
    private static Predicate<Facility.Key> coveredBy(RollUpSummary list) {
        Set<Metal> metals = new TreeSet<>(Metal.CONFLICT_MINERALS);
        list.facilities().keySet().forEach(key -> metals.add(key.metal()));
        return key -> !list.isPublishedList() || metals.contains(key.metal());
    }

    /**
     * Facilities that are the same despite a different key: the same rows of an unchanged declaration now lead to them;
     * or the metal, name, and country are the same, and no other facility has them.
     */
    private Map<Facility.Key, Facility.Key> moved(Set<Facility.Key> removed, Set<Facility.Key> added) {
        return Pairs.of(
                removed,
                added,
                (was, is) -> is.metal().equals(was.metal())
                        && isSame(
                                before.facilities().get(was), after.facilities().get(is)));
    }

    private boolean isSame(Named was, Named is) {
        boolean sameRows = !Collections.disjoint(
                        was.mentions().contents(), is.mentions().contents())
                && !Collections.disjoint(was.mentions().cells(), is.mentions().cells());
        boolean sameName = sameName(was, is)
                && was.country().map(NameText::normalize).equals(is.country().map(NameText::normalize));
        return sameRows || sameName;
    }

    private static boolean sameName(Named was, Named is) {
        return NameText.normalize(was.name()).equals(NameText.normalize(is.name()));
    }

    private void compare(Facility.Key keyBefore, Facility.Key keyAfter) {
        Named was = before.facilities().get(keyBefore);
        Named is = after.facilities().get(keyAfter);
        String called = called(keyBefore, was);
        String calledNow = called(keyAfter, is);
        boolean sameToReaders = causes.isPublished()
                && sameName(was, is)
                && (keyBefore.id().equals(keyAfter.id())
                        || keyBefore.id().isEmpty()
                        || keyAfter.id().isEmpty())
                && sameCountry(was, is);
        if (!called.equals(calledNow) && !sameToReaders) {
            add(
                    Kind.FACILITY_RENAMED,
                    keyAfter,
                    is,
                    called,
                    calledNow,
                    causes.described(was.mentions(), is.mentions()));
        }
        if (differ(was, is)) {
            add(Kind.STATUS_CHANGED, keyAfter, is, was.statusText(), is.statusText(), causes.status());
        }
        if (!causes.isPublished()) {
            suppliers(keyAfter, was, is);
        }
    }

    /** Lists spell countries in many ways, and some lists omit them. */
    private static boolean sameCountry(Named was, Named is) {
        Optional<Country> here = was.country().flatMap(Country::tryParse);
        Optional<Country> there = is.country().flatMap(Country::tryParse);
        return was.country().isEmpty()
                || is.country().isEmpty()
                || (here.isPresent() && there.isPresent() && here.get().agreesWith(there.get()));
    }

    /**
     * A published list has at most three status words, or no status. In that case, only conformant and active are
     * distinguished from the other statuses, and a side without a status is ignored.
     */
    private boolean differ(Named was, Named is) {
        if (!causes.isPublished()) {
            return !was.status().equals(is.status());
        }
        boolean silent = (before.isPublishedList() && was.status().isEmpty())
                || (after.isPublishedList() && is.status().isEmpty());
        return !silent && !printed(was).equals(printed(is));
    }

    private static Optional<AuditClass> printed(Named named) {
        return named.status().filter(known -> known == AuditClass.CONFORMANT || known == AuditClass.ACTIVE);
    }

    private void suppliers(Facility.Key key, Named was, Named is) {
        Set<String> come = minus(is.mentions().suppliers(), was.mentions().suppliers());
        Set<String> gone = minus(was.mentions().suppliers(), is.mentions().suppliers());
        if (come.isEmpty() && gone.isEmpty()) {
            return;
        }
        ChangeCauses.Why appeared = causes.appeared(part(is.mentions(), was.mentions()));
        ChangeCauses.Why disappeared = causes.disappeared(part(was.mentions(), is.mentions()));
        ChangeCauses.Why why = gone.isEmpty() ? appeared : come.isEmpty() ? disappeared : appeared.and(disappeared);
        add(
                Kind.FACILITY_SUPPLIERS,
                key,
                is,
                counted(was.mentions().suppliers().size(), "removed", gone),
                counted(is.mentions().suppliers().size(), "added", come),
                why);
    }

    /**
     * The mentions in declarations that are missing from the other mentions; all mentions if there is no such
     * declaration.
     */
    private static Mentions part(Mentions mentions, Mentions others) {
        NavigableSet<String> contents = new TreeSet<>(mentions.contents());
        contents.removeAll(others.contents());
        return contents.isEmpty()
                ? mentions
                : new Mentions(mentions.suppliers(), contents, mentions.byReviewer(), mentions.cells());
    }

    private static Set<String> minus(Set<String> all, Set<String> without) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(without);
        return rest;
    }

    private static String counted(int count, String what, Set<String> names) {
        return count
                + (count == 1 ? " supplier" : " suppliers")
                + (names.isEmpty() ? "" : ", " + what + ": " + String.join(", ", names));
    }

    private void added(Facility.Key key) {
        Named is = after.facilities().get(key);
        ChangeCauses.Why why = causes.appeared(is.mentions());
        changes.add(change(Kind.FACILITY_ADDED, key, is, Optional.empty(), Optional.of(called(key, is)), why));
    }

    private void removed(Facility.Key key) {
        Named was = before.facilities().get(key);
        ChangeCauses.Why why = causes.disappeared(was.mentions());
        changes.add(change(Kind.FACILITY_REMOVED, key, was, Optional.of(called(key, was)), Optional.empty(), why));
    }

    private void add(Kind kind, Facility.Key key, Named named, String was, String is, ChangeCauses.Why why) {
        changes.add(change(kind, key, named, Optional.of(was), Optional.of(is), why));
    }

    private static Change change(
            Kind kind, Facility.Key key, Named named, Optional<String> was, Optional<String> is, ChangeCauses.Why why) {
        List<CellRef> cells = named.mentions().cells();
        return new Change(
                kind,
                Optional.of(key.metal()),
                key.id(),
                named.name(),
                Optional.empty(),
                was,
                is,
                why.causes(),
                why.reason(),
                cells);
    }

    private static String called(Facility.Key key, Named named) {
        return named.name()
                + key.id().map(id -> " (" + id + ")").orElse("")
                + named.country().map(country -> ", " + country).orElse("");
    }
}
