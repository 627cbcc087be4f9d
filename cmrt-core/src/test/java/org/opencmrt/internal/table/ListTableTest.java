package org.opencmrt.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ListFormatException;
import org.opencmrt.model.Metal;
import org.opencmrt.reference.AskedSupplier;
import org.opencmrt.reference.AskedSuppliers;
import org.opencmrt.reference.OriginData;
import org.opencmrt.reference.StatusBook;
import org.opencmrt.reference.StatusList;
import org.opencmrt.reference.StatusVocabulary;
import org.opencmrt.testing.FakeReference;

class ListTableTest {
    private static final ListKind KIND = ListKind.of("list", List.of(Column.SUPPLIER, Column.DATE), "It needs a name");

    private static byte[] workbook(Object[]... lines) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet("Read me").createRow(0).createCell(0).setCellValue("This is a list");
            Sheet sheet = workbook.createSheet("List");
            for (int row = 0; row < lines.length; row++) {
                for (int column = 0; column < lines[row].length; column++) {
                    if (lines[row][column] instanceof LocalDate date) {
                        sheet.createRow(row).createCell(column).setCellValue(date);
                    } else if (lines[row][column] instanceof Number number) {
                        row(sheet, row).createCell(column).setCellValue(number.doubleValue());
                    } else if (lines[row][column] != null) {
                        row(sheet, row).createCell(column).setCellValue(String.valueOf(lines[row][column]));
                    }
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static org.apache.poi.ss.usermodel.Row row(Sheet sheet, int row) {
        return sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    }

    private static byte[] excelXml(String... lines) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?>\n<Workbook"
                + " xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
                + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"Gold\"><Table>");
        for (String line : lines) {
            xml.append("<Row>");
            for (String cell : line.split("\\|", -1)) {
                xml.append("<Cell><Data ss:Type=\"String\">").append(cell).append("</Data></Cell>");
            }
            xml.append("</Row>");
        }
        return xml.append("</Table></Worksheet></Workbook>").toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_table_is_found_in_a_workbook_below_a_title_and_its_dates_are_dates() throws IOException {
        ListTable table = KIND.read(
                "list.xls",
                workbook(
                        new Object[] {"Our suppliers"},
                        new Object[] {},
                        new Object[] {"Date", "Supplier", "other"},
                        new Object[] {45658, "Acme", "x"},
                        new Object[] {"2025-02-03", "Bolt"}));

        assertThat(table.columnsSeen()).containsExactly("Date", "Supplier", "other");
        assertThat(table.columnsUnderstood()).containsExactly("'Date' (date)", "'Supplier' (name)");
        assertThat(table.lines())
                .extracting(ListTable.Line::place, line -> line.text(Column.SUPPLIER), line -> line.text(Column.DATE))
                .containsExactly(
                        tuple("list.xls!List, line 4", Optional.of("Acme"), Optional.of("2025-01-01")),
                        tuple("list.xls!List, line 5", Optional.of("Bolt"), Optional.of("2025-02-03")));
        assertThat(table.findings())
                .extracting(Finding::rule)
                .containsExactly("LIST_SHEET_NOT_READ", "LIST_HEADING_UNUSED");
    }

    @Test
    void the_message_about_a_workbook_without_known_columns_lists_its_headings() throws IOException {
        byte[] file = workbook(new Object[] {"x", "y"});
        assertThatThrownBy(() -> AskedSuppliers.parse("asked.xlsx", file))
                .isInstanceOf(ListFormatException.class)
                .hasMessageContaining(
                        "supplier list asked.xlsx, sheet 'Read me': the column name is missing. Headings: This is a"
                                + " list");
    }

    @Test
    void bytes_that_are_not_text_are_refused() {
        byte[] bytes = {'n', 'a', 'm', 'e', 0, 1, 2, '\n'};
        assertThatThrownBy(() -> AskedSuppliers.parse("asked.csv", bytes))
                .isInstanceOf(ListFormatException.class)
                .hasMessage("supplier list asked.csv: the file is neither a workbook nor text. Save it as CSV or as a"
                        + " workbook");
    }

    @Test
    void several_missing_columns_are_named_together() {
        byte[] bytes = "x,y\n1,2\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> org.opencmrt.reference.OriginData.parse("origins.csv", bytes))
                .hasMessageStartingWith(
                        "origin data origins.csv: the columns smelter_id and countries are missing. Headings: x, y;");
        assertThatThrownBy(() -> org.opencmrt.match.ReviewerDecisions.parse("decisions.csv", bytes))
                .hasMessageContaining(
                        ": the columns metal, name, decision, and smelter_id are missing. Headings: x, y;");
    }

    @Test
    void a_damaged_workbook_is_refused() throws IOException {
        byte[] whole = workbook(new Object[] {"name"});
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        assertThatThrownBy(() -> AskedSuppliers.parse("asked.xlsx", half))
                .isInstanceOf(ListFormatException.class)
                .hasMessageStartingWith("supplier list asked.xlsx: ");
    }

    @Test
    void suppliers_asked_come_from_a_workbook_too() throws IOException {
        AskedSuppliers asked = AskedSuppliers.parse(
                "asked.xlsx",
                workbook(
                        new Object[] {
                            "Supplier", "Internal id", "Aliases", "E-mail", "Spend", "Metals", "Scope", "Products"
                        },
                        new Object[] {
                            "Acme",
                            4711,
                            "ACME Ltd.; Acme Old",
                            "kim@acme.example",
                            12500.5,
                            "gold; tin",
                            "Company",
                            "relays"
                        }));

        assertThat(asked.findings()).extracting(Finding::rule).containsExactly("LIST_SHEET_NOT_READ");
        AskedSupplier acme = asked.suppliers().get(0);
        assertThat(acme.id()).contains("4711");
        assertThat(acme.aliases()).containsExactly("ACME Ltd.", "Acme Old");
        assertThat(acme.emailDomains()).containsExactly("acme.example");
        assertThat(acme.spend().orElseThrow()).isEqualByComparingTo("12500.5");
        assertThat(acme.expectedMetals()).containsExactly(Metal.GOLD, Metal.TIN);
        assertThat(acme.scope()).contains(DeclarationScope.COMPANY);
        assertThat(acme.productGroups()).containsExactly("relays");
    }

    @Test
    void origins_come_from_a_workbook_too() throws IOException {
        OriginData origins = OriginData.parse(
                "origins.xlsx", workbook(new Object[] {"CID", "Countries of origin", "Date"}, new Object[] {
                    "CID900001", "Rwanda; Peru", 45658
                }));
        assertThat(origins.date()).contains(LocalDate.of(2025, 1, 1));
        assertThat(origins.of(FakeReference.AURORA).map(OriginData.Origin::isCovered))
                .contains(true);
    }

    @Test
    void the_public_list_of_conformant_facilities_is_read_as_exported() {
        StatusList list = StatusList.parse(
                "conformant.xml",
                excelXml(
                        "Metal|Smelter ID|Standard Smelter Name|Country Location|Last Audit Date|Audit Cycle|Re-audit"
                                + " In Progress|LBMA RG|RJC",
                        "Gold|CID900001|Aurora Refining Ltd.|SWITZERLAND|2024-05-06T00:00:00.000|3|No|Yes|No",
                        "Tin|CID900003|Delta Metals Corp.|MALAYSIA|2023-01-02T00:00:00.000|1|Yes||"),
                StatusVocabulary.standard(),
                LocalDate.of(2025, 3, 1));

        assertThat(list.findings())
                .extracting(finding -> finding.rule())
                .containsExactly("LIST_HEADING_UNUSED", "STATUS_OF_WHOLE_LIST");
        assertThat(list.date()).contains(LocalDate.of(2025, 3, 1));
        assertThat(list.entries())
                .extracting(
                        entry -> entry.id().orElseThrow().value(),
                        StatusList.Entry::word,
                        entry -> entry.scheme().orElse(""),
                        entry -> entry.auditClass().orElseThrow())
                .containsExactly(
                        tuple("CID900001", "Conformant", "", AuditClass.CONFORMANT),
                        tuple("CID900001", "LBMA Responsible Gold", "LBMA RG", AuditClass.CONFORMANT),
                        tuple("CID900003", "Conformant with re-audit in progress", "", AuditClass.CONFORMANT));
    }

    @ParameterizedTest
    @CsvSource({
        "Active Smelters.xml, ACTIVE",
        "conformant_gold-2025-05-01.csv, CONFORMANT",
        "non-conformant.csv, NON_CONFORMANT"
    })
    void the_name_of_a_list_without_statuses_gives_the_status_of_its_facilities(String label, AuditClass auditClass) {
        StatusList list = StatusList.parse(
                label, "smelter_id\nCID900001\n".getBytes(StandardCharsets.UTF_8), StatusVocabulary.standard());
        assertThat(list.entries()).extracting(StatusList.Entry::auditClass).containsExactly(Optional.of(auditClass));
        assertThat(list.findings()).hasSize(1);
    }

    @Test
    void the_operating_state_is_independent_of_the_audit() {
        StatusList list =
                StatusList.parse("status.csv", """
                    smelter_id,status,date,operating state
                    CID900001,Conformant,2025-01-01,Temporarily closed
                    CID900001,Conformant,2024-01-01,Operating
                    CID900003,Active,2025-01-01,sleeping
                    """.getBytes(StandardCharsets.UTF_8), StatusVocabulary.standard());
        StatusBook book = StatusBook.of(List.of(list));

        assertThat(book.status(FakeReference.AURORA).orElseThrow().auditClass()).isEqualTo(AuditClass.CONFORMANT);
        assertThat(book.operating(FakeReference.AURORA)).contains(StatusList.OperatingState.SUSPENDED);
        assertThat(book.operating(FakeReference.AURORA, LocalDate.of(2024, 6, 1)))
                .contains(StatusList.OperatingState.OPERATING);
        assertThat(book.operating(FakeReference.DELTA_TIN)).isEmpty();
        assertThat(list.findings()).extracting(finding -> finding.rule()).containsExactly("STATUS_OPERATING_UNKNOWN");
    }
}
