package org.opencmrt.internal.layout;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.opencmrt.model.Answer;

/**
 * The texts that a kind of question may be answered with, through all versions, and what they mean.
 *
 * @param name the name by which layouts refer to it
 * @param values meaning by text; texts in lower case, single blanks between words
 */
public record AnswerVocabulary(String name, Map<String, Answer.Value> values) {
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");

    /** Copies the map. */
    public AnswerVocabulary {
        Objects.requireNonNull(name, "name");
        values = Map.copyOf(values);
    }

    /**
     * What a text means; {@code OTHER} when it is none of the vocabulary. Case, white space and full-width forms do not
     * matter.
     */
    public Answer.Value meaning(String text) {
        String plain =
                BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll(" ");
        String folded = plain.strip().replace(" %", "%").toLowerCase(Locale.ROOT);
        return values.getOrDefault(folded, Answer.Value.OTHER);
    }
}
