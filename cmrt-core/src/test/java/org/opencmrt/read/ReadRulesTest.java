package org.opencmrt.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencmrt.internal.rules.ReadRule;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.testing.WorkbookFactory;

/** The exact texts of the reading findings about a form. */
class ReadRulesTest {
    static Stream<Arguments> forms() {
        return Stream.of(
                finds(
                        ReadRule.READ_SCOPE_UNKNOWN,
                        "The scope 'Everything' is not one of the template's choices.",
                        form -> form.field(Company.Field.SCOPE, "Everything")),
                finds(
                        ReadRule.READ_DATE_AMBIGUOUS,
                        "The date '03/04/2025' is ambiguous, so it was not used. Ask for a date in the form 2025-03-14.",
                        form -> form.field(Company.Field.EFFECTIVE_DATE, "03/04/2025")),
                finds(
                        ReadRule.READ_DATE_UNREADABLE,
                        "'soon' is not a date. Ask for a date in the form 2025-03-14.",
                        form -> form.field(Company.Field.EFFECTIVE_DATE, "soon")),
                finds(
                        ReadRule.READ_LOOKUP_MISSING,
                        "The workbook's look-up sheet \"Smelter Look-up\" is missing or empty, so its smelters were not"
                                + " compared with it.",
                        form -> form.lookup(List.of())),
                finds(
                        ReadRule.READ_ENTRY_CONTRADICTORY,
                        "The ID CID900001 belongs to Example Tin Works (Tin, CID900001), but the metal in the row is"
                                + " Gold. The row was not counted. Ask which one is meant.",
                        form -> form.smelter(row -> row.id("CID900001").type(DeclaredSmelter.Column.METAL, "Gold"))),
                finds(
                        ReadRule.READ_ENTRY_AMBIGUOUS,
                        "The look-up sheet lists the name 'Twin' for Twin (Gold, CID900002) and for Twin (Gold,"
                                + " CID900003). The row was not counted for any of them. Ask for the ID.",
                        form -> form.smelter(row -> row.type(DeclaredSmelter.Column.METAL, "Gold")
                                .type(DeclaredSmelter.Column.LOOKUP_NAME, "Twin"))),
                finds(
                        ReadRule.READ_NAME_NOT_IN_LOOKUP,
                        "The name 'Nobody' is not in the look-up sheet. The row was matched to Example Tin Works (Tin,"
                                + " CID900001) by its ID, CID900001.",
                        form -> form.smelter(row -> row.id("CID900001")
                                .type(DeclaredSmelter.Column.METAL, "Tin")
                                .type(DeclaredSmelter.Column.LOOKUP_NAME, "Nobody"))));
    }

    private static Arguments finds(ReadRule rule, String message, UnaryOperator<WorkbookFactory> form) {
        return arguments(rule, message, form);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void says_what_is_wrong_and_what_to_do(ReadRule rule, String message, UnaryOperator<WorkbookFactory> form) {
        WorkbookFactory factory = WorkbookFactory.cmrt("6.5")
                .lookup(List.of(
                        WorkbookFactory.entry("CID900001", Metal.TIN, "Example Tin Works"),
                        WorkbookFactory.entry("CID900002", Metal.GOLD, "Twin"),
                        WorkbookFactory.entry("CID900003", Metal.GOLD, "Twin")))
                .smelter(row -> row.listed(Metal.TIN, "Example Tin Works"));

        assertThat(findings("form.xlsx", form.apply(factory)))
                .filteredOn(finding -> finding.is(rule))
                .extracting(Finding::message)
                .containsExactly(message);
    }

    @Test
    void a_workbook_with_a_wrong_extension_is_read_according_to_its_content() {
        assertThat(findings("form.xls", WorkbookFactory.cmrt("6.5")))
                .filteredOn(finding -> finding.is(ReadRule.READ_EXTENSION_DIFFERS))
                .extracting(Finding::message)
                .containsExactly("The file extension is .xls, but the content is XLSX; the file was read as XLSX.");
    }

    private static List<Finding> findings(String name, WorkbookFactory form) {
        return CmrtReader.create()
                .read(name, form.bytes())
                .declaration()
                .orElseThrow()
                .findings();
    }
}
