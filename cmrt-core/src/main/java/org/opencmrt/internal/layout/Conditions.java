package org.opencmrt.internal.layout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    static final Condition ALWAYS = facts -> true;
    static final Condition FILLED = facts -> facts.text().isPresent();

    /** The conditions without parameters, by the name that layouts use. */
    static final Map<String, Condition> PLAIN = Map.of(
            "always", ALWAYS,
            "never", facts -> false,
            "filled", FILLED,
            "commented", facts -> facts.comment().isPresent(),
            "mineralPicked", facts -> !facts.metals().isEmpty(),
            "otherPicked", facts -> facts.otherPicks() > 0,
            "othersNamed", facts -> facts.otherPicks() == facts.otherNames(),
            "firstProduct", facts -> facts.productRows().contains(facts.firstProductRow()),
            "someProduct", facts -> !facts.productRows().isEmpty());

    private Conditions() {}

    static Condition not(Condition condition) {
        return facts -> !condition.holds(facts);
    }

    static Condition all(List<Condition> conditions) {
        return facts -> conditions.stream().allMatch(condition -> condition.holds(facts));
    }

    static Condition any(List<Condition> conditions) {
        return facts -> conditions.stream().anyMatch(condition -> condition.holds(facts));
    }

    static Condition someMetal(Condition condition) {
        return facts -> facts.metals().stream().anyMatch(metal -> condition.holds(facts.about(metal)));
    }

    static Condition textHolds(String part) {
        return facts -> facts.text().filter(text -> text.contains(part)).isPresent();
    }

    static Condition textLongerThan(int characters) {
        return facts -> facts.text().filter(text -> text.length() > characters).isPresent();
    }

    static Condition answered(Question question) {
        return facts -> facts.answer(question).isPresent();
    }

    static Condition answerIs(Question question, List<String> texts) {
        return facts -> isOneOf(facts.answer(question), texts);
    }

    static Condition fieldFilled(Company.Field field) {
        return facts -> facts.field(field).isPresent();
    }

    static Condition fieldIs(Company.Field field, List<String> texts) {
        return facts -> isOneOf(facts.field(field), texts);
    }

    static Condition scopeIs(Set<DeclarationScope> scopes) {
        return facts -> facts.scope().filter(scopes::contains).isPresent();
    }

    /** At least one row of the item's metal has these columns filled. */
    static Condition rowOfMetal(List<DeclaredSmelter.Column> columns) {
        return facts -> {
            Optional<Metal> metal = facts.metal();
            return metal.isPresent()
                    && facts.smelters().stream()
                            .anyMatch(row -> facts.metal(row).equals(metal) && isFilled(facts, row, columns));
        };
    }

    static Condition rowNamed(String name) {
        return facts -> named(facts, name).findAny().isPresent();
    }

    /** Each row with this look-up name has these columns filled. */
    static Condition rowsNamedHave(String name, List<DeclaredSmelter.Column> columns) {
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
