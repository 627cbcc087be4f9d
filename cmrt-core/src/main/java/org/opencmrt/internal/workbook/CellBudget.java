package org.opencmrt.internal.workbook;

import org.opencmrt.model.ReadLimits;

/** The number of cells and the amount of text that may still be read from a file, and the deadline. */
final class CellBudget {
    /** The number of steps between checks of the time, because checking costs more than a step. */
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

    /** Counts a cell, or a rule of a sheet. */
    void spend() throws WorkbookException {
        if (++cells > limits.maxCells()) {
            throw WorkbookException.limit("the number of cells that are not blank", limits.maxCells() + " cells");
        }
    }

    /** Counts the text of a cell. A shared text counts for each cell that uses it. */
    void spendText(int length) throws WorkbookException {
        characters += length;
        if (characters > limits.maxTextLength()) {
            throw WorkbookException.limit("the text of all cells", limits.maxTextLength() + " characters");
        }
        tick();
    }

    /** Counts a message about a cell, because messages often quote the cell. */
    void spendNote(int length) throws WorkbookException {
        noted += length;
        if (noted > limits.maxTextLength()) {
            throw WorkbookException.limit(
                    "the text of the findings about its cells", limits.maxTextLength() + " characters");
        }
    }

    /** Counts a step of work that is performed for each cell. */
    void tick() throws WorkbookException {
        if (++steps % STEPS_BETWEEN_CHECKS == 0) {
            deadline.check();
        }
    }
}
