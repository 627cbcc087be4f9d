package org.opencmrt.internal.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SheetBytesTest {
    private static final String SHEET =
            "<?xml version=\"1.0\"?><worksheet xmlns=\"m\"><dimension ref=\"A1\"/><sheetData><row r=\"1\""
                    + " spans=\"1:3\"><c r=\"A1\" s=\"4\" t=\"s\"><v>17</v></c><c r=\"B1\" s=\"2\"/><c r=\"C1\""
                    + " t=\"str\"><f t=\"shared\" ref=\"C1:C2\" si=\"0\">A1&amp;\">\"</f><v>a&gt;b</v></c></row><row"
                    + " r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>x</t></is></c><c r=\"C2\"><f t=\"shared\""
                    + " si=\"0\"/><v>2</v></c></row><row r=\"4\"/><row r=\"5\"><c r=\"D5\"><f t=\"array\""
                    + " ref=\"D5\">SUM(A1:A2)</f><v>1.5</v></c></row></sheetData><mergeCells count=\"1\"><mergeCell"
                    + " ref=\"A1:B1\"/></mergeCells></worksheet>\n";

    @Property(tries = 3_000)
    void damaged_sheets_are_refused_or_read(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] xml = SHEET.getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(4); i >= 0; i--) {
            xml = damaged(xml, random);
        }
        try {
            useAll(SheetBytes.of(xml));
        } catch (WorkbookException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @Example
    void a_sheet_that_is_cut_off_is_refused() {
        for (int length = 0; length < SHEET.stripTrailing().length(); length++) {
            byte[] xml = SHEET.substring(0, length).getBytes(StandardCharsets.UTF_8);

            assertThatThrownBy(() -> useAll(SheetBytes.of(xml)))
                    .as(SHEET.substring(0, length))
                    .isInstanceOf(WorkbookException.class);
        }
    }

    private static byte[] damaged(byte[] xml, Random random) {
        int at = random.nextInt(xml.length);
        int length = random.nextInt(Math.min(20, xml.length - at) + 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(xml, 0, at);
        switch (random.nextInt(4)) {
            case 0 -> out.write("<>\"'/ =0:c".charAt(random.nextInt(10)));
            case 1 -> out.write(xml, at, length); // repeated
            case 2 -> at += length; // left out
            default -> {
                out.write("<>\"'/ =0:c".charAt(random.nextInt(10)));
                at++;
            }
        }
        out.write(xml, at, xml.length - at);
        return out.toByteArray();
    }

    private static void useAll(SheetBytes sheet) throws WorkbookException {
        assertThat(sheet.tail()).isNotNull();
        for (int cell = 0; cell < sheet.size(); cell++) {
            CellBytes bytes = sheet.cell(cell);
            assertThat(bytes.start()).isLessThan(bytes.end());
            assertThat(sheet.find(sheet.key(cell))).isEqualTo(cell);
            assertThat(sheet.sharedText(cell)).isGreaterThanOrEqualTo(-1);
            bytes.attribute("t");
            bytes.formulaAttribute("si");
            bytes.formula();
            bytes.value();
            bytes.richText();
            assertThat(bytes.tagWithoutType() + bytes.formulaXml() + bytes.rest())
                    .startsWith("<");
            if (sheet.isFormula(cell)) {
                bytes.withFormula("<f>1</f>");
            }
        }
        for (int row = 1; row <= 6; row++) {
            sheet.isRowLikeTheOneBefore(row);
            for (int column = 1; column <= 5; column++) {
                if (sheet.find(SheetBytes.key(row, column)) < 0) {
                    SheetBytes.Gap gap = sheet.gap(SheetBytes.key(row, column));
                    assertThat(gap.from()).isLessThanOrEqualTo(gap.to());
                }
            }
        }
    }
}
