package org.opencmrt.report;

import java.io.IOException;
import org.opencmrt.rollup.ProposedAnswers;

/** Writes the answers that follow for the company's own declaration. */
final class ProposedAnswersFields {
    private static final String NOTE =
            "Proposals that follow from the suppliers' declarations; the company decides. What is about the company itself is"
                    + " left open.";

    private ProposedAnswersFields() {}

    static void write(JsonOut json, RollUpTables tables, ProposedAnswers proposed) throws IOException {
        json.text("note", NOTE);
        json.number("supersededLeftOut", proposed.superseded());
        json.objects("answers", proposed.answers(), answer -> {
            json.text("question", answer.question());
            json.text("metal", answer.metal());
            json.text("value", answer.value());
            json.text("reason", answer.reason());
            json.objects("cells", answer.cells(), tables::place);
        });
    }
}
