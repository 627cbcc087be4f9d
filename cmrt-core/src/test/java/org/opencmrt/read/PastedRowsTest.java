package org.opencmrt.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencmrt.model.DeclaredMine;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Product;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.ScopedMineral;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;
import org.opencmrt.testing.WorkbookFactory;
import org.opencmrt.testing.WritingStyle;

/** Rows that a person pasted into a list: next to its columns, above it, in merged cells, or as formulas. */
class PastedRowsTest {
    private static final ReferenceEntry GOLD = WorkbookFactory.entry("CID900002", Metal.GOLD, "Example Gold Refinery");
    private static final ReferenceEntry TIN = WorkbookFactory.entry("CID900001", Metal.TIN, "Example Tin Works");
    private static final ReferenceEntry COBALT =
            WorkbookFactory.entry("CID900009", Metal.COBALT, "Example Cobalt Plant");

    /** The program that wrote the file. */
    @SuppressWarnings("ImmutableEnumChecker") // the functions keep no state
    enum Format {
        EXCEL(bytes -> bytes),
        /** A comment sends the sheet to the complete XML parser. */
        UNUSUAL_XML(bytes -> RewrittenSheet.of(
                bytes, "Smelter List", xml -> xml.replace("<sheetData>", "<!-- kept --><sheetData>"))),
        XLS(XlsCopies::of);

        private final UnaryOperator<byte[]> write;

        Format(UnaryOperator<byte[]> write) {
            this.write = write;
        }
    }

    private static WorkbookFactory factory(String template) {
        String[] id = template.split(" ", 2);
        return WorkbookFactory.of(TemplateId.of(TemplateFamily.valueOf(id[0]), id[1]))
                .lookup(List.of(GOLD, TIN, COBALT));
    }

    private static SupplierDeclaration read(byte[] workbook) {
        return CmrtReader.create().read("pasted.xlsx", workbook).fold(d -> d, unreadable -> {
            throw new AssertionError(unreadable.message());
        });
    }

    /** Writes texts into adjacent cells of a row, starting at a column. */
    private static void put(WorkbookFactory factory, String sheet, String letters, int row, String... texts) {
        char column = letters.charAt(0);
        for (String text : texts) {
            if (!text.isEmpty()) {
                factory.cell(sheet + "!" + column + row, text);
            }
            column++;
        }
    }

    private static List<Finding> findings(SupplierDeclaration read, String rule) {
        return read.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    private static List<String> rowRules(SupplierDeclaration read) {
        return read.findings().stream()
                .map(Finding::rule)
                .filter(rule -> List.of(
                                "READ_METAL_UNKNOWN",
                                "READ_ENTRY_UNRESOLVED",
                                "READ_ID_UNCLEAR",
                                "READ_ID_NOT_IN_LOOKUP",
                                "READ_NAME_UNDER_OTHER_METAL",
                                "READ_COLUMNS_SHIFTED")
                        .contains(rule))
                .toList();
    }

    @ParameterizedTest(name = "{0} from {1}")
    @CsvSource({
        "CMRT 6.5, A",
        "CMRT 6.5, C",
        "CMRT 6.5, D",
        "CMRT 5.12, A",
        "CMRT 4.2, C",
        "EMRT 2.1, A",
        "EMRT 1.2, C",
        "CRT 2.21, C",
        "AMRT 1.3, A",
        "CMRT 3.01, A",
        "CMRT 3.01, C",
        "CMRT 2.03a, A"
    })
    void reads_a_shifted_block_and_reports_it_once(String template, String from) {
        WorkbookFactory factory = factory(template);
        ReferenceEntry entry = template.startsWith("CMRT") ? GOLD : COBALT;
        String metal = entry.smelter().metal().label();
        for (int row = 5; row <= 8; row++) {
            put(
                    factory,
                    "Smelter List",
                    from,
                    row,
                    metal,
                    entry.lookupName(),
                    "Name " + row,
                    "AUSTRIA",
                    "CID90000" + row);
        }

        SupplierDeclaration read = read(factory.bytes());

        assertThat(read.smelters()).extracting(DeclaredSmelter::row).containsExactly(5, 6, 7, 8);
        assertThat(read.smelters()).allSatisfy(row -> {
            assertThat(row.metal()).contains(entry.smelter().metal());
            assertThat(row.text(DeclaredSmelter.Column.LOOKUP_NAME)).contains(entry.lookupName());
            assertThat(row.text(DeclaredSmelter.Column.NAME)).contains("Name " + row.row());
            assertThat(row.cells().get(DeclaredSmelter.Column.METAL).cell().cell())
                    .isEqualTo(from + row.row());
        });
        assertThat(findings(read, "READ_COLUMNS_SHIFTED")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
            assertThat(finding.message())
                    .contains(
                            "rows 5 to 8", from.equals("A") ? "too far to the left" : "too far to the right", "column");
        });
        assertThat(read.findings())
                .extracting(Finding::rule)
                .doesNotContain("READ_METAL_UNKNOWN", "READ_ENTRY_UNRESOLVED");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void reads_ids_in_the_column_of_metals(Format format) {
        WorkbookFactory factory = factory("CMRT 6.5");
        put(factory, "Smelter List", "B", 5, "CID900002");
        put(factory, "Smelter List", "B", 6, "CID900001");

        SupplierDeclaration read = read(format.write.apply(factory.bytes()));

        assertThat(read.smelters()).extracting(DeclaredSmelter::entry).containsExactly(Entry.LISTED, Entry.LISTED);
        assertThat(rowRules(read)).containsExactly("READ_COLUMNS_SHIFTED");
    }

    @Test
    void reports_each_block_and_does_not_change_rows_between_them() {
        WorkbookFactory factory = factory("CMRT 6.5");
        put(factory, "Smelter List", "A", 5, "Gold", GOLD.lookupName(), "", "", "CID900002");
        put(factory, "Smelter List", "B", 6, "Gold", GOLD.lookupName());
        put(factory, "Smelter List", "C", 7, "Tin", TIN.lookupName(), "", "AUSTRIA");
        put(factory, "Smelter List", "C", 9, "Tin", TIN.lookupName(), "", "AUSTRIA");
        put(factory, "Smelter List", "B", 10, "Golld", "Unheard Of Refinery");

        SupplierDeclaration read = read(factory.bytes());

        assertThat(read.smelters())
                .extracting(DeclaredSmelter::metal)
                .containsExactly(
                        Optional.of(Metal.GOLD),
                        Optional.of(Metal.GOLD),
                        Optional.of(Metal.TIN),
                        Optional.of(Metal.TIN),
                        Optional.empty());
        assertThat(findings(read, "READ_COLUMNS_SHIFTED"))
                .extracting(finding -> finding.message().substring(0, 18))
                .containsExactly("The cells in row 5", "The cells in row 7", "The cells in row 9");
        assertThat(findings(read, "READ_METAL_UNKNOWN")).hasSize(1);
    }

    @Test
    void does_not_shift_a_block_if_one_of_its_rows_does_not_agree() {
        WorkbookFactory factory = factory("CMRT 6.5");
        put(factory, "Smelter List", "B", 5, "CID900002", "Gold", GOLD.lookupName());
        put(factory, "Smelter List", "B", 6, "", "nobody", "knows");
        put(factory, "Smelter List", "B", 7, "CID900001", "Tin", TIN.lookupName());

        SupplierDeclaration read = read(factory.bytes());

        assertThat(read.smelters()).hasSize(3).allSatisfy(row -> {
            assertThat(row.entry()).isEqualTo(Entry.UNRESOLVED);
            assertThat(row.metal()).isEmpty();
        });
        assertThat(read.smelters().get(0).text(DeclaredSmelter.Column.METAL)).contains("CID900002");
        assertThat(rowRules(read)).containsExactly("READ_COLUMNS_SHIFTED");
        assertThat(findings(read, "READ_COLUMNS_SHIFTED")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
            assertThat(finding.message()).contains("rows 5 to 7", "read where they are");
        });
    }

    @Test
    void follows_mines_minerals_and_products_too() {
        WorkbookFactory emrt = factory("EMRT 2.1").smelter(row -> row.listed(Metal.COBALT, COBALT.lookupName()));
        put(emrt, "Mine List", "B", 5, "Cobalt", COBALT.lookupName(), "Deep Mine", "", "", "AUSTRIA");
        put(emrt, "Product List", "A", 6, "P-1", "Relay");
        WorkbookFactory amrt = factory("AMRT 1.3");
        put(amrt, "Minerals Scope", "A", 8, "Silver", "asked");
        put(amrt, "Minerals Scope", "C", 10, "Lead", "asked");
        put(amrt, "Mine List", "C", 5, "Cobalt", "Some Smelter", "Deep Mine", "", "", "AUSTRIA");

        SupplierDeclaration extended = read(emrt.bytes());
        SupplierDeclaration additional = read(amrt.bytes());

        assertThat(extended.mines()).singleElement().satisfies(mine -> {
            assertThat(mine.metal()).contains(Metal.COBALT);
            assertThat(mine.text(DeclaredMine.Column.NAME)).contains("Deep Mine");
        });
        assertThat(extended.products()).singleElement().satisfies(product -> {
            assertThat(product.text(Product.Column.NUMBER)).contains("P-1");
            assertThat(product.text(Product.Column.NAME)).contains("Relay");
        });
        assertThat(findings(extended, "READ_COLUMNS_SHIFTED")).hasSize(2);
        assertThat(additional.mineralsScope())
                .extracting(row -> row.text(ScopedMineral.Column.METAL).orElse(""))
                .containsExactly("Silver", "Lead");
        assertThat(additional.mineralsScope())
                .allSatisfy(
                        row -> assertThat(row.text(ScopedMineral.Column.REASON)).contains("asked"));
        assertThat(additional.mines())
                .singleElement()
                .satisfies(
                        mine -> assertThat(mine.text(DeclaredMine.Column.NAME)).contains("Deep Mine"));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void a_merged_cell_applies_to_all_its_rows(Format format) {
        byte[] workbook = factory("CMRT 6.5")
                .smelter(row -> row.listed(Metal.GOLD, GOLD.lookupName()))
                .smelter(row -> row.type(DeclaredSmelter.Column.LOOKUP_NAME, GOLD.lookupName()))
                .smelter(row -> row.type(DeclaredSmelter.Column.LOOKUP_NAME, "Smelter not listed")
                        .name("Hinterland")
                        .country("AUSTRIA"))
                .product("P-1", "Relay", "same comment")
                .product("P-2", "", "")
                .bytes();
        byte[] merged = format.write.apply(merged(merged(workbook, "Smelter List", "B5:B9"), "Product List", "D6:D7"));

        SupplierDeclaration read = read(merged);

        assertThat(read.smelters())
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.metal()).contains(Metal.GOLD));
        assertThat(read.smelters()
                        .get(2)
                        .cells()
                        .get(DeclaredSmelter.Column.METAL)
                        .cell()
                        .cell())
                .isEqualTo("B5");
        assertThat(read.products())
                .extracting(product -> product.text(Product.Column.COMMENTS))
                .containsExactly(Optional.of("same comment"), Optional.of("same comment"));
        assertThat(rowRules(read)).isEmpty();
    }

    private static byte[] merged(byte[] workbook, String sheet, String area) {
        return RewrittenSheet.of(
                workbook,
                sheet,
                xml -> xml.replace(
                        "</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"" + area + "\"/></mergeCells>"));
    }

    @Test
    void an_id_shown_by_a_formula_counts_and_one_that_was_never_calculated_is_reported() {
        byte[] workbook = RewrittenSheet.of(
                factory("CMRT 6.5")
                        .smelter(row -> row.id("CID900001"))
                        .smelter(row -> row.id("CID900002"))
                        .smelter(row -> row.id("CID900003"))
                        .smelter(row -> row.id("CID900004"))
                        .style(WritingStyle.SCRIPT)
                        .bytes(),
                "Smelter List",
                xml -> formula(
                        formula(
                                formula(formula(xml, "A5", "t=\"str\"", "<v>CID900001</v>"), "A6", "", ""),
                                "A7",
                                "t=\"e\"",
                                "<v>#REF!</v>"),
                        "A8",
                        "t=\"str\"",
                        "<v></v>"));

        SupplierDeclaration read = read(workbook);

        assertThat(read.smelters()).singleElement().satisfies(row -> {
            assertThat(row.entry()).isEqualTo(Entry.LISTED);
            assertThat(row.text(DeclaredSmelter.Column.LOOKUP_NAME)).contains(TIN.lookupName());
            assertThat(row.cells().get(DeclaredSmelter.Column.ID_INPUT).origin())
                    .isEqualTo(DeclaredText.Origin.CALCULATED);
        });
        assertThat(findings(read, "READ_VALUE_MISSING")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
            assertThat(finding.message()).contains("rows 6 to 7");
        });
    }

    /** Cells that a supplier added, with formulas that were never calculated, alone in their row or next to others. */
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "CMRT 6.5, Product List, B6|C6|D6|B7, rows 6 to 7",
        "CMRT 6.6, Product List, E7, row 7",
        "CMRT 6.5, Smelter List, D6, row 6",
        "CMRT 3.01, Smelter List, B5|C5|C6, rows 5 to 6",
        "CMRT 2.01, Smelter List, B5|C5|C6, rows 5 to 6",
        "EMRT 2.1, Mine List, A5|B5|C5|C6, rows 5 to 6",
        "AMRT 1.2, Smelter List, A5|B5|C5|B6, rows 5 to 6",
        "AMRT 1.3, Minerals Scope, B8|C8, row 8"
    })
    void names_rows_whose_own_formulas_have_no_result(String template, String sheet, String cells, String rows) {
        WorkbookFactory factory = factory(template);
        Metal metal = template.startsWith("CMRT") ? Metal.GOLD : Metal.COBALT;
        for (int i = 0; i < 3; i++) {
            String name = "Name " + i;
            factory.smelter(row -> row.notListed(metal, name, "AUSTRIA"));
            factory.mine(Map.of(
                    DeclaredMine.Column.METAL,
                    metal.label(),
                    DeclaredMine.Column.SMELTER_NAME,
                    "S",
                    DeclaredMine.Column.NAME,
                    name));
            factory.product(Map.of(
                    Product.Column.NUMBER,
                    "P-" + i,
                    Product.Column.NAME,
                    name,
                    Product.Column.REQUESTER_NAME,
                    "R",
                    Product.Column.COMMENTS,
                    "C"));
        }
        if (template.startsWith("AMRT")) {
            factory.mineralsScope(8, "Silver", "asked").mineralsScope(9, "Zinc", "asked");
        }
        byte[] calculated = factory.bytes();
        byte[] uncalculated = RewrittenSheet.of(
                calculated,
                sheet,
                xml -> xml.replaceAll("<c r=\"(" + cells + ")\"[^>]*>.*?</c>", "<c r=\"$1\"><f>BOM!A3</f></c>"));
        byte[] errors = RewrittenSheet.of(
                calculated,
                sheet,
                xml -> xml.replaceAll(
                        "<c r=\"(" + cells + ")\"[^>]*>.*?</c>", "<c r=\"$1\" t=\"e\"><f>BOM!A3</f><v>#REF!</v></c>"));

        assertThat(findings(read(calculated), "READ_VALUE_MISSING")).isEmpty();
        for (byte[] workbook : List.of(uncalculated, errors)) {
            assertThat(findings(read(workbook), "READ_VALUE_MISSING"))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
                        assertThat(finding.message()).contains(sheet, "(" + rows + ")");
                    });
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"0, 1", "CID900002, 0"})
    void reports_ids_of_zero_unless_another_formula_in_the_column_has_a_result(String other, int expected) {
        byte[] workbook = RewrittenSheet.of(
                factory("CMRT 6.5")
                        .smelter(row -> row.id("CID900001"))
                        .smelter(row -> row.id("CID900002"))
                        .bytes(),
                "Smelter List",
                xml -> formula(
                        formula(xml, "A5", "", "<v>0</v>"),
                        "A6",
                        other.equals("0") ? "" : "t=\"str\"",
                        "<v>" + other + "</v>"));

        assertThat(findings(read(workbook), "READ_VALUE_MISSING")).hasSize(expected);
    }

    /**
     * Templates have a formula at the end of their product list; a program that does not calculate leaves it without a
     * result.
     */
    @Test
    void does_not_mistake_a_template_formula_for_a_suppliers_formula() {
        WorkbookFactory factory =
                factory("CMRT 6.5").product("P-1", "Relay", "").style(WritingStyle.SCRIPT);
        factory.smelter(row -> row.id("CID900002"));
        assertThat(findings(read(factory.bytes()), "READ_VALUE_MISSING")).isEmpty();
        for (String foot : List.of("301\"><f>L!B9</f>", "2006\" t=\"e\"><f>L!B9</f><v>#REF!</v>")) {
            byte[] workbook = RewrittenSheet.of(
                    factory("CMRT 6.5").product("P-1", "Relay", "").bytes(),
                    "Product List",
                    xml -> xml.replaceAll("<row r=\"(1[0-9]{3}|[0-9]{3})\".*?</row>", "")
                            .replace(
                                    "</sheetData>",
                                    "<row r=\"" + foot.replaceAll("\".*", "") + "\"><c r=\"B" + foot
                                            + "</c></row></sheetData>"));
            assertThat(findings(read(workbook), "READ_VALUE_MISSING")).isEmpty();
        }
    }

    private static String formula(String xml, String cell, String type, String value) {
        return xml.replaceAll(
                "<c r=\"" + cell + "\"[^>]*>.*?</c>",
                "<c r=\"" + cell + "\" " + type + "><f>BOM!A3</f>" + value + "</c>");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"CMRT 6.5, 3", "EMRT 2.1, 3", "CMRT 3.01, 3", "CMRT 6.5, 4"})
    void names_filled_rows_above_the_list(String template, int row) {
        WorkbookFactory factory = factory(template);
        Metal metal = template.startsWith("EMRT") ? Metal.COBALT : Metal.GOLD;
        factory.smelter(smelter -> smelter.notListed(metal, "Hinterland", "AUSTRIA"));
        put(factory, "Smelter List", "B", row, metal.label(), "Example Refinery");

        SupplierDeclaration read = read(factory.bytes());

        assertThat(read.smelters()).hasSize(1);
        assertThat(findings(read, "READ_ROWS_OUTSIDE_LIST")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
            assertThat(finding.message()).contains("(row " + row + ")", "Smelter List");
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"AR-100, 1", "4711, 1", "Click here to return to Declaration tab, 0", "Relay, 0"})
    void names_a_product_number_above_the_list_even_when_it_stands_alone(String text, int expected) {
        WorkbookFactory factory = factory("CMRT 6.5").product("P-1", "Relay", "");
        put(factory, "Product List", "B", 3, text);

        SupplierDeclaration read = read(factory.bytes());

        assertThat(read.products()).hasSize(1);
        assertThat(findings(read, "READ_ROWS_OUTSIDE_LIST")).hasSize(expected);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"Product List, A", "Product List, F", "Smelter List, R"})
    void names_rows_that_are_filled_only_beside_the_list(String sheet, String letters) {
        WorkbookFactory factory = factory("CMRT 6.5").product("P-1", "Relay", "");
        put(factory, sheet, letters, 9, "AR-100");
        put(factory, sheet, letters, 10, "AR-101");

        SupplierDeclaration read = read(factory.bytes());

        assertThat(read.products()).hasSize(1);
        assertThat(findings(read, "READ_ROWS_OUTSIDE_LIST"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("beside", "rows 9 to 10", sheet));
    }

    /**
     * EMRT 2.1 prints formulas as text above its mines. A program that writes only values leaves texts next to them.
     */
    @Test
    void does_not_mistake_heading_text_for_an_entry() {
        WorkbookFactory factory = factory("EMRT 2.1");
        put(factory, "Mine List", "B", 2, "To begin:", "=@OFFSET(L!$C$1,1,1,,)", "=@OFFSET(L!$C$1,1,1,,)");
        put(factory, "Mine List", "B", 3, "Step 1", "=@OFFSET(L!$C$1,1,1,,)", "=@OFFSET(L!$C$1,1,1,,)", "© 2025");

        assertThat(findings(read(factory.bytes()), "READ_ROWS_OUTSIDE_LIST")).isEmpty();
    }

    @Test
    void names_filled_rows_below_a_table_of_translations_and_no_row_of_the_table() {
        WorkbookFactory factory = factory("CMRT 2.01").smelter(row -> row.listed(Metal.GOLD, "Example Gold"));
        factory.cell("Smelter List!B60", "© Nobody");
        put(factory, "Smelter List", "D", 62, "English", "Chinese", "Japanese", "Korean");
        put(factory, "Smelter List", "D", 63, "Metal (*)", "金属", "金属", "금속");
        put(factory, "Smelter List", "D", 64, "ALBANIA", "ALB", "Gold", "Smelter Not Listed");
        byte[] blank = factory.bytes();
        put(factory, "Smelter List", "B", 70, "Tin", "Example Tin");

        assertThat(findings(read(blank), "READ_ROWS_OUTSIDE_LIST")).isEmpty();
        assertThat(read(blank).smelters()).hasSize(1);
        assertThat(findings(read(factory.bytes()), "READ_ROWS_OUTSIDE_LIST"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("row 70"));
    }

    /** Created from a list of products with blank first rows and without headings. */
    @Test
    void loses_no_row_if_the_headings_are_missing() {
        WorkbookFactory factory =
                factory("CMRT 6.5").smelter(row -> row.notListed(Metal.GOLD, "Hinterland", "AUSTRIA"));
        List<String> numbers = new ArrayList<>();
        for (int row = 7; row <= 9; row++) {
            put(factory, "Product List", "B", row, "P-" + row, "Relay", "all three columns");
            numbers.add("P-" + row);
        }
        byte[] workbook = RewrittenSheet.of(
                RewrittenSheet.of(
                        factory.bytes(), "Product List", xml -> xml.replaceAll("(?s)<row r=\"5\">.*?</row>", "")),
                "Smelter List",
                xml -> xml.replaceAll("(?s)<row r=\"4\">.*?</row>", "").replace("B5:B2504", "B40:B2504"));

        SupplierDeclaration read = read(workbook);

        assertThat(read.products())
                .extracting(product -> product.text(Product.Column.NUMBER).orElse(""))
                .isEqualTo(numbers);
        assertThat(read.smelters()).hasSize(1);
        assertThat(read.findings()).extracting(Finding::rule).doesNotContain("READ_ROWS_MOVED");
    }

    @Test
    void keeps_rows_with_formulas_in_all_columns() {
        WorkbookFactory factory = factory("CMRT 6.5");
        for (int row = 6; row <= 8; row++) {
            factory.product("P-" + row, "Relay", "note");
        }
        byte[] linked = RewrittenSheet.of(
                factory.bytes(),
                "Product List",
                xml -> xml.replaceAll(
                        "<c r=\"([BCD][678])\"[^>]*>.*?</c>", "<c r=\"$1\" t=\"str\"><f>BOM!$1</f><v>linked</v></c>"));

        SupplierDeclaration read = read(linked);

        assertThat(read.products()).extracting(product -> product.row()).containsExactly(6, 7, 8);
        assertThat(Map.of("rules", read.findings().stream().map(Finding::rule).toList())
                        .toString())
                .doesNotContain("READ_ROWS_MOVED");
    }
}
