package org.opencmrt.fill;

import java.util.Optional;
import org.opencmrt.internal.layout.QuestionLayout;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;

/**
 * The place of a question in the form.
 *
 * @param layout the question
 * @param metal the metal it is asked about; empty for the company
 * @param cell the cell for the answer
 * @param commentCell the cell for the comment
 */
record QuestionPlace(QuestionLayout layout, Optional<Metal> metal, CellRef cell, CellRef commentCell) {
    Question question() {
        return layout.asks();
    }

    String label() {
        return FillWords.label(layout.number(), metal);
    }
}
