package org.opencmrt.internal.layout;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.opencmrt.model.Answer;

/**
 * The texts that may answer a kind of question in all versions, and their meanings.
 *
 * @param name the name that layouts use to refer to it
 * @param values the meaning by text; texts are in lower case, with single spaces between words
 */
public record AnswerVocabulary(String name, Map<String, Answer.Value> values) {
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

    /** Copies the map. */
    public AnswerVocabulary {
        values = Map.copyOf(values);
    }

    /**
     * The meaning of a text; {@code OTHER} if it is not in the vocabulary. Case, white space, full-width forms, and
     * invisible characters are ignored.
     */
    public Answer.Value meaning(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        String plain = BLANKS.matcher(Normalizer.normalize(visible, Normalizer.Form.NFKC))
                .replaceAll(" ");
        String folded = plain.strip().replace(" %", "%").toLowerCase(Locale.ROOT);
        return values.getOrDefault(folded, Answer.Value.OTHER);
    }
}
