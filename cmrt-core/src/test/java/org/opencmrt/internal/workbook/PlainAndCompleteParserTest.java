package org.opencmrt.internal.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.opencmrt.model.ReadLimits;

/**
 * The complete parser reads everything that the plain scanner reads, and any input bytes cause at most a typed refusal.
 */
class PlainAndCompleteParserTest {
    @Provide
    Arbitrary<String> cells() {
        Arbitrary<String> text = Arbitraries.strings()
                .withChars("aé漢 😀&<>\"'_x000D_#;\n\t")
                .ofMaxLength(12)
                .map(PlainAndCompleteParserTest::escape);
        Arbitrary<String> address = Combinators.combine(
                        Arbitraries.integers().between(1, 40), Arbitraries.of("A", "B", "Z", "AA", "AB"))
                .as((row, column) -> "<c r=\"" + column + row + "\"");
        Arbitrary<String> value = Arbitraries.oneOf(
                Arbitraries.just("/>"),
                Arbitraries.just(" s=\"3\"></c>"),
                text.map(t -> " t=\"str\"><f>" + t + "</f><v>" + t + "</v></c>"),
                text.map(t -> " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + t + "</t></is></c>"),
                text.map(t -> " t=\"inlineStr\"><is><r><t>" + t + "</t></r><rPh sb=\"0\" eb=\"1\"><t>r</t></rPh><r><t>"
                        + t + "</t></r></is></c>"),
                Arbitraries.doubles().map(d -> "><v>" + d + "</v></c>"),
                Arbitraries.integers().between(0, 3).map(i -> " t=\"s\"><v>" + i + "</v></c>"),
                Arbitraries.of(
                        " t=\"b\"><v>1</v></c>",
                        " t=\"e\"><f/><v>#N/A</v></c>",
                        "><f t=\"shared\" si=\"0\"/><v>5</v></c>",
                        "><f>A1</f></c>",
                        "><f>A1</f><v></v></c>",
                        "><f t=\"shared\" si=\"0\"/></c>",
                        "/>",
                        "><!-- c --><v>6</v></c>"));
        return Combinators.combine(address, value)
                .as((a, v) -> a + v)
                .list()
                .ofMaxSize(30)
                .map(PlainAndCompleteParserTest::rows);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Each cell in a separate row. Rows may occur twice and out of order. */
    private static String rows(List<String> cells) {
        StringBuilder rows = new StringBuilder();
        for (String cell : cells) {
            String row = cell.replaceAll("^<c r=\"[A-Z]+([0-9]+)\"(?s).*", "$1");
            rows.append("<row r=\"").append(row).append("\">").append(cell).append("</row>");
        }
        return rows.toString();
    }

    @Property(tries = 500)
    void both_ways_read_the_same(@ForAll("cells") String rows) throws WorkbookException {
        byte[] bytes = new SmallPackage()
                .strings("<t>a</t>", "<t/>", "<r><t>c</t></r><r><t>d</t></r>", "<t>_x0041_</t>")
                .sheetData(rows)
                .bytes();
        XlsxWorkbook plain = XlsxWorkbook.open(
                bytes, ReadLimits.standard(), new Deadline(ReadLimits.standard().maxTime()), Inflating.JDK);
        assertThat(describe(plain.sheet("Sheet", 40).orElseThrow()))
                .isEqualTo(
                        describe(plain.scanUnusual("Sheet", plain.sheetParts().get("Sheet"), 40)));
    }

    @Property(tries = 1000)
    void damaged_bytes_are_refused_or_read_but_never_break_the_reader(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] bytes = new SmallPackage()
                .strings("<t>hello</t>", "<r><t>rich</t></r>")
                .sheetData("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><f>A1</f><v>2</v></c></row>"
                        .repeat(3))
                .bytes();
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        byte[] cut = random.nextInt(4) == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
        try {
            Workbook workbook = WorkbookFormats.open(cut, ReadLimits.standard());
            for (String name : workbook.sheetNames()) {
                describe(workbook.sheet(name, 40).orElseThrow());
            }
        } catch (WorkbookException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    static List<String> describe(SheetCells sheet) throws WorkbookException {
        List<String> cells = new ArrayList<>();
        for (int row : sheet.filledRows(1, CellAddress.MAX_COLUMN)) {
            for (int column = 1; column <= 40; column++) {
                String address = new CellAddress(row, column).toString();
                sheet.cell(row, column).ifPresent(value -> cells.add(address + "=" + value));
            }
        }
        for (int row = 1; row <= 50; row++) {
            for (int column = 1; column <= 40; column++) {
                if (sheet.isFormula(row, column)) {
                    cells.add("formula in " + new CellAddress(row, column));
                }
            }
        }
        sheet.inputRules().forEach(rule -> cells.add(rule.toString()));
        return cells;
    }
}
