package org.opencmrt.rollup;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.model.AnswerValue;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;

/**
 * What the company may answer in its own declaration, as its suppliers' declarations have it. A proposal: the company
 * decides.
 *
 * @param question the question by meaning
 * @param metal the metal it is asked about; empty for questions about the company
 * @param value the answer; empty when it cannot be told from declarations
 * @param reason why, in words
 * @param cells the suppliers' answers that decide, all of them, by file; empty when none does
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
