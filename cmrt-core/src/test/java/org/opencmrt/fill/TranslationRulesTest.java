package org.opencmrt.fill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencmrt.internal.layout.Layout;
import org.opencmrt.internal.layout.Layouts;
import org.opencmrt.internal.layout.QuestionLayout;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.TemplateId;

class TranslationRulesTest {
    private static final TranslationRules RULES = TranslationRules.standard();

    static List<TranslationRules.Route> routes() {
        return RULES.routes();
    }

    static List<TemplateId> templates() {
        return Layouts.standard().known();
    }

    private static Stream<Layout> layouts(String edition) {
        return Layouts.standard().known().stream()
                .filter(id -> RULES.edition(id).orElseThrow().name().equals(edition))
                .map(id -> Layouts.standard().find(id).orElseThrow());
    }

    private static Stream<QuestionLayout> questions(Layout layout) {
        return Stream.concat(
                layout.declaration().questions().stream(), layout.declaration().companyQuestions().stream());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_version_belongs_to_one_edition(TemplateId id) {
        assertThat(RULES.editions()).filteredOn(edition -> edition.includes(id)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void a_route_leads_between_editions(TranslationRules.Route route) {
        assertThat(RULES.editions()).extracting(Edition::name).contains(route.from(), route.to());
        assertThat(layouts(route.to())).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void a_route_answers_every_question_of_the_new_form_and_no_other(TranslationRules.Route route) {
        Set<Question> ruled = new HashSet<>();
        route.rules().forEach(rule -> ruled.add(rule.question()));
        layouts(route.to()).forEach(layout -> {
            Set<Question> asked = new HashSet<>();
            questions(layout).forEach(question -> asked.add(question.asks()));
            assertThat(ruled).as(layout.id().toString()).isEqualTo(asked);
        });
    }

    @ParameterizedTest
    @MethodSource("routes")
    void the_last_rule_of_a_question_fits_every_answer_that_is_left(TranslationRules.Route route) {
        for (TranslationRules.Rule rule : route.rules()) {
            List<TranslationRules.Rule> same = route.rules().stream()
                    .filter(other -> other.question() == rule.question())
                    .toList();
            TranslationRules.Rule last = same.get(same.size() - 1);
            assertThat(last.when()).as(route.from() + " " + rule.question()).isEmpty();
            assertThat(last.metals()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void translation_rules_use_only_questions_of_the_old_form(TranslationRules.Route route) {
        Set<Question> asked = new HashSet<>();
        layouts(route.from()).forEach(layout -> questions(layout).forEach(question -> asked.add(question.asks())));
        assertThat(asked).containsAll(route.leftOut().keySet());
        route.rules().forEach(rule -> {
            assertThat(rule.reason()).endsWith(".");
            assertThat(asked).containsAll(rule.when().keySet());
            rule.from().ifPresent(from -> assertThat(asked).contains(from));
            rule.when()
                    .values()
                    .forEach(values -> values.stream()
                            .filter(value -> !value.equals(TranslationRules.Rule.BLANK))
                            .forEach(Answer.Value::valueOf));
        });
    }

    @ParameterizedTest
    @MethodSource("routes")
    void every_question_of_the_old_form_is_used_or_left_out_with_a_reason(TranslationRules.Route route) {
        Set<Question> known = new HashSet<>(route.leftOut().keySet());
        route.rules().forEach(rule -> rule.from().ifPresent(known::add));
        layouts(route.from())
                .forEach(layout ->
                        questions(layout).forEach(question -> assertThat(known).contains(question.asks())));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void the_words_of_an_edition_are_known_answers_to_its_questions(TemplateId id) {
        Edition edition = RULES.edition(id).orElseThrow();
        Layout layout = Layouts.standard().find(id).orElseThrow();
        questions(layout).forEach(question -> {
            List<Optional<Metal>> metals = question.perMetal()
                    ? layout.declaration().metals().stream().map(Optional::of).toList()
                    : List.of(Optional.empty());
            metals.forEach(metal -> edition.answers(question.asks(), metal)
                    .forEach(words -> assertThat(question.answers().meaning(words))
                            .as(id + " " + question.asks() + " " + words)
                            .isNotEqualTo(Answer.Value.OTHER)));
        });
    }

    @ParameterizedTest
    @MethodSource("routes")
    void a_range_is_never_made_narrower(TranslationRules.Route route) {
        route.rules().stream()
                .filter(rule -> rule.question() == Question.SUPPLIER_RESPONSE_RATE)
                .flatMap(rule -> rule.value().stream())
                .forEach(value -> assertThat(value).isEqualTo(Answer.Value.HALF_OR_LESS));
        assertThat(route.rules())
                .filteredOn(rule -> rule.value().equals(Optional.of(Answer.Value.NO)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void every_question_has_words(TranslationRules.Route route) {
        route.rules()
                .forEach(rule -> assertThat(FillWords.of(rule.question().name()))
                        .isNotEqualTo(rule.question().name())
                        .isNotEqualTo(rule.question().name().toLowerCase(Locale.ROOT)));
    }
}
