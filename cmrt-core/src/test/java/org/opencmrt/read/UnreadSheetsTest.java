package org.opencmrt.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmrt.model.DeclaredMine;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;
import org.opencmrt.testing.FakeReference;
import org.opencmrt.testing.WorkbookFactory;
import org.opencmrt.testing.WritingStyle;

/** Content that a supplier put on sheets that are not read is reported, unless it is harmless. */
class UnreadSheetsTest {
    private static final List<String> RULES =
            List.of("READ_SECOND_FORM", "READ_SECOND_LIST", "READ_SMELTERS_ELSEWHERE");

    private static WorkbookFactory factory(String template) {
        String[] id = template.split(" ", 2);
        WorkbookFactory factory = WorkbookFactory.of(TemplateId.of(TemplateFamily.valueOf(id[0]), id[1]))
                .company("Two in One Ltd.")
                .lookup(entries());
        if (id[0].equals("AMRT") || template.startsWith("EMRT 2")) {
            factory.pick(Metal.COBALT);
        }
        return factory.smelter(row -> row.id("CID900001"));
    }

    private static List<ReferenceEntry> entries() {
        List<ReferenceEntry> entries = new ArrayList<>();
        for (Smelter smelter : FakeReference.SMELTERS) {
            entries.add(new ReferenceEntry(smelter, smelter.name(), Optional.empty()));
        }
        return entries;
    }

    private static SupplierDeclaration read(byte[] workbook) {
        return CmrtReader.create().read("two.xlsx", workbook).declaration().orElseThrow();
    }

    private static List<Finding> unread(byte[] workbook) {
        return read(workbook).findings().stream()
                .filter(finding -> RULES.contains(finding.rule()))
                .toList();
    }

    private static List<List<String>> rows(String... rows) {
        return Arrays.stream(rows).map(row -> List.of(row.split("\\|", -1))).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CMRT 6.5", "CMRT 2.01", "CMRT 3.01", "EMRT 2.11", "EMRT 1.2", "CRT 2.21", "AMRT 1.31"})
    void reports_a_second_form_and_a_second_list(String template) {
        byte[] workbook = factory(template)
                .ownSheet("Declaration (2)", rows("x"))
                .ownSheet("Smelter List (2)", rows("x"))
                .bytes();
        byte[] two = RewrittenSheet.copied(
                RewrittenSheet.copied(workbook, "Declaration", "Declaration (2)"), "Smelter List", "Smelter List (2)");

        List<Finding> found = unread(two);

        assertThat(found).extracting(Finding::rule).containsExactly("READ_SECOND_FORM", "READ_SECOND_LIST");
        assertThat(found).allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
            assertThat(finding.message()).contains("was not read", "a separate workbook for each declaration");
        });
        assertThat(found.get(0).message()).contains("\"Declaration (2)\"");
        assertThat(found.get(1).message()).contains("\"Smelter List (2)\"", "row 5");
    }

    @ParameterizedTest
    @CsvSource({"EMRT 2.1, Mine List", "AMRT 1.3, Product List", "CMRT 6.5, Product List"})
    void reports_a_second_mine_or_product_list(String template, String list) {
        WorkbookFactory factory =
                factory(template).product("AR-100", "Relay", "").ownSheet("Plant 2", rows("x"));
        if (list.equals("Mine List")) {
            factory.mine(Map.of(DeclaredMine.Column.NAME, "Deep Mine"));
        }

        List<Finding> found = unread(RewrittenSheet.copied(factory.bytes(), list, "Plant 2"));

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("READ_SECOND_LIST");
            assertThat(finding.message()).contains("\"Plant 2\"", "\"" + list + "\"");
        });
    }

    @Test
    void reports_a_second_form_without_rules_and_stored_results() {
        byte[] workbook = factory("CMRT 6.5")
                .style(WritingStyle.SCRIPT)
                .ownSheet("Declaration (2)", rows("x"))
                .bytes();
        byte[] copied = RewrittenSheet.copied(workbook, "Declaration", "Declaration (2)");
        byte[] plain = RewrittenSheet.of(
                copied, "Declaration (2)", xml -> xml.replaceAll("(?s)<dataValidations.*?</dataValidations>", ""));

        assertThat(unread(plain)).extracting(Finding::rule).containsExactly("READ_SECOND_FORM");
    }

    @Test
    void does_not_report_a_blank_second_list() {
        byte[] workbook = WorkbookFactory.cmrt("6.5")
                .ownSheet("Smelter List (2)", rows("x"))
                .bytes();

        assertThat(unread(RewrittenSheet.copied(workbook, "Smelter List", "Smelter List (2)")))
                .isEmpty();
    }

    @Test
    void reports_the_form_of_another_template() {
        byte[] emrt = factory("EMRT 2.1").bytes();
        byte[] workbook = factory("CMRT 6.5").ownSheet("EMRT", rows("x")).bytes();
        StringBuilder form = new StringBuilder();
        RewrittenSheet.of(emrt, "Declaration", xml -> {
            form.append(xml.replaceAll(" t=\"s\"><v>[0-9]+</v>", "><v>0</v>")
                    .replaceFirst("<c r=\"J3\"[^>]*>.*?</c>", "<c r=\"J3\" t=\"str\"><v>Revision 2.1</v></c>"));
            return xml;
        });

        List<Finding> found = unread(RewrittenSheet.of(workbook, "EMRT", xml -> form.toString()));

        assertThat(found).extracting(Finding::rule).containsExactly("READ_SECOND_FORM");
    }

    static Stream<Arguments> sheetsWithSmelters() {
        return Stream.of(
                Arguments.of("Smelters", rows("Metal|Smelter|CID", "Gold|Boreal Gold Refinery|CID900002"), "row 2"),
                Arguments.of("Sheet1", rows("CID900002", "CID900003"), "rows 1 to 2"),
                Arguments.of("Data", rows("Gold|Unheard Of Works|Germany", "Tin|Another One|Peru"), "rows 1 to 2"),
                Arguments.of("Anlage", rows("Metall|Schmelzhütte|Land", "Gold|Hinterland Hütte|AUSTRIA"), "row 2"),
                Arguments.of("清单", rows("金属|冶炼厂名称 (*)|国家", "金|某某冶炼厂|CHINA"), "row 2"),
                Arguments.of("一覧", rows("製錬業者名", "某製錬所"), "row 2"),
                Arguments.of("Liste", rows("Or|Nom de la fonderie", "x|Raffinerie du Lac"), "row 2"),
                Arguments.of("Annex", rows("", "|Refiners of our sub-tiers", "|Tin|Unheard Of Works|Peru"), "row 3"),
                Arguments.of("Names", rows("Delta Metals Corp.", "Fennec Gold"), "rows 1 to 2"),
                Arguments.of("Tab", rows("Gold|Fennec Gold"), "row 1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sheetsWithSmelters")
    void reports_smelters_on_a_sheet_of_the_suppliers_own(String name, List<List<String>> rows, String where) {
        List<Finding> found = unread(factory("CMRT 6.5").ownSheet(name, rows).bytes());

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("READ_SMELTERS_ELSEWHERE");
            assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
            assertThat(finding.message())
                    .contains("The sheet \"" + name + "\"", where, "was not read", "move these rows");
        });
    }

    static Stream<Arguments> harmlessSheets() {
        return Stream.of(
                Arguments.of(
                        "Notes",
                        rows("Notes", "We asked all smelters in March.", "CID900002 answered by e-mail, see file.")),
                Arguments.of("Blank", List.<List<String>>of()),
                Arguments.of(
                        "Pivot",
                        rows("Row Labels|Count of Smelter Name", "Gold|1", "Aurora Refining Ltd.|1", "Grand Total|1")),
                Arguments.of("Summary", rows("Smelter Name|Country|CID", "Aurora Refining Ltd.|SWITZERLAND|CID900001")),
                Arguments.of("Metals", rows("Metal|Used|Country", "Gold|Yes|Japan", "Tin|No|China")),
                Arguments.of("Contacts", rows("Name|E-mail", "J. Doe|j.doe@acme.example")),
                Arguments.of("BOM", rows("Part|Material|Origin", "Connector|Gold|Japan", "Lead frame|Copper|China")),
                Arguments.of(
                        "Export Summary",
                        rows("Numbers Sheet Name|Numbers Table Name", "Smelter List|Table 1", "Product List|Table 1")),
                Arguments.of(
                        "Glossary",
                        rows(
                                "Smelter|A company that procures and processes mineral ore, slag or scrap into refined"
                                        + " metal",
                                "Refiner|A company that refines metal")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmlessSheets")
    void does_not_report_a_sheet_without_additional_smelters(String name, List<List<String>> rows) {
        SupplierDeclaration declaration =
                read(factory("CMRT 6.5").ownSheet(name, rows).bytes());

        assertThat(declaration.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Old list", "L", "Sheet1"})
    void does_not_report_hidden_sheets(String name) {
        byte[] workbook = factory("CMRT 6.5")
                .hiddenSheet(name, rows("Metal|Smelter|CID", "Gold|Boreal Gold Refinery|CID900002"))
                .bytes();

        assertThat(read(workbook).findings()).isEmpty();
    }

    @Test
    void reports_a_hidden_list_only_if_the_visible_one_is_blank() {
        byte[] workbook =
                factory("CMRT 6.5").hiddenSheet("Smelter List (2)", rows("x")).bytes();
        byte[] two = RewrittenSheet.copied(workbook, "Smelter List", "Smelter List (2)");
        byte[] moved = RewrittenSheet.of(
                two, "Smelter List", xml -> xml.replaceAll("(?s)(<row r=\"5\"[^>]*>).*?(</row>)", "$1$2"));

        assertThat(unread(two)).isEmpty();
        assertThat(unread(moved)).extracting(Finding::rule).containsExactly("READ_SECOND_LIST");
    }

    @Test
    void does_not_report_template_sheets_if_the_list_is_blank() {
        byte[] workbook = WorkbookFactory.cmrt("6.5")
                .lookup(entries())
                .ownSheet("Notes", rows("Notes"))
                .bytes();
        byte[] renamed = RewrittenSheet.tabsRenamed(workbook, (number, name) -> "Tab " + number);

        assertThat(unread(workbook)).isEmpty();
        assertThat(unread(renamed)).isEmpty();
    }
}
