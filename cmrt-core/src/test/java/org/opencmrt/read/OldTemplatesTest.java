package org.opencmrt.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmrt.model.Answer;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Product;
import org.opencmrt.model.Question;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.Template;
import org.opencmrt.testing.WorkbookFactory;

/** The templates 2.00 to 2.03a, which have a table of translations below their lists, and different answers. */
class OldTemplatesTest {
    private static WorkbookFactory filled(String version) {
        return WorkbookFactory.cmrt(version)
                .company("Vintage Relays Ltd.")
                .uses(Metal.GOLD)
                .smelter(s -> s.listed(Metal.GOLD, "Some Gold Works"))
                .smelter(s -> s.listed(Metal.TIN, "Some Tin Works"))
                .product("AR-100", "Relay", "");
    }

    private static SupplierDeclaration read(byte[] workbook) {
        return CmrtReader.create().read("old.xlsx", workbook).declaration().orElseThrow();
    }

    private static List<Integer> smelterRows(SupplierDeclaration declaration) {
        return declaration.smelters().stream().map(DeclaredSmelter::row).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.00", "2.01", "2.02", "2.03", "2.03a"})
    void does_not_read_translations_as_list_rows(String version) {
        SupplierDeclaration declaration = read(filled(version).bytes());

        assertThat(declaration.template().id()).hasToString("CMRT " + version);
        assertThat(declaration.template().layout()).isEqualTo(Template.Fit.EXACT);
        assertThat(smelterRows(declaration)).containsExactly(5, 6);
        assertThat(declaration.products()).extracting(Product::row).containsExactly(6);
    }

    @ParameterizedTest(name = "{0}, {1} rows above row {2}")
    @CsvSource({"2.00, 3, 1", "2.01, 400, 5", "2.02, 2, 700"})
    void finds_the_translations_in_any_place(String version, int rows, int before) {
        byte[] workbook = MovedRows.insertRows(filled(version).bytes(), "Smelter List", before, rows);
        byte[] moved = MovedRows.insertRows(workbook, "Product List", 500, rows);

        SupplierDeclaration declaration = read(moved);

        assertThat(declaration.smelters()).hasSize(2);
        assertThat(declaration.products()).hasSize(1);
    }

    @Test
    void reads_the_last_rows_above_the_translations() {
        SupplierDeclaration declaration = read(filled("2.01")
                .cell("Smelter List!B1001", "Gold")
                .cell("Smelter List!C1001", "Last Gold Works")
                .cell("Product List!B1000", "ZZ-9")
                .bytes());

        assertThat(smelterRows(declaration)).containsExactly(5, 6, 1001);
        assertThat(declaration.products()).extracting(Product::row).containsExactly(6, 1000);
        assertThat(declaration
                        .products()
                        .get(1)
                        .cells()
                        .get(Product.Column.NUMBER)
                        .text())
                .isEqualTo("ZZ-9");
    }

    @Test
    void knows_a_renamed_smelter_list_of_2_02_by_the_version_it_prints() {
        byte[] renamed = RewrittenSheet.part(
                filled("2.02").bytes(),
                "xl/workbook.xml",
                xml -> xml.replace("name=\"Smelter List\"", "name=\"Smelters\""));

        SupplierDeclaration declaration = read(renamed);

        assertThat(smelterRows(declaration)).containsExactly(5, 6);
        assertThat(declaration.findings()).extracting(Finding::rule).contains("READ_SHEET_RENAMED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2.00; ALL_SMELTERS_IDENTIFIED; Yes all smelters have been provided; YES",
                "2.03a; ALL_SMELTERS_IDENTIFIED; Yes all smelters have been provided; YES",
                "2.01; ALL_SMELTERS_IDENTIFIED; No; NO",
                "2.00; SUPPLIER_RESPONSE_RATE; Yes; ALL",
                "2.02; SUPPLIER_RESPONSE_RATE; No but < 25%; UNDER_25",
                "2.02; SUPPLIER_RESPONSE_RATE; No - none; NONE",
                "2.02; COVERED_COUNTRIES; Uncertain or Unknown; UNKNOWN",
                "6.5; SUPPLIER_RESPONSE_RATE; Yes; OTHER"
            })
    void understands_the_choices_of_the_version(String version, Question question, String text, Answer.Value expected) {
        SupplierDeclaration declaration =
                read(filled(version).answer(question, Metal.GOLD, text, "").bytes());

        assertThat(declaration.answers())
                .filteredOn(answer ->
                        answer.question() == question && answer.metal().equals(Optional.of(Metal.GOLD)))
                .singleElement()
                .extracting(Answer::value)
                .isEqualTo(Optional.of(expected));
    }
}
