package org.opencmrt.fill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.opencmrt.internal.layout.Layout;
import org.opencmrt.internal.layout.Layouts;
import org.opencmrt.internal.layout.QuestionLayout;
import org.opencmrt.model.Answer;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.TemplateId;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.testing.WorkbookFactory;

/** Laws for every translation, with declarations that have any of the possible answers of a form. */
class TranslationProperties {
    private static final List<List<String>> WAYS = List.of(
            List.of("CMRT 2.03a", "CMRT 6.5"),
            List.of("CMRT 3.01", "CMRT 6.22"),
            List.of("CMRT 4.2", "CMRT 6.6"),
            List.of("CMRT 5.12", "CMRT 6.6"),
            List.of("CMRT 6.1", "CMRT 6.5"),
            List.of("CRT 2.21", "EMRT 2.1"),
            List.of("CRT 2.21", "EMRT 1.3"),
            List.of("EMRT 1.2", "EMRT 2.1"),
            List.of("EMRT 2.1", "EMRT 1.2"),
            List.of("AMRT 1.2", "AMRT 1.3"));

    /** The old declaration and the target template. */
    record Case(SupplierDeclaration old, TemplateId target) {}

    private static TemplateId id(String text) {
        return Layouts.standard().known().stream()
                .filter(id -> id.toString().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(Arbitraries.of(WAYS), Arbitraries.longs())
                .as((way, seed) -> new Case(declaration(id(way.get(0)), seed), id(way.get(1))));
    }

    /** A workbook in which every question has some answer from its vocabulary, or none. */
    private static SupplierDeclaration declaration(TemplateId template, long seed) {
        Layout layout = Layouts.standard().find(template).orElseThrow();
        WorkbookFactory workbook = WorkbookFactory.of(template).company("Acme");
        List<Metal> metals = new ArrayList<>(layout.declaration().metals());
        if (layout.declaration().picks().isPresent()) {
            metals = template.family().name().equals("EMRT")
                    ? List.of(Metal.COBALT, Metal.MICA, Metal.NICKEL)
                    : List.of(new Metal("ALUMINUM"), Metal.COPPER);
            metals.forEach(workbook::pick);
        }
        Random random = new Random(seed);
        for (QuestionLayout question : Stream.concat(
                        layout.declaration().questions().stream(), layout.declaration().companyQuestions().stream())
                .toList()) {
            List<String> words =
                    question.answers().values().keySet().stream().sorted().toList();
            List<Metal> asked = question.metals().isEmpty() ? metals : question.metals();
            for (Metal metal : question.perMetal() ? asked : List.of(Metal.TIN)) {
                String text = random.nextInt(5) == 0 ? "" : words.get(random.nextInt(words.size()));
                String comment = random.nextInt(3) == 0 ? "note " + random.nextInt(9) : "";
                if (question.perMetal()) {
                    workbook.answer(question.asks(), metal, text, comment);
                } else {
                    workbook.companyAnswer(question.asks(), text, comment);
                }
            }
        }
        return ((ReadResult.Declaration) CmrtReader.create().read("old.xlsx", workbook.bytes())).value();
    }

    private static Stream<Answer> answers(SupplierDeclaration declaration) {
        return Stream.concat(declaration.answers().stream(), declaration.companyAnswers().stream());
    }

    @Property(tries = 30)
    void nothing_is_dropped_silently(@ForAll("cases") Case one) {
        Translation moved = Translation.of(one.old(), one.target());

        Set<CellRef> told = new HashSet<>();
        moved.fields().forEach(field -> told.addAll(field.sources()));
        answers(one.old())
                .filter(answer -> answer.text().isPresent())
                .forEach(answer -> assertThat(told).contains(answer.cell()));
    }

    @Property(tries = 30)
    void nothing_is_invented(@ForAll("cases") Case one) {
        Translation moved = Translation.of(one.old(), one.target());

        answers(moved.declaration()).filter(answer -> answer.text().isPresent()).forEach(answer -> {
            FillReport.Field field = moved.fields().stream()
                    .filter(some ->
                            some.target().equals(Optional.of(answer.cell().address())))
                    .findFirst()
                    .orElseThrow();
            assertThat(field.transfer()).isIn(FillReport.Field.Transfer.COPY, FillReport.Field.Transfer.CONFIRM);
            assertThat(field.text()).isEqualTo(answer.text());
            assertThat(field.sources()).isNotEmpty();
        });
    }

    @Property(tries = 30)
    void unknown_alone_never_becomes_yes_or_no(@ForAll("cases") Case one) {
        Translation moved = Translation.of(one.old(), one.target());

        answers(one.old())
                .filter(answer -> answer.is(Answer.Value.UNKNOWN))
                .forEach(answer -> moved.fields().stream()
                        .filter(field -> field.sources().equals(List.of(answer.cell())))
                        .forEach(field -> assertThat(field.text().filter(text -> !text.equals("Unknown")))
                                .isEmpty()));
    }

    @Property(tries = 30)
    void the_report_quotes_the_old_form_word_for_word(@ForAll("cases") Case one) {
        Translation moved = Translation.of(one.old(), one.target());

        answers(one.old())
                .filter(answer -> answer.text().isPresent())
                .forEach(answer -> moved.fields().stream()
                        .filter(field -> field.sources().contains(answer.cell()))
                        .forEach(field -> assertThat(field.said().orElseThrow())
                                .contains(answer.text().orElseThrow())));
    }

    @Property(tries = 30)
    void fields_to_ask_are_blank(@ForAll("cases") Case one) {
        Translation moved = Translation.of(one.old(), one.target());

        Set<String> asked = new HashSet<>();
        moved.toAsk().forEach(field -> field.target().ifPresent(asked::add));
        answers(moved.declaration())
                .filter(answer -> asked.contains(answer.cell().address()))
                .forEach(answer -> {
                    assertThat(answer.text()).isEmpty();
                });
    }

    @Property(tries = 30)
    void certain_fields_are_a_subset_of_all_fields(@ForAll("cases") Case one) {
        Translation moved = Translation.of(one.old(), one.target());

        List<Answer> whole = answers(moved.declaration()).toList();
        List<Answer> certain = answers(moved.certain()).toList();
        for (int i = 0; i < whole.size(); i++) {
            if (certain.get(i).text().isPresent()) {
                assertThat(certain.get(i)).isEqualTo(whole.get(i));
            }
        }
    }

    @Property(tries = 30)
    void a_declaration_stays_the_same_in_its_own_form(@ForAll("cases") Case one) {
        Translation same = Translation.of(one.old(), one.old().template().id());

        assertThat(same.isTranslated()).isFalse();
        assertThat(answers(same.declaration()).filter(answer -> answer.text().isPresent()))
                .isEqualTo(answers(one.old())
                        .filter(answer -> answer.text().isPresent())
                        .toList());
        assertThat(same.declaration().company()).isEqualTo(one.old().company());
        assertThat(same.leftOut()).isEmpty();
    }

    @Property(tries = 30)
    void high_risk_areas_are_always_asked_when_the_old_form_did_not(@ForAll("cases") Case one) {
        boolean before = answers(one.old()).anyMatch(answer -> answer.question() == Question.CAHRA);
        boolean after = answers(Translation.of(one.old(), one.target()).declaration())
                .anyMatch(answer ->
                        answer.question() == Question.CAHRA && answer.text().isPresent());
        assertThat(after && !before).isFalse();
    }
}
