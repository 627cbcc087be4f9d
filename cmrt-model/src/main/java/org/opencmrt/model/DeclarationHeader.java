package org.opencmrt.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The file, template, company, and answers of a declaration, without its lists. A roll-up keeps this part of each
 * declaration.
 *
 * @param source the file
 * @param template the template, and how its layout was recognized
 * @param company who declares
 * @param metals the metals that the declaration covers, in the order of the sheet
 * @param answers the numbered questions in the order of the sheet, including unanswered ones
 * @param companyAnswers the lettered questions in the order of the sheet, including unanswered ones
 */
public record DeclarationHeader(
        SourceFile source,
        Template template,
        Company company,
        List<Metal> metals,
        List<Answer> answers,
        List<Answer> companyAnswers) {

    /** Copies the lists. */
    public DeclarationHeader {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(company, "company");
        metals = List.copyOf(metals);
        answers = List.copyOf(answers);
        companyAnswers = List.copyOf(companyAnswers);
    }

    /** The numbered questions, then the lettered ones. */
    public Stream<Answer> allAnswers() {
        return Stream.concat(answers.stream(), companyAnswers.stream());
    }

    /** The answer to a question about a metal; empty when this template does not ask it. */
    public Optional<Answer> answer(Question question, Metal metal) {
        for (Answer answer : answers) { // no stream: roll-ups ask this for every facility and supplier
            if (answer.question() == question
                    && answer.metal().filter(metal::equals).isPresent()) {
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }

    /** The answer to a question about the company; empty when this template does not ask it. */
    public Optional<Answer> companyAnswer(Question question) {
        return companyAnswers.stream().filter(a -> a.question() == question).findFirst();
    }
}
