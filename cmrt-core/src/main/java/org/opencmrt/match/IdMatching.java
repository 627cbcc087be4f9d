package org.opencmrt.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opencmrt.internal.text.Place;
import org.opencmrt.model.Country;
import org.opencmrt.model.MatchQuery;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.MatchResult.Decision;
import org.opencmrt.model.Metal;
import org.opencmrt.model.SmelterId;

/**
 * Decides by identifier if there is one, and checks that identifier, metal, name, and country do not contradict each
 * other.
 */
final class IdMatching {
    private final ReferenceIndex index;
    private final NameMatching names;

    IdMatching(ReferenceIndex index, NameMatching names) {
        this.index = index;
        this.names = names;
    }

    Outcome match(MatchQuery asked) {
        MatchQuery matchQuery = IdInName.apart(asked);
        Query query = Query.of(matchQuery);
        IdText id = IdText.of(matchQuery.declaredId());
        if (!id.several().isEmpty()) {
            return severalIds(query, id);
        }
        if (id.id().isEmpty()) {
            Outcome byName = names.match(query);
            return id.isUnusable()
                    ? byName.and("the ID '" + id.written() + "' does not have a known form and was not used")
                    : byName;
        }
        SmelterId declared = id.id().get();
        Optional<SmelterId> replacement = index.replacement(declared);
        List<IndexedFacility> facilities = index.current(declared);
        Outcome outcome = facilities.isEmpty() ? unknownId(query, declared) : knownId(query, facilities);
        if (replacement.isPresent()) {
            outcome = outcome.and("the ID " + declared + " was replaced by " + replacement.get());
        }
        outcome = checkedByIdInName(query, outcome, declared);
        return id.repaired() ? repaired(query, outcome, id, declared) : outcome;
    }

    private static Outcome repaired(Query query, Outcome outcome, IdText id, SmelterId declared) {
        String read = "the ID was written '" + id.written() + "' and read as " + declared;
        if (id.lacksDigits() || (id.hasTooManyDigits() && !query.hasName())) {
            Outcome doubtful = outcome.decision() == Decision.MATCH ? outcome.withDecision(Decision.REVIEW) : outcome;
            return doubtful.because(
                    read + ", but it has " + id.digits() + " digits instead of 6; another facility may be meant");
        }
        return outcome.and(read);
    }

    /**
     * Decides about a cell with several ids: all their facilities are candidates, unless the ids belong to one
     * facility.
     */
    private Outcome severalIds(Query query, IdText text) {
        List<Outcome> outcomes = text.several().stream()
                .map(id -> {
                    List<IndexedFacility> facilities = index.current(id);
                    return facilities.isEmpty() ? unknownId(query, id) : knownId(query, facilities);
                })
                .toList();
        List<IndexedFacility> named = text.several().stream()
                .flatMap(id -> index.current(id).stream())
                .distinct()
                .toList();
        String reason = "the ID cell contains several IDs: "
                + text.several().stream().map(this::described).collect(Collectors.joining(" and "));
        if (named.size() == 1
                && text.several().stream().noneMatch(id -> index.current(id).isEmpty())) {
            return outcomes.get(0).and(reason);
        }
        Outcome all = Outcome.review(List.of(), reason);
        for (Outcome outcome : outcomes) {
            all = all.with(outcome);
        }
        return all.hits().isEmpty() ? all.withDecision(Decision.NONE) : all;
    }

    private String described(SmelterId id) {
        return index.current(id).stream()
                .findFirst()
                .map(facility -> id + " (" + facility.smelter().name() + ", "
                        + facility.smelter().metal().label() + ")")
                .orElse(id + " (in none of the lists)");
    }

    /** Checks that an id in the name does not contradict the declared id. */
    private Outcome checkedByIdInName(Query query, Outcome outcome, SmelterId declared) {
        if (outcome.decision() != Decision.MATCH || query.printed().chars().noneMatch(Character::isDigit)) {
            return outcome;
        }
        List<SmelterId> inName = IdInName.all(query.printed());
        SmelterId current = index.replacement(declared).orElse(declared);
        return inName.stream().allMatch(id -> index.replacement(id).orElse(id).equals(current))
                ? outcome
                : outcome.review("the name contains a different ID than the ID cell: "
                        + inName.stream().map(this::described).collect(Collectors.joining(" and ")));
    }

    private Outcome knownId(Query query, List<IndexedFacility> facilities) {
        IndexedFacility facility = facilities.stream()
                .filter(f -> query.metal().isEmpty()
                        || query.metal().get().equals(f.smelter().metal()))
                .findFirst()
                .orElse(facilities.get(0));
        Outcome byName =
                query.hasName() ? names.match(query) : Outcome.none("there is no name to check the ID against");
        Outcome byId = byId(facility).with(byName);
        if (query.metal().isPresent()
                && !query.metal().get().equals(facility.smelter().metal())) {
            return contradiction(
                    byId,
                    byName,
                    "the ID belongs to a metal other than the declared one, "
                            + query.metal().get().label());
        }
        if (facilities.size() > 1 && query.metal().isEmpty()) {
            return byId.review("the list has several facilities with the ID");
        }
        if (query.hasName()) {
            return checkedByName(query, byId, byName, facility);
        }
        return checkedByCountry(query, byId, facility);
    }

    /** The outcome for an id on the list, without considering anything else. */
    static Outcome byId(IndexedFacility facility) {
        Hit hit = new Hit(facility, facility.smelter().name(), MatchResult.Basis.ID, 1);
        return Outcome.match(hit, "the ID belongs to " + facility.label());
    }

    static String nameAgrees(String name) {
        return "the name agrees ('" + name + "')";
    }

    private Outcome checkedByName(Query query, Outcome byId, Outcome byName, IndexedFacility facility) {
        Optional<Hit> nearest = byName.hits().stream()
                .filter(hit -> hit.facility().equals(facility))
                .findFirst();
        boolean another = byName.decision() == Decision.MATCH
                && !byName.best().get().facility().equals(facility);
        if (another) {
            return contradiction(
                    byId,
                    byName,
                    "the name belongs to " + byName.best().get().facility().label());
        }
        if (nearest.isEmpty()) {
            return byId.review(
                    "the name '" + query.printed() + "' is not similar to any name of the facility with this ID");
        }
        if (isAtPlaceInName(query, byName.best().get().facility(), facility)) {
            return contradiction(
                    byId,
                    byName,
                    "the name has a place of " + byName.best().get().facility().label());
        }
        return byId.and(nameAgrees(nearest.get().matchedName()));
    }

    /** True if the name has a place in the country of one facility that is not in the country of the other. */
    private static boolean isAtPlaceInName(Query query, IndexedFacility one, IndexedFacility other) {
        return one.country().isPresent()
                && other.country().isPresent()
                && query.key().words().stream()
                        .flatMap(word -> Place.named(word.concept()).or(() -> Place.named(word.text())).stream())
                        .map(Place::country)
                        .anyMatch(country -> one.country().get().agreesWith(country)
                                && !other.country().get().agreesWith(country));
    }

    private static Outcome checkedByCountry(Query query, Outcome byId, IndexedFacility facility) {
        return switch (facility.fit(query.country())) {
            case AGREES -> byId.and("the country agrees");
            case UNKNOWN -> byId;
            case DIFFERS ->
                byId.review("there is no name, and the country is declared as "
                        + query.countryText().orElse(""));
        };
    }

    /**
     * The outcome if identifier and name disagree: a person must decide. The candidate by name comes first, because
     * typing errors in digits are more common.
     */
    private static Outcome contradiction(Outcome byId, Outcome byName, String reason) {
        return new Outcome(Decision.REVIEW, byName.hits(), byId.evidence())
                .with(byId)
                .because(reason);
    }

    private Outcome unknownId(Query query, SmelterId id) {
        Outcome byName = names.match(query);
        Optional<Outcome> removed = index.removed(id)
                .map(gone -> Outcome.review(
                                List.of(RemovedFacilities.hit(gone).withBasis(MatchResult.Basis.ID)),
                                "the ID " + id + ": " + RemovedFacilities.reason(gone))
                        .with(byName));
        if (removed.isPresent()) {
            return removed.get();
        }
        Outcome noted = byName.and("the ID " + id + " is in none of the lists");
        if (id.isLegacy() && query.metal().isPresent() && !query.metal().get().equals(LegacyIds.metal(id))) {
            return contradictingMetal(query, noted, id);
        }
        return id.isLegacy() ? checkedByLegacyId(noted, id) : guardedAgainstUnknownId(noted);
    }

    /**
     * The outcome if the metal of the id differs from that of the row. The row may refer to a facility of its own
     * metal.
     */
    private Outcome contradictingMetal(Query query, Outcome byName, SmelterId id) {
        Outcome otherMetal = names.match(query.withMetal(LegacyIds.metal(id)));
        List<Hit> hits = new ArrayList<>(byName.hits());
        hits.addAll(otherMetal.hits());
        return hits.isEmpty()
                ? byName
                : new Outcome(Decision.REVIEW, hits, byName.evidence())
                        .because("the ID " + id + " is for "
                                + LegacyIds.metal(id).label() + ", not for "
                                + query.metal().map(Metal::label).orElse(""));
    }

    /**
     * Requires a review of names that are only similar if the supplier's id is unknown or belongs to another facility.
     */
    private static Outcome guardedAgainstUnknownId(Outcome byName) {
        boolean alike =
                byName.decision() == Decision.MATCH && byName.best().get().basis() == MatchResult.Basis.SIMILARITY;
        return alike ? byName.withDecision(Decision.REVIEW) : byName;
    }

    /**
     * Checks a legacy id. Ids of the form 1JPN072 contain metal and country, which must agree with the facility found
     * by name.
     */
    private static Outcome checkedByLegacyId(Outcome byName, SmelterId id) {
        if (byName.decision() != Decision.MATCH) {
            return byName;
        }
        IndexedFacility facility = byName.best().get().facility();
        boolean metalAgrees = LegacyIds.metal(id).equals(facility.smelter().metal());
        Optional<Country> country = LegacyIds.country(id);
        if (metalAgrees
                && (country.isEmpty() || facility.country().isEmpty() || LegacyIds.agrees(country.get(), facility))) {
            return byName;
        }
        return byName.review("the ID " + id + " is for " + LegacyIds.metal(id).label()
                + country.map(c -> ", " + c.name()).orElse("")
                + ", which does not fit the facility with this name");
    }
}
