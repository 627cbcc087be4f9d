package org.opencmrt.internal.layout;

import java.util.Map;
import org.opencmrt.internal.text.Fold;
import org.opencmrt.model.Answer;

/**
 * The texts that may answer a kind of question in all versions, and their meanings.
 *
 * @param name the name that layouts use to refer to it
 * @param values the meaning by text; texts are in lower case, with single spaces between words
 */
public record AnswerVocabulary(String name, Map<String, Answer.Value> values) {
    /** Copies the map. */
    public AnswerVocabulary {
        values = Map.copyOf(values);
    }

    /**
     * The meaning of a text; {@code OTHER} if it is not in the vocabulary. Case, white space, full-width forms, and
     * invisible characters are ignored.
     */
    public Answer.Value meaning(String text) {
        return values.getOrDefault(Fold.of(text).replace(" %", "%"), Answer.Value.OTHER);
    }
}
