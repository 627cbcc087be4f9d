package org.opencmrt.fill;

import java.util.Objects;
import org.opencmrt.model.DeclaredSmelter;

/**
 * A row for the smelter list, before the form's own look-up sheet was asked.
 *
 * @param row what it says
 * @param transfer {@link TransferredField.Transfer#COPY} or {@link TransferredField.Transfer#CONFIRM}
 * @param reason why it is written
 */
record DraftRow(DeclaredSmelter row, TransferredField.Transfer transfer, String reason) {
    DraftRow {
        Objects.requireNonNull(row, "row");
        Objects.requireNonNull(transfer, "transfer");
        Objects.requireNonNull(reason, "reason");
    }
}
