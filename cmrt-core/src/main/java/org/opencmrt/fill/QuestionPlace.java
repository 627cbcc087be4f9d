package org.opencmrt.fill;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencmrt.internal.layout.DeclarationLayout;
import org.opencmrt.internal.layout.QuestionLayout;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;

/**
 * The place of a question in the form.
 *
 * @param layout the question
 * @param metal the metal it is asked about; empty for the company
 * @param row the row for the answer and the comment
 */
record QuestionPlace(QuestionLayout layout, Optional<Metal> metal, int row) {
    /**
     * The places of all questions in a form, in its order.
     *
     * @param metals the metals of the declaration, in the order of the answer rows
     */
    static List<QuestionPlace> of(DeclarationLayout form, Collection<Metal> metals) {
        List<QuestionPlace> places = new ArrayList<>();
        Stream.concat(form.questions().stream(), form.companyQuestions().stream())
                .forEach(question -> places.addAll(of(question, metals)));
        return List.copyOf(places);
    }

    private static List<QuestionPlace> of(QuestionLayout question, Collection<Metal> metals) {
        if (!question.perMetal()) {
            return List.of(new QuestionPlace(question, Optional.empty(), question.row()));
        }
        List<QuestionPlace> places = new ArrayList<>();
        for (Metal metal : question.metals().isEmpty() ? metals : question.metals()) {
            if (places.size() < question.rows()) {
                places.add(new QuestionPlace(question, Optional.of(metal), question.row() + places.size()));
            }
        }
        return places;
    }

    Question question() {
        return layout.asks();
    }

    boolean asks(Question question, Optional<Metal> about) {
        return question() == question && metal.equals(about);
    }

    String label() {
        return FillWords.label(layout.number(), metal);
    }
}
