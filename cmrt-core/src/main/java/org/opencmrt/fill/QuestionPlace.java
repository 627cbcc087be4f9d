package org.opencmrt.fill;

import java.util.Objects;
import java.util.Optional;
import org.opencmrt.internal.layout.QuestionLayout;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;

/**
 * Where the form asks a question.
 *
 * @param layout the question
 * @param metal the metal it is asked about; empty for the company
 * @param cell where the answer belongs
 * @param commentCell where the comment belongs
 */
record QuestionPlace(QuestionLayout layout, Optional<Metal> metal, CellRef cell, CellRef commentCell) {
    QuestionPlace {
        Objects.requireNonNull(layout, "layout");
        Objects.requireNonNull(metal, "metal");
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(commentCell, "commentCell");
    }

    Question question() {
        return layout.asks();
    }

    String label() {
        return FillWords.label(layout.number(), metal);
    }
}
