package org.opencmrt.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.testing.WorkbookFactory;

/** Notes, pictures, and text boxes are not read, but findings say where they are. */
class NotesTest {
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static byte[] workbook() {
        return WorkbookFactory.cmrt("6.5")
                .company("Acme Ltd.")
                .smelter(row -> row.notListed(Metal.GOLD, "Hinterland", "AUSTRIA"))
                .bytes();
    }

    private static List<Finding> notes(byte[] workbook) {
        return CmrtReader.create().read("notes.xlsx", workbook).declaration().orElseThrow().findings().stream()
                .filter(finding -> finding.rule().equals("READ_NOTE_UNREAD"))
                .toList();
    }

    private static String note(String cell) {
        return "<comments><commentList><comment ref=\"" + cell + "\" authorId=\"0\"><text><t>closed</t></text>"
                + "<commentPr><anchor><xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>30</xdr:row>"
                + "</xdr:from></anchor></commentPr></comment></commentList></comments>";
    }

    private static String object(int column, int row) {
        return "<xdr:wsDr><xdr:oneCellAnchor><xdr:from>\n<xdr:col>" + column
                + "</xdr:col>\n<xdr:colOff>95250</xdr:colOff>\n<xdr:row>" + row
                + "</xdr:row></xdr:from></xdr:oneCellAnchor></xdr:wsDr>";
    }

    private static byte[] with(byte[] workbook, String sheet, String type, String content) throws IOException {
        Map<String, String> added = Map.of(
                "xl/worksheets/_rels/sheet" + RewrittenSheet.position(workbook, sheet) + ".xml.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"" + TYPE + type
                        + "\" Target=\"../a.xml\"/></Relationships>",
                "xl/a.xml",
                content);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
            }
            for (Map.Entry<String, String> part : added.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"Declaration, D40", "Smelter List, C7", "Product List, B6"})
    void names_the_cells_of_notes(String sheet, String cell) throws IOException {
        assertThat(notes(with(workbook(), sheet, "comments", note(cell))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message())
                            .isEqualTo("The sheet \"" + sheet + "\" has notes, comments, pictures, or other objects on"
                                    + " its cells (" + cell + "). They were not read. Check them in the workbook.");
                    assertThat(finding.cell().orElseThrow()).hasToString("notes.xlsx!" + sheet + "!" + cell);
                });
    }

    @ParameterizedTest
    @CsvSource({"Declaration, 6, 30, Declaration!G31", "Smelter List, 0, 6, Smelter List!A7"})
    void names_the_cells_of_pictures_and_text_boxes(String sheet, int column, int row, String cell) throws IOException {
        assertThat(notes(with(workbook(), sheet, "drawing", object(column, row))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.cell().orElseThrow()).hasToString("notes.xlsx!" + cell));
    }

    @Test
    void does_not_name_the_notes_and_pictures_that_templates_have() throws IOException {
        assertThat(notes(with(workbook(), "Declaration", "comments", note("P9"))))
                .isEmpty();
        assertThat(notes(with(workbook(), "Declaration", "drawing", object(1, 1))))
                .isEmpty();
        assertThat(notes(with(workbook(), "Smelter List", "comments", note("W3"))))
                .isEmpty();
        assertThat(notes(with(workbook(), "Smelter List", "drawing", object(7, 1))))
                .isEmpty();
    }

    @Test
    void reads_a_workbook_with_damaged_notes() throws IOException {
        assertThat(notes(with(workbook(), "Declaration", "comments", "<comment ref='D0'/><comment ref='ZZZ9'/><")))
                .isEmpty();
    }

    @Test
    void names_the_cells_of_notes_and_text_boxes_in_binary_workbooks() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook xls = new HSSFWorkbook(new ByteArrayInputStream(XlsCopies.of(workbook())))) {
            HSSFSheet sheet = xls.getSheet("Declaration");
            HSSFPatriarch drawing = sheet.createDrawingPatriarch();
            drawing.createTextbox(new HSSFClientAnchor(0, 0, 0, 0, (short) 6, 30, (short) 8, 33));
            drawing.createCellComment(new HSSFClientAnchor(0, 0, 0, 0, (short) 5, 50, (short) 7, 52))
                    .setAddress(39, 3);
            drawing.createTextbox(new HSSFClientAnchor(0, 0, 0, 0, (short) 1, 1, (short) 2, 2));
            xls.write(bytes);
        }

        assertThat(notes(bytes.toByteArray()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("(G31, D40)"));
    }

    /** Some programs write an object without its type, which Excel repairs. */
    @Test
    void reads_a_binary_workbook_with_an_object_without_a_type() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook xls = new HSSFWorkbook(new ByteArrayInputStream(XlsCopies.of(workbook())))) {
            xls.getSheet("Declaration")
                    .createDrawingPatriarch()
                    .createTextbox(new HSSFClientAnchor(0, 0, 0, 0, (short) 6, 30, (short) 8, 33));
            xls.write(bytes);
        }
        String written = bytes.toString(StandardCharsets.ISO_8859_1);
        String changed = written.replaceFirst("(\\x5D\\x00..)\\x15\\x00\\x12\\x00", "$1\u0016\u0000\u0012\u0000");

        assertThat(changed).isNotEqualTo(written);
        assertThat(notes(changed.getBytes(StandardCharsets.ISO_8859_1)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("(G31)"));
    }
}
