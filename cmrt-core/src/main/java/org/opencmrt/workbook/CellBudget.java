package org.opencmrt.workbook;

/** How many more cells of a file may be kept. */
final class CellBudget {
    private final int max;
    private int spent;

    CellBudget(int max) {
        this.max = max;
    }

    void spend() throws WorkbookException {
        if (++spent > max) {
            throw WorkbookException.limit("the number of filled cells", max + " cells");
        }
    }
}
