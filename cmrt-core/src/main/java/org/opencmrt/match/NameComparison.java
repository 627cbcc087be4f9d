package org.opencmrt.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.opencmrt.normalize.Place;
import org.opencmrt.normalize.WordKind;

/** Compares a declared name with names of the list, word by word and as a whole. */
final class NameComparison {
    private static final double DECLARED_SHARE = 0.55;
    private static final double SAME_REGION = 0.8;
    private static final double KNOWN_OF_FACILITY = 0.9;
    /** From here on whole names count as the same but for slips. */
    private static final double WHOLE = 0.84;

    private static final Set<String> LINES_OF_BUSINESS = Set.of(
            "smelting",
            "mining",
            "chemical",
            "recycling",
            "trading",
            "bank",
            "mint",
            "jewelry",
            "electronics",
            "electric",
            "engineering");
    private static final Set<String> NO_SMELTERS = Set.of("trading", "bank");
    private static final Set<String> METALS = Set.of(
            "gold",
            "silver",
            "platinum",
            "palladium",
            "tin",
            "tungsten",
            "tantalum",
            "niobium",
            "copper",
            "cobalt",
            "nickel",
            "zinc",
            "lead",
            "molybdenum",
            "magnesium",
            "lithium",
            "aluminium",
            "mica",
            "graphite",
            "carbide",
            "solder");

    private final Query query;
    private final List<Word> declared;
    private final String compact;
    private final Predicate<String> isKnownWord;
    private final Map<Facility, Set<String>> wordsOfFacility;

    NameComparison(
            Query query,
            List<Word> declared,
            Predicate<String> isKnownWord,
            Map<Facility, Set<String>> wordsOfFacility) {
        this.query = query;
        this.declared = declared;
        this.compact = WeighedName.compact(declared);
        this.isKnownWord = isKnownWord;
        this.wordsOfFacility = wordsOfFacility;
    }

    Likeness with(WeighedName name) {
        List<Word> listed = name.words();
        Alignment pairs = new Alignment(declared, listed, isKnownWord);
        double[] declaredFit = new double[declared.size()];
        double[] listedFit = new double[listed.size()];
        for (int i = 0; i < declared.size(); i++) {
            declaredFit[i] = pairs.isLegal(i) ? 1 : pairs.declaredFit(i);
        }
        for (int j = 0; j < listed.size(); j++) {
            listedFit[j] = pairs.listedFit(j);
        }
        List<String> objections = new ArrayList<>();
        places(name, declaredFit, listedFit, objections);
        knownOfFacility(name, declaredFit);
        return likeness(name, pairs, declaredFit, listedFit, objections);
    }

    private Likeness likeness(
            WeighedName name, Alignment pairs, double[] declaredFit, double[] listedFit, List<String> objections) {
        List<Word> listed = name.words();
        double declaredWeight = 0;
        double declaredPaired = 0;
        double telling = 0;
        boolean complete = true;
        double whole = whole(name);
        for (int i = 0; i < declared.size(); i++) {
            Word word = declared.get(i);
            if (pairs.isLegal(i)) {
                continue;
            }
            declaredWeight += word.weight();
            declaredPaired += word.weight() * declaredFit[i];
            complete &= declaredFit[i] > 0 || word.kind() == WordKind.COMMON;
            if (word.isTelling() && declaredFit[i] == 0 && whole < WHOLE) {
                objections.add("'" + word.text() + "' is not in the listed name");
            }
        }
        double listedWeight = 0;
        double listedPaired = 0;
        double listedTelling = 0;
        double open = 0;
        for (int j = 0; j < listed.size(); j++) {
            Word word = listed.get(j);
            if (word.isLegalForm()) {
                continue;
            }
            listedWeight += word.weight();
            listedPaired += word.weight() * listedFit[j];
            complete &= listedFit[j] > 0 || word.kind() == WordKind.COMMON;
            if (word.isTelling() || word.kind() == WordKind.PLACE) {
                listedTelling += word.weight();
                telling += word.weight() * listedFit[j];
                open += listedFit[j] == 0 ? word.weight() : 0;
            }
        }
        business(name, pairs, declaredFit, listedFit, objections);
        double byWords = declaredWeight == 0 || listedWeight == 0
                ? 0
                : DECLARED_SHARE * declaredPaired / declaredWeight + (1 - DECLARED_SHARE) * listedPaired / listedWeight;
        double score = Math.max(byWords, whole >= WHOLE ? whole - 0.02 : 0);
        double openShare = whole >= WHOLE || listedTelling == 0 ? 0 : open / listedTelling;
        return new Likeness(
                name, Math.min(1, score), openShare, telling, complete || whole >= WHOLE, List.copyOf(objections));
    }

    private double whole(WeighedName name) {
        return compact.length() < 4 || name.compact().length() < 4 ? 0 : WordLikeness.of(compact, name.compact());
    }

    /** A place that the listed name lacks speaks for the facility when it stands there, and against it when it does not. */
    private void places(WeighedName name, double[] declaredFit, double[] listedFit, List<String> objections) {
        for (int i = 0; i < declared.size(); i++) {
            if (declaredFit[i] == 0 && declared.get(i).kind() == WordKind.PLACE) {
                declaredFit[i] = placeFit(declared.get(i), name, listedFit, objections);
            } else if (declaredFit[i] == 0
                    && name.known()
                            .facility()
                            .placeWords()
                            .contains(declared.get(i).text())) {
                declaredFit[i] = KNOWN_OF_FACILITY;
            }
        }
        for (int j = 0; j < name.words().size(); j++) {
            Word word = name.words().get(j);
            if (listedFit[j] == 0
                    && word.kind() == WordKind.PLACE
                    && query.country().isPresent()) {
                Optional<Place> place = place(word);
                boolean isDeclaredCountry = place.isPresent()
                        && place.get().region().isEmpty()
                        && place.get().country().agreesWith(query.country().get());
                listedFit[j] = isDeclaredCountry ? KNOWN_OF_FACILITY : 0;
            }
        }
    }

    private static double placeFit(Word word, WeighedName name, double[] listedFit, List<String> objections) {
        Optional<Place> place = place(word);
        Facility facility = name.known().facility();
        if (place.isEmpty()) {
            return 0;
        }
        for (int j = 0; j < name.words().size(); j++) {
            Optional<Place> other = name.words().get(j).kind() == WordKind.PLACE
                    ? place(name.words().get(j))
                    : Optional.empty();
            if (other.isPresent() && listedFit[j] == 0) {
                if (place.get().agreesWith(other.get())) {
                    listedFit[j] = SAME_REGION;
                    return SAME_REGION;
                }
                if (place.get().region().isPresent() && other.get().region().isPresent()) {
                    objections.add("'" + word.text() + "' is another place than '"
                            + name.words().get(j).text() + "'");
                    return 0;
                }
            }
        }
        boolean elsewhere = facility.country().isPresent()
                && !facility.country().get().agreesWith(place.get().country());
        if (elsewhere) {
            objections.add("the facility is not in '" + word.text() + "'");
            return 0;
        }
        return place.get().region().isEmpty() || facility.placeWords().contains(word.text()) ? KNOWN_OF_FACILITY : 0;
    }

    private static Optional<Place> place(Word word) {
        return Place.named(word.concept()).or(() -> Place.named(word.text()));
    }

    /** Words that are in another name of the same facility are no objection. */
    private void knownOfFacility(WeighedName name, double[] declaredFit) {
        Set<String> words = wordsOfFacility.getOrDefault(name.known().facility(), Set.of());
        for (int i = 0; i < declared.size(); i++) {
            if (declaredFit[i] == 0
                    && (words.contains(declared.get(i).concept())
                            || words.contains(declared.get(i).text()))) {
                declaredFit[i] = KNOWN_OF_FACILITY;
            }
        }
    }

    /** Another line of business, or another metal, in place of the listed one. */
    private void business(
            WeighedName name, Alignment pairs, double[] declaredFit, double[] listedFit, List<String> objections) {
        for (int i = 0; i < declared.size(); i++) {
            String concept = declared.get(i).concept();
            if (declaredFit[i] > 0 || pairs.isLegal(i)) {
                continue;
            }
            if (NO_SMELTERS.contains(concept)) {
                objections.add("'" + declared.get(i).text() + "' is not the business of a smelter");
            } else if (LINES_OF_BUSINESS.contains(concept) && isOpen(name, listedFit, LINES_OF_BUSINESS)) {
                objections.add("'" + declared.get(i).text() + "' is another business than the listed name says");
            } else if (METALS.contains(concept) && !isMetalOf(name, concept)) {
                objections.add("'" + declared.get(i).text() + "' is not in the listed name");
            }
        }
    }

    private static boolean isMetalOf(WeighedName name, String concept) {
        return name.known().facility().smelter().metal().code().equalsIgnoreCase(concept);
    }

    private static boolean isOpen(WeighedName name, double[] listedFit, Set<String> concepts) {
        for (int j = 0; j < name.words().size(); j++) {
            if (listedFit[j] == 0 && concepts.contains(name.words().get(j).concept())) {
                return true;
            }
        }
        return false;
    }
}
