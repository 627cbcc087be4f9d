package org.opencmrt.read;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.opencmrt.internal.text.Fold;
import org.opencmrt.internal.text.Resources;

/**
 * The words that identify headings in all languages of the templates. They come from a data file in the library's jar.
 */
final class HeadingWords {
    private static final Map<String, List<String>> WORDS = read();

    /** Marks that templates and suppliers add to a heading: {@code (*)}, {@code (1)}, a colon. */
    private static final Pattern MARKS = Pattern.compile("[(（][*0-9]{1,2}[)）]|[*:：#]");

    private HeadingWords() {}

    /** True for the heading above the answers of a form. */
    static boolean isAnswer(String heading) {
        return begins(heading, "answer");
    }

    /** True for the heading above comments. */
    static boolean isComments(String heading) {
        return begins(heading, "comments");
    }

    /** True for the heading above names of smelters. */
    static boolean isNameOfSmelter(String heading) {
        String folded = Fold.of(MARKS.matcher(heading).replaceAll(" "));
        return WORDS.get("name").contains(folded);
    }

    /** True for a heading that mentions smelters, refiners, or processors. */
    static boolean isOfSmelters(String heading) {
        String folded = Fold.of(heading);
        return WORDS.get("smelter").stream().anyMatch(folded::contains);
    }

    private static boolean begins(String heading, String meaning) {
        String folded = Fold.of(heading);
        return WORDS.get(meaning).stream().anyMatch(folded::startsWith);
    }

    private static Map<String, List<String>> read() {
        return Resources.rows(HeadingWords.class, "heading-words.tsv").stream()
                .collect(Collectors.groupingBy(
                        cells -> cells[0], Collectors.mapping(cells -> Fold.of(cells[1]), Collectors.toList())));
    }
}
