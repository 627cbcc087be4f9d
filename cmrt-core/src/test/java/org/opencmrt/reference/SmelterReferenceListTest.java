package org.opencmrt.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencmrt.model.Country;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ListFormatException;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.SmelterId;

class SmelterReferenceListTest {
    private static final String HEADER = "id,metal,standard_name,lookup_name,country,city,state\n";

    @Test
    void reads_csv_by_header_in_any_order() {
        SmelterReferenceList list =
                csv("Country Location;Metal;Smelter Name;Smelter ID\nJAPAN;Gold;Acmeium Works;CID900001\n");

        assertThat(list.smelters()).singleElement().satisfies(smelter -> {
            assertThat(smelter.id()).contains(new SmelterId("CID900001"));
            assertThat(smelter.metal()).isEqualTo(Metal.GOLD);
            assertThat(smelter.name()).isEqualTo("Acmeium Works");
            assertThat(smelter.country()).contains(Country.of("JP"));
        });
        assertThat(list.findings()).isEmpty();
    }

    @Test
    void needs_no_more_than_metal_and_name() {
        SmelterReferenceList list = csv("metal,name\nTin,Acmeium\n");
        assertThat(list.smelters()).hasSize(1);
        assertThat(list.smelters().get(0).id()).isEmpty();
    }

    @Test
    void names_the_missing_column_and_those_found() {
        ListFormatException missing =
                catchThrowableOfType(ListFormatException.class, () -> csv("id,name,land\nCID900001,Acmeium,JAPAN\n"));

        assertThat(missing.reason()).isEqualTo(ListFormatException.Reason.COLUMN_MISSING);
        assertThat(missing.columnsSeen()).containsExactly("id", "name", "land");
        assertThat(missing.columnsUnderstood())
                .containsExactly("'id' (smelter_id)", "'name' (name)", "'land' (country)");
        assertThat(missing)
                .hasMessage(
                        "reference list list.csv: the column metal is missing. Headings: id, name, land; understood:"
                                + " 'id' (smelter_id), 'name' (name), 'land' (country). A reference list needs the columns metal"
                                + " and standard_name; id, lookup_name, country, city, and state are optional");
    }

    @Test
    void says_which_lines_it_leaves_out() {
        SmelterReferenceList list = csv(
                HEADER + "CID900001,Gold,Acmeium,,JAPAN,,\nCID900002,,Beeium,,JAPAN,,\nX1,Tin,Ceeium,,Atlantis,,\n");

        assertThat(list.smelters()).hasSize(2);
        assertThat(list.findings())
                .extracting(Finding::rule)
                .containsExactly("REFERENCE_ROW_INCOMPLETE", "REFERENCE_ID_INVALID", "REFERENCE_COUNTRY_UNKNOWN");
        assertThat(list.findings().get(0).message()).startsWith("list.csv, line 3: The line has no known metal");
    }

    @Test
    void reports_the_faults_of_a_list() {
        SmelterReferenceList list = csv(HEADER
                + "CID900001,Gold,Acmeium,Acmeium,JAPAN,,\n"
                + "CID900001,Gold,Acmeium Ltd.,Acme,JAPAN,,\n"
                + "CID900002,Gold,Beeium,Acme,CHINA,,\n"
                + "CID900001,Tin,Ceeium,Ceeium,CHINA,,\n");

        assertThat(list.findings())
                .extracting(Finding::rule)
                .containsExactly("REFERENCE_ID_TWICE", "REFERENCE_NAME_SHARED", "REFERENCE_ID_TWO_METALS");
        assertThat(list.smelters()).hasSize(3);
        assertThat(list.entries()).extracting(ReferenceEntry::lookupName).contains("Acmeium Ltd.");
    }

    @Test
    void leaves_out_drop_down_entries_that_are_not_facilities() {
        SmelterReferenceList list = csv(
                HEADER + ",Gold,Smelter not listed,Smelter not listed,Unknown,,\nCID900001,Gold,Acmeium,,JAPAN,,\n");
        assertThat(list.smelters()).hasSize(1);
        assertThat(list.findings()).isEmpty();
    }

    @Test
    void writes_csv_that_it_reads_again() throws Exception {
        SmelterReferenceList list = csv(
                HEADER
                        + "CID900002,Tin,Beeium,\"Bee, Ltd.\",CHINA,,\nCID900001,Gold,Acmeium,zeta,JAPAN,Kyoto,\nCID900001,Gold,Acmeium,Acmeium,JAPAN,Kyoto,\n");
        StringBuilder written = new StringBuilder();
        SmelterReferenceList.write(List.of(list), written);

        assertThat(written)
                .hasToString(HEADER
                        + "CID900001,Gold,Acmeium,Acmeium,JAPAN,Kyoto,\n"
                        + "CID900001,Gold,Acmeium,zeta,JAPAN,Kyoto,\n"
                        + "CID900002,Tin,Beeium,\"Bee, Ltd.\",CHINA,,\n");
        assertThat(csv(written.toString()).entries()).containsExactlyInAnyOrderElementsOf(list.entries());
    }

    @Test
    void reads_the_xml_export_of_2003_with_skipped_cells() {
        String xml = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
                + "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"Conformant\"><Table>"
                + row("<Cell><Data ss:Type=\"String\">Conformant facilities</Data></Cell>")
                + row(
                        "<Cell><Data ss:Type=\"String\">Metal</Data></Cell><Cell><Data ss:Type=\"String\">Smelter ID</Data></Cell>"
                                + "<Cell><Data ss:Type=\"String\">Standard Smelter Name</Data></Cell>"
                                + "<Cell><Data ss:Type=\"String\">State/Province/Region</Data></Cell>"
                                + "<Cell><Data ss:Type=\"String\">Country Location</Data></Cell>")
                + row(
                        "<Cell><Data ss:Type=\"String\">Gold</Data></Cell><Cell><Data ss:Type=\"String\">CID900001</Data></Cell>"
                                + "<Cell><Data ss:Type=\"String\">Acmeium &amp; Co.</Data></Cell>"
                                + "<Cell ss:Index=\"5\"><Data ss:Type=\"String\">BRAZIL</Data></Cell>")
                + "</Table></Worksheet></Workbook>";
        SmelterReferenceList list = SmelterReferenceList.read("export.xml", xml.getBytes(StandardCharsets.UTF_8));

        assertThat(list.smelters()).singleElement().satisfies(smelter -> {
            assertThat(smelter.name()).isEqualTo("Acmeium & Co.");
            assertThat(smelter.countryText()).contains("BRAZIL");
            assertThat(smelter.state()).isEmpty();
        });
        assertThat(list.entries().get(0).cell().orElseThrow()).hasToString("export.xml!Conformant!A3");
    }

    private static String row(String cells) {
        return "<Row>" + cells + "</Row>";
    }

    @Test
    void refuses_xml_with_a_document_type_that_fetches_files() {
        String xml = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet>&e;</Worksheet></Workbook>";
        assertThatThrownBy(() -> SmelterReferenceList.read("export.xml", xml.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ListFormatException.class);
    }

    @Test
    void reads_the_text_table_of_a_published_annex_and_names_its_damage() {
        SmelterReferenceList list = csv("""
                Annex A Facility List

                Metal\tSmelter\tCountry\tStatus
                Gold\tAcmeium "Works"\tJAPAN\tCompliant
                C 11\t\tUNITED ARAB\t
                Tin\tBeeium\tCHINA\tUnknown
                """);
        assertThat(list.smelters()).extracting(s -> s.name()).containsExactly("Acmeium \"Works\"", "Beeium");
        assertThat(list.findings())
                .extracting(Finding::rule)
                .containsExactly("LIST_HEADING_UNUSED", "REFERENCE_ROW_INCOMPLETE");
    }

    @Test
    void reports_a_missing_file() {
        assertThatThrownBy(() -> SmelterReferenceList.read(Path.of("nowhere", "list.csv")))
                .isInstanceOf(java.nio.file.NoSuchFileException.class)
                .hasMessageContaining("list.csv");
        assertThatThrownBy(() -> SmelterReferenceList.read(Path.of("src")))
                .isInstanceOf(java.io.IOException.class)
                .hasMessage("src: it is a folder");
    }

    @Test
    void the_bundled_list_is_labeled_as_such() {
        SmelterReferenceList bundled = SmelterReferenceList.bundled();
        assertThat(bundled.smelters()).hasSize(275);
        assertThat(bundled.smelters()).filteredOn(s -> s.id().isEmpty()).hasSize(11);
        assertThat(bundled.date()).contains(LocalDate.of(2016, 12, 31));
        assertThat(bundled.label()).contains("2016");
        assertThat(bundled.findings()).isEmpty();
    }

    @Test
    void keeps_names_and_ids_of_older_lists_known() {
        SmelterReferenceList older = dated(
                "2014-01-01",
                HEADER
                        + "1JPN001,Gold,Acmeium Works Ltd.,,JAPAN,,\nCID900002,Gold,Oldname,,CHINA,,\nCID900009,Gold,Gone,,CHINA,,\n");
        SmelterReferenceList newer = dated(
                "2025-01-01", HEADER + "CID900001,Gold,Acmeium Works,,JAPAN,,\nCID900002,Gold,Newname,,CHINA,,\n");
        SmelterReferenceList both = SmelterReferenceList.combine(List.of(older, newer));

        assertThat(both.smelters()).extracting(s -> s.name()).containsExactly("Acmeium Works", "Newname");
        assertThat(both.entries()).extracting(ReferenceEntry::lookupName).contains("Oldname", "Newname");
        assertThat(both.replacedIds()).containsEntry(new SmelterId("1JPN001"), new SmelterId("CID900001"));
        assertThat(both.removed()).singleElement().satisfies(gone -> {
            assertThat(gone.smelter().name()).isEqualTo("Gone");
            assertThat(gone.listDate()).contains(LocalDate.of(2014, 1, 1));
        });
        assertThat(both.date()).contains(LocalDate.of(2025, 1, 1));
    }

    @Test
    void takes_for_each_metal_the_newest_list_that_has_it() {
        SmelterReferenceList cobalt =
                dated("2020-01-01", HEADER + "CID900003,Cobalt,Ceeium,,CHINA,,\nCID900001,Gold,Stale,,JAPAN,,\n");
        SmelterReferenceList gold = dated("2025-01-01", HEADER + "CID900001,Gold,Acmeium,,JAPAN,,\n");
        SmelterReferenceList newest = SmelterReferenceList.newestPerMetal(List.of(cobalt, gold));

        assertThat(newest.smelters()).extracting(s -> s.name()).containsExactlyInAnyOrder("Acmeium", "Ceeium");
        assertThat(newest.entries()).extracting(ReferenceEntry::lookupName).doesNotContain("Stale");
    }

    @Test
    void shows_the_date_of_each_combined_list() {
        SmelterReferenceList cobalt = dated("2025-10-17", HEADER + "CID900003,Cobalt,Ceeium,,CHINA,,\n");
        SmelterReferenceList gold = dated("2025-04-25", HEADER + "CID900001,Gold,Acmeium,,JAPAN,,\n");

        assertThat(SmelterReferenceList.newestPerMetal(List.of(gold, cobalt)).parts())
                .containsExactly(
                        new ListUse("list of 2025-10-17", cobalt.date()),
                        new ListUse("list of 2025-04-25", gold.date()));
        assertThat(gold.parts()).containsExactly(new ListUse("list of 2025-04-25", gold.date()));
    }

    private static SmelterReferenceList csv(String text) {
        return SmelterReferenceList.read("list.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static SmelterReferenceList dated(String date, String text) {
        return csv(text).labelled("list of " + date, LocalDate.parse(date));
    }
}
