package org.opencmrt.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencmrt.workbook.CellValue;
import org.opencmrt.workbook.ReadLimits;
import org.opencmrt.workbook.SheetCells;
import org.opencmrt.workbook.Workbook;
import org.opencmrt.workbook.WorkbookException;
import org.opencmrt.workbook.WorkbookFiles;

/** The sheets of a workbook that is no template, as tables. */
final class WorkbookTables {
    private static final int LAST_COLUMN = 40;

    private WorkbookTables() {}

    static List<Table> read(String file, byte[] bytes) {
        try {
            Workbook workbook = WorkbookFiles.open(bytes, ReadLimits.standard());
            List<Table> tables = new ArrayList<>();
            for (String name : workbook.sheetNames()) {
                Optional<SheetCells> cells = workbook.sheet(name, LAST_COLUMN);
                if (cells.isPresent()) {
                    tables.add(table(file, name, cells.get()));
                }
            }
            return List.copyOf(tables);
        } catch (WorkbookException e) {
            throw new ReferenceListException(ReferenceListException.Reason.UNREADABLE, file + ": " + e.getMessage(), e);
        }
    }

    private static Table table(String file, String name, SheetCells cells) throws WorkbookException {
        List<Table.Line> lines = new ArrayList<>();
        for (int row : cells.filledRows(1, LAST_COLUMN)) {
            Map<Integer, String> texts = new HashMap<>();
            for (int column = 1; column <= LAST_COLUMN; column++) {
                String text =
                        cells.cell(row, column).map(CellValue::text).orElse("").strip();
                if (!text.isEmpty()) {
                    texts.put(column - 1, text);
                }
            }
            if (!texts.isEmpty()) {
                lines.add(new Table.Line(row, Map.copyOf(texts)));
            }
        }
        return new Table(file, Optional.of(name), List.copyOf(lines));
    }
}
