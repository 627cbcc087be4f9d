package org.opencmrt.internal.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmrt.model.ReadLimits;
import org.opencmrt.model.UnreadableCode;

class XlsxCellsTest {
    private static Optional<CellValue> a1(SmallPackage workbook) throws WorkbookException {
        return workbook.sheet().cell(1, 1);
    }

    private static String textOf(String cell) throws WorkbookException {
        return a1(new SmallPackage().sheetData("<row r=\"1\">" + cell + "</row>"))
                .map(CellValue::text)
                .orElse("(blank)");
    }

    private static void assertRefused(UnreadableCode code, ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        WorkbookException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void reads_shared_inline_formula_boolean_error_and_number_cells() throws WorkbookException {
        SheetCells sheet = new SmallPackage()
                .strings("<t>zero</t>", "<t>one</t>")
                .sheetData("<row r=\"3\"><c r=\"A3\" t=\"s\"><v>1</v></c><c r=\"B3\""
                        + " t=\"inlineStr\"><is><t>in</t></is></c><c r=\"C3\""
                        + " t=\"str\"><f>1&amp;2</f><v>12</v></c><c r=\"D3\" t=\"b\"><v>1</v></c><c r=\"E3\""
                        + " t=\"e\"><f>NA()</f><v>#N/A</v></c><c r=\"F3\"><v>2.50</v></c></row>")
                .sheet();
        assertThat(sheet.cell(3, 1).orElseThrow().text()).isEqualTo("one");
        assertThat(sheet.cell(3, 2).orElseThrow().text()).isEqualTo("in");
        assertThat(sheet.cell(3, 3).orElseThrow())
                .isEqualTo(new CellValue(CellValue.Kind.TEXT, "12", Double.NaN, true));
        assertThat(sheet.cell(3, 4).orElseThrow().text()).isEqualTo("TRUE");
        assertThat(sheet.cell(3, 5).orElseThrow().kind()).isEqualTo(CellValue.Kind.ERROR);
        assertThat(sheet.cell(3, 6).orElseThrow().text()).isEqualTo("2.5");
        assertThat(sheet.size()).isEqualTo(6);
    }

    /** XML 1.0 section 2.3 allows it, although no known program writes it. */
    @ParameterizedTest
    @ValueSource(strings = {"r =\"C3\" t=\"s\"", "r=\"C3\" t =\"s\"", "r=\"C3\" t= \"s\""})
    void reads_attributes_with_white_space_around_the_sign(String attributes) throws WorkbookException {
        SheetCells sheet = new SmallPackage()
                .strings("<t>zero</t>")
                .sheetData("<row r=\"3\"><c " + attributes + "><v>0</v></c></row>")
                .sheet();
        assertThat(sheet.cell(3, 3).orElseThrow().text()).isEqualTo("zero");
        assertThat(sheet.size()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<c r=\"A1\"/>",
                "<c r=\"A1\" s=\"4\"></c>",
                "<c r=\"A1\"><v></v></c>",
                "<c r=\"A1\"><v/></c>",
                "<c r=\"A1\"><f>A2</f></c>",
                "<c r=\"A1\" t=\"str\"><f>A2</f><v></v></c>",
                "<c r=\"A1\" t=\"inlineStr\"><is/></c>"
            })
    void leaves_out_cells_without_a_value(String cell) throws WorkbookException {
        assertThat(textOf(cell)).isEqualTo("(blank)");
    }

    @ParameterizedTest(name = "{0} reads {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<t>a &amp; b &lt;c&gt; &quot;d&apos;</t>|a & b <c> \"d'",
                "<t>&#65;&#x42;&#128512;</t>|AB😀",
                "<r><t>one</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> two</t></r>|one two",
                "<t>漢字</t><rPh sb=\"0\" eb=\"2\"><t>かんじ</t></rPh><phoneticPr fontId=\"1\"/>|漢字",
                "<t>a_x0041_b</t>|aAb",
                "<!-- note --><t><![CDATA[<kept>]]></t>|<kept>",
                "<t>a<!-- note -->b<?note?>c</t>|abc",
            })
    void decodes_texts(String item, String expected) throws WorkbookException {
        assertThat(a1(new SmallPackage().strings(item).sheetData("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"))
                        .orElseThrow()
                        .text())
                .isEqualTo(expected);
        assertThat(textOf("<c r=\"A1\" t=\"inlineStr\"><is>" + item + "</is></c>"))
                .isEqualTo(expected);
    }

    @Test
    void does_not_mistake_a_comment_for_a_value() throws WorkbookException {
        assertThat(textOf("<c r=\"A1\"><v><!-- 12 -->95<!-- 34 --></v></c>")).isEqualTo("95");
        assertThat(textOf("<c r=\"A1\" t=\"str\"><v>x<!-- y --></v></c>")).isEqualTo("x");
    }

    @Test
    void decodes_escaped_line_ends_to_line_feeds() throws WorkbookException {
        assertThat(textOf("<c r=\"A1\" t=\"str\"><v>a_x000D_\nb&#13;&#10;c</v></c>"))
                .isEqualTo("a\nb\nc");
    }

    @Test
    void reads_cells_without_addresses_one_after_the_other() throws WorkbookException {
        SheetCells sheet = new SmallPackage()
                .sheetData("<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>")
                .sheet();
        assertThat(sheet.cell(1, 3).orElseThrow().number()).isEqualTo(3);
        assertThat(sheet.cell(2, 1).orElseThrow().number()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<!-- the complete parser -->"})
    void knows_hidden_rows(String comment) throws WorkbookException {
        SheetCells sheet = new SmallPackage()
                .sheetData("<row r=\"1\"><c><v>1</v></c></row>" + comment
                        + "<row r=\"2\" spans=\"1:1\" hidden=\"1\"><c><v>2</v></c></row>"
                        + "<row r=\"3\" hidden=\"0\"><c><v>3</v></c></row>"
                        + "<row r=\"4\" hidden=\"true\"><c><v>4</v></c></row>")
                .sheet();
        assertThat(IntStream.rangeClosed(1, 4).filter(sheet::isHiddenRow)).containsExactly(2, 4);
    }

    @Test
    void reads_addresses_in_lower_case() throws WorkbookException {
        SheetCells sheet = new SmallPackage()
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet xmlns=\"" + SmallPackage.MAIN + "\"><sheetData><row r=\"1\"><c r=\"ab1\">"
                                + "<v>7</v></c></row></sheetData><mergeCells><mergeCell ref=\"ab1:ab2\"/></mergeCells>"
                                + "</worksheet>")
                .sheet();
        assertThat(sheet.cell(1, 28)).map(CellValue::text).contains("7");
        assertThat(sheet.mergedRows()).containsExactly(new CellArea(1, 2, 28, 28));
    }

    @Test
    void keeps_only_visible_typed_texts_to_the_right_of_the_columns_to_read() throws WorkbookException {
        byte[] bytes = new SmallPackage()
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet xmlns=\"" + SmallPackage.MAIN + "\"><cols><col min=\"30\" max=\"40\" hidden=\"1\"/>"
                                + "</cols><sheetData><row r=\"1\" hidden=\"1\"><c r=\"A1\"><v>1</v></c>"
                                + "<c r=\"X1\" t=\"str\"><f>A1</f><v>calculated</v></c><c r=\"Y1\"><v>2</v></c>"
                                + "<c r=\"Z1\" t=\"str\"><v>typed</v></c><c r=\"AD1\" t=\"str\"><v>hidden</v></c>"
                                + "</row></sheetData></worksheet>")
                .bytes();
        XlsxWorkbook workbook = XlsxWorkbook.open(
                bytes, ReadLimits.standard(), new Deadline(ReadLimits.standard().maxTime()), Inflating.JDK);
        SheetCells plain = workbook.sheet("Sheet", 5).orElseThrow();

        for (SheetCells sheet : List.of(
                plain, workbook.scanUnusual("Sheet", workbook.sheetParts().get("Sheet"), 5))) {
            assertThat(sheet.size()).isEqualTo(2);
            assertThat(sheet.shownTexts(column -> true)).containsExactly(CellAddress.of("Z1"));
            assertThat(sheet.isHiddenRow(1)).isTrue();
        }
    }

    @ParameterizedTest(name = "{1} as {0} shows {2}")
    @CsvSource({
        "000000000, 12345678, 012345678",
        "00\\-000\\-0000, 12345678, 01-234-5678",
        "00000, 1234567, 1234567",
        "00000, 12.5, 12.5",
        "00000, 0, 0",
        "0, 7, 7",
        "0.00, 7, 7",
        "yyyy, 45730, 45730"
    })
    void shows_the_leading_zeros_and_dashes_of_a_number_format(String format, String number, String shown)
            throws WorkbookException {
        byte[] bytes = new SmallPackage()
                .part(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"r1\" Type=\"" + SmallPackage.RELATIONS
                                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r3\" Type=\""
                                + SmallPackage.RELATIONS + "/styles\" Target=\"styles.xml\"/></Relationships>")
                .part(
                        "xl/styles.xml",
                        "<styleSheet xmlns=\"" + SmallPackage.MAIN
                                + "\"><numFmts><numFmt numFmtId=\"170\" formatCode=\""
                                + format + "\"/></numFmts><cellStyleXfs><xf numFmtId=\"170\"/></cellStyleXfs><cellXfs>"
                                + "<xf numFmtId=\"0\"/><xf numFmtId=\"170\"><alignment/></xf></cellXfs></styleSheet>")
                .sheetData("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>" + number + "</v></c><c r=\"B1\"><v>5</v></c></row>")
                .bytes();
        XlsxWorkbook workbook = XlsxWorkbook.open(
                bytes, ReadLimits.standard(), new Deadline(ReadLimits.standard().maxTime()), Inflating.JDK);

        for (SheetCells sheet : List.of(
                workbook.sheet("Sheet", 5).orElseThrow(),
                workbook.scanUnusual("Sheet", workbook.sheetParts().get("Sheet"), 5))) {
            assertThat(sheet.cell(1, 1)).map(CellValue::text).contains(shown);
            assertThat(sheet.cell(1, 1)).map(CellValue::number).contains(Double.valueOf(number));
            assertThat(sheet.cell(1, 2)).map(CellValue::text).contains("5");
        }
    }

    @Test
    void names_the_cell_whose_shared_text_is_missing() {
        SmallPackage workbook = new SmallPackage()
                .strings("<t>zero</t>")
                .sheetData("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>");

        assertThatThrownBy(() -> a1(workbook))
                .hasMessageContaining("the cell A1 of the sheet \"Sheet\" uses the shared text 7, which is missing");
    }

    @Test
    void reads_absolute_addresses() throws WorkbookException {
        SheetCells sheet = new SmallPackage()
                .sheetData("<row r=\"5\"><c r=\"$B$5\"><v>7</v></c></row>")
                .sheet();
        assertThat(sheet.cell(5, 2)).map(CellValue::text).contains("7");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<c r=\"A1\"><v>Gold</v></c>",
                "<c r=\"A1\" t=\"n\"><v>Gold</v></c>",
                "<c r=\"A1\"><is><t>Gold</t></is></c>",
                "<c r=\"A1\" t=\"s\"><is><t>Gold</t></is></c>",
                "<c r=\"A1\" t=\"inlineStr\"><v>Gold</v></c>"
            })
    void reads_a_text_whose_cell_has_another_type(String cell) throws WorkbookException {
        assertThat(textOf(cell)).isEqualTo("Gold");
    }

    @ParameterizedTest
    @CsvSource({
        "my%20sheet.xml, my sheet.xml",
        "my sheet.xml, my%20sheet.xml",
        "%E8%A1%A8+1.xml, 表+1.xml",
        "sheet%31.xml, Sheet1.xml",
        "100%.xml, 100%.xml"
    })
    void finds_parts_whose_names_are_percent_encoded(String target, String entry) throws WorkbookException {
        String relations = "<Relationships><Relationship Id=\"r1\" Type=\"" + SmallPackage.RELATIONS
                + "/worksheet\" Target=\"worksheets/" + target + "\"/></Relationships>";
        assertThat(a1(new SmallPackage()
                        .without("xl/worksheets/sheet1.xml")
                        .part("xl/_rels/workbook.xml.rels", relations)
                        .part(
                                "xl/worksheets/" + entry,
                                "<worksheet xmlns=\"" + SmallPackage.MAIN
                                        + "\"><sheetData><row r=\"1\"><c r=\"A1\"><v>7</v></c></row></sheetData>"
                                        + "</worksheet>")))
                .map(CellValue::text)
                .contains("7");
    }

    @Test
    void reads_prefixed_and_utf_16_parts_by_the_complete_parser() throws WorkbookException {
        String prefixed = "<x:worksheet xmlns:x=\"" + SmallPackage.MAIN
                + "\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>";
        assertThat(a1(new SmallPackage().part("xl/worksheets/sheet1.xml", prefixed))
                        .orElseThrow()
                        .text())
                .isEqualTo("7");
        String utf16 = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet xmlns=\"" + SmallPackage.MAIN
                + "\"><sheetData><row r=\"1\"><c r=\"A1\"><v>8</v></c></row></sheetData></worksheet>";
        assertThat(a1(new SmallPackage().part("xl/worksheets/sheet1.xml", utf16.getBytes(StandardCharsets.UTF_16)))
                        .orElseThrow()
                        .text())
                .isEqualTo("8");
    }

    @Test
    void sorts_rows_that_come_out_of_order_and_keeps_the_first_of_two_equal_cells() throws WorkbookException {
        SheetCells sheet = new SmallPackage()
                .sheetData("<row r=\"5\"><c r=\"A5\"><v>5</v></c></row><row r=\"2\"><c r=\"A2\"><v>2</v></c></row><row"
                        + " r=\"5\"><c r=\"A5\"><v>6</v></c></row>")
                .sheet();
        assertThat(sheet.filledRows(1, 9)).containsExactly(2, 5);
        assertThat(sheet.cell(5, 1).orElseThrow().number()).isEqualTo(5);
    }

    @Test
    void reads_where_the_sheet_restricts_input() throws WorkbookException {
        SheetCells sheet = new SmallPackage()
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet xmlns=\"" + SmallPackage.MAIN + "\"><sheetData/><dataValidations"
                                + " count=\"2\"><dataValidation type=\"list\""
                                + " allowBlank=\"1\" sqref=\"D26:E29"
                                + " D75\"><formula1>$B$1:$B$2</formula1></dataValidation><dataValidation"
                                + " type=\"date\""
                                + " sqref=\"D22\"/></dataValidations></worksheet>")
                .sheet();
        assertThat(sheet.inputRules())
                .containsExactly(
                        new InputRule(InputRule.Kind.LIST, new CellArea(26, 29, 4, 5)),
                        new InputRule(InputRule.Kind.LIST, new CellArea(75, 75, 4, 4)),
                        new InputRule(InputRule.Kind.DATE, new CellArea(22, 22, 4, 4)));
    }

    @Test
    void refuses_document_type_declarations_wherever_they_stand() {
        String doctype = "<!DOCTYPE x [<!ENTITY e \"boom\">]>";
        String sheet = "<worksheet xmlns=\"" + SmallPackage.MAIN + "\"><sheetData/></worksheet>";
        assertRefused(
                UnreadableCode.UNSAFE_CONTENT,
                () -> new SmallPackage()
                        .part("xl/worksheets/sheet1.xml", doctype + sheet)
                        .sheet());
        assertRefused(
                UnreadableCode.UNSAFE_CONTENT,
                () -> new SmallPackage()
                        .part("xl/worksheets/sheet1.xml", "<!-- first --> " + doctype + sheet)
                        .sheet());
        assertRefused(
                UnreadableCode.UNSAFE_CONTENT,
                () -> new SmallPackage()
                        .part("xl/workbook.xml", doctype + "<workbook/>")
                        .sheet());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<row r=\"1\"><c r=\"A1\"><v>1</v></row>",
                "<row r=\"1\"><c r=\"A1\"><v>1</c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>x</v></c></row>",
                "<row r=\"9999999\"><c r=\"A9999999\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"1A\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&nosuch;</v></c></row>",
            })
    void reports_a_damaged_sheet(String rows) {
        assertRefused(UnreadableCode.CORRUPT, () -> a1(new SmallPackage().sheetData(rows)));
    }

    @Test
    void reports_a_sheet_that_ends_too_early() {
        assertRefused(
                UnreadableCode.CORRUPT,
                () -> new SmallPackage()
                        .part(
                                "xl/worksheets/sheet1.xml",
                                "<worksheet xmlns=\"" + SmallPackage.MAIN
                                        + "\"><sheetData><row r=\"1\"><c r=\"A1\"><v>1")
                        .sheet());
    }

    @Test
    void reads_cells_longer_than_the_window() throws WorkbookException {
        String longText = "x".repeat(300_000);
        assertThat(textOf("<c r=\"A1\" t=\"str\"><f>" + "1+".repeat(100_000) + "</f><v>" + longText + "</v></c>"))
                .isEqualTo(longText);
    }

    @Test
    void reads_rows_of_more_than_one_window() throws WorkbookException {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 40_000; row++) {
            rows.append("<row r=\"")
                    .append(row)
                    .append("\"><c r=\"A")
                    .append(row)
                    .append("\" s=\"1\"/><c r=\"B")
                    .append(row)
                    .append("\"><f>A")
                    .append(row)
                    .append("&lt;3</f><v>")
                    .append(row)
                    .append("</v></c></row>");
        }
        SheetCells sheet = new SmallPackage().sheetData(rows.toString()).sheet();
        assertThat(sheet.size()).isEqualTo(40_000);
        assertThat(sheet.cell(39_999, 2).orElseThrow().number()).isEqualTo(39_999);
    }

    @Test
    void keeps_within_its_limits() {
        byte[] big = new SmallPackage()
                .sheetData("<row r=\"1\"><c r=\"A1\"/></row>".repeat(50_000))
                .bytes();
        assertRefused(
                UnreadableCode.LIMIT_EXCEEDED,
                () -> WorkbookFormats.open(big, ReadLimits.standard().withMaxPartBytes(100_000))
                        .sheet("Sheet", 9));
        byte[] cells = new SmallPackage()
                .sheetData("<row r=\"1\"><c><v>1</v></c><c><v>2</v></c></row>")
                .bytes();
        assertRefused(
                UnreadableCode.LIMIT_EXCEEDED,
                () -> WorkbookFormats.open(cells, ReadLimits.standard().withMaxCells(1))
                        .sheet("Sheet", 9));
        assertRefused(
                UnreadableCode.LIMIT_EXCEEDED,
                () -> WorkbookFormats.open(cells, ReadLimits.standard().withMaxFileBytes(10)));
    }

    @Test
    void reports_missing_parts_and_wrong_checksums() {
        assertRefused(
                UnreadableCode.CORRUPT,
                () -> new SmallPackage().without("xl/_rels/workbook.xml.rels").sheet());
        assertRefused(
                UnreadableCode.CORRUPT,
                () -> new SmallPackage().without("xl/worksheets/sheet1.xml").sheet());
        assertRefused(
                UnreadableCode.NOT_A_WORKBOOK,
                () -> new SmallPackage()
                        .without("_rels/.rels")
                        .without("[Content_Types].xml")
                        .sheet());
    }

    @ParameterizedTest
    @CsvSource({"xl/workbook.bin, .xlsb", "content.xml, .ods", "acme.xlsx, zip archive"})
    void recognizes_workbooks_of_other_formats(String part, String told) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(1);
        }

        assertThatThrownBy(() -> WorkbookFormats.open(bytes.toByteArray(), ReadLimits.standard()))
                .isInstanceOfSatisfying(
                        WorkbookException.class, e -> assertThat(e.code()).isEqualTo(UnreadableCode.NOT_A_WORKBOOK))
                .hasMessageContaining(told);
    }

    @Test
    void detects_files_that_are_not_workbooks_by_their_bytes() {
        assertRefused(UnreadableCode.EMPTY_FILE, () -> WorkbookFormats.open(new byte[0], ReadLimits.standard()));
        for (String content : new String[] {"a,b\n1,2\n", "%PDF-1.7", "<html></html>", "\u0000\u0001", "PK"}) {
            assertRefused(
                    UnreadableCode.NOT_A_WORKBOOK,
                    () -> WorkbookFormats.open(content.getBytes(StandardCharsets.ISO_8859_1), ReadLimits.standard()));
        }
    }
}
