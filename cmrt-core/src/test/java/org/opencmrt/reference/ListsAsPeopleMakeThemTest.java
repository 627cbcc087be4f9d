package org.opencmrt.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmrt.match.ReviewerDecisions;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.Country;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;
import org.opencmrt.testing.FakeReference;

/** What a careful person reads in a list is what the library reads, or says that it did not read. */
class ListsAsPeopleMakeThemTest {
    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static StatusList statuses(String text) {
        return StatusList.parse("list.csv", utf8(text), StatusVocabulary.standard());
    }

    @Test
    void several_aliases_in_a_cell_and_wrapped_names_are_separate_names() {
        SmelterReferenceList list = SmelterReferenceList.read(
                "list.csv",
                utf8(
                        "Metal,ID,Smelter Name,Known Aliases\nGold,CID900001,\"Acme\nWorks\",Acme Ltd; Acme Gold|Old Acme\n"));

        assertThat(list.entries())
                .extracting(entry -> entry.smelter().name(), ReferenceEntry::lookupName)
                .containsExactly(
                        tuple("Acme Works", "Acme Ltd"),
                        tuple("Acme Works", "Acme Gold"),
                        tuple("Acme Works", "Old Acme"));
    }

    @Test
    void the_texts_of_templates_and_levels_with_remarks_are_understood() {
        assertThat(AskedSuppliers.parse("list.csv", utf8("name,scope\nAcme,A. Company\nBirch,B. Product (or List)\n"))
                        .suppliers())
                .extracting(AskedSupplier::scope)
                .containsExactly(Optional.of(DeclarationScope.COMPANY), Optional.of(DeclarationScope.PRODUCT));
        OriginData origins = OriginData.parse(
                "list.csv", utf8("Smelter ID,Ursprungsländer\nCID900001,\"Level 2 (transit), China\"\n"));
        assertThat(origins.of(FakeReference.AURORA).orElseThrow().text()).isEqualTo("CHINA; L2");
        assertThat(origins.findings()).isEmpty();
        assertThat(ReviewerDecisions.parse("list.csv", utf8("Metal,Declared Name,Decision,ID\nGold,Acme,none,\n"))
                        .decisions())
                .hasSize(1);
        assertThat(statuses("CID,Status,Validity,Certificate expiration date\nCID900001,Active,one year,2026-01-31\n")
                        .entries())
                .extracting(StatusList.Entry::until)
                .containsExactly(Optional.of(LocalDate.of(2026, 1, 31)));
    }

    @Test
    void hidden_rows_are_read_with_a_warning() throws IOException {
        StatusList list;
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("List");
            for (int number = 0; number < 4; number++) {
                Row row = sheet.createRow(number);
                row.createCell(0).setCellValue(number == 0 ? "Smelter ID" : "CID90000" + number);
                row.createCell(1).setCellValue(number == 0 ? "Status" : "Active");
                row.setZeroHeight(number > 1);
            }
            workbook.write(out);
            list = StatusList.parse("list.xls", out.toByteArray(), StatusVocabulary.standard());
        }
        String xml = """
                <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
                    xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="List"><Table>
                <Row><Cell><Data>Smelter ID</Data></Cell><Cell><Data>Status</Data></Cell></Row>
                <Row ss:Hidden="1"><Cell><Data>CID900001</Data></Cell><Cell><Data>Active</Data></Cell></Row>
                </Table></Worksheet></Workbook>""";

        assertThat(list.entries()).hasSize(3);
        assertThat(list.findings())
                .extracting(Finding::message)
                .containsExactly("list.xls!List: 2 hidden rows were read like all others, the first in row 3. Show all"
                        + " rows to check them, and delete those that should not count.");
        assertThat(statuses(xml).findings())
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("1 hidden row was read like all others, the first in row 2."));
    }

    private static byte[] workbook(String merged, String... lines) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("List");
            for (int number = 0; number < lines.length; number++) {
                Row row = sheet.createRow(number);
                String[] cells = lines[number].split(",", -1);
                for (int column = 0; column < cells.length; column++) {
                    if (!cells[column].isEmpty()) {
                        row.createCell(column).setCellValue(cells[column]);
                    }
                }
            }
            for (String area : merged.split(" ")) {
                sheet.addMergedRegion(CellRangeAddress.valueOf(area));
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"14.05.2025", "20250514", "2025-05-14T12:00:00", "14-May-25", "\"Wed, May 14, 2025\""})
    void a_date_is_read_as_in_declarations(String date) {
        assertThat(statuses("smelter_id,status,date\nCID000015,Active," + date + "\n")
                        .date())
                .contains(LocalDate.of(2025, 5, 14));
    }

    @Test
    void a_cell_merged_over_several_rows_is_the_value_of_each() throws IOException {
        byte[] file =
                workbook("D2:D3", "Smelter ID,Metal,Name,Status", "CID000015,,,Active", "CID000023,,,", "CID000031,,,");

        StatusList list = StatusList.parse("list.xls", file, StatusVocabulary.standard());

        assertThat(list.entries())
                .extracting(entry -> entry.id().orElseThrow().value(), StatusList.Entry::word)
                .containsExactly(tuple("CID000015", "Active"), tuple("CID000023", "Active"));
    }

    @Test
    void a_heading_may_be_merged_over_two_rows() throws IOException {
        byte[] file = workbook("A1:A2 B1:C1", "Smelter ID,Audit,", ",Status,Date", "CID000015,Active,2025-05-14");

        StatusList list = StatusList.parse("list.xls", file, StatusVocabulary.standard());

        assertThat(list.entries()).extracting(StatusList.Entry::line).containsExactly(3);
        assertThat(list.findings()).isEmpty();
    }

    @Test
    void a_merged_cell_of_an_xml_export_is_the_value_of_each_row() {
        String xml = "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
                + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"L\"><Table>"
                + "<Row><Cell><Data>Status</Data></Cell><Cell><Data>Smelter ID</Data></Cell></Row>"
                + "<Row><Cell ss:MergeDown=\"1\"><Data>Active</Data></Cell><Cell><Data>CID000015</Data></Cell></Row>"
                + "<Row><Cell ss:Index=\"2\"><Data>CID000023</Data></Cell></Row>"
                + "<Row><Cell ss:Index=\"2\"><Data>CID000031</Data></Cell></Row>"
                + "</Table></Worksheet></Workbook>";

        assertThat(statuses(xml).entries())
                .extracting(entry -> entry.id().orElseThrow().value())
                .containsExactly("CID000015", "CID000023");
    }

    @Test
    void without_headings_the_first_line_is_not_lost() {
        StatusList list = statuses("CID000015,Conformant\nCID000023,Active\n");

        assertThat(list.entries()).extracting(StatusList.Entry::line).containsExactly(1, 2);
        assertThat(list.findings())
                .extracting(Finding::ruleId)
                .extracting(Object::toString)
                .containsExactly("LIST_COLUMN_BY_CONTENT", "LIST_COLUMN_BY_CONTENT");
    }

    @Test
    void ids_of_something_else_do_not_fill_a_blank_column() {
        StatusList list = statuses("Smelter ID,Metal,Name,Status,Parent\n,Gold,Cedar,Active,CID000015\n");

        assertThat(list.entries()).extracting(StatusList.Entry::id).containsExactly(Optional.empty());
    }

    @Test
    void a_list_in_the_code_page_of_the_system_is_read_below_english_headings() {
        byte[] file = "metal,name,country\nGold,田中貴金属工業株式会社,JAPAN\n".getBytes(Charset.forName("windows-31j"));
        SmelterReferenceList list = SmelterReferenceList.read("list.csv", file);

        assertThat(list.smelters()).extracting(Smelter::name).containsExactly("田中貴金属工業株式会社");
        assertThat(list.findings())
                .extracting(Finding::message)
                .anyMatch(said -> said.contains("was read as windows-31j"));
    }

    @Test
    void a_damaged_character_is_a_warning() {
        byte[] file = "metal,name\nGold,Métaux 金\nGold,M?tal\n".getBytes(StandardCharsets.UTF_8);
        file[file.length - 5] = (byte) 0xE9;
        SmelterReferenceList list = SmelterReferenceList.read("list.csv", file);

        assertThat(list.smelters()).extracting(Smelter::name).containsExactly("Métaux 金", "M\uFFFDtal");
        assertThat(list.findings())
                .extracting(Finding::toString)
                .anyMatch(said -> said.startsWith("WARNING") && said.contains("Some characters are damaged"));
    }

    @Test
    void a_misspelled_metal_does_not_hide_the_status_of_an_id() {
        StatusList list = statuses("Smelter ID,Metal,Status\nCID000015,Goldd,Active\nCID000023,Gold,Foo\n");

        assertThat(list.entries())
                .extracting(StatusList.Entry::metal)
                .containsExactly(Optional.empty(), Optional.of(Metal.GOLD));
        assertThat(StatusBook.of(List.of(list)).uses(List.of()).get(0).notices())
                .contains("list.csv, line 2: 'Goldd' is not a known metal, so the line counts for every metal of the"
                        + " facility. Correct it, or leave it blank. The findings of the roll-up have 1 more problem"
                        + " with this list.");
    }

    @Test
    void of_columns_for_several_years_the_latest_is_used_with_a_warning() {
        StatusList list = statuses("Smelter ID,Status 2024,Status 2025\nCID000015,Active,Conformant\n");

        assertThat(list.entries()).extracting(StatusList.Entry::word).containsExactly("Conformant");
        assertThat(list.findings())
                .extracting(Finding::severity, Finding::message)
                .containsExactly(tuple(
                        Finding.Severity.WARNING,
                        "list.csv: More than one heading fits the column 'status': 'Status 2024', 'Status 2025'."
                                + " 'Status 2025' was used."));
    }

    @Test
    void a_mark_of_a_recognized_program_counts_without_a_status() {
        StatusList list = statuses("Smelter ID,Status,LBMA\nCID000015,,Yes\nCID000023,,No\n");

        assertThat(list.entries())
                .extracting(StatusList.Entry::line, StatusList.Entry::auditClass)
                .containsExactly(tuple(2, Optional.of(AuditClass.CONFORMANT)));
        assertThat(list.findings())
                .extracting(Finding::message)
                .containsExactly("list.csv, line 3: The status is blank, so the line was left out.");
    }

    @Test
    void a_line_that_is_longer_than_the_headings_is_a_warning() {
        AskedSuppliers list = AskedSuppliers.parse("list.csv", utf8("name\n\"Alder, Inc.\"\nBirch, GmbH\n"));

        assertThat(list.findings())
                .extracting(Finding::message)
                .containsExactly("list.csv, line 3: The line has more cells than the headings, so 'GmbH' was not used,"
                        + " and the other cells may be in the wrong columns. If a text contains the delimiter, put the"
                        + " text in quotation marks.");
    }

    @Test
    void the_cells_of_a_line_are_quoted_in_their_order() {
        SmelterReferenceList list = SmelterReferenceList.read(
                "list.csv",
                utf8(
                        "Metal,Name,ID,Country,City,State,a,b\nGold,Cedar,CID000015,,,,,\n,Fir,CID000023,JAPAN,K,S,1,2\n"));

        assertThat(list.findings())
                .extracting(Finding::message)
                .contains("list.csv, line 3: The line has no known metal ('Fir', 'CID000023', 'JAPAN', 'K', 'S', '1',"
                        + " '2'), so it was left out. Complete the line.");
    }

    @Test
    void every_column_with_countries_of_origin_counts_but_not_the_location() {
        OriginData origins = OriginData.parse(
                "origins.csv", utf8("CID,Country,Mine Country 1,Mine Country 2\nCID000015,Germany,Brazil,Rwanda\n"));

        Smelter smelter = new Smelter(
                Optional.of(new SmelterId("CID000015")),
                Metal.GOLD,
                "Cedar",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(origins.of(smelter).orElseThrow().countries()).containsExactly(Country.of("BR"), Country.of("RW"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a@alder.example, b@birch.example | a@alder.example | alder.example birch.example",
                "a@alder.example b@birch.example | a@alder.example | alder.example birch.example",
                "Ann Alder <a@alder.example> | a@alder.example | alder.example",
                "mailto:a@alder.example | a@alder.example | alder.example",
                "alder.example | | alder.example"
            })
    void every_address_in_a_cell_is_read(String cell, String first, String domains) {
        AskedSupplier supplier = AskedSuppliers.parse("list.csv", utf8("name,email\nAlder,\"" + cell + "\"\n"))
                .suppliers()
                .get(0);

        assertThat(supplier.email()).isEqualTo(Optional.ofNullable(first));
        assertThat(supplier.emailDomains()).isEqualTo(List.of(domains.split(" ")));
    }

    @Test
    void the_total_of_a_list_is_not_a_supplier() {
        AskedSuppliers list = AskedSuppliers.parse("list.csv", utf8("name,id,spend\nAlder,1,5\nTotal,7,1\nTotal,,6\n"));

        assertThat(list.suppliers()).extracting(AskedSupplier::name).containsExactly("Alder", "Total");
        assertThat(list.findings())
                .extracting(Finding::message)
                .containsExactly("list.csv, line 4: 'Total' without an ID or an e-mail address is the total of the list"
                        + " and not a supplier, so the line was left out.");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Lieferant;Lieferantennummer;E-Mail-Adresse;Umsatz;Ansprechpartner;Sprache",
                "Nom du fournisseur;Code fournisseur;Courriel;Chiffre d'affaires;Interlocuteur;Langue",
                "Proveedor;Código de proveedor;Correo electrónico;Gasto;Contacto;Idioma",
                "Fornecedor;Código do fornecedor;Correio eletrônico;Gasto;Contato;Idioma",
                "Fornitore;Codice fornitore;Posta elettronica;Spesa;Contatto;Lingua",
                "Tedarikçi;Tedarikçi no;E-posta;Harcama;İlgili kişi;Dil",
                "供应商名称;供应商编号;电子邮箱;采购额;联系人;语言",
                "供應商名稱;供應商編號;電子郵件;採購額;聯絡人;語言",
                "取引先名;取引先コード;メールアドレス;購入額;担当者;言語",
                "공급업체명;공급업체 코드;이메일;구매액;담당자;언어"
            })
    void the_headings_of_a_supplier_list_are_known_in_the_languages_of_the_templates(String headings) {
        AskedSuppliers list =
                AskedSuppliers.parse("list.csv", utf8(headings + "\nAlder;A1;a@alder.example;5;Ann Alder;German\n"));

        AskedSupplier supplier = list.suppliers().get(0);
        assertThat(list.findings()).isEmpty();
        assertThat(supplier.name()).isEqualTo("Alder");
        assertThat(supplier.id()).contains("A1");
        assertThat(supplier.email()).contains("a@alder.example");
        assertThat(supplier.spend())
                .hasValueSatisfying(spend -> assertThat(spend).isEqualByComparingTo("5"));
        assertThat(supplier.contact()).contains("Ann Alder");
        assertThat(supplier.language()).contains("German");
    }

    @Test
    void a_japanese_supplier_list_in_the_code_page_of_the_system_is_read() {
        byte[] file = "取引先名,取引先コード\n株式会社山田,A1\n".getBytes(Charset.forName("windows-31j"));

        assertThat(AskedSuppliers.parse("list.csv", file).suppliers())
                .extracting(AskedSupplier::name)
                .containsExactly("株式会社山田");
    }

    @Test
    void a_misspelled_metal_of_a_reference_list_is_a_warning() {
        SmelterReferenceList list =
                SmelterReferenceList.read("list.csv", utf8("Metal,Name\nGold,Cedar\nGoldd,Fir\nGoldd,Larch\n"));

        assertThat(list.warnings())
                .extracting(Finding::message)
                .containsExactly(
                        "list.csv, line 3: No template lists the metal 'Goldd'. It was kept as a mineral of that"
                                + " name. Check the spelling.");
    }

    @Test
    void a_facility_without_a_name_is_a_warning_and_the_entry_of_a_drop_down_is_none() {
        SmelterReferenceList list = SmelterReferenceList.read(
                "list.csv",
                utf8("Metal,Name,ID\nGold,Cedar,CID000015\nGold,Unknown,CID000023\nGold,Smelter not listed,\n"));

        assertThat(list.warnings())
                .extracting(Finding::message)
                .containsExactly(
                        "list.csv, line 3: The line has no name ('Gold', 'Unknown', 'CID000023'), so it was left"
                                + " out. Complete the line.");
    }

    @Test
    void a_changed_id_leads_to_the_new_one() {
        SmelterReferenceList list = SmelterReferenceList.read(
                "revisions.csv",
                utf8("Metal,Smelter ID,Smelter Name,Basis for Revision,Details\nGold,CID000015,Cedar,ID change,New ID:"
                        + " CID000023\n"));

        assertThat(list.replacedIds()).containsEntry(new SmelterId("CID000015"), new SmelterId("CID000023"));
    }

    @Test
    void contradicting_decisions_of_one_day_are_a_warning() {
        ReviewerDecisions decisions = ReviewerDecisions.parse("decisions.csv", utf8("""
                        metal,name,decision,id,date
                        Gold,Cedar,match,CID000015,
                        Gold,CEDAR,none,,
                        Tin,Fir,match,CID000015,2025-01-01
                        Tin,Fir,none,,2025-01-02
                        """));

        assertThat(decisions.findings())
                .extracting(Finding::message)
                .containsExactly(
                        "Two decisions about 'CEDAR' (Gold) have the same date, or no date, and contradict each"
                                + " other: 'match CID000015' and 'none'. The second one applies. Delete one of them, or give"
                                + " both a date.");
    }

    @Test
    void what_was_not_understood_in_a_list_of_decisions_is_reported() {
        ReviewerDecisions decisions = ReviewerDecisions.parse(
                "decisions.csv", utf8("metal,name,decision,id\nGold,Cedar,match,CID000015,extra\n"));

        assertThat(decisions.findings())
                .extracting(Finding::ruleId)
                .extracting(Object::toString)
                .containsExactly("LIST_LINE_TOO_LONG");
    }
}
