package org.opencmrt.check;

import org.opencmrt.model.Answer;
import org.opencmrt.model.AnswerValue;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Question;

/** What is said about a question whose answer is missing, or does not count. */
final class OpenAnswers {
    Finding finding(Answer answer) {
        boolean byMetal = answer.question().level() == Question.Level.METAL;
        CheckRule rule = byMetal ? CheckRule.ANSWER : CheckRule.COMPANY_ANSWER;
        String question = "question " + answer.number()
                + answer.metal().map(metal -> " about " + Words.of(metal)).orElse("");
        Finding finding = answer.text()
                .map(text -> doesNotCount(rule, answer, question, text))
                .orElseGet(() -> rule.at(answer.cell(), question + " is asked, but not answered", rule.request()));
        return answer.metal().map(finding::about).orElse(finding);
    }

    private static Finding doesNotCount(CheckRule rule, Answer answer, String question, String text) {
        if (answer.is(AnswerValue.YES_OTHER_FORMAT)) {
            return rule.at(
                    answer.commentCell(),
                    question + " is answered '" + text + "', but the comment does not describe the format",
                    "Please describe the format in the comment of " + question + ".");
        }
        if (answer.metal().isEmpty()) {
            return rule.at(
                    answer.cell(),
                    question + " is answered '" + text + "', which is none of the template's answers",
                    "Please choose one of the answers that the template offers for " + question + ".");
        }
        return rule.at(
                answer.cell(),
                question + " is answered '" + text
                        + "', but the template takes the answer only where the questions before it are answered Yes or No",
                "Please choose the answers to the first questions about "
                        + Words.of(answer.metal().get()) + " from the lists of their cells.");
    }
}
