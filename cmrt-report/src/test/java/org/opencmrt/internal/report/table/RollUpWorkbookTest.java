package org.opencmrt.internal.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.opencmrt.internal.report.FacilityList;
import org.opencmrt.report.Golden;
import org.opencmrt.report.Reported;
import org.opencmrt.report.SampleProgram;

class RollUpWorkbookTest {
    private static final DataFormatter FORMATTER = new DataFormatter(java.util.Locale.ROOT);

    @Test
    void shows_everything_about_a_program() throws IOException {
        Golden.check("rollup.xlsx.txt", text(SampleProgram.program(SampleProgram.options(true))));
    }

    @Test
    void every_row_read_is_there_with_file_sheet_and_cell_and_in_the_bucket_that_counts_it() throws IOException {
        Reported reported = SampleProgram.program(SampleProgram.options(false));
        JsonNode counted = json(reported).path("rows");
        Map<String, Long> buckets = new TreeMap<>();

        try (Workbook book = book(reported)) {
            Sheet sheet = book.getSheet("All reported smelters");
            int bucket = column(sheet, "Result");
            for (int r = 1; r <= sheet.getLastRowNum(); r++) {
                Row row = sheet.getRow(r);
                buckets.merge(row.getCell(bucket).getStringCellValue(), 1L, Long::sum);
                assertThat(row.getCell(column(sheet, "File")).getStringCellValue())
                        .endsWith(".xlsx");
                assertThat(row.getCell(column(sheet, "Sheet")).getStringCellValue())
                        .isEqualTo("Smelter List");
                assertThat(row.getCell(column(sheet, "Cell")).getStringCellValue())
                        .matches("[A-Z]+[0-9]+");
            }
            assertThat(sheet.getLastRowNum()).isEqualTo(counted.path("read").asInt());
            counted.path("buckets")
                    .properties()
                    .forEach(one -> assertThat(buckets.getOrDefault(
                                    one.getKey()
                                            .toLowerCase(java.util.Locale.ROOT)
                                            .replace('_', ' '),
                                    0L))
                            .as(one.getKey())
                            .isEqualTo(one.getValue().asLong()));
        }
    }

    @Test
    void says_the_same_as_annex_and_json() throws IOException {
        Reported reported = SampleProgram.program(SampleProgram.options(false));
        JsonNode json = json(reported);
        FacilityList annex = reported.list();

        try (Workbook book = book(reported)) {
            Sheet facilities = book.getSheet("Facilities");
            List<String> listed = new ArrayList<>();
            for (int r = 1; r <= facilities.getLastRowNum(); r++) {
                listed.add(shown(facilities, r, "Metal") + " " + shown(facilities, r, "Smelter or refiner") + " "
                        + shown(facilities, r, "Status") + " " + shown(facilities, r, "Suppliers"));
            }
            List<String> inJson = new ArrayList<>();
            json.path("facilities")
                    .forEach(facility -> inJson.add(facility.path("name").asText()));
            assertThat(listed).hasSameSizeAs(inJson);
            assertThat(listed)
                    .containsAll(annex.rows().stream()
                            .map(row -> row.metal().label() + " " + row.smelter() + " " + row.status() + " "
                                    + row.suppliers())
                            .toList());
            assertThat(book.getSheet("Unmatched entries").getLastRowNum())
                    .isEqualTo(json.path("openEntries").size());
            Sheet summary = book.getSheet("Summary");
            for (int r = 1; r <= summary.getLastRowNum(); r++) {
                if (shown(summary, r, "What").equals("Response rate")) {
                    JsonNode rate = json.path("survey").path("rate");
                    assertThat(summary.getRow(r).getCell(1).getNumericCellValue())
                            .isEqualTo(rate.path("answered").asDouble()
                                    / rate.path("asked").asDouble());
                }
            }
        }
    }

    @Test
    void shareable_parts_do_not_name_suppliers_unless_requested() throws IOException {
        String kept = customers(SampleProgram.program(SampleProgram.options(false)));
        String told = customers(SampleProgram.program(SampleProgram.options(true)));

        assertThat(kept).contains("Aurora Refining Ltd.").doesNotContain("Acme", "Birch", ".xlsx");
        assertThat(told).contains("Acme Relays");
    }

    @Test
    void no_cell_is_a_formula() throws IOException {
        try (Workbook book = book(SampleProgram.program(SampleProgram.options(true)))) {
            book.forEach(sheet -> sheet.forEach(
                    row -> row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));
        }
    }

    @Test
    void an_empty_program_is_a_workbook_too() throws IOException {
        try (Workbook book = book(Reported.nothing())) {
            assertThat(book.getNumberOfSheets()).isEqualTo(23);
        }
    }

    private static String customers(Reported reported) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Workbook book = book(reported)) {
            for (String table : ProgramTables.forCustomers()) {
                append(book.getSheet(table), text);
            }
        }
        return text.toString();
    }

    private static String text(Reported reported) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Workbook book = book(reported)) {
            book.forEach(sheet -> append(sheet, text));
        }
        return text.toString();
    }

    private static void append(Sheet sheet, StringBuilder text) {
        text.append("== ").append(sheet.getSheetName()).append('\n');
        for (Row row : sheet) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < sheet.getRow(0).getLastCellNum(); c++) {
                line.append(FORMATTER.formatCellValue(row.getCell(c))).append('\t');
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
    }

    private static String shown(Sheet sheet, int row, String title) {
        return FORMATTER.formatCellValue(sheet.getRow(row).getCell(column(sheet, title)));
    }

    private static int column(Sheet sheet, String title) {
        for (org.apache.poi.ss.usermodel.Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(title)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError(sheet.getSheetName() + " has no column " + title);
    }

    private static Workbook book(Reported reported) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        reported.workbook(out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static JsonNode json(Reported reported) throws IOException {
        StringWriter text = new StringWriter();
        reported.json(text);
        return new ObjectMapper().readTree(text.toString());
    }
}
