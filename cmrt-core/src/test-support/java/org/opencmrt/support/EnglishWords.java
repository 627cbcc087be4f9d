package org.opencmrt.support;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds English words in texts that must be in another language. */
public final class EnglishWords {
    /** Words of our English sentences that do not occur in German sentences. */
    private static final Set<String> NOT_GERMAN = Set.of(
            ("the and of is are not no please or to from with by your you we our this that these for but according"
                            + " answer question metal row rows smelter smelters supplier suppliers country countries"
                            + " facility list listed declaration date effective address sheet file reference contact"
                            + " authorizer tantalum tin tungsten give check choose correct send yes unknown"
                            + " located named more dear sincerely reply cell request found")
                    .split(" "));

    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");
    private static final Set<String> NAMES =
            Set.of("CID", "RMI", "OECD", "DRC", "II", "Excel", "URL", "xlsx", "CMRT", "CRT", "EMRT", "AMRT", "PDF");

    private EnglishWords() {}

    /**
     * The English words in a text.
     *
     * @param language {@code de}, {@code ja}, or {@code zh}; in the latter two, every word in Latin letters counts
     * @param names texts that are allowed: names, texts of suppliers, and choices of the template
     */
    public static List<String> in(String text, String language, Collection<String> names) {
        String ours = text;
        for (String name : names.stream()
                .filter(name -> name.length() > 1)
                .sorted((one, other) -> other.length() - one.length())
                .toList()) {
            ours = ours.replace(name, " ");
        }
        for (String choice :
                List.of("Smelter not yet identified", "Smelter not listed", "Other", "DRC conflict-free")) {
            ours = ours.replace(choice, " ");
        }
        return LATIN.matcher(ours)
                .results()
                .map(MatchResult::group)
                .filter(word -> language.equals("de")
                        ? NOT_GERMAN.contains(word.toLowerCase(Locale.ROOT))
                        : !NAMES.contains(word))
                .toList();
    }
}
