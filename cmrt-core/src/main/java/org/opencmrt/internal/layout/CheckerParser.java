package org.opencmrt.internal.layout;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.opencmrt.model.Company;
import org.opencmrt.model.Question;

/**
 * Creates the gates of a Checker from the section {@code checker} of a layout, and validates them against the layout's
 * form.
 */
final class CheckerParser {
    private final Map<String, Object> json;
    private final ConditionParser conditions;
    private final Map<String, CheckerLayout.Gate> gates = new LinkedHashMap<>();

    CheckerParser(Map<String, Object> json) {
        this.json = json;
        this.conditions = new ConditionParser(section("conditions"));
        section("gates").forEach((name, gate) -> gates.put((String) name, gate((Map<?, ?>) gate)));
    }

    CheckerLayout parse(DeclarationLayout form) {
        Map<Question, CheckerLayout.Gate> questions = gates("questions", Question.class);
        Map<Question, CheckerLayout.Gate> comments = gates("comments", Question.class);
        Map<Company.Field, CheckerLayout.Gate> fields = gates("fields", Company.Field.class);
        Set<Question> asked = form.allQuestions().map(QuestionLayout::asks).collect(Collectors.toSet());
        mustBeOf(asked, questions.keySet());
        mustBeOf(asked, comments.keySet());
        mustBeOf(form.company().keySet(), fields.keySet());
        return new CheckerLayout(
                fields,
                questions,
                comments,
                gates("lists", CheckerLayout.CheckedList.class),
                json.get("metalsAtMost") instanceof Integer most ? most : Integer.MAX_VALUE);
    }

    private static <I> void mustBeOf(Set<I> form, Set<I> gated) {
        Set<I> strangers = new HashSet<>(gated);
        strangers.removeAll(form);
        if (!strangers.isEmpty()) {
            throw new IllegalStateException(
                    "a layout has gates for questions that its form does not ask: " + strangers);
        }
    }

    private <I extends Enum<I>> Map<I, CheckerLayout.Gate> gates(String section, Class<I> items) {
        Map<I, CheckerLayout.Gate> byItem = new EnumMap<>(items);
        section(section).forEach((item, name) -> {
            CheckerLayout.Gate gate = gates.get((String) name);
            if (gate == null) {
                throw new IllegalStateException("a layout names the gate " + name + ", which does not exist");
            }
            byItem.put(Enum.valueOf(items, (String) item), gate);
        });
        return byItem;
    }

    private CheckerLayout.Gate gate(Map<?, ?> gate) {
        return new CheckerLayout.Gate(
                condition(gate, "requiredIf", ConditionParser.ALWAYS),
                condition(gate, "completeIf", ConditionParser.FILLED),
                condition(gate, "countedIf", ConditionParser.ALWAYS));
    }

    private Predicate<Facts> condition(Map<?, ?> gate, String key, Predicate<Facts> otherwise) {
        Object condition = gate.get(key);
        return condition == null ? otherwise : conditions.parse(condition);
    }

    private Map<?, ?> section(String name) {
        return json.get(name) instanceof Map<?, ?> section ? section : Map.of();
    }
}
