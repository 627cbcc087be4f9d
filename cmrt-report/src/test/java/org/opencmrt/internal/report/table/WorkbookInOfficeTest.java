package org.opencmrt.internal.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencmrt.report.Format;
import org.opencmrt.report.HostileProgram;
import org.opencmrt.report.LibreOffice;
import org.opencmrt.report.SampleProgram;

/**
 * Opens the workbooks in an office program, saves them again, and compares the result with the original. Without a
 * window, the program does not save how sheets are displayed, such as the frozen header; {@link TableBookTest} tests
 * that.
 */
@Tag("slow")
class WorkbookInOfficeTest {
    @TempDir
    private Path folder;

    private interface Book {
        void write(OutputStream out) throws IOException;
    }

    @Test
    void the_roll_up_opens_with_every_cell_and_filter() throws Exception {
        opens(out -> SampleProgram.program(SampleProgram.options(true)).workbook(out));
    }

    @Test
    void hostile_texts_open_as_texts() throws Exception {
        opens(out -> HostileProgram.program().workbook(out));
    }

    @Test
    void annex_a_opens() throws Exception {
        opens(out -> SampleProgram.program(SampleProgram.options(true)).annex().render(Format.XLSX, out));
    }

    private void opens(Book book) throws Exception {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        try (XSSFWorkbook ours = read(file);
                XSSFWorkbook saved = read(LibreOffice.convert(file, "xlsx"))) {
            assertThat(saved.getNumberOfSheets()).isEqualTo(ours.getNumberOfSheets());
            for (int i = 0; i < ours.getNumberOfSheets(); i++) {
                XSSFSheet mine = ours.getSheetAt(i);
                XSSFSheet theirs = saved.getSheetAt(i);
                assertThat(theirs.getSheetName()).isEqualTo(mine.getSheetName());
                assertThat(cells(theirs)).as(mine.getSheetName()).containsExactlyElementsOf(cells(mine));
                assertThat(tables(theirs)).isEqualTo(tables(mine));
            }
        }
    }

    private static List<String> cells(XSSFSheet sheet) {
        List<String> cells = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() != CellType.BLANK) {
                    cells.add(cell.getAddress() + " " + shown(cell));
                }
            }
        }
        return cells;
    }

    private static List<String> tables(XSSFSheet sheet) {
        return sheet.getTables().stream()
                .map(table -> table.getDisplayName() + " "
                        + table.getCTTable().getAutoFilter().getRef())
                .toList();
    }

    private static String shown(Cell cell) {
        return switch (cell.getCellType()) {
            case STRING -> "'" + cell.getStringCellValue();
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                        : String.format(Locale.ROOT, "%.12g", cell.getNumericCellValue());
            default -> cell.getCellType() + " " + cell;
        };
    }

    private static XSSFWorkbook read(Path file) throws IOException {
        double ratio = ZipSecureFile.getMinInflateRatio();
        ZipSecureFile.setMinInflateRatio(0); // malicious texts repeat, but do not attack this test
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        } finally {
            ZipSecureFile.setMinInflateRatio(ratio);
        }
    }
}
