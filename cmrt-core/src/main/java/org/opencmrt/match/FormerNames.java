package org.opencmrt.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.opencmrt.internal.text.NameKey;
import org.opencmrt.internal.text.NameWord;
import org.opencmrt.internal.text.WordKind;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.reference.SmelterReferenceList.Removed;

/**
 * Former names of facilities, from the bundled list of 2016. Suppliers continue to use names that lists no longer
 * contain.
 *
 * <p>A former name refers only to the facility on the given list with the same id, metal, and country. A facility that
 * is not on the list stays unknown. The given list takes precedence: a former name is omitted if the list has it for
 * any facility. It is also omitted if it could refer to two facilities today ("Acme Recycling", if the country has an
 * East and a West plant).
 */
final class FormerNames {
    private record Id(Metal metal, SmelterId id) {}

    private record Text(Metal metal, String name) {
        static Text of(Metal metal, NameKey key) {
            return new Text(metal, key.withoutLegalForm().isEmpty() ? key.text() : key.withoutLegalForm());
        }
    }

    private record Former(Smelter smelter, String printed, NameKey key) {
        Id id() {
            return new Id(smelter.metal(), smelter.id().orElseThrow());
        }

        Text text() {
            return Text.of(smelter.metal(), key);
        }
    }

    private static final List<Former> FORMER = former();

    private final Map<Id, IndexedFacility> byId = new HashMap<>();
    private final Set<Text> known = new HashSet<>();
    private final Map<String, List<KnownName>> byWord = new HashMap<>();

    private FormerNames(Collection<KnownName> names, List<Removed> removed) {
        for (KnownName name : names) {
            Smelter smelter = name.facility().smelter();
            smelter.id().ifPresent(id -> byId.putIfAbsent(new Id(smelter.metal(), id), name.facility()));
            known.add(Text.of(smelter.metal(), name.key()));
            Set.copyOf(words(name.key()))
                    .forEach(word -> byWord.computeIfAbsent(word, any -> new ArrayList<>(1))
                            .add(name));
        }
        for (Removed gone : removed) {
            Stream.concat(Stream.of(gone.smelter().name()), gone.names().stream())
                    .forEach(name -> known.add(Text.of(gone.smelter().metal(), NameKey.of(name))));
        }
    }

    /**
     * The former names of the facilities of a list.
     *
     * @param names the names on the list
     * @param removed the facilities that are no longer on the list
     */
    static List<KnownName> of(Collection<KnownName> names, List<Removed> removed) {
        FormerNames of = new FormerNames(names, removed);
        return FORMER.stream().flatMap(former -> of.name(former).stream()).toList();
    }

    private Optional<KnownName> name(Former former) {
        IndexedFacility facility = byId.get(former.id());
        boolean means = facility != null
                && isSame(facility.smelter(), former.smelter())
                && !known.contains(former.text())
                && !isNameOfSisters(former, facility);
        return means ? Optional.of(new KnownName(facility, former.printed(), former.key(), true)) : Optional.empty();
    }

    /**
     * True if both have the same country. An id alone is not sufficient, because a company's own list may use ids in a
     * different way.
     */
    private static boolean isSame(Smelter current, Smelter former) {
        return current.country().isPresent()
                && former.country().isPresent()
                && current.country().get().agreesWith(former.country().get());
    }

    private boolean isNameOfSisters(Former former, IndexedFacility facility) {
        List<String> telling = former.key().words(WordKind.DISTINCTIVE);
        List<String> all = telling.isEmpty() ? words(former.key()) : telling;
        List<IndexedFacility> having = byWord.getOrDefault(all.get(0), List.of()).stream()
                .filter(name -> words(name.key()).containsAll(all))
                .map(KnownName::facility)
                .filter(other -> other.smelter().metal().equals(former.smelter().metal()))
                .filter(other -> other.fit(facility.country()) != CountryFit.DIFFERS)
                .distinct()
                .toList();
        return having.size() > 1 && having.contains(facility);
    }

    private static List<String> words(NameKey key) {
        return key.words().stream()
                .filter(word -> word.kind() != WordKind.LEGAL_FORM)
                .map(NameWord::text)
                .toList();
    }

    /** The names on the bundled list, except those that it has for two facilities. */
    private static List<Former> former() {
        List<Former> all = new ArrayList<>();
        Map<Text, Set<Id>> facilities = new HashMap<>();
        for (ReferenceEntry entry : SmelterReferenceList.bundled().entries()) {
            if (entry.smelter().id().isPresent()) {
                Stream.concat(Stream.of(entry.lookupName()), NameForms.of(entry.lookupName()).stream())
                        .map(name -> new Former(entry.smelter(), name, NameKey.of(name)))
                        .filter(former -> !words(former.key()).isEmpty())
                        .forEach(all::add);
            }
        }
        all.forEach(former -> facilities
                .computeIfAbsent(former.text(), any -> new HashSet<>())
                .add(former.id()));
        return all.stream()
                .filter(former -> facilities.get(former.text()).size() == 1)
                .toList();
    }
}
