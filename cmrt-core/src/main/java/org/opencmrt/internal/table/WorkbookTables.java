package org.opencmrt.internal.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencmrt.internal.workbook.CellValue;
import org.opencmrt.internal.workbook.SheetCells;
import org.opencmrt.internal.workbook.Workbook;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.internal.workbook.WorkbookFormats;
import org.opencmrt.model.ReadLimits;

/** Reads the sheets of a workbook as tables. */
final class WorkbookTables {
    private static final int LAST_COLUMN = 256;

    private WorkbookTables() {}

    static List<SheetTable> read(String file, byte[] bytes) throws WorkbookException {
        Workbook workbook = WorkbookFormats.open(bytes, ReadLimits.standard());
        List<SheetTable> tables = new ArrayList<>();
        for (String name : workbook.sheetNames()) {
            Optional<SheetCells> cells = workbook.sheet(name, LAST_COLUMN);
            if (cells.isPresent()) {
                tables.add(new SheetTable(
                        file, Optional.of(name), lines(cells.get()), workbook.isHidden(name), workbook.date1904()));
            }
        }
        return List.copyOf(tables);
    }

    private static List<SheetTable.Line> lines(SheetCells cells) throws WorkbookException {
        List<SheetTable.Line> lines = new ArrayList<>();
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
                lines.add(new SheetTable.Line(row, Map.copyOf(texts)));
            }
        }
        return lines;
    }
}
