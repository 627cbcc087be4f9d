package org.opencmrt.match;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.opencmrt.model.MatchResult;

/** Recognizes cells that name several facilities: {@code "Acme Refining; Boreal Works"}, {@code "Acme and Boreal"}. */
final class SeveralNames {
    /** Signs that separate the names of an enumeration and rarely occur within a name. */
    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*[;|\\n\\r]+\\s*|\\s+/\\s*|\\s*/\\s+");

    /** Separators that also occur within names, so both sides must be listed names. */
    private static final Pattern WITHIN_NAMES =
            Pattern.compile("\\s+(?:and|&|\\+|und|et|y|e)\\s+|,\\s+", Pattern.CASE_INSENSITIVE);

    private SeveralNames() {}

    private record Part(Query query, Outcome found) {
        /**
         * True if this part is the place of the other part. "Lubumbashi" after a name is the location of that facility,
         * even if another facility is known by that word.
         */
        boolean isPlaceOf(Part other) {
            List<String> words = List.of(query.key().text().split(" "));
            return other.found().hits().stream()
                    .anyMatch(hit -> hit.facility().placeWords().containsAll(words));
        }
    }

    /**
     * The outcome for a cell with several names; empty if the name does not consist of names of different facilities.
     *
     * @param exact finds the facilities with exactly this name
     * @param alike finds the facility that a name matches in any way
     */
    static Optional<Outcome> find(
            Query query, Function<Query, Optional<Outcome>> exact, Function<Query, Optional<Outcome>> alike) {
        String[] lines = BETWEEN_NAMES.split(query.printed());
        if (lines.length > 1) {
            Function<Query, Optional<Outcome>> matched = part -> exact.apply(part)
                    .or(() -> alike.apply(part).filter(found -> found.decision() == MatchResult.Decision.MATCH));
            return several(parts(query, List.of(lines), matched));
        }
        Matcher between = WITHIN_NAMES.matcher(query.printed());
        while (between.find()) {
            List<String> sides = List.of(
                    query.printed().substring(0, between.start()),
                    query.printed().substring(between.end()));
            // The text after the separator is usually a legal form, so it is checked first because that is quick.
            boolean isName = exact.apply(query.withName(sides.get(1))).isPresent();
            Optional<Outcome> several = isName ? several(parts(query, sides, exact)) : Optional.empty();
            if (several.isPresent()) {
                return several;
            }
        }
        return Optional.empty();
    }

    private static List<Part> parts(Query query, List<String> names, Function<Query, Optional<Outcome>> find) {
        return names.stream()
                .map(query::withName)
                .flatMap(part -> find.apply(part).map(found -> new Part(part, found)).stream())
                .toList();
    }

    private static Optional<Outcome> several(List<Part> parts) {
        List<Part> names = parts.stream()
                .filter(part -> parts.stream().noneMatch(other -> !other.equals(part) && part.isPlaceOf(other)))
                .toList();
        boolean apart =
                names.size() > 1 && names.stream().skip(1).anyMatch(part -> haveNoneInCommon(names.get(0), part));
        if (!apart) {
            return Optional.empty();
        }
        Set<IndexedFacility> facilities = new HashSet<>();
        List<Hit> hits = names.stream()
                .flatMap(part -> part.found().hits().stream())
                .filter(hit -> facilities.add(hit.facility()))
                .toList();
        return Optional.of(Outcome.review(
                hits,
                "the cell contains the names of several facilities: "
                        + hits.stream().map(hit -> hit.facility().label()).collect(Collectors.joining(" and "))));
    }

    private static boolean haveNoneInCommon(Part one, Part other) {
        Set<IndexedFacility> facilities =
                one.found().hits().stream().map(Hit::facility).collect(Collectors.toSet());
        return other.found().hits().stream().map(Hit::facility).noneMatch(facilities::contains);
    }
}
