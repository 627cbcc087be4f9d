package org.opencmrt.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencmrt.model.Company;
import org.opencmrt.model.Question;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;

class LayoutsTest {
    static List<TemplateId> known() {
        return Layouts.standard().known();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("known")
    void every_known_version_has_a_sound_layout(TemplateId id) {
        Layout layout = Layouts.standard().find(id).orElseThrow();
        assertThat(layout.id()).isEqualTo(id);
        assertThat(layout.declaration().company())
                .containsKeys(
                        Company.Field.NAME,
                        Company.Field.SCOPE,
                        Company.Field.EFFECTIVE_DATE,
                        Company.Field.AUTHORIZER_NAME);
        assertThat(layout.declaration().questions())
                .extracting(QuestionLayout::asks)
                .doesNotHaveDuplicates();
        assertThat(layout.declaration().questions())
                .allSatisfy(q -> assertThat(q.asks().level()).isEqualTo(Question.Level.METAL));
        assertThat(layout.declaration().companyQuestions())
                .allSatisfy(q -> assertThat(q.asks().level()).isEqualTo(Question.Level.COMPANY));
        assertThat(rows(layout)).doesNotHaveDuplicates().isSorted();
    }

    private static List<Integer> rows(Layout layout) {
        return Stream.concat(
                        layout.declaration().questions().stream(), layout.declaration().companyQuestions().stream())
                .flatMap(q -> Stream.iterate(q.row(), row -> row + 1).limit(q.rows()))
                .toList();
    }

    @Test
    void tries_the_printed_version_first_and_then_its_neighbors() {
        assertThat(Layouts.standard()
                        .nearest(TemplateId.of(TemplateFamily.CMRT, "6.31"))
                        .get(0))
                .hasToString("CMRT 6.31");
        assertThat(Layouts.standard()
                        .nearest(TemplateId.of(TemplateFamily.CMRT, "6.9"))
                        .get(0))
                .hasToString("CMRT 6.6");
        assertThat(Layouts.standard()
                        .nearest(TemplateId.of(TemplateFamily.EMRT, "2.11.3"))
                        .get(0))
                .hasToString("EMRT 2.11.1");
        assertThat(Layouts.standard()
                        .nearest(TemplateId.of(TemplateFamily.CMRT, "2.03"))
                        .get(0))
                .hasToString("CMRT 2.03");
    }

    @Test
    void a_derived_version_says_so_and_one_like_it_does_not() {
        assertThat(Layouts.standard()
                        .find(TemplateId.of(TemplateFamily.CMRT, "6.6"))
                        .orElseThrow()
                        .derived())
                .isTrue();
        assertThat(Layouts.standard()
                        .find(TemplateId.of(TemplateFamily.CMRT, "6.5"))
                        .orElseThrow()
                        .derived())
                .isFalse();
    }

    @Test
    void questions_keep_their_meaning_when_their_number_moves() {
        assertThat(number("CMRT", "6.5", Question.RECYCLED_OR_SCRAP)).isEqualTo("5");
        assertThat(number("CMRT", "5.12", Question.RECYCLED_OR_SCRAP)).isEqualTo("4");
        assertThat(number("EMRT", "1.2", Question.CAHRA)).isEqualTo("3");
    }

    private static String number(String family, String version, Question asked) {
        return Layouts.standard()
                .find(TemplateId.of(TemplateFamily.valueOf(family), version))
                .orElseThrow()
                .declaration()
                .questions()
                .stream()
                .filter(question -> question.asks() == asked)
                .map(QuestionLayout::number)
                .findFirst()
                .orElseThrow();
    }
}
