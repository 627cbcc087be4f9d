package org.opencmrt.fill;

import org.opencmrt.model.DeclaredSmelter;

/**
 * A row for the smelter list, before the look-up in the form's own sheet.
 *
 * @param row the content of the row
 * @param transfer {@link FillReport.Field.Transfer#COPY} or {@link FillReport.Field.Transfer#CONFIRM}
 * @param reason why it is written
 */
record DraftRow(DeclaredSmelter row, FillReport.Field.Transfer transfer, String reason) {}
