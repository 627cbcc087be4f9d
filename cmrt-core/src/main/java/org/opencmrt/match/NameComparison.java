package org.opencmrt.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.opencmrt.internal.text.WordKind;

/** Compares a declared name with listed names, word by word and as a whole. */
final class NameComparison {
    private static final double DECLARED_SHARE = 0.55;
    private static final double KNOWN_OF_FACILITY = 0.9;
    /** From this similarity on, whole names count as equal except for typing errors. */
    private static final double WHOLE = 0.84;

    private static final int MIN_PLACE = 6;
    private static final double ALIKE_PLACE = 0.8;

    private static final int MIN_SAME_TEXT = 8;
    private static final int MIN_CUT_OFF = 15;
    private final Query query;
    private final List<Word> declared;
    private final String compact;
    private final String full;
    private final Predicate<String> isKnownWord;
    private final Map<IndexedFacility, Set<String>> wordsOfFacility;
    private final PlaceWords places;

    NameComparison(
            Query query,
            List<Word> declared,
            Predicate<String> isKnownWord,
            Map<IndexedFacility, Set<String>> wordsOfFacility) {
        this.query = query;
        this.declared = declared;
        this.compact = WeighedName.compact(declared);
        this.full = WeighedName.full(declared);
        this.isKnownWord = isKnownWord;
        this.wordsOfFacility = wordsOfFacility;
        this.places = new PlaceWords(wordsOfFacility);
    }

    Likeness with(WeighedName name) {
        List<Word> listed = name.words();
        Alignment pairs = new Alignment(declared, listed, isKnownWord, isCutOff(name));
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
        double whole = whole(name);
        boolean same =
                isSameText(name) || (whole >= WHOLE && slipsExplainTheRest(listed, pairs, declaredFit, listedFit));
        DeclaredSide ofDeclared = new DeclaredSide(name, query);
        for (int i = 0; i < declared.size(); i++) {
            if (!pairs.isLegal(i)) {
                ofDeclared.add(declared.get(i), declaredFit[i], pairs.declaredFit(i) > 0);
            }
        }
        ListedSide ofListed = new ListedSide(name, query);
        for (int j = 0; j < listed.size(); j++) {
            if (!listed.get(j).isLegalForm()) {
                ofListed.add(listed.get(j), listedFit[j]);
            }
        }
        if (!same) {
            ofDeclared.unpaired().forEach(word -> objections.add("'" + word + "' is not in the listed name"));
        }
        objections.addAll(BusinessWords.objections(declared, name, pairs, declaredFit, listedFit));
        double byWords = ofListed.weight() == 0
                ? 0
                : DECLARED_SHARE * ofDeclared.coverage() + (1 - DECLARED_SHARE) * ofListed.coverage();
        Likeness byPairs = new Likeness(
                name,
                Math.min(1, byWords),
                ofDeclared.coverage(),
                ofListed.openShare(),
                ofListed.telling(),
                new Likeness.Rest(
                        ofDeclared.isComplete() && ofListed.isComplete(),
                        ofDeclared.saysNothingElse(),
                        ofDeclared.adds(),
                        ofListed.adds()),
                legalFormFits(listed),
                ofListed.leads(),
                List.copyOf(objections));
        return same ? byPairs.asSameName(whole) : byPairs;
    }

    /**
     * True if names that are nearly equal as a whole differ only by typing errors: the unpaired words on both sides are
     * similar, and none of them is on the list or in the dictionary. "Works 1" is not a typing error for "Works 2", nor
     * "East" for "West".
     */
    private boolean slipsExplainTheRest(List<Word> listed, Alignment pairs, double[] declaredFit, double[] listedFit) {
        StringBuilder declaredRest = new StringBuilder();
        for (int i = 0; i < declared.size(); i++) {
            Word word = declared.get(i);
            if (declaredFit[i] == 0 && !pairs.isLegal(i) && !WeakWords.isLittle(word)) {
                if (word.kind() != WordKind.DISTINCTIVE || isKnownWord.test(word.text())) {
                    return false;
                }
                declaredRest.append(word.text());
            }
        }
        StringBuilder listedRest = new StringBuilder();
        for (int j = 0; j < listed.size(); j++) {
            listedRest.append(
                    listedFit[j] == 0 && !WeakWords.isLittle(listed.get(j))
                            ? listed.get(j).text()
                            : "");
        }
        boolean bothOpen = !declaredRest.isEmpty() && !listedRest.isEmpty();
        return bothOpen
                ? WordLikeness.of(declaredRest.toString(), listedRest.toString()) >= WordLikeness.LEAST
                : declaredRest.isEmpty()
                        ? !hasTellingRest(listed, listedFit)
                        : full.length() > compact.length() + 1 || isRunTogether();
    }

    /** True if the declared name is the listed name truncated within a word, as happens in columns of limited width. */
    private boolean isCutOff(WeighedName name) {
        String text = query.key().text();
        String whole = name.known().key().text();
        return text.length() >= MIN_CUT_OFF
                && text.length() < whole.length()
                && whole.startsWith(text)
                && whole.charAt(text.length()) != ' ';
    }

    /**
     * True if the letters are the same, regardless of spaces; with the legal form, or without it if enough letters
     * remain.
     */
    private boolean isSameText(WeighedName name) {
        return full.equals(name.full()) || (compact.length() >= MIN_SAME_TEXT && compact.equals(name.compact()));
    }

    /** True if the legal form is not a separate word, because it may be joined to the last word ("AcmeGmbH"). */
    private boolean isRunTogether() {
        return full.equals(compact);
    }

    /** True if the listed name has every legal form of the declared one. */
    private boolean legalFormFits(List<Word> listed) {
        return declared.stream()
                .filter(Word::isLegalForm)
                .allMatch(form -> listed.stream()
                        .anyMatch(other -> other.isLegalForm() && other.text().equals(form.text())));
    }

    private static boolean hasTellingRest(List<Word> listed, double[] listedFit) {
        for (int j = 0; j < listed.size(); j++) {
            Word word = listed.get(j);
            if (listedFit[j] == 0 && (word.isTelling() || word.kind() == WordKind.PLACE)) {
                return true;
            }
        }
        return false;
    }

    private double whole(WeighedName name) {
        double core =
                compact.length() < 4 || name.compact().length() < 4 ? 0 : WordLikeness.of(compact, name.compact());
        // Also compares with the legal form, which may be joined to the name ("AcmeGmbH").
        return core >= WHOLE || full.length() < 6 ? core : Math.max(core, WordLikeness.of(full, name.full()));
    }

    /**
     * Rates places that are only in the declared name: such a place is evidence for the facility if the facility is
     * located there, and against it otherwise.
     */
    private void places(WeighedName name, double[] declaredFit, double[] listedFit, List<String> objections) {
        for (int i = 0; i < declared.size(); i++) {
            if (declaredFit[i] == 0 && declared.get(i).kind() == WordKind.PLACE) {
                declaredFit[i] = places.fit(declared.get(i), name, listedFit, objections);
            } else if (declaredFit[i] == 0) {
                declaredFit[i] = placeOfFacility(declared.get(i), name.known().facility());
            }
        }
        for (int j = 0; j < name.words().size(); j++) {
            Word word = name.words().get(j);
            if (listedFit[j] == 0
                    && word.kind() == WordKind.PLACE
                    && query.country().isPresent()) {
                listedFit[j] = PlaceWords.isCountry(word, query) ? KNOWN_OF_FACILITY : 0;
            }
        }
    }

    /**
     * How well a word fits the facility's address: it is a word of the address, or a misspelling of one that is not
     * itself a known word.
     */
    private double placeOfFacility(Word word, IndexedFacility facility) {
        String text = word.text();
        if (facility.placeWords().contains(text)) {
            return KNOWN_OF_FACILITY;
        }
        return isUnknown(word) && facility.placeWords().stream().anyMatch(place -> isSlipFor(place, text))
                ? ALIKE_PLACE
                : 0;
    }

    private boolean isUnknown(Word word) {
        return word.kind() == WordKind.DISTINCTIVE
                && word.text().length() >= MIN_PLACE
                && !isKnownWord.test(word.text());
    }

    private static boolean isSlipFor(String place, String text) {
        int longest = Math.max(place.length(), text.length());
        // Most words differ in length, which is quick to compare.
        return Math.abs(place.length() - text.length()) <= (1 - ALIKE_PLACE) * longest
                && WordLikeness.of(text, place) >= ALIKE_PLACE;
    }

    /** Accepts words that are in another name of the same facility, and misspellings of these. */
    private void knownOfFacility(WeighedName name, double[] declaredFit) {
        Set<String> words = wordsOfFacility.getOrDefault(name.known().facility(), Set.of());
        for (int i = 0; i < declared.size(); i++) {
            Word word = declared.get(i);
            if (declaredFit[i] == 0
                    && (words.contains(word.concept())
                            || words.contains(word.text())
                            || (isUnknown(word) && words.stream().anyMatch(own -> isSlipFor(own, word.text()))))) {
                declaredFit[i] = KNOWN_OF_FACILITY;
            }
        }
    }
}
