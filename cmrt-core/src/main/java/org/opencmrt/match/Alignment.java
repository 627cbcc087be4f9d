package org.opencmrt.match;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.opencmrt.internal.text.WordKind;

/**
 * Pairs the words of a declared name with those of a listed name: equal words and synonyms, words written together or
 * separately, typing errors and misreadings, abbreviations, and initials. Each word is used once.
 */
final class Alignment {
    private static final double SYNONYM = 0.97;
    private static final double RELATED = 0.8;
    private static final Set<String> MINE_AND_SMELTER = Set.of("mining", "smelting");
    private static final double ABBREVIATED = 0.85;
    private static final double INITIALS = 0.75;
    private static final double JOINED_AT_LEAST = 0.8;
    private static final int MAX_JOINED = 4;

    private final List<Word> declared;
    private final List<Word> listed;
    private final Predicate<String> isKnownWord;
    private final boolean isCutOff;
    /** How well each declared word is paired; 0 if it is not. */
    private final double[] declaredFit;

    private final double[] listedFit;
    private final boolean[] legal;

    /**
     * Pairs the words.
     *
     * @param isCutOff whether the declared name is the listed name, truncated within a word
     */
    Alignment(List<Word> declared, List<Word> listed, Predicate<String> isKnownWord, boolean isCutOff) {
        this.declared = declared;
        this.listed = listed;
        this.isKnownWord = isKnownWord;
        this.isCutOff = isCutOff;
        this.declaredFit = new double[declared.size()];
        this.listedFit = new double[listed.size()];
        this.legal = new boolean[declared.size()];
        pair(1, (one, other) -> one.text().equals(other.text()));
        pair(SYNONYM, (one, other) -> one.concept().equals(other.concept()));
        // The smelter of a mining company may be called either.
        pair(
                RELATED,
                (one, other) -> MINE_AND_SMELTER.contains(one.concept()) && MINE_AND_SMELTER.contains(other.concept()));
        joined(declared, declaredFit, listed, listedFit);
        joined(listed, listedFit, declared, declaredFit);
        alikeWords();
        initials(declared, declaredFit, listed, listedFit);
        initials(listed, listedFit, declared, declaredFit);
        ownInitials(declared, declaredFit);
        ownInitials(listed, listedFit);
        misspelledLegalForms();
    }

    double declaredFit(int word) {
        return declaredFit[word];
    }

    double listedFit(int word) {
        return listedFit[word];
    }

    /** True if a word was recognized as a misspelled legal form. */
    boolean isLegal(int word) {
        return legal[word] || declared.get(word).isLegalForm();
    }

    /** True if a word is paired with a different word for the same thing. */
    boolean isTranslated(int word) {
        return declaredFit[word] == SYNONYM;
    }

    /** Pairs each word that is not paired yet with the first one that fits. */
    private void pair(double fit, BiPredicate<Word, Word> fits) {
        for (int i = 0; i < declared.size(); i++) {
            for (int j = 0; j < listed.size() && declaredFit[i] == 0; j++) {
                if (listedFit[j] == 0 && fits.test(declared.get(i), listed.get(j))) {
                    pair(i, j, fit);
                }
            }
        }
    }

    /** Pairs several words on one side with the same words written as one on the other side. */
    private void joined(List<Word> many, double[] manyFit, List<Word> one, double[] oneFit) {
        for (int j = 0; j < one.size(); j++) {
            for (int from = 0; from < many.size() && oneFit[j] == 0; from++) {
                tryJoin(many, manyFit, from, one.get(j).text(), oneFit, j);
            }
        }
    }

    private void tryJoin(List<Word> many, double[] manyFit, int from, String text, double[] oneFit, int j) {
        StringBuilder together = new StringBuilder();
        for (int to = from; to < Math.min(many.size(), from + MAX_JOINED) && manyFit[to] == 0; to++) {
            together.append(many.get(to).text());
            if (together.length() > text.length() + 2) {
                return;
            }
            if (to > from && together.length() >= text.length() - 2) {
                double likeness = WordLikeness.of(together.toString(), text);
                if (likeness >= JOINED_AT_LEAST) {
                    oneFit[j] = likeness;
                    for (int i = from; i <= to; i++) {
                        manyFit[i] = likeness;
                    }
                    return;
                }
            }
        }
    }

    private void alikeWords() {
        while (true) {
            double best = WordLikeness.LEAST;
            int bestDeclared = -1;
            int bestListed = -1;
            for (int i = 0; i < declared.size(); i++) {
                for (int j = 0; j < listed.size() && declaredFit[i] == 0; j++) {
                    double likeness = listedFit[j] == 0 ? likeness(i, j) : 0;
                    if (likeness > best) {
                        best = likeness;
                        bestDeclared = i;
                        bestListed = j;
                    }
                }
            }
            if (bestDeclared < 0) {
                return;
            }
            pair(bestDeclared, bestListed, best);
            legal[bestDeclared] = listed.get(bestListed).isLegalForm();
        }
    }

    private double likeness(int i, int j) {
        Word one = declared.get(i);
        Word other = listed.get(j);
        if (isCutOff && i == declared.size() - 1 && other.text().startsWith(one.text())) {
            return ABBREVIATED;
        }
        // A word that is on the list or in the dictionary is not a typing error for another word.
        if (one.kind() != WordKind.DISTINCTIVE || isKnownWord.test(one.text())) {
            return 0;
        }
        return Math.max(WordLikeness.of(one.text(), other.text()), abbreviation(one, other, i));
    }

    /**
     * Pairs abbreviations, such as "Tech." for technologies. A word that distinguishes companies may only be
     * abbreviated as the last word of the text, and only to four or more letters.
     */
    private double abbreviation(Word one, Word other, int at) {
        boolean begins =
                one.text().length() < other.text().length() && other.text().startsWith(one.text());
        if (!begins || isKnownWord.test(one.text())) {
            return 0;
        }
        boolean lastWord = at == declared.size() - 1;
        int least = other.isTelling() ? (lastWord ? 4 : Integer.MAX_VALUE) : (lastWord ? 1 : 3);
        return one.text().length() >= least ? ABBREVIATED : 0;
    }

    /** Pairs the initials of several words: "JNM" for Japan New Metals. */
    private static void initials(List<Word> shortSide, double[] shortFit, List<Word> longSide, double[] longFit) {
        for (int i = 0; i < shortSide.size(); i++) {
            String text = shortSide.get(i).text();
            if (shortFit[i] == 0 && shortSide.get(i).isTelling() && text.length() >= 2 && text.length() <= 6) {
                tryInitials(text, shortFit, i, longSide, longFit);
            }
        }
    }

    private static void tryInitials(String text, double[] shortFit, int i, List<Word> longSide, double[] longFit) {
        for (int from = 0; from < longSide.size(); from++) {
            StringBuilder initials = new StringBuilder();
            int to = from;
            while (to < longSide.size() && longFit[to] == 0 && initials.length() < text.length()) {
                initials.append(longSide.get(to).initials());
                to++;
            }
            if (initials.length() == text.length() && initials.toString().equals(text)) {
                shortFit[i] = INITIALS;
                for (int j = from; j < to; j++) {
                    longFit[j] = INITIALS;
                }
                return;
            }
        }
    }

    /**
     * Pairs the initials of the name itself, as in "Acme Metals Refinery (AMR)": the text in parentheses adds no
     * information.
     */
    private static void ownInitials(List<Word> words, double[] fit) {
        StringBuilder initials = new StringBuilder();
        words.forEach(word -> initials.append(word.initials()));
        for (int i = 0; i < words.size(); i++) {
            String text = words.get(i).text();
            if (fit[i] == 0
                    && words.size() > 2
                    && text.length() > 2
                    && text.length() <= 6
                    && initials.indexOf(text) >= 0) {
                fit[i] = ABBREVIATED;
            }
        }
    }

    private void misspelledLegalForms() {
        for (int i = 1; i < declared.size(); i++) {
            if (declaredFit[i] == 0
                    && declared.get(i).isTelling()
                    && !isKnownWord.test(declared.get(i).text())) {
                legal[i] = LegalForms.isNearly(declared.get(i).text(), i == declared.size() - 1);
            }
        }
    }

    private void pair(int i, int j, double fit) {
        declaredFit[i] = fit;
        listedFit[j] = fit;
    }
}
