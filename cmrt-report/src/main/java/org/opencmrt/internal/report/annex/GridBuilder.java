package org.opencmrt.internal.report.annex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the cells of a table in their positions, including cells that span columns and rows. */
final class GridBuilder {
    static final int MAX_CELLS = 2_000_000;
    private static final int WIDEST = 1_000;

    private record Spanning(SourceBlock.Cell cell, int rowsLeft) {}

    private final String where;
    private final List<SourceBlock.Line> lines = new ArrayList<>();
    private List<SourceBlock.Cell> row = new ArrayList<>();
    private List<Spanning> spanning = new ArrayList<>();
    private final List<Spanning> begun = new ArrayList<>();
    private int rows;
    private int column;
    private int cells;

    GridBuilder(String where) {
        this.where = where;
    }

    void startRow() {
        endRow();
        rows++;
        for (Spanning span : spanning) {
            add(span.cell());
        }
    }

    /** Adds a cell to the row; a {@code rowSpan} of 1 covers only this row. */
    void cell(String text, int columnSpan, int rowSpan) {
        if (rows == 0) {
            startRow();
        }
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Spanning span : spanning) {
                if (span.cell().start() <= column && column < span.cell().end()) {
                    column = span.cell().end();
                    moved = true;
                }
            }
        }
        int end = column + Math.max(1, Math.min(WIDEST, columnSpan));
        SourceBlock.Cell cell = new SourceBlock.Cell(column, end, PublishedText.of(text));
        add(cell);
        if (rowSpan > 1) {
            begun.add(new Spanning(cell, rowSpan - 1));
        }
        column = end;
    }

    private void add(SourceBlock.Cell cell) {
        if (++cells > MAX_CELLS) {
            throw PublishedFile.refused(
                    where + ": the table has more than " + MAX_CELLS + " cells. Save only the list of facilities");
        }
        if (!cell.text().isEmpty()) {
            row.add(cell);
        }
    }

    private void endRow() {
        if (!row.isEmpty()) {
            row.sort(Comparator.comparingInt(SourceBlock.Cell::start));
            lines.add(new SourceBlock.Line(rows, row));
        }
        row = new ArrayList<>();
        column = 0;
        List<Spanning> left = new ArrayList<>(begun);
        spanning.stream()
                .filter(span -> span.rowsLeft() > 1)
                .forEach(span -> left.add(new Spanning(span.cell(), span.rowsLeft() - 1)));
        spanning = left;
        begun.clear();
    }

    SourceBlock.Grid grid() {
        endRow();
        return new SourceBlock.Grid(where, SourceBlock.Kind.TABLE, lines);
    }
}
