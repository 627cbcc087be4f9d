package org.opencmrt.report;

import java.io.IOException;
import org.opencmrt.rollup.ProposedAnswers;

/** Writes the proposed answers for the company's own declaration. */
final class ProposedAnswersFields {
    private static final String NOTE =
            "Proposals based on the suppliers' declarations, for the company to confirm. Questions about the company itself"
                    + " have no proposal.";

    /** The maximum number of cells written for an answer; their total number is written next to them. */
    private static final int MAX_CELLS = 20;

    private ProposedAnswersFields() {}

    static void write(JsonOut json, RollUpTables tables, ProposedAnswers proposed) throws IOException {
        json.text("note", NOTE);
        json.number("supersededLeftOut", proposed.superseded());
        json.objects("answers", proposed.answers(), answer -> {
            json.text("question", answer.question());
            json.text("metal", answer.metal());
            json.text("value", answer.value());
            json.text("reason", answer.reason());
            json.number("cellCount", answer.cells().size());
            json.objects("cells", answer.cells().stream().limit(MAX_CELLS).toList(), tables::place);
        });
    }
}
