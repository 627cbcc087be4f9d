package org.opencmrt.internal.layout;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;

/**
 * Creates conditions from JSON. A text is the name of a condition. An object has one entry: the kind of the condition
 * and its parameters. Texts are compared as in a worksheet: only case is ignored. An unknown word is an error in the layout, and is reported when the layout is read.
 */
final class ConditionParser {
    static final Predicate<Facts> ALWAYS = facts -> true;
    private static final Predicate<Facts> NEVER = ALWAYS.negate();
    static final Predicate<Facts> FILLED = facts -> facts.text().isPresent();

    /** The conditions without parameters, by the name that layouts use. */
    private static final Map<String, Predicate<Facts>> PLAIN = Map.of(
            "always", ALWAYS,
            "never", NEVER,
            "filled", FILLED,
            "commented", facts -> facts.comment().isPresent(),
            "mineralPicked", facts -> !facts.metals().isEmpty(),
            "otherPicked", facts -> facts.otherPicks() > 0,
            "othersNamed", facts -> facts.otherPicks() == facts.otherNames(),
            "firstProduct", facts -> facts.productRows().contains(facts.firstProductRow()),
            "someProduct", facts -> !facts.productRows().isEmpty());

    private final Map<String, Predicate<Facts>> named = new HashMap<>();

    /** Parses the named conditions of a layout; each may refer to those before it. */
    ConditionParser(Map<?, ?> conditions) {
        conditions.forEach((name, condition) -> named.put((String) name, parse(condition)));
    }

    Predicate<Facts> parse(Object json) {
        if (json instanceof String name) {
            return byName(name);
        }
        if (json instanceof Map<?, ?> object && object.size() == 1) {
            Map.Entry<?, ?> kind = object.entrySet().iterator().next();
            return ofKind((String) kind.getKey(), kind.getValue());
        }
        throw new IllegalStateException("a condition must be a name or an object with one entry, but was " + json);
    }

    private Predicate<Facts> byName(String name) {
        return Optional.ofNullable(named.get(name))
                .or(() -> Optional.ofNullable(PLAIN.get(name)))
                .orElseThrow(() -> unknown(name));
    }

    private Predicate<Facts> ofKind(String kind, Object value) {
        return switch (kind) {
            case "not" -> parse(value).negate();
            case "all" -> conditions(value).reduce(ALWAYS, Predicate::and);
            case "any" -> conditions(value).reduce(NEVER, Predicate::or);
            case "someMetal" -> someMetal(parse(value));
            case "textHolds" -> textHolds((String) value);
            case "textLongerThan" -> textLongerThan((Integer) value);
            case "answered" -> answered(Question.valueOf((String) value));
            case "answerIs" ->
                answerIs(Question.valueOf((String) entry(value, "question")), texts(entry(value, "texts")));
            case "fieldFilled" -> fieldFilled(Company.Field.valueOf((String) value));
            case "fieldIs" ->
                fieldIs(Company.Field.valueOf((String) entry(value, "field")), texts(entry(value, "texts")));
            case "scopeIs" -> scopeIs(scopes(value));
            case "rowOfMetal" -> rowOfMetal(columns(value));
            case "rowNamed" -> rowNamed((String) value);
            case "rowsNamedHave" -> rowsNamedHave((String) entry(value, "name"), columns(entry(value, "columns")));
            default -> throw unknown(kind);
        };
    }

    private Stream<Predicate<Facts>> conditions(Object list) {
        return ((List<?>) list).stream().map(this::parse);
    }

    private static Predicate<Facts> someMetal(Predicate<Facts> condition) {
        return facts -> facts.metals().stream().anyMatch(metal -> condition.test(facts.about(metal)));
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

    private static Predicate<Facts> textHolds(String part) {
        return facts -> facts.text().filter(text -> text.contains(part)).isPresent();
    }

    private static Predicate<Facts> textLongerThan(int characters) {
        return facts -> facts.text().filter(text -> text.length() > characters).isPresent();
    }

    private static Predicate<Facts> answered(Question question) {
        return facts -> facts.answer(question).isPresent();
    }

    private static Predicate<Facts> answerIs(Question question, List<String> texts) {
        return facts -> isOneOf(facts.answer(question), texts);
    }

    private static Predicate<Facts> fieldFilled(Company.Field field) {
        return facts -> facts.field(field).isPresent();
    }

    private static Predicate<Facts> fieldIs(Company.Field field, List<String> texts) {
        return facts -> isOneOf(facts.field(field), texts);
    }

    private static Predicate<Facts> scopeIs(Set<DeclarationScope> scopes) {
        return facts -> facts.scope().filter(scopes::contains).isPresent();
    }

    /** At least one row of the item's metal has these columns filled. */
    private static Predicate<Facts> rowOfMetal(List<DeclaredSmelter.Column> columns) {
        return facts -> {
            Optional<Metal> metal = facts.metal();
            return metal.isPresent()
                    && facts.smelters().stream()
                            .anyMatch(row -> facts.metal(row).equals(metal) && isFilled(facts, row, columns));
        };
    }

    private static Predicate<Facts> rowNamed(String name) {
        return facts -> named(facts, name).findAny().isPresent();
    }

    /** Each row with this look-up name has these columns filled. */
    private static Predicate<Facts> rowsNamedHave(String name, List<DeclaredSmelter.Column> columns) {
        return facts -> named(facts, name).allMatch(row -> isFilled(facts, row, columns));
    }

    private static Stream<DeclaredSmelter> named(Facts facts, String name) {
        return facts.smelters().stream()
                .filter(row -> name.equalsIgnoreCase(
                        facts.text(row, DeclaredSmelter.Column.LOOKUP_NAME).orElse("")));
    }

    private static boolean isFilled(Facts facts, DeclaredSmelter row, List<DeclaredSmelter.Column> columns) {
        return columns.stream().allMatch(column -> facts.text(row, column).isPresent());
    }

    private static boolean isOneOf(Optional<String> text, List<String> texts) {
        return text.isPresent() && texts.stream().anyMatch(text.get()::equalsIgnoreCase);
    }
}
