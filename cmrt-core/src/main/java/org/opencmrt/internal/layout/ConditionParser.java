package org.opencmrt.internal.layout;

import java.util.EnumSet;
import java.util.LinkedHashMap;
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
    private final Map<String, Condition> named = new LinkedHashMap<>();

    /** Parses the named conditions of a layout; each may refer to those before it. */
    ConditionParser(Map<?, ?> conditions) {
        conditions.forEach(
                (name, condition) -> named.put((String) name, new Conditions.Named((String) name, parse(condition))));
    }

    /** The named conditions of the layout, not wrapped in {@code Named}. */
    Map<String, Condition> named() {
        Map<String, Condition> conditions = new LinkedHashMap<>();
        named.forEach((name, condition) -> conditions.put(name, ((Conditions.Named) condition).condition()));
        return conditions;
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
            case "not" -> new Conditions.Not(parse(value));
            case "all" -> new Conditions.All(conditions(value));
            case "any" -> new Conditions.Any(conditions(value));
            case "someMetal" -> new Conditions.SomeMetal(parse(value));
            case "textHolds" -> new Conditions.TextHolds((String) value);
            case "textLongerThan" -> new Conditions.TextLongerThan((Integer) value);
            case "answered" -> new Conditions.Answered(Question.valueOf((String) value));
            case "answerIs" ->
                new Conditions.AnswerIs(
                        Question.valueOf((String) entry(value, "question")), texts(entry(value, "texts")));
            case "fieldFilled" -> new Conditions.FieldFilled(Company.Field.valueOf((String) value));
            case "fieldIs" ->
                new Conditions.FieldIs(
                        Company.Field.valueOf((String) entry(value, "field")), texts(entry(value, "texts")));
            case "scopeIs" -> new Conditions.ScopeIs(scopes(value));
            case "rowOfMetal" -> new Conditions.RowOfMetal(columns(value));
            case "rowNamed" -> new Conditions.RowNamed((String) value);
            case "rowsNamedHave" ->
                new Conditions.RowsNamedHave((String) entry(value, "name"), columns(entry(value, "columns")));
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
