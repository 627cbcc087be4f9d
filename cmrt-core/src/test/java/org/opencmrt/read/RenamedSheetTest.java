package org.opencmrt.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmrt.model.Answer;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Company;
import org.opencmrt.model.Country;
import org.opencmrt.model.DeclaredMine;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Product;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.ScopedMineral;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;
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

    /** The workbook with one of its sheets renamed, as if a person renamed the tab. */
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
        "Declaration, 'Declaration '",
        "Smelter List, Smelters 2025",
        "Smelter List, 'Smelter List '",
        "Smelter List, Smelter\u00a0List",
        "Product List, Produkte",
        "Product List, Product  List",
        "Smelter Look-up, Smelter Look up",
        "Smelter Look-up, 'Smelter Look-up '"
    })
    void a_renamed_sheet_is_found_by_its_contents(String name, String newName) {
        assertFound(WritingStyle.EXCEL, name, newName);
    }

    @ParameterizedTest
    @CsvSource({
        "Declaration, Erklärung",
        "Smelter List, Smelters 2025",
        "Product List, Produkte",
        "Smelter Look-up, Smelter Look up"
    })
    void a_renamed_sheet_is_found_if_no_formula_has_a_value(String name, String newName) {
        assertFound(WritingStyle.SCRIPT, name, newName);
    }

    private static void assertFound(WritingStyle style, String name, String newName) {
        SupplierDeclaration declaration =
                read(renamed(filled(style), name, newName)).declaration().orElseThrow();

        Company company = declaration.company();
        assertThat(company.name()).contains("Renamed Ltd.");
        assertThat(declaration.smelters()).extracting(row -> row.entry()).containsExactly(Entry.LISTED);
        assertThat(declaration.products())
                .extracting(product -> product.text(Product.Column.NUMBER).orElse(""))
                .containsExactly("AR-100");
        Finding finding = declaration.findings().get(0);
        assertThat(finding.rule()).isEqualTo("READ_SHEET_RENAMED");
        assertThat(finding.cell().map(CellRef::sheet)).contains(newName);
        assertThat(finding.message()).contains(name, newName);
    }

    @Test
    void a_cover_sheet_named_like_the_form_is_not_mistaken_for_it() {
        byte[] withCover = renamed(filled(WritingStyle.EXCEL), "Declaration", "Declaration (2)");
        byte[] cover = renamed(withCover, "Instructions", "Declaration");

        SupplierDeclaration declaration = read(cover).declaration().orElseThrow();

        assertThat(declaration.company().name()).contains("Renamed Ltd.");
    }

    @Test
    void a_suppliers_own_sheet_is_not_mistaken_for_a_list() {
        byte[] withOwnSheet =
                renamed(renamed(filled(WritingStyle.EXCEL), "Instructions", "Parts"), "Product List", "Products 2025");

        SupplierDeclaration declaration = read(withOwnSheet).declaration().orElseThrow();

        assertThat(declaration.products())
                .extracting(product -> product.at().address())
                .containsExactly("Products 2025!B6");
    }

    private static byte[] amrt(String version, WritingStyle style) {
        return WorkbookFactory.of(TemplateId.of(TemplateFamily.AMRT, version))
                .style(style)
                .pick(new Metal("SILVER"))
                .mineralsScope(9, "Silver", "Requested by a customer")
                .bytes();
    }

    private static List<String> reasons(SupplierDeclaration declaration) {
        return declaration.mineralsScope().stream()
                .map(row -> row.at().address() + " "
                        + row.text(ScopedMineral.Column.REASON).orElse(""))
                .toList();
    }

    private static List<String> rules(SupplierDeclaration declaration) {
        return declaration.findings().stream().map(Finding::rule).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.1", "1.2", "1.3"})
    void a_list_with_typed_headings_is_found_by_its_marks(String version) {
        assertScopeFound(amrt(version, WritingStyle.EXCEL));
    }

    @Test
    void a_list_with_typed_headings_is_found_if_no_formula_has_a_value() {
        assertScopeFound(amrt("1.3", WritingStyle.SCRIPT));
    }

    private static void assertScopeFound(byte[] workbook) {
        byte[] renamed = renamed(workbook, "Minerals Scope", "Minerais");

        SupplierDeclaration declaration = read(renamed).declaration().orElseThrow();

        assertThat(reasons(declaration)).containsExactly("Minerais!B9 Requested by a customer");
        assertThat(rules(declaration)).contains("READ_SHEET_RENAMED").doesNotContain("READ_SHEET_MISSING");
    }

    @Test
    void a_list_with_typed_headings_is_found_if_pasting_removed_rules() {
        byte[] pasted = RewrittenSheet.of(
                amrt("1.3", WritingStyle.EXCEL),
                "Minerals Scope",
                xml -> xml.replace("sqref=\"B8:B17\"", "sqref=\"B8 B10:B17\""));

        SupplierDeclaration declaration =
                read(renamed(pasted, "Minerals Scope", "Scope")).declaration().orElseThrow();

        assertThat(reasons(declaration)).containsExactly("Scope!B9 Requested by a customer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"B8:B18", "B7:B17", "B8:C17", "B8:B17 D8", "B8:B16"})
    void a_list_with_typed_headings_and_other_choices_is_not_used(String area) {
        byte[] altered = RewrittenSheet.of(
                amrt("1.3", WritingStyle.EXCEL), "Minerals Scope", xml -> xml.replace("B8:B17", area));

        SupplierDeclaration declaration =
                read(renamed(altered, "Minerals Scope", "Scope")).declaration().orElseThrow();

        assertThat(declaration.mineralsScope()).isEmpty();
        assertThat(rules(declaration)).contains("READ_SHEET_MISSING").doesNotContain("READ_SHEET_RENAMED");
    }

    @Test
    void the_sheet_with_the_right_name_is_used_beside_one_like_it() {
        byte[] both = RewrittenSheet.copied(amrt("1.3", WritingStyle.EXCEL), "Minerals Scope", "Revision");

        SupplierDeclaration declaration =
                read(renamed(both, "Revision", "Scope (2)")).declaration().orElseThrow();

        assertThat(reasons(declaration)).containsExactly("Minerals Scope!B9 Requested by a customer");
        assertThat(rules(declaration)).doesNotContain("READ_SHEET_RENAMED");
    }

    @Test
    void the_first_of_two_possible_list_sheets_is_read_and_the_other_reported() {
        byte[] both = RewrittenSheet.copied(amrt("1.3", WritingStyle.EXCEL), "Minerals Scope", "Revision");
        byte[] renamed = renamed(renamed(both, "Revision", "Scope (2)"), "Minerals Scope", "Scope");

        SupplierDeclaration declaration = read(renamed).declaration().orElseThrow();

        assertThat(reasons(declaration)).containsExactly("Scope (2)!B9 Requested by a customer");
        assertThat(declaration.findings())
                .filteredOn(finding -> finding.rule().equals("READ_SECOND_LIST"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("\"Scope\"", "was not read"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Declaration", "Smelter List", "Mine List", "Product List"})
    void no_other_renamed_sheet_is_mistaken_for_the_list_with_typed_headings(String other) {
        byte[] renamed = renamed(amrt("1.3", WritingStyle.EXCEL), other, "Other");
        byte[] without = renamed(renamed, "Minerals Scope", "Definitions");

        SupplierDeclaration declaration = read(without).declaration().orElseThrow();

        assertThat(declaration.mineralsScope()).isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "CMRT 6.6.1, EXCEL",
        "CMRT 6.5, SCRIPT",
        "CMRT 6.5, VALUES",
        "CMRT 5.12, EXCEL",
        "CMRT 3.01, EXCEL",
        "CMRT 2.02, EXCEL",
        "CMRT 2.00, VALUES",
        "EMRT 2.11.1, EXCEL",
        "EMRT 2.11, VALUES",
        "EMRT 1.2, SCRIPT",
        "CRT 2.21, EXCEL",
        "CRT 2.21, VALUES",
        "AMRT 1.31, EXCEL",
        "AMRT 1.31, SCRIPT",
        "AMRT 1.2, VALUES"
    })
    void recognizes_every_sheet_where_all_tabs_are_renamed(String template, String style) {
        byte[] workbook = everySheet(template, style);
        SupplierDeclaration expected = read(workbook).declaration().orElseThrow();
        assertThat(expected.smelters()).isNotEmpty();
        assertThat(expected.products()).isNotEmpty();

        for (BiFunction<Integer, String, String> names : List.<BiFunction<Integer, String, String>>of(
                (number, name) -> "Blatt " + number,
                (number, name) -> name + " - Table 1",
                (number, name) -> number + ". " + name.toUpperCase(Locale.ROOT))) {
            SupplierDeclaration declaration = read(RewrittenSheet.tabsRenamed(workbook, names))
                    .declaration()
                    .orElseThrow();

            assertThat(contents(declaration)).isEqualTo(contents(expected));
            assertThat(rules(declaration))
                    .contains("READ_SHEET_RENAMED")
                    .doesNotContain("READ_SHEET_MISSING", "READ_SECOND_LIST", "READ_SMELTERS_ELSEWHERE");
        }
    }

    private static byte[] everySheet(String template, String style) {
        String[] id = template.split(" ", 2);
        WorkbookFactory factory = WorkbookFactory.of(TemplateId.of(TemplateFamily.valueOf(id[0]), id[1]))
                .style(style.equals("SCRIPT") ? WritingStyle.SCRIPT : WritingStyle.EXCEL)
                .company("Renamed Ltd.");
        Metal metal = id[0].equals("CMRT") ? Metal.GOLD : Metal.COBALT;
        if (id[0].equals("AMRT") || template.startsWith("EMRT 2")) {
            factory.pick(metal);
        }
        List<ReferenceEntry> lookup = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            Smelter smelter = new Smelter(
                    Optional.of(new SmelterId("CID90000" + i)),
                    metal,
                    "Works No. " + i,
                    Country.tryParse("AUSTRIA"),
                    Optional.of("AUSTRIA"),
                    Optional.of("Linz"),
                    Optional.empty());
            lookup.add(new ReferenceEntry(smelter, smelter.name(), Optional.empty()));
        }
        factory.lookup(lookup)
                .smelter(row -> row.listed(metal, "Works No. 2"))
                .smelter(row -> row.notListed(metal, "Unknown Works", "AUSTRIA"))
                .product("AR-100", "Relay", "Note");
        if (!id[0].equals("CMRT") && !id[0].equals("CRT") && !id[1].startsWith("1.2")) {
            factory.mine(Map.of(DeclaredMine.Column.METAL, metal.label(), DeclaredMine.Column.NAME, "Deep Mine"));
        }
        if (id[0].equals("AMRT")) {
            factory.mineralsScope(9, metal.label(), "Requested by a customer")
                    .cell("Minerals Scope!B7", "Select Minerals/Metals in Scope");
        }
        return style.equals("VALUES") ? RewrittenSheet.valuesOnly(factory.bytes()) : factory.bytes();
    }

    private static List<Object> contents(SupplierDeclaration d) {
        return List.of(
                d.template().id(),
                d.company().name(),
                d.metals(),
                d.answers().stream().map(Answer::text).toList(),
                d.smelters().stream()
                        .map(row -> List.of(row.row(), row.entry(), row.metal(), texts(row.cells())))
                        .toList(),
                d.mines().stream().map(row -> texts(row.cells())).toList(),
                d.products().stream().map(row -> texts(row.cells())).toList(),
                d.mineralsScope().stream().map(row -> texts(row.cells())).toList());
    }

    private static Map<Object, String> texts(Map<?, DeclaredText> cells) {
        Map<Object, String> texts = new HashMap<>();
        cells.forEach((column, text) -> texts.put(column, text.text()));
        return texts;
    }

    @Test
    void a_workbook_without_a_form_is_not_a_template() {
        byte[] renamed = RewrittenSheet.tabsRenamed(
                RewrittenSheet.copied(filled(WritingStyle.EXCEL), "Revision", "Declaration"),
                (number, name) -> "Sheet" + number);

        UnreadableCode code = read(renamed)
                .fold(
                        declaration -> {
                            throw new AssertionError("it was read");
                        },
                        ReadResult.Unreadable::code);

        assertThat(code).isEqualTo(UnreadableCode.NOT_A_TEMPLATE);
    }
}
