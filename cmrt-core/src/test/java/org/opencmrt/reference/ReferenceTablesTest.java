package org.opencmrt.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;

/** The many kinds of tables that contain lists of facilities: exports with various columns, headers, and encodings. */
class ReferenceTablesTest {
    private static final SmelterId ACMEIUM = new SmelterId("CID900001");
    private static final SmelterId BEEIUM = new SmelterId("CID900002");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Smelter ID,Metal,Standard Smelter Name,Country Location",
                "SmelterId,MetalName,SmelterName,CountryName",
                "*Smelter Identification Number (*),Metal (*),Smelter Name (1),Smelter Country (*)",
                "Facility ID (CID),Mineral / Metal,Official Smelter Name,Country/Region",
                "RMI SMELTER ID,MINERAL,FACILITY NAME [2],LOCATION (COUNTRY)",
                "CID#,Material,Smelter or Refiner,Location of Facility",
            })
    void finds_columns_by_any_known_heading(String header) {
        assertThat(csv(header + "\nCID900001,Gold,Acmeium Works,Peru\n").smelters())
                .singleElement()
                .satisfies(smelter -> {
                    assertThat(smelter.id()).contains(ACMEIUM);
                    assertThat(smelter.metal()).isEqualTo(Metal.GOLD);
                    assertThat(smelter.name()).isEqualTo("Acmeium Works");
                    assertThat(smelter.countryText()).contains("Peru");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void reads_text_with_any_usual_sign_between_cells(String sign) {
        String table = String.join(sign, "CID", "Metal", "Smelter") + "\n"
                + String.join(sign, "CID900001", "Gold", "Acmeium Works") + "\n";
        assertThat(csv(table).smelters()).extracting(Smelter::name).containsExactly("Acmeium Works");
        assertThat(csv("\uFEFF" + table).smelters()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "ISO-8859-1"})
    void reads_the_xml_export_in_any_encoding_with_or_without_a_byte_order_mark(String encoding) {
        String xml = workbook(encoding, "Active", List.of("Metal", "Smelter ID", "Smelter Name"), ROW);
        boolean marked = encoding.equals("UTF-16LE");
        byte[] bytes = ((marked ? "\uFEFF" : "") + xml).getBytes(Charset.forName(encoding));
        assertThat(read(bytes).smelters()).extracting(Smelter::name).containsExactly("Acméium");
    }

    @Test
    void reads_the_xml_export_after_a_byte_order_mark_or_blank_lines() {
        String xml = workbook("UTF-8", "Active", List.of("Metal", "Smelter ID", "Smelter Name"), ROW);
        assertThat(read(("\uFEFF" + xml).getBytes(StandardCharsets.UTF_8)).smelters())
                .hasSize(1);
        assertThat(read(("\r\n \n" + xml).getBytes(StandardCharsets.UTF_8)).smelters())
                .hasSize(1);
    }

    @Test
    void reads_the_list_of_conformant_facilities_with_their_other_names() {
        List<String> header = List.of(
                "Metal",
                "Smelter ID",
                "Standard Smelter Name",
                "Also Known As",
                "State/Province/Region",
                "Country Location",
                "Last Audit Date",
                "Re-audit In Progress");
        List<String> row =
                List.of("Gold", "CID900001", "Acmeium", "Acme; Old Acme", "Lima", "Peru", "2024-01-01", "No");
        SmelterReferenceList list = xml(header, List.of(row));
        assertThat(names(list)).containsExactly("Acmeium", "Acme", "Old Acme");
        assertThat(list.smelters().get(0).state()).contains("Lima");
    }

    @Test
    void a_revision_history_gives_former_names_and_removed_facilities() {
        SmelterReferenceList list = xml(
                List.of("Date", "Type of Change", "Metal", "Smelter ID", "Smelter Name", "Previous Name", "New ID"),
                List.of(
                        List.of("2024-01-01", "Renamed", "Gold", "CID900001", "Acmeium", "Old Acme Works", ""),
                        List.of("2024-02-01", "Merged", "Tin", "CID900009", "Beeium", "", "CID900002"),
                        List.of("2024-03-01", "Removed from list", "Tin", "CID900003", "Ceeium", "", "")));
        assertThat(names(list)).containsExactly("Acmeium", "Old Acme Works", "Beeium");
        assertThat(list.smelters()).extracting(s -> s.id().orElseThrow()).containsExactly(ACMEIUM, BEEIUM);
        assertThat(list.replacedIds()).containsEntry(new SmelterId("CID900009"), BEEIUM);
        assertThat(list.removed()).extracting(gone -> gone.smelter().name()).containsExactly("Ceeium");
    }

    private static final String REVISIONS =
            "METAL,SMELTER ID,STANDARD SMELTER NAME,COUNTRY,BASIS FOR REVISION,DETAILS,REVISION DATE,SMELTER ADDED DATE\n";

    @Test
    void the_programs_revision_history_gives_removed_renamed_and_merged_facilities() {
        SmelterReferenceList list = csv(REVISIONS
                + "Tin,CID900001,Acmeium,PERU,Removed,Facility is not a smelter,2025-06-01,2012-05-01\n"
                + "Gold,CID900002,Beeium,PERU,Name change,Old name kept as alias,2025-06-01,2012-05-01\n"
                + "Gold,CID900003,Ceeium,PERU,Alias removed,,2025-06-01,2012-05-01\n"
                + "Gold,CID900004,Deeium,PERU,Merged,Now part of CID900002,2025-06-01,2012-05-01\n"
                + "Gold,CID900005,Eeium,PERU,Smelter removed,,2019-06-01,2012-05-01\n"
                + "Gold,CID900005,Eeium,PERU,Added,,\"May 14, 2021\",2012-05-01\n");
        assertThat(list.removed()).extracting(gone -> gone.smelter().name()).containsExactly("Acmeium");
        assertThat(list.smelters()).extracting(Smelter::name).containsExactly("Beeium", "Ceeium", "Eeium");
        assertThat(list.replacedIds()).containsEntry(new SmelterId("CID900004"), BEEIUM);
        assertThat(list.findings()).extracting(Finding::rule).contains("REFERENCE_LIST_OF_REVISIONS");
    }

    @Test
    void a_revision_that_may_be_a_removal_or_a_merger_is_a_warning() {
        SmelterReferenceList list = csv(REVISIONS
                + "Gold,CID900001,Acmeium,PERU,Merged into CID900002 and CID900003,,2025-06-01,2012-05-01\n"
                + "Gold,CID900004,Deeium,PERU,Facility Closed (name retained),,2025-06-01,2012-05-01\n"
                + "Gold,CID900005,Eeium,PERU,Merged,with the works in Lima,2025-06-01,2012-05-01\n"
                + "Gold,CID900006,Feeium,PERU,Change,Merged into CID900002 and CID900003,2025-06-01,2012-05-01\n"
                + "Gold,CID900007,Geeium,PERU,Alias removed,,2025-06-01,2012-05-01\n"
                + "Gold,CID900008,Heeium,PERU,Smelter name was changed,,2025-06-01,2012-05-01\n"
                + "Gold,CID900009,Jeeium,PERU,Removed duplicate alias,,2025-06-01,2012-05-01\n"
                + "Gold,CID900010,Keeium,PERU,Removed,,2025-06-01,2012-05-01\n");

        assertThat(list.warnings().stream()
                        .filter(found -> found.rule().equals("REFERENCE_REVISION_UNCLEAR"))
                        .map(Finding::message))
                .extracting(message -> message.substring(0, message.indexOf(':')))
                .containsExactly("list.csv, line 2", "list.csv, line 3", "list.csv, line 4", "list.csv, line 5");
        assertThat(list.smelters()).hasSize(7);
    }

    @Test
    void a_revision_changes_only_lists_that_are_older() {
        SmelterReferenceList revisions = csv(REVISIONS
                + "Gold,CID900001,Acmeium,PERU,Removed,,2025-06-01,\n"
                + "Gold,CID900007,Zeeium,PERU,Added,,2025-06-01,\n");
        SmelterReferenceList facilities =
                csv("id,metal,name\nCID900001,Gold,Acmeium\nCID900001,Gold,Acme Works\nCID900002,Gold,Beeium\n");
        SmelterReferenceList older = SmelterReferenceList.combine(
                List.of(revisions, facilities.labelled("list", LocalDate.of(2025, 4, 25))));
        SmelterReferenceList newer =
                SmelterReferenceList.combine(List.of(revisions, facilities.labelled("list", LocalDate.of(2025, 7, 1))));

        assertThat(older.smelters()).extracting(Smelter::name).containsExactly("Beeium", "Zeeium");
        assertThat(older.removed().get(0).names()).contains("Acmeium", "Acme Works");
        assertThat(newer.smelters()).extracting(Smelter::name).containsExactly("Acmeium", "Beeium");
    }

    @Test
    void a_facility_that_a_newer_list_has_again_is_not_removed() {
        SmelterReferenceList revisions =
                csv("change,id,metal,name\nremoved,CID900001,Gold,Acmeium\nremoved,CID900002,Tin,Beeium\n");
        SmelterReferenceList newest = csv("id,metal,name\nCID900001,Gold,Acmeium\nCID900004,Tin,Deeium\n");
        SmelterReferenceList both = SmelterReferenceList.combine(List.of(newest, revisions));
        assertThat(both.removed()).extracting(gone -> gone.smelter().name()).containsExactly("Beeium");
    }

    @Test
    void a_metal_is_recognized_in_a_damaged_cell() {
        SmelterReferenceList list = csv("metal,name\nTin Tin,Acmeium\nTin T:,Beeium\nGold (Au),Ceeium\n");
        assertThat(list.smelters()).extracting(Smelter::metal).containsExactly(Metal.TIN, Metal.TIN, Metal.GOLD);
    }

    @Test
    void a_merged_cell_does_not_shift_the_cells_after_it() {
        String merged = "<Row><Cell ss:MergeAcross=\"1\"><Data ss:Type=\"String\">Gold</Data></Cell>"
                + "<Cell><Data ss:Type=\"String\">Beeium</Data></Cell></Row>";
        String xml = workbook("UTF-8", "List", List.of("Metal", "Smelter ID", "Smelter Name"), merged + ROW);
        assertThat(names(read(xml.getBytes(StandardCharsets.UTF_8)))).containsExactly("Beeium", "Acméium");
    }

    private static final String ROW = "<Row><Cell><Data ss:Type=\"String\">Gold</Data></Cell>"
            + "<Cell><Data ss:Type=\"String\">CID900001</Data></Cell>"
            + "<Cell><Data ss:Type=\"String\">Acméium</Data></Cell></Row>";

    private static List<String> names(SmelterReferenceList list) {
        return list.entries().stream().map(ReferenceEntry::lookupName).toList();
    }

    private static SmelterReferenceList csv(String text) {
        return SmelterReferenceList.read("list.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static SmelterReferenceList xml(List<String> header, List<List<String>> rows) {
        String lines = rows.stream().map(ReferenceTablesTest::row).collect(Collectors.joining());
        return read(workbook("UTF-8", "Facilities", header, lines).getBytes(StandardCharsets.UTF_8));
    }

    private static SmelterReferenceList read(byte[] bytes) {
        return SmelterReferenceList.read("export.xml", bytes);
    }

    private static String workbook(String encoding, String sheet, List<String> header, String rows) {
        String declared = encoding.startsWith("UTF-16") ? "UTF-16" : encoding;
        return "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"
                + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
                + "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"" + sheet
                + "\"><Table>" + row(header) + rows + "</Table></Worksheet></Workbook>";
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> "<Cell><Data ss:Type=\"String\">" + cell + "</Data></Cell>")
                .collect(Collectors.joining("", "<Row>", "</Row>"));
    }
}
