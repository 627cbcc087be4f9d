package org.opencmrt.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencmrt.internal.rules.ListRule;
import org.opencmrt.internal.text.NameKey;
import org.opencmrt.internal.text.NameText;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;
import org.opencmrt.reference.SmelterReferenceList.Removed;

/** Combines lists with different dates: the newest list determines the facilities; older names and ids lead to them. */
final class CombinedLists {
    private static final Comparator<SmelterReferenceList> NEWEST_FIRST =
            Comparator.comparing(list -> list.date().orElse(LocalDate.MIN), Comparator.reverseOrder());

    private record NameOfMetal(Metal metal, String name) {}

    private record IdOfMetal(Metal metal, SmelterId id) {}

    private final List<ReferenceEntry> entries = new ArrayList<>();
    private final Map<IdOfMetal, Smelter> byId = new HashMap<>();
    private final Map<NameOfMetal, Set<Smelter>> byName = new HashMap<>();
    private final Map<SmelterId, SmelterId> replaced = new HashMap<>();
    private final Map<Smelter, Removed> removed = new LinkedHashMap<>();
    private final Map<Metal, SmelterReferenceList> newest = new HashMap<>();
    /** Facilities that were removed after the newest list was made. */
    private final Map<Object, Removed> removals = new HashMap<>();

    private final List<Finding> findings = new ArrayList<>();

    private CombinedLists() {}

    static SmelterReferenceList combine(List<SmelterReferenceList> lists) {
        List<SmelterReferenceList> sorted = newestFirst(lists);
        if (sorted.size() == 1) {
            return sorted.get(0);
        }
        CombinedLists combined = new CombinedLists();
        combined.findNewest(sorted);
        sorted.forEach(combined::findRemovals);
        sorted.forEach(combined::addCurrent);
        sorted.forEach(combined::addOlder);
        return combined.list(sorted);
    }

    static SmelterReferenceList newestPerMetal(List<SmelterReferenceList> lists) {
        List<SmelterReferenceList> sorted = newestFirst(lists);
        CombinedLists combined = new CombinedLists();
        combined.findNewest(sorted);
        sorted.forEach(combined::addCurrent);
        Set<SmelterReferenceList> used = Collections.newSetFromMap(new IdentityHashMap<>());
        used.addAll(combined.newest.values());
        return combined.list(sorted.stream().filter(used::contains).toList());
    }

    /**
     * A revision history has only a few facilities. It determines the facilities of a metal only if no other list does.
     */
    private void findNewest(List<SmelterReferenceList> sorted) {
        for (boolean revisions : new boolean[] {false, true}) {
            sorted.stream()
                    .filter(list -> list.revisions().isEmpty() != revisions)
                    .forEach(list -> list.smelters().forEach(smelter -> newest.putIfAbsent(smelter.metal(), list)));
        }
    }

    private void findRemovals(SmelterReferenceList list) {
        list.revisions().stream()
                .filter(Revision::isRemoval)
                .filter(revision -> revision.isAfter(dateOf(revision.smelter().metal())))
                .forEach(revision -> removals.putIfAbsent(revision.facility(), revision.removed(list.label())));
    }

    private Optional<LocalDate> dateOf(Metal metal) {
        return Optional.ofNullable(newest.get(metal)).flatMap(SmelterReferenceList::date);
    }

    private static List<SmelterReferenceList> newestFirst(List<SmelterReferenceList> lists) {
        if (lists.isEmpty()) {
            throw new IllegalArgumentException("there must be at least one reference list");
        }
        return lists.stream().sorted(NEWEST_FIRST).toList();
    }

    private SmelterReferenceList list(List<SmelterReferenceList> lists) {
        return SmelterReferenceList.together(lists, entries, replaced, List.copyOf(removed.values()), findings);
    }

    @SuppressWarnings("ReferenceEquality") // the same list given twice is two lists, one of them newer
    private void addCurrent(SmelterReferenceList list) {
        replaced.putAll(list.replacedIds());
        findings.addAll(list.findings());
        for (ReferenceEntry entry : list.entries()) {
            Removed gone = removals.get(Revision.facility(entry.smelter()));
            if (gone != null) {
                removed.put(
                        gone.smelter(),
                        removed.getOrDefault(gone.smelter(), gone).with(entry.lookupName()));
            } else if (newest.get(entry.smelter().metal()) == list) {
                add(entry);
            }
        }
    }

    private void add(ReferenceEntry entry) {
        Smelter smelter = entry.smelter();
        entries.add(entry);
        smelter.id().ifPresent(id -> byId.put(new IdOfMetal(smelter.metal(), id), smelter));
        byName.computeIfAbsent(name(smelter.metal(), entry.lookupName()), any -> new HashSet<>())
                .add(smelter);
    }

    @SuppressWarnings("ReferenceEquality")
    private void addOlder(SmelterReferenceList list) {
        for (ReferenceEntry entry : list.entries()) {
            if (newest.get(entry.smelter().metal()) != list
                    && !removals.containsKey(Revision.facility(entry.smelter()))) {
                addOlder(entry, list);
            }
        }
        list.removed().stream()
                .filter(gone -> current(gone.smelter()).isEmpty())
                .forEach(gone -> removed.putIfAbsent(gone.smelter(), gone));
    }

    private void addOlder(ReferenceEntry older, SmelterReferenceList list) {
        Optional<Smelter> current = current(older.smelter());
        if (current.isEmpty() && isAddedLater(older.smelter(), list)) {
            add(older);
            return;
        }
        if (current.isEmpty()) {
            removed.computeIfAbsent(
                    older.smelter(), gone -> new Removed(gone, names(gone, list), list.label(), list.date(), false));
            return;
        }
        older.smelter()
                .id()
                .ifPresent(old -> current.get()
                        .id()
                        .filter(id -> !id.equals(old))
                        .ifPresent(id -> replaced.putIfAbsent(old, id)));
        addName(older, older.lookupName(), current.get());
        addName(older, older.smelter().name(), current.get());
    }

    /** True if, according to a revision history, the facility was listed after the newest list was made. */
    private boolean isAddedLater(Smelter smelter, SmelterReferenceList list) {
        Optional<LocalDate> made = dateOf(smelter.metal());
        return made.isPresent()
                && list.revisions().stream()
                        .filter(revision -> revision.facility().equals(Revision.facility(smelter)))
                        .anyMatch(revision -> !revision.isRemoval()
                                && revision.date().filter(made.get()::isBefore).isPresent());
    }

    private static List<String> names(Smelter smelter, SmelterReferenceList list) {
        return list.entries().stream()
                .filter(entry -> entry.smelter().equals(smelter))
                .map(ReferenceEntry::lookupName)
                .toList();
    }

    private void addName(ReferenceEntry older, String name, Smelter current) {
        Set<Smelter> known = byName.computeIfAbsent(name(current.metal(), name), any -> new HashSet<>());
        if (known.isEmpty()) {
            entries.add(new ReferenceEntry(current, name, older.cell()));
            known.add(current);
        } else if (!known.contains(current)) {
            String newer = known.iterator().next().name();
            findings.add(ListRule.REFERENCE_NAME_MOVED
                    .of("name", name, "older", current.name(), "newer", newer)
                    .about(current.metal()));
        }
    }

    /**
     * The facility on the newest list that an older line refers to: by id, by replaced id, or else by name and country.
     */
    private Optional<Smelter> current(Smelter older) {
        Optional<Smelter> sameId = older.id().map(id -> byId.get(new IdOfMetal(older.metal(), id)));
        Optional<Smelter> newId = older.id().map(replaced::get).map(id -> byId.get(new IdOfMetal(older.metal(), id)));
        return sameId.or(() -> newId).or(() -> sameName(older));
    }

    private Optional<Smelter> sameName(Smelter older) {
        Set<Smelter> named = byName.getOrDefault(name(older.metal(), older.name()), Set.of());
        List<Smelter> inCountry = named.stream()
                .filter(smelter -> smelter.country().isEmpty()
                        || older.country().isEmpty()
                        || smelter.country().get().agreesWith(older.country().get()))
                .toList();
        return inCountry.size() == 1 ? Optional.of(inCountry.get(0)) : Optional.empty();
    }

    private static NameOfMetal name(Metal metal, String name) {
        String key = NameKey.of(name).withoutLegalForm();
        return new NameOfMetal(metal, key.isEmpty() ? NameText.normalize(name) : key);
    }
}
