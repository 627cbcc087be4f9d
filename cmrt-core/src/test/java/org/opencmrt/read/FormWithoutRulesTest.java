package org.opencmrt.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.Template;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;
import org.opencmrt.model.UnreadableCode;
import org.opencmrt.testing.WorkbookFactory;
import org.opencmrt.testing.WritingStyle;

/** Some programs omit input rules, formula values, or both. The fields are found in all cases. */
class FormWithoutRulesTest {
    private static WorkbookFactory factory(String template) {
        String[] id = template.split(" ", 2);
        WorkbookFactory factory = WorkbookFactory.of(TemplateId.of(TemplateFamily.valueOf(id[0]), id[1]))
                .company("Ruleless Relays Ltd.")
                .people("J. Doe", "j.doe@relays.example", "555 0100", "R. Roe")
                .effectiveDate(LocalDate.of(2025, 3, 14));
        return switch (id[0]) {
            case "AMRT" ->
                factory.pick(new Metal("SILVER"))
                        .answer(Question.INTENTIONALLY_ADDED, new Metal("SILVER"), Answer.Value.YES)
                        .answer(Question.SUPPLIER_RESPONSE_RATE, new Metal("SILVER"), Answer.Value.OVER_75);
            case "EMRT" ->
                (id[1].startsWith("2") ? factory.pick(Metal.COBALT).pick(Metal.MICA) : factory)
                        .answer(Question.INTENTIONALLY_ADDED, Metal.COBALT, Answer.Value.YES)
                        .answer(Question.ALL_SMELTERS_REPORTED, Metal.MICA, Answer.Value.NO)
                        .companyAnswer(Question.CORRECTIVE_ACTION, Answer.Value.YES);
            case "CRT" -> factory.uses(Metal.COBALT);
            default -> factory.uses(Metal.GOLD).companyAnswer(Question.DISCLOSURE_REQUIRED, "Yes", "");
        };
    }

    private static byte[] ruleless(byte[] workbook) {
        return RewrittenSheet.withoutRules(workbook, "Declaration", "Smelter List");
    }

    private static ReadResult read(byte[] bytes) {
        return CmrtReader.create().read("ruleless.xlsx", bytes);
    }

    private static SupplierDeclaration declaration(byte[] bytes) {
        return read(bytes).fold(d -> d, unreadable -> {
            throw new AssertionError(unreadable.message());
        });
    }

    private static List<Object> values(SupplierDeclaration d) {
        return List.of(
                d.template().id(),
                d.company().name(),
                d.company().effectiveDate(),
                d.company().fields().values().stream().map(text -> text.text()).toList(),
                d.metals(),
                d.answers().stream().map(Answer::text).toList(),
                d.companyAnswers().stream().map(Answer::text).toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"CMRT 6.5", "CMRT 5.12", "CMRT 3.01", "CMRT 2.03a", "CRT 2.21", "EMRT 1.2", "EMRT 2.1", "AMRT 1.3"})
    void reads_a_form_in_place(String template) {
        byte[] calculated = factory(template).bytes();
        byte[] uncalculated = factory(template).style(WritingStyle.SCRIPT).bytes();

        assertThat(values(declaration(ruleless(calculated)))).isEqualTo(values(declaration(calculated)));
        assertThat(values(declaration(ruleless(uncalculated)))).isEqualTo(values(declaration(uncalculated)));
    }

    @ParameterizedTest(name = "{2} rows above row {1} of {0}")
    @CsvSource({
        "CMRT 6.5, 24, 2",
        "CMRT 6.5, 12, 1",
        "CMRT 6.5, 1, 3",
        "CMRT 6.5, 74, 1",
        "CMRT 6.5, 27, 1",
        "CRT 2.21, 24, 2",
        "EMRT 1.2, 24, 2",
        "EMRT 2.1, 28, 2",
        "EMRT 2.1, 114, 3",
        "AMRT 1.3, 29, 2"
    })
    void follows_rows_that_were_inserted(String template, int before, int rows) {
        for (WritingStyle style : List.of(WritingStyle.EXCEL, WritingStyle.SCRIPT)) {
            byte[] workbook = factory(template).style(style).bytes();
            byte[] moved = ruleless(MovedRows.insertRows(workbook, "Declaration", before, rows));

            SupplierDeclaration read = declaration(moved);

            assertThat(values(read)).as("%s", style).isEqualTo(values(declaration(workbook)));
            assertThat(read.findings()).extracting(Finding::rule).contains("READ_ROWS_MOVED");
        }
    }

    /**
     * As in Excel: the rule of a block is extended to the inserted row, so that the rules no longer distinguish the
     * rows.
     */
    @ParameterizedTest(name = "a row above row {1} of {0}")
    @CsvSource({"CMRT 6.5, 27", "CMRT 6.1, 29", "EMRT 1.2, 27", "EMRT 2.1, 32", "AMRT 1.3, 33"})
    void follows_a_row_that_was_inserted_into_a_block_of_answers(String template, int before) {
        for (WritingStyle style : List.of(WritingStyle.EXCEL, WritingStyle.SCRIPT)) {
            byte[] workbook = factory(template).style(style).bytes();
            byte[] moved = RewrittenSheet.of(
                    MovedRows.insertRows(workbook, "Declaration", before, 1),
                    "Declaration",
                    xml -> xml.replace(
                            "sqref=\"D" + (before - 1) + "\"", "sqref=\"D" + (before - 1) + ":D" + before + "\""));

            assertThat(values(declaration(moved))).as("%s", style).isEqualTo(values(declaration(workbook)));
        }
    }

    @Test
    void reads_an_unknown_version_by_its_headings() {
        byte[] workbook = factory("EMRT 2.1")
                .versionText("Revision 2.7\nMay 1, 2027")
                .style(WritingStyle.SCRIPT)
                .bytes();

        SupplierDeclaration read = declaration(ruleless(workbook));

        assertThat(read.template().id()).hasToString("EMRT 2.7");
        assertThat(read.template().layout()).isEqualTo(Template.Fit.NEAREST);
        assertThat(read.company().name()).contains("Ruleless Relays Ltd.");
    }

    @ParameterizedTest(name = "{0} printed as {1}")
    @CsvSource({
        "EMRT 2.11, 2.11",
        "EMRT 2.11, 2.12",
        "EMRT 1.2, 1.4",
        "CMRT 6.6, 6.7",
        "CMRT 2.00, 2.00",
        "CRT 2.21, 2.3",
        "AMRT 1.31, 1.4"
    })
    void reads_values_without_formulas_by_the_words_of_headings(String template, String printed) {
        byte[] workbook = factory(template).versionText("Revision " + printed).bytes();

        SupplierDeclaration read = declaration(RewrittenSheet.valuesOnly(workbook));

        assertThat(values(read)).isEqualTo(values(declaration(workbook)));
        assertThat(read.template().id().version()).hasToString(printed);
    }

    @Test
    void follows_rows_inserted_into_a_form_of_values_only() {
        byte[] workbook = RewrittenSheet.valuesOnly(factory("EMRT 2.11").bytes());

        SupplierDeclaration read = declaration(MovedRows.insertRows(workbook, "Declaration", 12, 2));

        assertThat(values(read)).isEqualTo(values(declaration(workbook)));
    }

    /** AMRT and EMRT both have a version 1.2. */
    @Test
    void does_not_confuse_families_with_the_same_version_number() {
        byte[] workbook = factory("EMRT 1.2").style(WritingStyle.SCRIPT).bytes();

        assertThat(declaration(ruleless(workbook)).template().id()).hasToString("EMRT 1.2");
        assertThat(declaration(MovedRows.insertRows(workbook, "Declaration", 24, 2))
                        .template()
                        .id())
                .hasToString("EMRT 1.2");
    }

    @Test
    void reads_nothing_if_neither_title_nor_anchors_are_left() {
        byte[] workbook = factory("EMRT 2.1")
                .style(WritingStyle.SCRIPT)
                .cell("L!D2", "Some title")
                .bytes();
        byte[] bare = RewrittenSheet.of(
                ruleless(workbook), "Declaration", xml -> xml.replaceAll("<c [^>]*><f>[^<]*</f></c>", ""));

        Optional<UnreadableCode> code = read(bare).fold(d -> Optional.empty(), why -> Optional.of(why.code()));

        assertThat(code).contains(UnreadableCode.UNSUPPORTED_TEMPLATE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"CMRT 6.1", "EMRT 1.2", "CRT 2.2", "EMRT 2.0"})
    void takes_the_version_from_the_smelter_list_where_the_form_has_lost_it(String template) {
        for (WritingStyle style : List.of(WritingStyle.EXCEL, WritingStyle.SCRIPT)) {
            SupplierDeclaration read = declaration(
                    factory(template).style(style).cell("Declaration!J3", "").bytes());

            assertThat(read.template().id()).hasToString(template);
            assertThat(read.template().layout()).isEqualTo(Template.Fit.NEAREST);
            assertThat(read.findings())
                    .filteredOn(finding -> finding.rule().equals("READ_LAYOUT_NEAREST"))
                    .singleElement()
                    .extracting(Finding::message)
                    .asString()
                    .contains("Only the sheet \"Smelter List\" shows a version");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"CMRT 6.5, EXCEL", "CMRT 6.5, SCRIPT", "EMRT 1.2, SCRIPT", "AMRT 1.3, SCRIPT"})
    void detects_the_template_by_its_fields_if_no_version_is_printed(String template, String style) {
        SupplierDeclaration read = declaration(factory(template)
                .style(style.equals("EXCEL") ? WritingStyle.EXCEL : WritingStyle.SCRIPT)
                .versionText("")
                .bytes());

        assertThat(read.template().id().family()).hasToString(template.substring(0, 4));
        assertThat(read.template().layout()).isEqualTo(Template.Fit.NEAREST);
        assertThat(read.company().name()).contains("Ruleless Relays Ltd.");
        assertThat(read.answers()).anyMatch(answer -> answer.value().equals(Optional.of(Answer.Value.YES)));
    }
}
