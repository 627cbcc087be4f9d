package org.opencmrt.rollup;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.model.AnswerValue;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;

/**
 * A proposed answer for the company's own declaration, derived from its suppliers' declarations. The company decides.
 *
 * @param question the question by meaning
 * @param metal the metal it is asked about; empty for questions about the company
 * @param value the answer; empty if the declarations do not imply one
 * @param reason the reason, as text
 * @param cells the cells of all suppliers' answers behind it, by file; empty if there are none
 */
public record ProposedAnswer(
        Question question, Optional<Metal> metal, Optional<AnswerValue> value, String reason, List<CellRef> cells) {
    /** Copies the cells. */
    public ProposedAnswer {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(metal, "metal");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(reason, "reason");
        cells = List.copyOf(cells);
    }
}
