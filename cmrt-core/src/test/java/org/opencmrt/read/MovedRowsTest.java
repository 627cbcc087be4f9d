package org.opencmrt.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencmrt.internal.layout.Layouts;
import org.opencmrt.model.Answer;
import org.opencmrt.model.DeclaredMine;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Product;
import org.opencmrt.model.Question;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.Template;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;
import org.opencmrt.model.UnreadableCode;
import org.opencmrt.testing.WorkbookFactory;
import org.opencmrt.testing.WritingStyle;

/**
 * Values never come from the wrong cell: moved rows are found at their new positions, and a file is rejected if that is
 * impossible.
 */
class MovedRowsTest {
    private static final WorkbookFactory FACTORY = filled();

    private static WorkbookFactory filled() {
        return WorkbookFactory.cmrt("6.5")
                .company("Shifted Shapes Ltd.")
                .effectiveDate(LocalDate.of(2025, 3, 14))
                .uses(Metal.GOLD)
                .smelter(row -> row.notListed(Metal.GOLD, "Hinterland Gold Works", "AUSTRIA"))
                .product("AR-100", "Relay", "first");
    }

    private static ReadResult read(byte[] bytes) {
        return CmrtReader.create().read("moved.xlsx", bytes);
    }

    private static SupplierDeclaration declaration(byte[] bytes) {
        return read(bytes).fold(d -> d, unreadable -> {
            throw new AssertionError(unreadable.message());
        });
    }

    private static List<Object> values(SupplierDeclaration d) {
        return List.of(
                d.company().name(),
                d.company().scope(),
                d.company().effectiveDate(),
                d.answers().stream().map(Answer::text).toList(),
                d.companyAnswers().stream().map(Answer::text).toList(),
                d.smelters().stream()
                        .map(row -> row.text(DeclaredSmelter.Column.NAME))
                        .toList(),
                d.products().stream()
                        .map(row -> row.text(Product.Column.NUMBER))
                        .toList());
    }

    @Test
    void does_not_read_smelters_from_the_columns_of_another_version() {
        byte[] workbook = WorkbookFactory.amrt("1.3")
                .pick(new Metal("ZINC"))
                .style(WritingStyle.SCRIPT)
                .answer(Question.INTENTIONALLY_ADDED, new Metal("ZINC"), Answer.Value.YES)
                .smelter(row -> row.notListed(new Metal("ZINC"), "Hinterland Zinc Works", "AUSTRIA"))
                .bytes();
        byte[] without = RewrittenSheet.of(
                workbook, "Declaration", xml -> xml.replaceFirst("(?s)<row [^>]*?r=\"11\"[^>]*(/>|>.*?</row>)", ""));

        assertThat(declaration(workbook).smelters()).hasSize(1);
        assertThat(read(MovedRows.insertRows(without, "Declaration", 12, -1))
                        .<Optional<UnreadableCode>>fold(d -> Optional.empty(), why -> Optional.of(why.code())))
                .contains(UnreadableCode.UNSUPPORTED_TEMPLATE);
    }

    @ParameterizedTest(name = "{2} rows above row {1} of {0}")
    @CsvSource({
        "Declaration, 1, 3",
        "Declaration, 7, 2",
        "Declaration, 12, 1",
        "Declaration, 25, 5",
        "Declaration, 27, 1",
        "Declaration, 31, 4",
        "Declaration, 74, 1",
        "Smelter List, 1, 2",
        "Smelter List, 4, 3",
        "Product List, 1, 1",
        "Product List, 5, 2"
    })
    void follows_rows_that_were_inserted_and_says_so(String sheet, int before, int rows) {
        SupplierDeclaration moved = declaration(MovedRows.insertRows(FACTORY.bytes(), sheet, before, rows));
        assertThat(values(moved)).isEqualTo(values(declaration(FACTORY.bytes())));
        assertThat(moved.findings()).extracting(Finding::rule).contains("READ_ROWS_MOVED");
    }

    /** Some libraries move cells but not the input rules. */
    @ParameterizedTest(name = "{1} rows above row {0}")
    @CsvSource({"7, 2", "24, 1", "27, 1", "31, 4", "74, 1"})
    void follows_cells_that_moved_without_their_input_rules(int before, int rows) {
        String[] rules = new String[1];
        RewrittenSheet.of(FACTORY.bytes(), "Declaration", xml -> {
            rules[0] = xml.replaceAll("(?s).*(<dataValidations.*</dataValidations>).*", "$1");
            return xml;
        });
        byte[] workbook = RewrittenSheet.of(
                MovedRows.insertRows(FACTORY.bytes(), "Declaration", before, rows),
                "Declaration",
                xml -> xml.replaceAll("(?s)<dataValidations.*</dataValidations>", rules[0]));

        SupplierDeclaration moved = declaration(workbook);

        assertThat(values(moved)).isEqualTo(values(declaration(FACTORY.bytes())));
        assertThat(moved.findings()).extracting(Finding::rule).contains("READ_ROWS_MOVED");
    }

    @ParameterizedTest(name = "{2} rows above row {1} of {0}")
    @CsvSource({
        "Declaration, 7, 2",
        "Declaration, 12, 1",
        "Smelter List, 4, 3",
        "Product List, 3, 2",
        "Product List, 5, 2"
    })
    void follows_moved_columns_if_no_formula_has_a_value(String sheet, int before, int rows) {
        byte[] workbook = filled().style(WritingStyle.SCRIPT).bytes();

        SupplierDeclaration moved = declaration(MovedRows.insertRows(workbook, sheet, before, rows));

        assertThat(values(moved)).isEqualTo(values(declaration(workbook)));
        assertThat(moved.findings()).extracting(Finding::rule).contains("READ_ROWS_MOVED");
    }

    /** Of ten rows that moved by one, nine still have a question's rule. */
    @ParameterizedTest(name = "{2} rows above row {1} of {0}")
    @CsvSource({
        "AMRT 1.3, 32, 1",
        "AMRT 1.3, 41, 1",
        "AMRT 1.3, 42, 2",
        "AMRT 1.3, 44, 1",
        "EMRT 2.1, 102, 1",
        "EMRT 2.1, 131, 2",
        "EMRT 2.1, 137, 2",
        "CMRT 6.5, 89, 1",
        "CMRT 6.5, 89, 2"
    })
    void follows_rows_that_were_inserted_into_or_below_long_blocks(String template, int before, int rows) {
        WorkbookFactory factory = answered(template);

        SupplierDeclaration moved = declaration(MovedRows.insertRows(factory.bytes(), "Declaration", before, rows));

        assertThat(values(moved)).isEqualTo(values(declaration(factory.bytes())));
        assertThat(moved.findings()).extracting(Finding::rule).contains("READ_ROWS_MOVED");
    }

    private static WorkbookFactory answered(String template) {
        String[] id = template.split(" ", 2);
        WorkbookFactory factory = WorkbookFactory.of(TemplateId.of(TemplateFamily.valueOf(id[0]), id[1]))
                .company("Shifted Shapes Ltd.")
                .effectiveDate(LocalDate.of(2025, 3, 14));
        return switch (id[0]) {
            case "AMRT" ->
                factory.pick(new Metal("SILVER"))
                        .pick(new Metal("ZINC"))
                        .answer(Question.INTENTIONALLY_ADDED, new Metal("SILVER"), Answer.Value.YES)
                        .answer(Question.INTENTIONALLY_ADDED, new Metal("ZINC"), Answer.Value.NO)
                        .answer(Question.SUPPLIER_RESPONSE_RATE, new Metal("SILVER"), Answer.Value.OVER_75)
                        .answer(Question.SUPPLIER_RESPONSE_RATE, new Metal("ZINC"), Answer.Value.NONE);
            case "EMRT" ->
                factory.pick(Metal.COBALT)
                        .pick(Metal.MICA)
                        .answer(Question.ALL_SMELTERS_REPORTED, Metal.COBALT, Answer.Value.YES)
                        .answer(Question.ALL_SMELTERS_REPORTED, Metal.MICA, Answer.Value.NO)
                        .companyAnswer(Question.CORRECTIVE_ACTION, Answer.Value.YES);
            default -> factory.uses(Metal.GOLD).companyAnswer(Question.DISCLOSURE_REQUIRED, Answer.Value.SEC);
        };
    }

    @ParameterizedTest(name = "{0}, {1} columns")
    @CsvSource({"Declaration, 1", "Smelter List, 3"})
    void refuses_a_sheet_whose_columns_were_moved_too_far(String sheet, int columns) {
        ReadResult moved = read(MovedRows.insertColumns(FACTORY.bytes(), sheet, columns));
        assertThat(moved.fold(d -> null, ReadResult.Unreadable::code)).isEqualTo(UnreadableCode.UNSUPPORTED_TEMPLATE);
    }

    @ParameterizedTest
    @CsvSource({"EXCEL", "SCRIPT"})
    void follows_the_columns_of_a_list_that_prints_no_version(String style) {
        byte[] workbook = filled().style(style.equals("EXCEL") ? WritingStyle.EXCEL : WritingStyle.SCRIPT)
                .bytes();

        SupplierDeclaration moved = declaration(MovedRows.insertColumns(workbook, "Product List", 1));

        assertThat(moved.products()).singleElement().satisfies(product -> {
            assertThat(product.text(Product.Column.NUMBER)).contains("AR-100");
            assertThat(product.text(Product.Column.NAME)).contains("Relay");
            assertThat(product.text(Product.Column.COMMENTS)).contains("first");
        });
        assertThat(moved.findings()).extracting(Finding::rule).contains("READ_COLUMNS_MOVED");
    }

    @ParameterizedTest(name = "{2} columns before {1} of {0}")
    @CsvSource({
        "CMRT 6.5, 1, 1",
        "CMRT 6.5, 3, 2",
        "CMRT 6.5, 17, 1",
        "CMRT 6.3, 6, 1",
        "CMRT 3.01, 2, 1",
        "EMRT 2.1, 1, 2"
    })
    void follows_the_columns_of_lists_that_show_their_version(String template, int before, int columns) {
        String[] id = template.split(" ");
        Metal metal = id[0].equals("CMRT") ? Metal.GOLD : Metal.COBALT;
        byte[] workbook = WorkbookFactory.of(TemplateId.of(TemplateFamily.valueOf(id[0]), id[1]))
                .smelter(row -> row.notListed(metal, "Unknown Works", "PERU"))
                .smelter(row -> row.notListed(metal, "Other Works", "JAPAN")
                        .type(DeclaredSmelter.Column.COMMENTS, "last column"))
                .mine(Map.of(DeclaredMine.Column.METAL, metal.label(), DeclaredMine.Column.NAME, "Deep Mine"))
                .bytes();
        SupplierDeclaration original = declaration(workbook);

        byte[] smelters = MovedRows.insertColumns(workbook, "Smelter List", before, columns);
        SupplierDeclaration moved = declaration(
                original.mines().isEmpty()
                        ? smelters
                        : MovedRows.insertColumns(smelters, "Mine List", before, columns));

        assertThat(moved.smelters())
                .extracting(MovedRowsTest::texts)
                .containsExactlyElementsOf(
                        original.smelters().stream().map(MovedRowsTest::texts).toList());
        assertThat(moved.mines())
                .extracting(mine -> mine.text(DeclaredMine.Column.NAME))
                .containsExactlyElementsOf(original.mines().stream()
                        .map(mine -> mine.text(DeclaredMine.Column.NAME))
                        .toList());
        assertThat(moved.findings())
                .extracting(Finding::rule)
                .filteredOn("READ_COLUMNS_MOVED"::equals)
                .hasSize(original.mines().isEmpty() ? 1 : 2);
    }

    @Test
    void does_not_mistake_a_row_of_a_list_without_its_title_for_headings() {
        WorkbookFactory factory = WorkbookFactory.cmrt("6.5");
        for (int i = 0; i < 4; i++) {
            factory.smelter(row -> row.notListed(Metal.GOLD, "Unknown Works", "PERU")
                    .type(DeclaredSmelter.Column.NEXT_STEPS, "none")
                    .type(DeclaredSmelter.Column.COMMENTS, "last column"));
        }
        byte[] workbook = factory.cell("Smelter List!R7", "helper")
                .cell("Smelter List!S7", "helper")
                .bytes();
        byte[] untitled = RewrittenSheet.of(
                workbook, "Smelter List", xml -> xml.replaceAll("(?s)<row r=\"[123]\"[^>]*?(/>|>.*?</row>)", ""));

        SupplierDeclaration moved = declaration(MovedRows.insertRows(untitled, "Smelter List", 4, -3));

        assertThat(moved.smelters()).extracting(DeclaredSmelter::row).containsExactly(2, 3, 4, 5);
    }

    private static Map<DeclaredSmelter.Column, String> texts(DeclaredSmelter row) {
        Map<DeclaredSmelter.Column, String> texts = new EnumMap<>(DeclaredSmelter.Column.class);
        row.cells().forEach((column, text) -> texts.put(column, text.text()));
        return texts;
    }

    @ParameterizedTest(name = "headings {0} and {1}")
    @CsvSource({
        "Metal (*), Smelter Country (*), true",
        "Métal (*), Pays de la fonderie (*), true",
        "Smelter Country (*), Metal (*), false"
    })
    void refuses_headings_that_contradict_a_derived_layout(String aboveMetal, String aboveCountry, boolean read) {
        byte[] workbook = WorkbookFactory.cmrt("5.0")
                .cell("Smelter List!B4", aboveMetal)
                .cell("Smelter List!E4", aboveCountry)
                .bytes();

        Optional<UnreadableCode> code = read(workbook).fold(d -> Optional.empty(), why -> Optional.of(why.code()));

        assertThat(code).isEqualTo(read ? Optional.empty() : Optional.of(UnreadableCode.UNSUPPORTED_TEMPLATE));
    }

    @Test
    void reads_a_workbook_with_a_wrong_version_by_its_actual_layout() {
        SupplierDeclaration read = declaration(
                WorkbookFactory.cmrt("6.5").versionText("Revision 5.0").bytes());

        assertThat(read.template().id().version().toString()).isEqualTo("5.0");
        assertThat(read.template().layout()).isEqualTo(Template.Fit.NEAREST);
        assertThat(read.findings()).extracting(Finding::rule).contains("READ_LAYOUT_NEAREST");
        assertThat(read.answers())
                .extracting(answer -> answer.cell().address())
                .isEqualTo(declaration(WorkbookFactory.cmrt("6.5").bytes()).answers().stream()
                        .map(answer -> answer.cell().address())
                        .toList());
    }

    @Test
    void reads_every_version_that_has_a_layout_by_that_layout() {
        for (TemplateId id : Layouts.standard().known()) {
            SupplierDeclaration read =
                    declaration(WorkbookFactory.of(id).company("Acme").bytes());
            assertThat(read.template().id().version().isSameRelease(id.version()))
                    .as("%s", id)
                    .isTrue();
            assertThat(read.template().id().family()).as("%s", id).isEqualTo(id.family());
            assertThat(read.template().layout()).as("%s", id).isEqualTo(Template.Fit.EXACT);
            assertThat(read.company().name()).as("%s", id).contains("Acme");
        }
    }
}
