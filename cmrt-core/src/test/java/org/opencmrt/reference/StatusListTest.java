package org.opencmrt.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.AuditStatus;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ListFormatException;
import org.opencmrt.model.Metal;
import org.opencmrt.testing.FakeReference;

class StatusListTest {
    @Test
    void finds_the_columns_by_their_headers() {
        StatusList list = parse("date,Scheme,SMELTER ID,extra,Status\n2016-12-31,CFSP,cid000015,x,Compliant\n");

        StatusList.Entry entry = list.entries().get(0);
        assertThat(entry.id()).hasToString("Optional[CID000015]");
        assertThat(entry.auditClass()).contains(AuditClass.CONFORMANT);
        assertThat(entry.scheme()).contains("CFSP");
        assertThat(entry.date()).contains(LocalDate.of(2016, 12, 31));
        assertThat(entry.place()).isEqualTo("list.csv, line 2");
        assertThat(list.date()).contains(LocalDate.of(2016, 12, 31));
        assertThat(list.sha256().orElseThrow()).hasSize(64);
        assertThat(list.findings())
                .extracting(Finding::message)
                .containsExactly("list.csv: These columns were not used: 'extra'");
    }

    @Test
    void takes_metal_and_name_where_there_is_no_id() {
        StatusList list = parse("metal,name,country,status\nGold,\"Cedar, Ltd.\",JAPAN,In Process\n");

        StatusList.Entry entry = list.entries().get(0);
        assertThat(entry.metal()).contains(Metal.GOLD);
        assertThat(entry.name()).contains("Cedar, Ltd.");
        assertThat(entry.auditClass()).contains(AuditClass.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "smelter_id;status\nCID000015;Active\n",
                "smelter_id\tstatus\nCID000015\tActive\n",
                "\uFEFFsmelter_id,status\r\nCID000015,Active\r\n"
            })
    void reads_what_spreadsheet_programs_write(String csv) {
        assertThat(parse(csv).entries()).hasSize(1);
    }

    @Test
    void reads_windows_1252_if_it_is_not_utf_8() {
        byte[] csv = "metal,name,status\nGold,Métalor,Active\n".getBytes(Charset.forName("windows-1252"));

        assertThat(StatusList.parse("list.csv", csv, StatusVocabulary.standard())
                        .entries()
                        .get(0)
                        .name())
                .contains("Métalor");
    }

    @ParameterizedTest(name = "{0}: {1} is missing")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "smelter_id,word   | status | 'smelter_id' (smelter_id)",
                "status,name       | metal | 'name' (name), 'status' (status)",
                "status,metal      | name | 'metal' (metal), 'status' (status)",
                "status,colour     | smelter_id | 'status' (status)"
            })
    void names_the_column_that_is_missing_and_those_found(String header, String missing, String understood) {
        assertThatThrownBy(() -> parse(header + "\n"))
                .isInstanceOf(ListFormatException.class)
                .hasMessage("status list list.csv: the column " + missing + " is missing. Headings: "
                        + header.replace(",", ", ")
                        + "; understood: " + understood
                        + ". A status list needs the columns status and smelter_id, or status, metal, and name; a"
                        + " revision history is a reference list")
                .asInstanceOf(type(ListFormatException.class))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(ListFormatException.Reason.COLUMN_MISSING))
                .satisfies(e -> assertThat(e.columnsSeen()).hasSize(2))
                .satisfies(e ->
                        assertThat(String.join(", ", e.columnsUnderstood())).isEqualTo(understood));
    }

    @Test
    void says_that_an_empty_file_has_no_lines() {
        assertThatThrownBy(() -> parse(""))
                .isInstanceOf(ListFormatException.class)
                .hasMessageContaining(": it has no lines. A status list needs the columns");
    }

    @Test
    void an_unknown_word_is_a_finding_and_is_not_guessed() {
        StatusList list = parse("smelter_id,status\nCID000015,Rather Good\n");

        assertThat(list.entries().get(0).status()).isEmpty();
        assertThat(list.entries().get(0).word()).isEqualTo("Rather Good");
        assertThat(list.findings())
                .extracting(Finding::toString)
                .containsExactly("WARNING STATUS_WORD_UNKNOWN: list.csv, line 2: The word 'Rather Good' is not in the"
                        + " vocabulary, so this line gives the facility no status. Add the word and its meaning to"
                        + " the vocabulary.");
    }

    @Test
    void lines_that_cannot_be_used_are_findings_and_stop_nothing() {
        StatusList list = parse("""
            smelter_id,status,date,metal,name
            CID15,Active,,,
            CID000015,,,,
            CID15,Active,,Gold,Aurora
            CID000016,Active,03/04/2016,,

            CID000017,Active
            """);

        assertThat(list.findings())
                .extracting(Finding::rule)
                .containsExactly(
                        "STATUS_ID_FORM",
                        "STATUS_FACILITY_UNCLEAR",
                        "STATUS_BLANK",
                        "STATUS_ID_FORM",
                        "STATUS_DATE_UNREADABLE");
        assertThat(list.entries()).hasSize(3);
        assertThat(list.entries().get(1).date()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-12-31", "2016/12/31", "31-Dec-2016", "31 DEC 2016", "December 31, 2016"})
    void reads_dates_with_unambiguous_day_and_month(String date) {
        assertThat(parse("smelter_id;status;date\nCID000015;Active;" + date + "\n")
                        .entries()
                        .get(0)
                        .date())
                .contains(LocalDate.of(2016, 12, 31));
    }

    @Test
    void a_disk_problem_stays_an_io_exception(@TempDir Path folder) {
        assertThatThrownBy(() -> StatusList.read(folder.resolve("no.csv")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("no.csv");
        assertThatThrownBy(() -> StatusList.read(folder)).isInstanceOf(IOException.class);
    }

    @Test
    void every_sheet_with_a_status_or_a_name_that_states_one_is_read() throws IOException {
        byte[] workbook = workbook(
                List.of("Read me", "Conformant", "Active List", "All Smelters", "Closed"),
                List.of(
                        List.of(List.of("How to use this list")),
                        List.of(List.of("Smelter ID", "Metal", "Name"), List.of("CID900001", "Gold", "Aurora")),
                        List.of(List.of("RMI list"), List.of("CID Number", "Metal"), List.of("CID900002", "Gold")),
                        List.of(List.of("Facility ID", "Metal", "Name"), List.of("CID900003", "Tin", "Delta")),
                        List.of(List.of("CID", "Audit Status"), List.of("CID900004", "Non-conformant"))));
        StatusList list = StatusList.parse("rmi.xls", workbook, StatusVocabulary.standard());

        assertThat(list.entries())
                .extracting(StatusList.Entry::place, StatusList.Entry::word)
                .containsExactly(
                        tuple("rmi.xls!Conformant, line 2", "Conformant"),
                        tuple("rmi.xls!Active List, line 3", "Active"),
                        tuple("rmi.xls!Closed, line 2", "Non-conformant"));
        assertThat(list.findings())
                .filteredOn(finding -> finding.rule().equals("LIST_SHEET_NOT_READ"))
                .extracting(Finding::severity, Finding::message)
                .containsExactlyInAnyOrder(
                        tuple(
                                Finding.Severity.INFO,
                                "rmi.xls: The sheet 'Read me' was not read. Headings: How to use this list;"
                                        + " understood: none"),
                        tuple(
                                Finding.Severity.WARNING,
                                "rmi.xls: The sheet 'All Smelters' was not read. Headings: Facility ID, Metal, Name;"
                                        + " understood: 'Facility ID' (smelter_id), 'Metal' (metal), 'Name' (name)"));
    }

    @Test
    void a_column_of_ids_under_an_unknown_heading_is_used_and_reported() {
        StatusList list = parse("Plant ref,Metal,Name,Status\nCID-000015,Gold,Acme,Conformant\n");
        assertThat(list.entries().get(0).id()).hasToString("Optional[CID000015]");
        assertThat(list.findings()).extracting(Finding::rule).containsExactly("LIST_COLUMN_BY_CONTENT");
        assertThat(list.findings().get(0).message())
                .contains("'Plant ref'", "Headings: Plant ref, Metal, Name, Status", "'Status' (status)");
    }

    @Test
    void a_list_without_ids_falls_back_to_names_with_a_finding() {
        StatusList list = parse("Ref,Metal,Name,Status\n17,Gold,Acme,Conformant\n");
        assertThat(list.entries()).hasSize(1);
        assertThat(list.findings())
                .filteredOn(finding -> finding.severity() == Finding.Severity.WARNING)
                .extracting(Finding::rule)
                .containsExactly("STATUS_ID_COLUMN_UNKNOWN");
    }

    @Test
    void the_status_column_with_known_words_is_used() {
        StatusList list = parse("CID,Type,Status,RMAP Status\nCID000015,Refiner,In database,Conformant\n");
        assertThat(list.entries().get(0).word()).isEqualTo("Conformant");
        assertThat(list.findings())
                .extracting(Finding::rule)
                .containsExactly("LIST_HEADING_TWICE", "LIST_HEADING_UNUSED");
        assertThat(parse("CID,Type\nCID000015,Active\n").entries().get(0).auditClass())
                .contains(AuditClass.ACTIVE);
    }

    /** Without the column, the date of the audit would make every facility conformant. */
    @ParameterizedTest
    @ValueSource(strings = {"RMAP conformance status as of May 2025", "Status per RMI download", "Verdict"})
    void a_column_of_statuses_under_an_unknown_heading_is_used_and_reported(String heading) {
        StatusList list = parse("Facility ID," + heading
                + ",Last Audit Date\nCID000015,Conformant,2025-01-15\nCID000035,Active,2024-05-05\n");

        assertThat(list.entries()).extracting(StatusList.Entry::word).containsExactly("Conformant", "Active");
        assertThat(list.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("LIST_COLUMN_BY_CONTENT");
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
            assertThat(finding.message()).contains("status", "'" + heading + "'");
        });
    }

    @Test
    void the_scheme_that_recognized_a_facility_is_not_its_status() {
        StatusList list = parse("Facility ID,Cross Recognition,Last Audit Date\nCID000015,LBMA,2025-01-15\n");

        assertThat(list.entries()).extracting(StatusList.Entry::word).containsExactly("Conformant");
    }

    @Test
    void a_hidden_sheet_is_read_and_reported() throws IOException {
        List<List<String>> cells = List.of(List.of("CID", "Status"), List.of("CID900001", "Conformant"));
        byte[] bytes = workbook(List.of("List", "Old", "Notes"), List.of(cells, cells, List.of(List.of("Hello"))));
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(bytes));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.setSheetHidden(1, true);
            workbook.setSheetHidden(2, true);
            workbook.write(out);
            StatusList list = StatusList.parse("a.xls", out.toByteArray(), StatusVocabulary.standard());

            assertThat(list.entries()).hasSize(2);
            assertThat(list.findings())
                    .filteredOn(finding -> finding.severity() == Finding.Severity.WARNING)
                    .singleElement()
                    .satisfies(finding ->
                            assertThat(finding.message()).contains("The sheet 'Old' is hidden, but it was read"));
        }
    }

    @Test
    void a_facility_without_an_audit_date_is_not_conformant() {
        StatusList list = parse("Facility ID,DD Assessment Date\nCID000015,2025-05-14\nCID000016,\n");
        assertThat(list.entries()).extracting(StatusList.Entry::line).containsExactly(2);
        assertThat(list.findings()).extracting(Finding::rule).contains("STATUS_BLANK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"conformant-and-active.csv", "formerly conformant.csv", "inactive.csv", "smelters.csv"})
    void a_name_that_states_no_single_status_states_none(String label) {
        byte[] csv = "Facility ID,Last Audit\nCID000015,2025-05-14\n".getBytes(StandardCharsets.UTF_8);
        byte[] bare = "Facility ID\nCID000015\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> StatusList.parse(label, bare, StatusVocabulary.standard()))
                .isInstanceOf(ListFormatException.class);
        if (label.startsWith("conformant")) {
            assertThatThrownBy(() -> StatusList.parse(label, csv, StatusVocabulary.standard()))
                    .isInstanceOf(ListFormatException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "windows-1252", "GB18030", "windows-31j"})
    void titles_delimiters_and_encodings_do_not_matter(String encoding) {
        for (String sign : List.of(",", ";", "\t", "|")) {
            String text = String.join(
                    "\r\n",
                    "Conformant smelters, as of 2025; for members",
                    "",
                    String.join(sign, "\"Smelter\nID\"", "\"Name\"", "RMAP Status"),
                    String.join(sign, "CID000015", "\"A" + sign + "B\"", "Conformant"),
                    "");
            StatusList list =
                    StatusList.parse("l.txt", text.getBytes(Charset.forName(encoding)), StatusVocabulary.standard());
            assertThat(list.entries())
                    .extracting(StatusList.Entry::line, entry -> entry.name().orElseThrow())
                    .as(encoding + sign)
                    .containsExactly(tuple(5, "A" + sign + "B"));
        }
    }

    @Test
    void an_unclosed_quotation_mark_does_not_lose_lines_silently() {
        assertThatThrownBy(() -> parse(
                        "CID,Name,Status\nCID000015,\"Acme,Active\nCID000016,Beta,Active\nCID000017,\"C\",Active\n"))
                .isInstanceOf(ListFormatException.class)
                .hasMessageContaining("list.csv, line 2: a quotation mark");
    }

    @Test
    void a_list_reports_how_many_of_its_lines_applied() {
        StatusList used = parse("CID,Status\nCID900001,Active\nCID900001,Active\nCID999999,Active\n");
        StatusList unused = StatusList.parse(
                "other.csv",
                "CID,Status\nCID999999,Active\n".getBytes(StandardCharsets.UTF_8),
                StatusVocabulary.standard());
        List<StatusBook.Use> uses = StatusBook.of(List.of(used, unused)).uses(List.of(FakeReference.AURORA));

        assertThat(uses)
                .extracting(StatusBook.Use::toString)
                .containsExactly(
                        "status list list.csv: 2 of 3 lines applied to a reported facility",
                        "status list other.csv: 0 of 1 lines applied to a reported facility");
        assertThat(uses.get(0).warnings()).isEmpty();
        assertThat(uses.get(1).warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.message())
                        .contains(
                                "other.csv: None of its 1 lines",
                                "Headings: CID, Status; understood: 'CID' (smelter_id)"));
        assertThat(uses.get(1).notices()).hasSize(2);
        assertThat(StatusBook.of(List.of(unused)).uses(List.of()).get(0).notices())
                .containsExactly("status list other.csv: 0 of 1 lines applied to a reported facility");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Valid until", "Expiry date", "Audit Expiration Date", "Valid To", "Audit validity"})
    void a_status_expires_at_the_end_of_its_validity(String heading) {
        StatusBook book = StatusBook.of(
                List.of(parse("CID,Status,Date," + heading + "\n" + "CID900001,Conformant,2024-06-30,2024-12-31\n")));

        assertThat(book.status(FakeReference.AURORA, LocalDate.parse("2024-12-31")))
                .map(AuditStatus::auditClass)
                .contains(AuditClass.CONFORMANT);
        assertThat(book.status(FakeReference.AURORA, LocalDate.parse("2025-01-01")))
                .hasValueSatisfying(status -> {
                    assertThat(status.auditClass()).isEqualTo(AuditClass.EXPIRED);
                    assertThat(status.word()).isEqualTo("Conformant (valid until December 31, 2024)");
                });
        assertThat(StatusBook.decode(book.encode())).isEqualTo(book);
    }

    @Test
    void a_status_that_its_own_list_gives_after_its_validity_is_a_warning() {
        StatusList list = parse("""
                CID,Status,Date,Valid until
                CID900001,Conformant,2025-06-30,2024-12-31
                CID900002,Active,2025-06-30,n/a
                CID900003,Active,2025-06-30,03/04/2026
                """);

        assertThat(StatusBook.of(List.of(list)).status(FakeReference.AURORA, LocalDate.parse("2025-07-01")))
                .map(AuditStatus::auditClass)
                .contains(AuditClass.CONFORMANT);
        assertThat(list.findings())
                .extracting(Finding::rule)
                .containsExactly("STATUS_VALIDITY_OVER", "STATUS_DATE_UNREADABLE");
    }

    @Test
    void a_line_with_the_id_of_a_reported_facility_and_another_metal_is_a_warning() {
        StatusList list = parse("CID,Metal,Status\nCID900001,Tin,Active\nCID900002,Tin,Active\n");
        StatusBook.Use use =
                StatusBook.of(List.of(list)).uses(List.of(FakeReference.AURORA)).get(0);

        assertThat(use.notices())
                .last()
                .asString()
                .startsWith("list.csv, line 2: The line gives the status 'Active' for Tin, but ")
                .contains("was reported for Gold");
        StatusList both = parse("CID,Metal,Status\nCID900001,Tin,Active\nCID900001,Gold,Active\n");
        assertThat(StatusBook.of(List.of(both))
                        .uses(List.of(FakeReference.AURORA))
                        .get(0)
                        .warnings())
                .isEmpty();
    }

    private static byte[] workbook(List<String> names, List<List<List<String>>> sheets) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < names.size(); i++) {
                Sheet sheet = workbook.createSheet(names.get(i));
                for (List<String> cells : sheets.get(i)) {
                    Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                    cells.forEach(cell ->
                            row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell));
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static StatusList parse(String csv) {
        return StatusList.parse("list.csv", csv.getBytes(StandardCharsets.UTF_8), StatusVocabulary.standard());
    }
}
