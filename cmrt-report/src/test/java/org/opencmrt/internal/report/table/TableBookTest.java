package org.opencmrt.internal.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableBookTest {
    private static final int ALL_ROWS = 1_048_576;

    @Test
    void numbers_dates_shares_and_texts_keep_their_types() throws IOException {
        Table<Integer> table = Table.of("Kinds", List.of(1))
                .text("Text", 10, row -> "7")
                .number("Number", 10, row -> 7)
                .date("Day", 12, row -> Optional.of(LocalDate.of(2016, 12, 31)))
                .column("Share", 8, row -> Cell.share(1, 8))
                .maybe("Nothing", 5, row -> Optional.empty());

        try (XSSFWorkbook book = read(bytes(table))) {
            XSSFSheet sheet = book.getSheet("Kinds");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Text");
            assertThat(cell(sheet, 0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell(sheet, 0).getStringCellValue()).isEqualTo("7");
            assertThat(cell(sheet, 1).getNumericCellValue()).isEqualTo(7);
            assertThat(cell(sheet, 2).getLocalDateTimeCellValue().toLocalDate()).isEqualTo("2016-12-31");
            assertThat(cell(sheet, 3).getNumericCellValue()).isEqualTo(0.125);
            assertThat(cell(sheet, 3).getCellStyle().getDataFormatString()).isEqualTo("0.0%");
            assertThat(cell(sheet, 4)).isNull();
        }
    }

    @Test
    void every_sheet_prints_one_page_wide_with_its_heading_and_page_numbers() throws IOException {
        Table<Integer> table = Table.of("Wide & <long>", List.of(1))
                .number("A", 200, row -> row)
                .number("a", 200, row -> row)
                .number("B & <C>", 9, row -> row);

        try (XSSFWorkbook book = read(bytes(table))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            assertThat(sheet.getFooter().getRight()).contains("Page &P of &N");
            assertThat(sheet.getTables().get(0).getCTTable().getTableColumns().getTableColumnList())
                    .extracting(column -> column.getName())
                    .containsExactly("A", "a 2", "B & <C>");
            assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("a 2");
        }
    }

    @Test
    void a_long_sheet_of_evidence_prints_its_first_rows() throws IOException {
        List<Integer> rows = IntStream.range(0, 51).boxed().toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableBook book = new TableBook(out, "Print")) {
            book.add(Table.of("Summary", rows).number("N", 9, row -> row));
            book.add(Table.of("Short", rows.subList(0, 50))
                    .number("N", 9, row -> row)
                    .asEvidence());
            book.add(Table.of("Long", rows).number("N", 9, row -> row).asEvidence());
        }

        try (XSSFWorkbook book = read(out.toByteArray())) {
            assertThat(book.getPrintArea(0)).isNull();
            assertThat(book.getPrintArea(1)).isNull();
            assertThat(book.getPrintArea(2)).isEqualTo("'Long'!$A$1:$A$51");
            assertThat(book.getSheetAt(2).getFooter().getLeft()).endsWith("first 50 rows");
        }
    }

    @Test
    void table_names_are_not_cell_references() {
        SheetNames names = new SheetNames();
        assertThat(Stream.of("Red flags", "red-flags", "T1", "R1C1", "2025", "Files")
                        .map(names::ofTable))
                .containsExactly("Red_flags", "red_flags_2", "_T1", "_R1C1", "_2025", "Files");
    }

    @Test
    void header_is_frozen_and_every_column_has_a_filter_and_its_width() throws IOException {
        Table<Integer> table =
                Table.of("T 1", List.of(1, 2, 3)).number("A", 20, row -> row).number("B", 9, row -> row);

        try (XSSFWorkbook book = read(bytes(table))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
            assertThat(sheet.getTables()).singleElement().satisfies(real -> {
                assertThat(real.getDisplayName()).isEqualTo("T_1");
                assertThat(real.getCTTable().getRef()).isEqualTo("A1:B4");
                assertThat(real.getCTTable().getAutoFilter().getRef()).isEqualTo("A1:B4");
            });
            assertThat(sheet.getColumnWidth(0)).isBetween(19 * 256, 21 * 256);
            assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold())
                    .isTrue();
        }
    }

    @Test
    void a_text_longer_than_its_column_wraps_and_its_row_is_as_high_as_it_needs() throws IOException {
        String sentence = "The declaration was made with an old template. ".repeat(6);
        Table<String> table = Table.of("T", List.of(sentence, "short"))
                .text("What is to be done about it", 12, row -> "7")
                .text("Found", 40, row -> row)
                .number("Rows", 9, row -> 1);

        try (XSSFWorkbook book = read(bytes(table))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(cell(sheet, 1).getCellStyle().getWrapText()).isTrue();
            assertThat(sheet.getRow(1).getHeightInPoints()).isBetween(6 * 15f, 10 * 15f);
            assertThat(sheet.getRow(2).getCell(1).getCellStyle().getWrapText()).isFalse();
            assertThat(sheet.getRow(2).getHeightInPoints()).isEqualTo(15f);
            assertThat(sheet.getRow(0).getHeightInPoints()).isEqualTo(45f);
            for (org.apache.poi.ss.usermodel.Cell cell : sheet.getRow(1)) {
                assertThat(cell.getCellStyle().getVerticalAlignment()).isEqualTo(VerticalAlignment.TOP);
            }
        }
    }

    @Test
    void a_table_too_long_to_be_read_has_a_line_for_each_row() throws IOException {
        Iterable<Integer> rows = () -> IntStream.range(0, 20_001).iterator();
        Table<Integer> table = Table.of("T", rows).text("Found", 9, row -> "a text that is longer than its column");

        try (XSSFWorkbook book = read(bytes(table))) {
            assertThat(cell(book.getSheetAt(0), 0).getCellStyle().getWrapText()).isFalse();
            assertThat(book.getSheetAt(0).getRow(1).getHeightInPoints()).isEqualTo(15f);
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(20_001);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil.example\")",
                "+1+cmd|' /C calc'!A0",
                "@SUM(A1)",
                "-2+3",
                "\t=1+1",
                "<script>alert(1)</script>",
                "\uFF1D1+1"
            })
    void a_supplier_s_text_never_becomes_a_formula_even_when_it_is_edited(String hostile) throws IOException {
        try (XSSFWorkbook book = read(bytes(Table.of("T", List.of(hostile)).text("A", 9, text -> text)))) {
            XSSFCell cell = cell(book.getSheetAt(0), 0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
            assertThat(cell.getStringCellValue())
                    .isEqualTo(hostile.replace("\t", ""))
                    .doesNotContainPattern("\\p{Cc}");
        }
    }

    @Test
    void marks_that_change_the_text_direction_are_removed() throws IOException {
        Table<String> table = Table.of("T", List.of("\u202Egnp.exe")).text("A", 9, text -> text);
        try (XSSFWorkbook book = read(bytes(table))) {
            assertThat(cell(book.getSheetAt(0), 0).getStringCellValue()).isEqualTo("gnp.exe");
        }
    }

    @Property(tries = 300)
    void any_text_can_be_read_back(@ForAll String text) throws IOException {
        try (XSSFWorkbook book = read(bytes(Table.of("T", List.of(text)).text("A", 9, one -> one)))) {
            XSSFCell cell = cell(book.getSheetAt(0), 0);
            String read = cell == null ? "" : cell.getStringCellValue();
            assertThat(read).isEqualTo(StorableText.of(text).replaceAll("[\\uFFFE\\uFFFF]", ""));
        }
    }

    @Test
    void texts_too_long_for_a_cell_are_truncated_with_a_mark() throws IOException {
        String cut = " [truncated: the text is too long for a cell]";
        // Many different characters, so that the text is not treated as a compression attack.
        String text = new Random(1)
                .ints(40_000, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        try (XSSFWorkbook book = read(bytes(Table.of("T", List.of(text)).text("A", 9, one -> one)))) {
            assertThat(cell(book.getSheetAt(0), 0).getStringCellValue())
                    .hasSize(32_767)
                    .startsWith(text.substring(0, 32_000))
                    .endsWith(cut);
        }
        assertThat(StorableText.of("\uD83D\uDE00".repeat(40_000)))
                .hasSizeBetween(32_766, 32_767)
                .endsWith("\uD83D\uDE00" + cut);
        assertThat(StorableText.of("y".repeat(32_767))).isEqualTo("y".repeat(32_767));
    }

    @Test
    void a_table_longer_than_a_sheet_continues_on_the_next_sheet() throws IOException {
        List<Integer> rows = IntStream.rangeClosed(1, 9).boxed().toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableBook book = new TableBook(out, "Long", 5)) {
            book.add(Table.of("Reported", rows).number("N", 9, row -> row));
            book.add(Table.of("Others", rows.subList(0, 4)).number("N", 9, row -> row));
        }

        try (XSSFWorkbook book = read(out.toByteArray())) {
            assertThat(List.of(book.getSheetName(0), book.getSheetName(1), book.getSheetName(2), book.getSheetName(3)))
                    .containsExactly("Reported", "Reported 2", "Reported 3", "Others");
            assertThat(book.getSheetAt(1).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("N");
            assertThat(book.getSheetAt(1).getRow(1).getCell(0).getNumericCellValue())
                    .isEqualTo(5);
            assertThat(book.getSheetAt(2).getLastRowNum()).isEqualTo(1);
            assertThat(book.getNumberOfSheets()).isEqualTo(4);
        }
    }

    @Test
    void sheet_names_are_valid_and_unique() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> given = List.of("A/B:[x]?*\\", "", "'quoted'", "x".repeat(60), "X".repeat(60), "a", "A");
        try (TableBook book = new TableBook(out, "Names")) {
            for (String name : given) {
                book.add(Table.of(name, List.of(1)).number("N", 9, row -> row));
            }
        }

        try (XSSFWorkbook book = read(out.toByteArray())) {
            assertThat(IntStream.range(0, given.size()).mapToObj(book::getSheetName))
                    .containsExactly(
                            "A-B--x----", "Sheet", "quoted", "x".repeat(31), "X".repeat(29) + " 2", "a", "A 2");
        }
    }

    @Test
    void a_link_opens_the_sheet_of_its_table() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableBook book = new TableBook(out, "Links")) {
            book.add(Table.of("Contents", List.of(1)).column("Sheet", 20, row -> Cell.link("Go", "What it's/about")));
            book.add(Table.of("What it's/about", List.of(1)).number("N", 9, row -> row));
        }

        try (XSSFWorkbook book = read(out.toByteArray())) {
            assertThat(cell(book.getSheetAt(0), 0).getHyperlink().getLocation()).isEqualTo("'What it''s-about'!A1");
            assertThat(book.getSheet("What it's-about")).isNotNull();
        }
    }

    @Test
    void equal_tables_give_equal_bytes_at_any_time() throws Exception {
        Table<Integer> table = Table.of("T", List.of(1, 2)).text("A", 9, row -> "text " + row);
        byte[] first = bytes(table);
        Thread.sleep(2_100); // ZIP files store the time in steps of two seconds

        assertThat(bytes(table)).isEqualTo(first);
    }

    @Test
    void more_rows_than_excel_can_show_are_not_lost() throws IOException {
        Iterable<Integer> rows = () -> IntStream.range(0, ALL_ROWS + 9).iterator();
        byte[] bytes = bytes(Table.of("Reported", rows).number("N", 9, row -> row));

        try (org.apache.poi.openxml4j.opc.OPCPackage file =
                org.apache.poi.openxml4j.opc.OPCPackage.open(new ByteArrayInputStream(bytes))) {
            var sheets = (org.apache.poi.xssf.eventusermodel.XSSFReader.SheetIterator)
                    new org.apache.poi.xssf.eventusermodel.XSSFReader(file).getSheetsData();
            long written = 0;
            while (sheets.hasNext()) {
                try (var sheet = sheets.next()) {
                    String xml = new String(sheet.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                    long inSheet = xml.split("<row ", -1).length - 1L;
                    assertThat(inSheet).isLessThanOrEqualTo(ALL_ROWS);
                    written += inSheet - 1;
                }
            }
            assertThat(written).isEqualTo(ALL_ROWS + 9);
        } catch (org.apache.poi.openxml4j.exceptions.OpenXML4JException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(Table<?> table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableBook book = new TableBook(out, "Test")) {
            book.add(table);
        }
        return out.toByteArray();
    }

    private static XSSFWorkbook read(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static XSSFCell cell(XSSFSheet sheet, int column) {
        return sheet.getRow(1) == null ? null : sheet.getRow(1).getCell(column);
    }
}
