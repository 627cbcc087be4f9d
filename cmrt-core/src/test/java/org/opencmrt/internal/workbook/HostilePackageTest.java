package org.opencmrt.internal.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmrt.model.ReadLimits;
import org.opencmrt.model.UnreadableCode;

/** Packages that are designed to exhaust or confuse a reader. */
class HostilePackageTest {
    private static final String ONE_CELL = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>";

    /** Something unusual, so that the complete parser reads the part. */
    private static final String UNUSUAL = "<!-- unusual -->";

    private static SmallPackage named(String sheetXml) {
        return new SmallPackage().part("xl/worksheets/sheet1.xml", sheetXml);
    }

    private static String worksheet(String content) {
        return "<worksheet xmlns=\"" + SmallPackage.MAIN + "\">" + content + "</worksheet>";
    }

    private static Optional<UnreadableCode> codeOf(byte[] bytes, ReadLimits limits) {
        try {
            Workbook workbook = WorkbookFormats.open(bytes, limits);
            for (String sheet : workbook.sheetNames()) {
                SheetCells cells = workbook.sheet(sheet, CellAddress.MAX_COLUMN).orElseThrow();
                for (int row : cells.filledRows(1, CellAddress.MAX_COLUMN)) {
                    cells.cell(row, 1);
                }
            }
            return Optional.empty();
        } catch (WorkbookException e) {
            return Optional.of(e.code());
        }
    }

    private static Optional<UnreadableCode> codeOf(SmallPackage workbook) {
        return codeOf(workbook.bytes(), ReadLimits.standard());
    }

    /** The package with 64-bit lengths in the directory entry of the shared strings. */
    private static byte[] withZip64(long unpacked, long packed, long header) {
        SmallPackage whole = new SmallPackage().strings("<t>hello</t>").sheetData(ONE_CELL);
        byte[] bytes = whole.bytes();
        ByteBuffer old = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int entry = text.lastIndexOf("xl/sharedStrings.xml") - 46;
        int extra = entry + 46 + "xl/sharedStrings.xml".length();
        int end = bytes.length - 22;
        ByteBuffer wide = ByteBuffer.allocate(bytes.length + 28).order(ByteOrder.LITTLE_ENDIAN);
        wide.put(bytes, 0, extra).putShort((short) 1).putShort((short) 24);
        wide.putLong(unpacked).putLong(packed).putLong(header == 0 ? old.getInt(entry + 42) : header);
        wide.put(bytes, extra, bytes.length - extra);
        wide.putInt(entry + 20, -1)
                .putInt(entry + 24, -1)
                .putInt(entry + 42, -1)
                .putShort(entry + 30, (short) 28);
        wide.putInt(end + 28 + 12, old.getInt(end + 12) + 28);
        return wide.array();
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 20, 0",
        "-9223372036854775808, 20, 0",
        "20, -5, 0",
        "20, 9223372036854775807, 9223372036854775807",
        "20, 20, -5",
        "20, 20, 9223372036854775807"
    })
    void impossible_lengths_and_offsets_are_corrupt(long unpacked, long packed, long header) {
        assertThat(codeOf(withZip64(unpacked, packed, header), ReadLimits.standard()))
                .contains(UnreadableCode.CORRUPT);
    }

    @Test
    void a_zip_directory_without_entries_is_corrupt() {
        byte[] bytes = new SmallPackage().bytes();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putShort(bytes.length - 12, (short) 0);

        assertThat(codeOf(bytes, ReadLimits.standard())).contains(UnreadableCode.CORRUPT);
    }

    @Test
    void an_entry_with_an_extremely_long_name_is_skipped() {
        SmallPackage workbook = new SmallPackage().strings("<t>hello</t>").sheetData(ONE_CELL);
        assertThat(codeOf(workbook.part("x".repeat(60_000), "y"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u3000"})
    void a_sheet_without_a_name_can_still_be_traced(String name) throws WorkbookException {
        String xml = "<workbook xmlns=\"" + SmallPackage.MAIN
                + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet"
                + " name=\""
                + name + "\" r:id=\"r1\"/></sheets></workbook>";
        Workbook workbook = WorkbookFormats.open(
                new SmallPackage().part("xl/workbook.xml", xml).bytes(), ReadLimits.standard());

        assertThat(workbook.sheetNames())
                .singleElement()
                .asString()
                .startsWith("'")
                .isNotBlank();
    }

    @Test
    void a_name_of_a_sheet_that_every_cell_would_repeat_exceeds_a_limit() {
        String workbook = "<workbook><sheets><sheet name=\"" + "x".repeat(256) + "\" id=\"r1\"/></sheets></workbook>";

        assertThat(codeOf(new SmallPackage().part("xl/workbook.xml", workbook)))
                .contains(UnreadableCode.LIMIT_EXCEEDED);
    }

    @Test
    void deep_nesting_exceeds_a_limit_and_is_not_corrupt() {
        String deep = "<a>".repeat(5_000) + "</a>".repeat(5_000);

        assertThat(codeOf(named(worksheet(UNUSUAL + deep + "<sheetData/>")))).contains(UnreadableCode.LIMIT_EXCEEDED);
    }

    @Test
    void attributes_without_number_pass_a_limit() {
        String attributes =
                IntStream.range(0, 1_000).mapToObj(i -> " a" + i + "=\"\"").collect(Collectors.joining());

        assertThat(codeOf(named(worksheet(UNUSUAL + "<a" + attributes + "/><sheetData/>"))))
                .contains(UnreadableCode.LIMIT_EXCEEDED);
    }

    @Test
    void names_without_number_pass_a_limit() {
        String names = IntStream.range(0, 30_000).mapToObj(i -> "<a" + i + "/>").collect(Collectors.joining());

        assertThat(codeOf(named(worksheet(UNUSUAL + names + "<sheetData/>")))).contains(UnreadableCode.LIMIT_EXCEEDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!-- -", "<", "<a b=\"", "<?x "})
    void an_endless_tag_or_comment_exceeds_a_limit_before_the_parser_stores_it(String start) {
        String sheet = worksheet(UNUSUAL + "<sheetData/>" + start + "x".repeat(5 << 20));

        assertThat(codeOf(named(sheet))).contains(UnreadableCode.LIMIT_EXCEEDED);
    }

    @Test
    void sheets_without_number_pass_a_limit() {
        String sheets = IntStream.range(0, 21_000)
                .mapToObj(i -> "<sheet name=\"s" + i + "\" id=\"r1\"/>")
                .collect(Collectors.joining());

        assertThat(codeOf(new SmallPackage()
                        .part("xl/workbook.xml", "<workbook><sheets>" + sheets + "</sheets></workbook>")))
                .contains(UnreadableCode.LIMIT_EXCEEDED);
    }

    @Test
    void areas_of_validation_rules_count_like_cells() {
        String rule = "<dataValidation type=\"list\" sqref=\"" + "A1 ".repeat(200) + "\"/>";
        String sheet = worksheet("<sheetData/><dataValidations>" + rule.repeat(2) + "</dataValidations>");

        assertThat(codeOf(named(sheet).bytes(), ReadLimits.standard().withMaxCells(399)))
                .contains(UnreadableCode.LIMIT_EXCEEDED);
        assertThat(codeOf(named(sheet).bytes(), ReadLimits.standard().withMaxCells(400)))
                .isEmpty();
    }

    @Test
    void a_long_text_counts_for_each_cell_that_shares_it() {
        String cells = IntStream.rangeClosed(1, 100)
                .mapToObj(i -> "<row r=\"" + i + "\"><c r=\"A" + i + "\" t=\"s\"><v>0</v></c></row>")
                .collect(Collectors.joining());
        byte[] bytes = new SmallPackage()
                .strings("<t>" + "x".repeat(1_000) + "</t>")
                .sheetData(cells)
                .bytes();

        assertThat(codeOf(bytes, ReadLimits.standard().withMaxTextLength(99_000)))
                .contains(UnreadableCode.LIMIT_EXCEEDED);
        assertThat(codeOf(bytes, ReadLimits.standard().withMaxTextLength(110_000)))
                .isEmpty();
    }

    @Test
    void texts_count_toward_the_limit_in_any_place() {
        String inline = IntStream.rangeClosed(1, 100)
                .mapToObj(i -> "<row r=\"" + i + "\"><c r=\"A" + i + "\" t=\"inlineStr\"><is><t>" + "x".repeat(1_000)
                        + "</t></is></c></row>")
                .collect(Collectors.joining());

        assertThat(codeOf(
                        new SmallPackage().sheetData(inline).bytes(),
                        ReadLimits.standard().withMaxTextLength(99_000)))
                .contains(UnreadableCode.LIMIT_EXCEEDED);
    }

    @Test
    @Timeout(20)
    void a_text_of_many_runs_costs_no_more_than_its_length() throws WorkbookException {
        SheetCells sheet = new SmallPackage()
                .strings("<r><t>a</t></r>".repeat(250_000))
                .sheetData(ONE_CELL)
                .sheet();

        assertThat(sheet.cell(1, 1).orElseThrow().text()).hasSize(250_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "1e999", "0x1p3", "1d", "1f", "abc"})
    void reads_what_is_no_number_in_a_spreadsheet_as_text(String text) throws WorkbookException {
        String cell = "<row r=\"1\"><c r=\"A1\"><v>" + text + "</v></c></row>";

        for (String rows : List.of(cell, UNUSUAL + cell)) {
            assertThat(new SmallPackage().sheetData(rows).sheet().cell(1, 1))
                    .contains(new CellValue(CellValue.Kind.TEXT, text, Double.NaN, false));
        }
    }

    @Test
    void column_letters_that_overflow_are_not_a_column() {
        // 26-adic digits whose sum is 1 modulo 2 to the power of 32
        String cell = "<row r=\"1\"><c r=\"" + overflowing() + "1\"><v>7</v></c></row>";

        assertThat(codeOf(new SmallPackage().sheetData(cell))).contains(UnreadableCode.CORRUPT);
    }

    private static String overflowing() {
        StringBuilder letters = new StringBuilder();
        for (long rest = (1L << 32) + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.append((char) ('A' + (rest - 1) % 26));
        }
        return letters.reverse().toString();
    }

    @Test
    void the_message_shows_the_start_of_a_broken_value_only() {
        String cell = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>" + "x".repeat(100_000) + "</v></c></row>";

        assertThatThrownBy(() -> new SmallPackage().sheetData(cell).sheet())
                .isInstanceOf(WorkbookException.class)
                .message()
                .hasSizeLessThan(300);
    }

    @Test
    void any_time_can_be_allowed() {
        ReadLimits patient = ReadLimits.standard().withMaxTime(Duration.ofSeconds(Long.MAX_VALUE));

        assertThat(codeOf(new SmallPackage().bytes(), patient)).isEmpty();
    }

    @Test
    void an_interrupted_thread_stops_reading() {
        Thread.currentThread().interrupt();
        try {
            assertThat(codeOf(new SmallPackage())).contains(UnreadableCode.IO_ERROR);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void time_runs_while_cells_are_looked_at_too() throws Exception {
        Workbook workbook = WorkbookFormats.open(
                new SmallPackage().strings("<t>x</t>").sheetData(ONE_CELL).bytes(),
                ReadLimits.standard().withMaxTime(Duration.ofMillis(1_500)));
        SheetCells sheet = workbook.sheet("Sheet", 1).orElseThrow();

        assertThatThrownBy(() -> {
                    while (true) {
                        sheet.cell(1, 1);
                    }
                })
                .isInstanceOfSatisfying(
                        WorkbookException.class, e -> assertThat(e.code()).isEqualTo(UnreadableCode.LIMIT_EXCEEDED));
    }
}
