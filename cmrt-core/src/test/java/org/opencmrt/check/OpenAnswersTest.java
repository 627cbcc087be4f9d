package org.opencmrt.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opencmrt.model.Answer;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;

class OpenAnswersTest {
    private static final CellRef CELL = new CellRef("acme.xlsx", "Declaration", "D26");

    private static Answer answer(Question question, Optional<Metal> metal, Optional<Answer.Value> value) {
        return new Answer(question, "1", metal, value, value.map(Answer.Value::name), Optional.empty(), CELL, CELL);
    }

    /** Declarations created by programs can contain questions that no template asks. */
    @Test
    void has_a_sentence_for_every_question_metal_and_answer() {
        List<Optional<Answer.Value>> values = Stream.concat(
                        Stream.of(Optional.<Answer.Value>empty()),
                        Stream.of(Answer.Value.values()).map(Optional::of))
                .toList();
        for (Question question : Question.values()) {
            for (Optional<Metal> metal : List.of(Optional.<Metal>empty(), Optional.of(Metal.GOLD))) {
                for (Optional<Answer.Value> value : values) {
                    Finding finding =
                            DeclarationCheck.openAnswer(answer(question, metal, value), ReviewTexts.english());
                    assertThat(finding.message()).startsWith("Question 1 ").doesNotContain("  ", "{");
                    assertThat(finding.followUp().orElseThrow())
                            .startsWith("Please ")
                            .doesNotContain("{");
                }
            }
        }
    }
}
