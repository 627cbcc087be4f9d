package org.opencmrt.internal.report.table;

import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.model.Metal;
import org.opencmrt.rollup.ProposedAnswers;

/** The proposed answers for the company's own declaration. */
final class ProposalTable {
    static final String NAME = "Proposed answers";

    private ProposalTable() {}

    static Table<?> of(ReportInput input) {
        ProposedAnswers proposed = input.result().proposedAnswers();
        Table<ProposedAnswers.Proposal> table = Table.<ProposedAnswers.Proposal>of(NAME, proposed.answers())
                .text("Question", 28, row -> TableWords.of(row.question()))
                .maybe("Metal", 12, row -> row.metal().map(Metal::label))
                .text(
                        "Proposal (to be confirmed)",
                        18,
                        row -> row.value().map(TableWords::of).orElse("open"))
                .text("Reason", 70, ProposedAnswers.Proposal::reason);
        return TableWords.at(table, row -> row.cells().stream().findFirst())
                .number("Cells", 8, row -> row.cells().size())
                .text("More cells", 60, row -> StorableText.more(row.cells()));
    }
}
