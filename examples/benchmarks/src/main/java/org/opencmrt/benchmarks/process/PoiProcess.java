package org.opencmrt.benchmarks.process;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * A program that prints the filled cells of a declaration's sheets with POI's user model, as a typical program does
 * today.
 */
public final class PoiProcess {
    private static final Set<String> SHEETS = Set.of("Declaration", "Smelter List", "Product List", "Mine List");

    private PoiProcess() {}

    /**
     * Prints the cells of a workbook.
     *
     * @param args the file
     */
    public static void main(String[] args) throws IOException {
        DataFormatter formatter = new DataFormatter();
        formatter.setUseCachedValuesForFormulaCells(true);
        Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        try (Workbook workbook = WorkbookFactory.create(Path.of(args[0]).toFile(), null, true)) {
            for (Sheet sheet : workbook) {
                if (SHEETS.contains(sheet.getSheetName())) {
                    for (Row row : sheet) {
                        for (Cell cell : row) {
                            String text = formatter.formatCellValue(cell);
                            if (!text.isEmpty()) {
                                out.write(sheet.getSheetName() + "!" + cell.getAddress() + "\t" + text + "\n");
                            }
                        }
                    }
                }
            }
        }
        out.flush();
    }
}
