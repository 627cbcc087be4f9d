package org.opencmrt.fill;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.opencmrt.match.SmelterMatcher;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;
import org.opencmrt.reference.SmelterReferenceList;

/** Looks up rows in the look-up sheet of a blank form. Not thread-safe. */
final class FormLookup {
    private record Key(Metal metal, String text) {}

    private final List<ReferenceEntry> entries;
    private final Map<Key, Smelter> byId = new HashMap<>();
    private final Map<Key, Set<Smelter>> byName = new HashMap<>();
    private SmelterMatcher matcher;

    /** @param entries the lines of the sheet, without the two special entries */
    FormLookup(List<ReferenceEntry> entries) {
        this.entries = List.copyOf(entries);
        for (ReferenceEntry entry : entries) {
            Smelter smelter = entry.smelter();
            smelter.id().ifPresent(id -> byId.putIfAbsent(new Key(smelter.metal(), id.value()), smelter));
            byName.computeIfAbsent(new Key(smelter.metal(), Texts.folded(entry.lookupName())), key -> new HashSet<>())
                    .add(smelter);
        }
    }

    Optional<Smelter> find(Metal metal, SmelterId id) {
        return Optional.ofNullable(byId.get(new Key(metal, id.value())));
    }

    /** The metals for which the sheet has this id. */
    SortedSet<Metal> metals(SmelterId id) {
        return byId.keySet().stream()
                .filter(key -> key.text().equals(id.value()))
                .map(Key::metal)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The one facility with exactly this name in the sheet; empty if there is none, or more than one. */
    Optional<Smelter> find(Metal metal, String name) {
        Set<Smelter> named = byName.getOrDefault(new Key(metal, Texts.folded(name)), Set.of());
        return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
    }

    /** The facilities that a row may mean, based on its name, as text; empty if the sheet has no similar name. */
    Optional<String> candidates(DeclaredSmelter row) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        if (matcher == null) {
            matcher = SmelterMatcher.against(SmelterReferenceList.of(entries, "the form's look-up"));
        }
        MatchResult result = matcher.apply(row);
        if (result.decision() == MatchResult.Decision.NONE) {
            return Optional.empty();
        }
        long count = result.decision() == MatchResult.Decision.MATCH ? 1 : 3;
        return Optional.of(String.join(
                ", ",
                result.candidates().stream()
                        .limit(count)
                        .map(candidate -> candidate.smelter().label())
                        .toList()));
    }
}
