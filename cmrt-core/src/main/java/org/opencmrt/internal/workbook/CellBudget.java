package org.opencmrt.internal.workbook;

import org.opencmrt.model.ReadLimits;

/** How many more cells and how much more text of a file may be taken, and until when. */
final class CellBudget {
    /** Steps are many, and asking the time costs more than one of them. */
    private static final int STEPS_BETWEEN_CHECKS = 1 << 12;

    private final ReadLimits limits;
    private final Deadline deadline;
    private int cells;
    private long characters;
    private long noted;
    private int steps;

    CellBudget(ReadLimits limits, Deadline deadline) {
        this.limits = limits;
        this.deadline = deadline;
    }

    /** Takes a cell, or a rule of a sheet. */
    void spend() throws WorkbookException {
        if (++cells > limits.maxCells()) {
            throw WorkbookException.limit("the number of cells that are not blank", limits.maxCells() + " cells");
        }
    }

    /** Takes the text of a cell; one that cells share is taken by each of them. */
    void spendText(int length) throws WorkbookException {
        characters += length;
        if (characters > limits.maxTextLength()) {
            throw WorkbookException.limit("the text of all cells", limits.maxTextLength() + " characters");
        }
        tick();
    }

    /** Takes what is said about a cell, which often quotes it. */
    void spendNote(int length) throws WorkbookException {
        noted += length;
        if (noted > limits.maxTextLength()) {
            throw WorkbookException.limit(
                    "the text of the findings about its cells", limits.maxTextLength() + " characters");
        }
    }

    /** A step of work that is done for each cell. */
    void tick() throws WorkbookException {
        if (++steps % STEPS_BETWEEN_CHECKS == 0) {
            deadline.check();
        }
    }
}
