package org.opencmrt.internal.layout;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import org.opencmrt.model.Company;
import org.opencmrt.model.Question;

/**
 * The requirements of a version's sheet "Checker", by meaning. An item without a gate is not required.
 *
 * @param fields the gates of the company block
 * @param questions the gates of the answers; a question that is asked for each metal has one item per metal
 * @param comments the gates of the comments next to answers
 * @param lists the gates of items that are not single cells
 * @param metalsAtMost the maximum number of metals that the Checker examines; further ones are ignored
 */
public record CheckerLayout(
        Map<Company.Field, Gate> fields,
        Map<Question, Gate> questions,
        Map<Question, Gate> comments,
        Map<CheckedList, Gate> lists,
        int metalsAtMost) {

    /** Copies the maps. */
    public CheckerLayout {
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

    /**
     * The conditions under which an item of the Checker is required, is complete, and counts in the total.
     *
     * @param requiredIf the item is required
     * @param completeIf the item is filled in as the template requires
     * @param countedIf the total includes the item; some versions omit items from the total
     */
    public record Gate(Predicate<Facts> requiredIf, Predicate<Facts> completeIf, Predicate<Facts> countedIf) {}

    /** The items of the Checker that are not single cells. */
    public enum CheckedList {
        /** At least one mineral is picked. */
        MINERALS_IN_SCOPE,
        /** Each "other" mineral that is picked has a name. */
        OTHER_MINERAL_NAMES,
        /** The product list contains a product. */
        PRODUCT_LIST,
        /** The smelter list contains a smelter of a metal; one item for each metal. */
        SMELTER_FOR_MINERAL,
        /** The rows with unlisted smelters contain the details that identify them. */
        NOT_LISTED_DETAILS
    }
}
