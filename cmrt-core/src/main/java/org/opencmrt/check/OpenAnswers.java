package org.opencmrt.check;

import java.util.Locale;
import java.util.Map;
import org.opencmrt.internal.rules.CheckRule;
import org.opencmrt.model.Answer;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;

/** The findings about a question with an answer that is missing or does not count. */
final class OpenAnswers {
    private final ReviewTexts texts;

    OpenAnswers(ReviewTexts texts) {
        this.texts = texts;
    }

    Finding finding(Answer answer) {
        boolean byMetal = answer.question().level() == Question.Level.METAL;
        CheckRule rule = byMetal ? CheckRule.ANSWER : CheckRule.COMPANY_ANSWER;
        CellRef cell = answer.is(Answer.Value.YES_OTHER_FORMAT) ? answer.commentCell() : answer.cell();
        Finding finding = texts.finding(
                rule,
                variant(answer, byMetal),
                cell,
                Map.of(
                        "number",
                        answer.number(),
                        "metal",
                        answer.metal().map(OpenAnswers::inSentence).orElse(""),
                        "answer",
                        answer.text().orElse("")));
        return answer.metal().map(finding::about).orElse(finding);
    }

    /** Which of the rule's texts applies. */
    private static String variant(Answer answer, boolean byMetal) {
        boolean hasMetal = answer.metal().isPresent();
        if (answer.text().isEmpty()) {
            return byMetal == hasMetal ? "" : hasMetal ? "metal" : "whole";
        }
        if (answer.is(Answer.Value.YES_OTHER_FORMAT)) {
            return "format";
        }
        return hasMetal ? "early" : "none";
    }

    /** The name of a metal within a sentence. */
    static String inSentence(Metal metal) {
        return metal.label().toLowerCase(Locale.ROOT);
    }
}
