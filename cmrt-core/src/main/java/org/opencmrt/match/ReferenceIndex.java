package org.opencmrt.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.opencmrt.internal.text.NameKey;
import org.opencmrt.internal.text.NameText;
import org.opencmrt.internal.text.NameWord;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.reference.SmelterReferenceList.Removed;

/** An index of a reference list. Immutable; independent of the order of the list. */
final class ReferenceIndex {
    private static final Comparator<Smelter> FACILITY_ORDER = Comparator.comparing(Smelter::metal)
            .thenComparing(smelter -> smelter.id().map(SmelterId::value).orElse("~"))
            .thenComparing(Smelter::name)
            .thenComparing(smelter -> smelter.countryText().orElse(""));

    private final Map<Metal, MetalIndex> byMetal;
    private final Map<SmelterId, List<IndexedFacility>> byId;
    private final Map<SmelterId, List<ExactAnswer>> answersById;
    private final Set<String> knownWords;
    private final Map<IndexedFacility, Set<String>> wordsOfFacilities;
    private final Map<SmelterId, SmelterId> replacedIds;
    private final Map<SmelterId, Removed> removedIds;
    private final Map<String, List<Removed>> removedNames;

    private ReferenceIndex(
            Map<Metal, MetalIndex> byMetal, Map<SmelterId, List<IndexedFacility>> byId, SmelterReferenceList list) {
        this.byMetal = byMetal;
        this.byId = byId;
        this.knownWords = new HashSet<>();
        this.wordsOfFacilities = new HashMap<>();
        byMetal.values().forEach(metal -> metal.names().forEach(this::addWords));
        this.replacedIds = list.replacedIds();
        this.answersById = answersById();
        this.removedIds = new HashMap<>();
        this.removedNames = new HashMap<>();
        for (Removed removed : list.removed()) {
            removed.smelter().id().ifPresent(id -> removedIds.putIfAbsent(id, removed));
            Stream.concat(Stream.of(removed.smelter().name()), removed.names().stream())
                    .map(name -> removedName(NameKey.of(name)))
                    .distinct()
                    .forEach(name -> removedNames
                            .computeIfAbsent(name, any -> new ArrayList<>(1))
                            .add(removed));
        }
    }

    /** The prepared answers by id. Replaced ids are omitted, because their answers need an additional explanation. */
    private Map<SmelterId, List<ExactAnswer>> answersById() {
        Map<SmelterId, List<ExactAnswer>> answers = new HashMap<>();
        byId.forEach((id, facilities) -> {
            if (!replacedIds.containsKey(id)) {
                answers.put(id, facilities.stream().map(ExactAnswer::of).toList());
            }
        });
        return answers;
    }

    /**
     * The index of a list.
     *
     * @param formerNames whether former names of its facilities count
     */
    static ReferenceIndex of(SmelterReferenceList list, boolean formerNames) {
        Map<Smelter, IndexedFacility> facilities = facilities(list);
        Map<Metal, List<KnownName>> names = new TreeMap<>();
        Map<SmelterId, List<IndexedFacility>> byId = new HashMap<>();
        facilities
                .values()
                .forEach(facility -> facility.smelter()
                        .id()
                        .ifPresent(id -> byId.computeIfAbsent(id, any -> new ArrayList<>(1))
                                .add(facility)));
        Comparator<KnownName> order = Comparator.comparingInt(
                        (KnownName name) -> name.facility().number())
                .thenComparing(name -> !name.isStandard())
                .thenComparing(KnownName::printed);
        List<KnownName> listed = allNames(list, facilities).toList();
        List<KnownName> former = formerNames && !listed.isEmpty() ? FormerNames.of(listed, list.removed()) : List.of();
        Stream.concat(listed.stream(), former.stream())
                .sorted(order)
                .distinct()
                .forEach(name -> names.computeIfAbsent(name.facility().smelter().metal(), any -> new ArrayList<>())
                        .add(name));
        Map<Metal, MetalIndex> byMetal = new LinkedHashMap<>();
        names.forEach((metal, known) -> byMetal.put(metal, new MetalIndex(known)));
        return new ReferenceIndex(byMetal, byId, list);
    }

    /** The list's names, and the standard name of each facility even if the list has no line for it. */
    private static Stream<KnownName> allNames(SmelterReferenceList list, Map<Smelter, IndexedFacility> facilities) {
        Map<String, NameKey> keys = new HashMap<>(); // most standard names are also lines of the list
        Stream<KnownName> listed =
                list.entries().stream().map(entry -> name(facilities.get(entry.smelter()), entry.lookupName(), keys));
        Stream<KnownName> standard = facilities.values().stream()
                .map(facility -> name(facility, facility.smelter().name(), keys));
        return Stream.concat(listed, standard).distinct().flatMap(ReferenceIndex::withForms);
    }

    private static Stream<KnownName> withForms(KnownName name) {
        Stream<KnownName> forms = NameForms.of(name.printed()).stream()
                .map(form -> new KnownName(name.facility(), form, NameKey.of(form), false));
        return Stream.concat(Stream.of(name), forms);
    }

    private static KnownName name(IndexedFacility facility, String printed, Map<String, NameKey> keys) {
        return new KnownName(facility, printed, keys.computeIfAbsent(printed, NameKey::of), false);
    }

    private static Map<Smelter, IndexedFacility> facilities(SmelterReferenceList list) {
        Map<Smelter, IndexedFacility> facilities = new HashMap<>();
        Map<Metal, Integer> counts = new HashMap<>();
        list.smelters().stream().sorted(FACILITY_ORDER).forEach(smelter -> {
            int number = counts.merge(smelter.metal(), 1, Integer::sum) - 1;
            facilities.put(smelter, new IndexedFacility(number, smelter, placeWords(smelter)));
        });
        return facilities;
    }

    private static List<String> placeWords(Smelter smelter) {
        return Stream.of(smelter.countryText(), smelter.city(), smelter.state())
                .flatMap(Optional::stream)
                .map(NameText::normalize)
                .flatMap(text -> Stream.concat(Stream.of(text.split(" ")), Stream.of(text, text.replace(" ", ""))))
                .filter(word -> word.length() > 1)
                .distinct()
                .toList();
    }

    /** The index of a metal; empty if the list has no facility for it. */
    Optional<MetalIndex> metal(Metal metal) {
        return Optional.ofNullable(byMetal.get(metal));
    }

    /** The prepared answer for a name exactly as printed; null if the name requires the full matching process. */
    ExactAnswer answer(Metal metal, String printed) {
        MetalIndex of = byMetal.get(metal);
        return of == null ? null : of.answer(printed);
    }

    /** The prepared answer for an id of a metal; null if the id requires the full matching process. */
    ExactAnswer answer(Metal metal, SmelterId id) {
        for (ExactAnswer answer : answersById.getOrDefault(id, List.of())) {
            if (answer.facility().smelter().metal().equals(metal)) {
                return answer;
            }
        }
        return null;
    }

    /** The indexes of all metals, in the order of the metals. */
    List<MetalIndex> metals() {
        return List.copyOf(byMetal.values());
    }

    /** The facilities with an id; more than one only if a list uses the same id for two metals. */
    List<IndexedFacility> id(SmelterId id) {
        return byId.getOrDefault(id, List.of());
    }

    /** The facilities with an id, or with the id that replaced it. */
    List<IndexedFacility> current(SmelterId id) {
        return id(replacement(id).orElse(id));
    }

    /** The id that replaced another id. */
    Optional<SmelterId> replacement(SmelterId id) {
        return Optional.ofNullable(replacedIds.get(id));
    }

    /** The facility with an id that is only on older lists. */
    Optional<Removed> removed(SmelterId id) {
        return Optional.ofNullable(removedIds.get(id));
    }

    /** The facilities with a name that is only on older lists, ignoring the legal form. */
    List<Removed> removed(NameKey name) {
        return removedNames.getOrDefault(removedName(name), List.of());
    }

    private static String removedName(NameKey name) {
        String withoutLegalForm = name.withoutLegalForm();
        return withoutLegalForm.isEmpty() ? name.text() : withoutLegalForm;
    }

    /** True if the word is in any name on the list. */
    boolean isKnownWord(String word) {
        return knownWords.contains(word);
    }

    /** The words and concepts of all names of each facility. */
    Map<IndexedFacility, Set<String>> wordsOfFacilities() {
        return wordsOfFacilities;
    }

    private void addWords(KnownName name) {
        Set<String> words = wordsOfFacilities.computeIfAbsent(name.facility(), any -> new HashSet<>());
        for (NameWord word : name.key().words()) {
            knownWords.add(word.text());
            words.add(word.text());
            words.add(word.concept());
        }
    }
}
