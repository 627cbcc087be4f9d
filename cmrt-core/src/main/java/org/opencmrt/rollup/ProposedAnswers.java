package org.opencmrt.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.opencmrt.model.Answer;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;

/**
 * Proposed answers for the company's own declaration, with reasons, derived from its suppliers' declarations. The
 * company decides. Answers about the company itself are never derived.
 *
 * @param answers the answers about each metal in the order of the questions, followed by those about the company
 * @param superseded the number of declarations left out because the supplier sent a newer one with the same scope
 */
public record ProposedAnswers(List<Proposal> answers, int superseded) {
    private static final List<Question> ABOUT_COMPANY = List.of(
            Question.POLICY_ESTABLISHED,
            Question.POLICY_PUBLIC,
            Question.REQUIRES_VALIDATED_SMELTERS,
            Question.DUE_DILIGENCE_IMPLEMENTED,
            Question.SURVEYS_SUPPLIERS,
            Question.REVIEWS_RESPONSES,
            Question.CORRECTIVE_ACTION,
            Question.DISCLOSURE_REQUIRED);

    /** Copies the answers. */
    public ProposedAnswers {
        answers = List.copyOf(answers);
    }

    /** Derives the answers from the suppliers' declarations. The response rate remains unknown. */
    public static ProposedAnswers of(RollUp rollUp) {
        return of(rollUp, Optional.empty(), Superseded.of(rollUp));
    }

    /** Derives the answers from the suppliers' declarations and the survey of suppliers. */
    public static ProposedAnswers of(RollUp rollUp, Survey survey) {
        return of(rollUp, Optional.of(survey), Superseded.of(rollUp, survey));
    }

    private static ProposedAnswers of(RollUp rollUp, Optional<Survey> survey, Superseded superseded) {
        List<RolledDeclaration> current = superseded.current(rollUp);
        Set<String> settled = superseded.settled(rollUp);
        Set<Metal> metals = new TreeSet<>();
        for (RolledDeclaration one : current) {
            one.header().answers().stream()
                    .filter(answer -> answer.question() == Question.INTENTIONALLY_ADDED)
                    .forEach(answer -> answer.metal().ifPresent(metals::add));
        }
        List<Proposal> answers = new ArrayList<>();
        for (Metal metal : metals) {
            answers.addAll(new MetalAnswers(rollUp, survey, current, settled, metal).propose());
        }
        for (Question question : ABOUT_COMPANY) {
            answers.add(new Proposal(
                    question,
                    Optional.empty(),
                    Optional.empty(),
                    "only the company can answer this question about itself",
                    List.of()));
        }
        return new ProposedAnswers(answers, superseded.newer().size());
    }

    /** The answer to a question about a metal; empty if no declaration covers the metal or there is no proposal. */
    public Optional<Proposal> of(Question question, Metal metal) {
        return answers.stream()
                .filter(answer ->
                        answer.question() == question && answer.metal().equals(Optional.of(metal)))
                .findFirst();
    }

    /**
     * A proposed answer for the company's own declaration, derived from its suppliers' declarations. The company decides.
     *
     * @param question the question by meaning
     * @param metal the metal it is asked about; empty for questions about the company
     * @param value the answer; empty if the declarations do not imply one
     * @param reason the reason, as text
     * @param cells the cells of all suppliers' answers behind it, by file; empty if there are none
     */
    public record Proposal(
            Question question,
            Optional<Metal> metal,
            Optional<Answer.Value> value,
            String reason,
            List<CellRef> cells) {
        /** Copies the cells. */
        public Proposal {
            Objects.requireNonNull(question, "question");
            Objects.requireNonNull(metal, "metal");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(reason, "reason");
            cells = List.copyOf(cells);
        }
    }
}
