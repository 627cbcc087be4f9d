package org.opencmrt.internal.report.table;

import java.util.stream.Collectors;
import org.opencmrt.diff.RollUpDiff;
import org.opencmrt.diff.RollUpDiff.Cause;
import org.opencmrt.diff.RollUpDiff.Change;
import org.opencmrt.model.Metal;
import org.opencmrt.model.SmelterId;

/** What has changed against an earlier roll-up, with the reasons. */
final class ChangeTable {
    static final String NAME = "Changes";

    private ChangeTable() {}

    static Table<?> of(RollUpDiff diff) {
        Table<Change> table = Table.<Change>of(NAME, diff.changes())
                .text("What", 20, change -> Words.of(change.kind()))
                .maybe("Metal", 12, change -> change.metal().map(Metal::label))
                .text("About", 40, Change::about)
                .maybe("Id", 12, change -> change.id().map(SmelterId::value))
                .text("Question", 24, change -> Words.of(change.question()))
                .maybe("Before", 30, Change::before)
                .maybe("After", 30, Change::after)
                .text(
                        "Cause",
                        22,
                        change -> change.causes().stream().map(Cause::text).collect(Collectors.joining("; ")))
                .text("Reason", 60, Change::reason);
        return Words.at(table, change -> change.cells().stream().findFirst())
                .number("Cells", 8, change -> change.cells().size());
    }
}
