package org.opencmrt.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Company;
import org.opencmrt.model.Country;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ProductColumn;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.UnreadableCode;
import org.opencmrt.testing.WorkbookFactory;
import org.opencmrt.testing.WritingStyle;

class RenamedSheetTest {
    private static final Smelter WORKS = new Smelter(
            Optional.of(new SmelterId("CID900001")),
            Metal.GOLD,
            "Hinterland Gold Works",
            Country.tryParse("AUSTRIA"),
            Optional.of("AUSTRIA"),
            Optional.of("Linz"),
            Optional.empty());

    private static byte[] filled(WritingStyle style) {
        return WorkbookFactory.cmrt("6.5")
                .style(style)
                .company("Renamed Ltd.")
                .lookup(List.of(new ReferenceEntry(WORKS, WORKS.name(), Optional.empty())))
                .smelter(row -> row.id("CID900001"))
                .product("AR-100", "Relay", "")
                .bytes();
    }

    /** The workbook with one of its sheets under another name, as when a tab is renamed. */
    private static byte[] renamed(byte[] workbook, String from, String to) {
        return RewrittenSheet.part(workbook, "xl/workbook.xml", xml -> {
            assertThat(xml).contains("name=\"" + from + "\"");
            return xml.replace("name=\"" + from + "\"", "name=\"" + to + "\"");
        });
    }

    private static ReadResult read(byte[] workbook) {
        return CmrtReader.create().read("acme.xlsx", workbook);
    }

    @ParameterizedTest
    @CsvSource({
        "Declaration, Erklärung",
        "Declaration, Declaration (2)",
        "Smelter List, Smelters 2025",
        "Product List, Produkte",
        "Smelter Look-up, Smelter Look up"
    })
    void a_renamed_sheet_is_found_by_what_it_holds(String name, String newName) {
        assertFound(WritingStyle.EXCEL, name, newName);
    }

    @ParameterizedTest
    @CsvSource({
        "Declaration, Erklärung",
        "Smelter List, Smelters 2025",
        "Product List, Produkte",
        "Smelter Look-up, Smelter Look up"
    })
    void a_renamed_sheet_is_found_where_no_formula_has_a_value(String name, String newName) {
        assertFound(WritingStyle.SCRIPT, name, newName);
    }

    private static void assertFound(WritingStyle style, String name, String newName) {
        SupplierDeclaration declaration =
                read(renamed(filled(style), name, newName)).declaration().orElseThrow();

        Company company = declaration.company();
        assertThat(company.name()).contains("Renamed Ltd.");
        assertThat(declaration.smelters()).extracting(row -> row.entry()).containsExactly(Entry.LISTED);
        assertThat(declaration.products())
                .extracting(product -> product.text(ProductColumn.NUMBER).orElse(""))
                .containsExactly("AR-100");
        Finding finding = declaration.findings().get(0);
        assertThat(finding.rule()).isEqualTo("READ_SHEET_RENAMED");
        assertThat(finding.cell().map(CellRef::sheet)).contains(newName);
        assertThat(finding.message()).contains(name, newName);
    }

    @Test
    void a_sheet_of_the_suppliers_own_is_not_taken_for_a_list() {
        byte[] withOwnSheet =
                renamed(renamed(filled(WritingStyle.EXCEL), "Instructions", "Parts"), "Product List", "Products 2025");

        SupplierDeclaration declaration = read(withOwnSheet).declaration().orElseThrow();

        assertThat(declaration.products())
                .extracting(product -> product.at().address())
                .containsExactly("Products 2025!B6");
    }

    @Test
    void a_workbook_whose_sheets_all_have_other_names_is_no_template() {
        byte[] renamed = renamed(renamed(filled(WritingStyle.EXCEL), "Smelter List", "A"), "Checker", "B");

        ReadResult result = read(renamed(renamed, "Declaration", "C"));

        UnreadableCode code = result.fold(
                declaration -> {
                    throw new AssertionError("it was read");
                },
                ReadResult.Unreadable::code);
        assertThat(code).isEqualTo(UnreadableCode.NOT_A_TEMPLATE);
    }
}
