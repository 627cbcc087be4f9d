package org.opencmrt.internal.layout;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;

/**
 * The conditions that layouts can use. Texts are compared as in a worksheet: only case is ignored.
 */
final class Conditions {
    private Conditions() {}

    static final Condition ALWAYS = new Plain("always", facts -> true);
    static final Condition FILLED = new Plain("filled", facts -> facts.text().isPresent());

    /** The conditions without parameters, by the name that layouts use. */
    static final Map<String, Condition> PLAIN = Map.of(
            "always",
            ALWAYS,
            "never",
            new Plain("never", facts -> false),
            "filled",
            FILLED,
            "commented",
            new Plain("the comment is not blank", facts -> facts.comment().isPresent()),
            "mineralPicked",
            new Plain("a mineral is selected", facts -> !facts.metals().isEmpty()),
            "otherPicked",
            new Plain("an \"other\" mineral is selected", facts -> facts.otherPicks() > 0),
            "othersNamed",
            new Plain("each \"other\" mineral is named", facts -> facts.otherPicks() == facts.otherNames()),
            "firstProduct",
            new Plain(
                    "the first row of the product list has a number",
                    facts -> facts.productRows().contains(facts.firstProductRow())),
            "someProduct",
            new Plain(
                    "a row of the product list has a number",
                    facts -> !facts.productRows().isEmpty()));

    private record Plain(String words, Predicate<Facts> test) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return test.test(facts);
        }
    }

    /** A condition with the name that the layout gives it. */
    record Named(String name, Condition condition) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return condition.holds(facts);
        }

        @Override
        public String words() {
            return "*" + name + "*";
        }
    }

    record Not(Condition condition) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return !condition.holds(facts);
        }

        @Override
        public String words() {
            return "not (" + condition.words() + ")";
        }
    }

    record All(List<Condition> conditions) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return conditions.stream().allMatch(condition -> condition.holds(facts));
        }

        @Override
        public String words() {
            return joined(conditions, " and ");
        }
    }

    record Any(List<Condition> conditions) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return conditions.stream().anyMatch(condition -> condition.holds(facts));
        }

        @Override
        public String words() {
            return "(" + joined(conditions, " or ") + ")";
        }
    }

    record SomeMetal(Condition condition) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.metals().stream().anyMatch(metal -> condition.holds(facts.about(metal)));
        }

        @Override
        public String words() {
            return "for some metal: " + condition.words();
        }
    }

    record TextHolds(String part) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.text().filter(text -> text.contains(part)).isPresent();
        }

        @Override
        public String words() {
            return "contains \"" + part + "\"";
        }
    }

    record TextLongerThan(int characters) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.text().filter(text -> text.length() > characters).isPresent();
        }

        @Override
        public String words() {
            return "longer than " + characters + (characters == 1 ? " character" : " characters");
        }
    }

    record Answered(Question question) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.answer(question).isPresent();
        }

        @Override
        public String words() {
            return question + " is answered";
        }
    }

    record AnswerIs(Question question, List<String> texts) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return isOneOf(facts.answer(question), texts);
        }

        @Override
        public String words() {
            return question + " is " + quoted(texts);
        }
    }

    record FieldFilled(Company.Field field) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.field(field).isPresent();
        }

        @Override
        public String words() {
            return field + " is not blank";
        }
    }

    record FieldIs(Company.Field field, List<String> texts) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return isOneOf(facts.field(field), texts);
        }

        @Override
        public String words() {
            return field + " is " + quoted(texts);
        }
    }

    record ScopeIs(Set<DeclarationScope> scopes) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.scope().filter(scopes::contains).isPresent();
        }

        @Override
        public String words() {
            return "the scope is "
                    + scopes.stream().sorted().map(DeclarationScope::name).collect(Collectors.joining(" or "));
        }
    }

    /** At least one row of the item's metal has these columns filled. */
    record RowOfMetal(List<DeclaredSmelter.Column> columns) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            Optional<Metal> metal = facts.metal();
            return metal.isPresent()
                    && facts.smelters().stream()
                            .anyMatch(row -> facts.metal(row).equals(metal) && isFilled(facts, row, columns));
        }

        @Override
        public String words() {
            return columns.isEmpty()
                    ? "the smelter list has a row of the metal"
                    : "the smelter list has a row of the metal with " + names(columns);
        }
    }

    record RowNamed(String name) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return named(facts, name).findAny().isPresent();
        }

        @Override
        public String words() {
            return "a row of the smelter list is \"" + name + "\"";
        }
    }

    /** Each row with this look-up name has these columns filled. */
    record RowsNamedHave(String name, List<DeclaredSmelter.Column> columns) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return named(facts, name).allMatch(row -> isFilled(facts, row, columns));
        }

        @Override
        public String words() {
            return "each row \"" + name + "\" has " + names(columns);
        }
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

    private static String quoted(List<String> texts) {
        return texts.stream().map(text -> '"' + text + '"').collect(Collectors.joining(" or "));
    }

    private static String names(List<DeclaredSmelter.Column> columns) {
        return columns.stream()
                .map(column -> column.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(" and "));
    }

    private static String joined(List<Condition> conditions, String between) {
        return conditions.stream().map(Condition::words).collect(Collectors.joining(between));
    }
}
