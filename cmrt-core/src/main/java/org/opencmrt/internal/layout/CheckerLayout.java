package org.opencmrt.internal.layout;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opencmrt.model.Company;
import org.opencmrt.model.Question;

/**
 * What a version's own sheet "Checker" asks for, in meaning. An item without a gate is not asked for.
 *
 * @param conditions the conditions that the version names, in the order of its file
 * @param fields gates of the company block
 * @param questions gates of the answers; a question asked by metal has one item for each
 * @param comments gates of the comments beside answers
 * @param lists gates of what is no single cell
 * @param metalsAtMost how many metals it goes through; further ones are not looked at
 */
public record CheckerLayout(
        Map<String, Condition> conditions,
        Map<Company.Field, Gate> fields,
        Map<Question, Gate> questions,
        Map<Question, Gate> comments,
        Map<CheckedList, Gate> lists,
        int metalsAtMost) {

    /** Copies the maps. */
    public CheckerLayout {
        conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
        fields = copy(fields, Company.Field.class);
        questions = copy(questions, Question.class);
        comments = copy(comments, Question.class);
        lists = copy(lists, CheckedList.class);
        if (metalsAtMost < 1) {
            throw new IllegalArgumentException("a Checker covers at least one metal");
        }
    }

    private static <I extends Enum<I>> Map<I, Gate> copy(Map<I, Gate> gates, Class<I> items) {
        Map<I, Gate> copy = new EnumMap<>(items);
        copy.putAll(gates);
        return Collections.unmodifiableMap(copy);
    }
}
