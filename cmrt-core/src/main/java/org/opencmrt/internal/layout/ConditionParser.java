package org.opencmrt.internal.layout;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Question;

/**
 * Creates conditions from JSON. A text is the name of a condition. An object has one entry: the kind of the condition
 * and its parameters. An unknown word is an error in the layout, and is reported when the layout is read.
 */
final class ConditionParser {
    private final Map<String, Condition> named = new HashMap<>();

    /** Parses the named conditions of a layout; each may refer to those before it. */
    ConditionParser(Map<?, ?> conditions) {
        conditions.forEach((name, condition) -> named.put((String) name, parse(condition)));
    }

    Condition parse(Object json) {
        if (json instanceof String name) {
            return byName(name);
        }
        if (json instanceof Map<?, ?> object && object.size() == 1) {
            Map.Entry<?, ?> kind = object.entrySet().iterator().next();
            return ofKind((String) kind.getKey(), kind.getValue());
        }
        throw new IllegalStateException("a condition must be a name or an object with one entry, but was " + json);
    }

    private Condition byName(String name) {
        return Optional.ofNullable(named.get(name))
                .or(() -> Optional.ofNullable(Conditions.PLAIN.get(name)))
                .orElseThrow(() -> unknown(name));
    }

    private Condition ofKind(String kind, Object value) {
        return switch (kind) {
            case "not" -> Conditions.not(parse(value));
            case "all" -> Conditions.all(conditions(value));
            case "any" -> Conditions.any(conditions(value));
            case "someMetal" -> Conditions.someMetal(parse(value));
            case "textHolds" -> Conditions.textHolds((String) value);
            case "textLongerThan" -> Conditions.textLongerThan((Integer) value);
            case "answered" -> Conditions.answered(Question.valueOf((String) value));
            case "answerIs" ->
                Conditions.answerIs(Question.valueOf((String) entry(value, "question")), texts(entry(value, "texts")));
            case "fieldFilled" -> Conditions.fieldFilled(Company.Field.valueOf((String) value));
            case "fieldIs" ->
                Conditions.fieldIs(Company.Field.valueOf((String) entry(value, "field")), texts(entry(value, "texts")));
            case "scopeIs" -> Conditions.scopeIs(scopes(value));
            case "rowOfMetal" -> Conditions.rowOfMetal(columns(value));
            case "rowNamed" -> Conditions.rowNamed((String) value);
            case "rowsNamedHave" ->
                Conditions.rowsNamedHave((String) entry(value, "name"), columns(entry(value, "columns")));
            default -> throw unknown(kind);
        };
    }

    private List<Condition> conditions(Object list) {
        return ((List<?>) list).stream().map(this::parse).toList();
    }

    private static Object entry(Object object, String key) {
        Object value = ((Map<?, ?>) object).get(key);
        if (value == null) {
            throw new IllegalStateException("a condition lacks '" + key + "': " + object);
        }
        return value;
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }

    private static List<DeclaredSmelter.Column> columns(Object list) {
        return texts(list).stream().map(DeclaredSmelter.Column::valueOf).toList();
    }

    private static Set<DeclarationScope> scopes(Object list) {
        Set<DeclarationScope> scopes = EnumSet.noneOf(DeclarationScope.class);
        texts(list).forEach(scope -> scopes.add(DeclarationScope.valueOf(scope)));
        return Set.copyOf(scopes);
    }

    private static IllegalStateException unknown(String name) {
        return new IllegalStateException("a layout names the condition " + name + ", which does not exist");
    }
}
