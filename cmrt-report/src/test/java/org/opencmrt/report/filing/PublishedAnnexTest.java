package org.opencmrt.report.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ListFormatException;
import org.opencmrt.model.Metal;
import org.opencmrt.model.SmelterId;
import org.opencmrt.report.Format;
import org.opencmrt.report.SampleProgram;
import org.opencmrt.support.SharedFiles;

class PublishedAnnexTest {
    @Test
    void reads_an_exhibit_with_padding_columns_and_footnote_marks() {
        assertThat(html("""
                <HTML><BODY><P>Annex I</P>
                <TABLE>
                <TR><TD COLSPAN=2><B>Metal</B></TD><TD>&nbsp;</TD><TD COLSPAN=2><B>Smelter or Refiner<SUP>(1)</SUP></B></TD><TD>&nbsp;</TD><TD COLSPAN=2><B>Country</B></TD><TD>&nbsp;</TD><TD><B>CID</B></TD><TD><B>Status</B></TD></TR>
                <TR><TD>&nbsp;</TD><TD>Au</TD><TD>&nbsp;</TD><TD>&nbsp;</TD><TD>Aurora Refining Ltd.*</TD><TD>&nbsp;</TD><TD>&nbsp;</TD><TD>Japan</TD><TD>&nbsp;</TD><TD>CID900001</TD><TD>Conformant</TD></TR>
                <TR><TD>&nbsp;</TD><TD>Sn</TD><TD>&nbsp;</TD><TD>&nbsp;</TD><TD>Borealis<BR>Tin S.A. (2)</TD><TD>&nbsp;</TD><TD>&nbsp;</TD><TD>Bolivia (Plurinational State of)</TD><TD>&nbsp;</TD><TD>CID900002</TD><TD>Active &dagger;</TD></TR>
                </TABLE><P>* A note about the list that is long enough.</P></BODY></HTML>
                """))
                .containsExactly(
                        "GOLD|Aurora Refining Ltd.|Japan|Conformant|CID900001",
                        "TIN|Borealis Tin S.A.|Bolivia (Plurinational State of)|Active|CID900002");
    }

    @ParameterizedTest
    @EnumSource
    void reads_our_own_annex_and_none_of_its_other_tables(Format format) throws IOException {
        AnnexA annex = SampleProgram.program().annex();
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        annex.render(Format.CSV, csv);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        annex.render(format, file);
        String name = "annex." + format.extension();

        assertThat(lines(PublishedAnnex.read(name, file.toByteArray())))
                .isNotEmpty()
                .containsExactlyElementsOf(lines(PublishedAnnex.read("annex.csv", csv.toByteArray())));
    }

    @ParameterizedTest
    @EnumSource
    void reads_our_own_annex_in_every_layout(Format format) throws IOException {
        for (List<AnnexALayout.Column> columns : List.of(
                List.of(AnnexALayout.Column.values()),
                List.of(AnnexALayout.Column.SMELTER, AnnexALayout.Column.COUNTRY, AnnexALayout.Column.METAL),
                List.of(AnnexALayout.Column.METAL, AnnexALayout.Column.SMELTER))) {
            for (AnnexALayout.Grouping grouping : List.of(AnnexALayout.Grouping.NONE, AnnexALayout.Grouping.MINERAL)) {
                AnnexA annex = SampleProgram.program()
                        .annex(AnnexALayout.standard().withColumns(columns).groupedBy(grouping));
                ByteArrayOutputStream csv = new ByteArrayOutputStream();
                annex.render(Format.CSV, csv);
                ByteArrayOutputStream file = new ByteArrayOutputStream();
                annex.render(format, file);
                String name = "annex." + format.extension();

                assertThat(lines(PublishedAnnex.read(name, file.toByteArray())))
                        .as("%s by %s", columns, grouping)
                        .isNotEmpty()
                        .containsExactlyInAnyOrderElementsOf(
                                lines(PublishedAnnex.read("annex.csv", csv.toByteArray())));
            }
        }
    }

    @Test
    void reads_tables_in_markdown_and_the_headings_above_them() {
        PublishedAnnex annex = read("annex.md", """
                # Annex

                ## Gold

                Smelter | Country | Status | Status as of
                :--|---|---|--:
                **Aurora \\_ Refining** \\| Ltd. | Japan | Conformant | 2024-05-01
                Echo Gold | Peru | | 2024-05-01

                ## Tin

                | Smelter | Country |
                |---|---|
                | Foxtrot Smelting | Brazil |

                ## Notes

                - Every facility is listed once.

                | Audit status | Word used |
                |---|---|
                | Conformant | Compliant |
                """);
        assertThat(lines(annex))
                .containsExactly(
                        "GOLD|Aurora _ Refining | Ltd.|Japan|Conformant|",
                        "GOLD|Echo Gold|Peru||",
                        "TIN|Foxtrot Smelting|Brazil||");
        assertThat(annex.rows().get(2).place()).isEqualTo("annex.md, table 2, row 2");
        assertThat(messages(annex)).anyMatch(text -> text.contains("'Audit status | Word used'"));
    }

    @Test
    void countries_of_origin_are_not_facilities() {
        assertThat(html("""
                <table><tr><td>Metal</td><td>Smelter Name</td><td>Smelter Country</td></tr>
                <tr><td>Gold</td><td>8853 Aurora S.p.A.</td><td>ITALY</td></tr></table>
                <p>Countries of origin</p>
                <table><tr><td>Argentina</td><td>Bolivia</td><td>Brazil</td></tr><tr><td>Chile</td><td>China</td><td>Peru</td></tr></table>
                """)).containsExactly("GOLD|8853 Aurora S.p.A.|ITALY||");
    }

    @Test
    void rows_under_one_merged_metal_are_separate_rows() {
        assertThat(html("""
                <table><tr><th>Subject Mineral</th><th>Smelter Name</th><th>Country</th><th>RMAP Conformant (Y/N)</th></tr>
                <tr><td>Au</td><td>Aurora Refining Ltd.</td><td>Japan</td><td>Y</td></tr>
                <tr><td rowspan=2>W</td><td>Cobra Tungsten Co., Ltd.</td><td>China</td><td>Yes</td></tr>
                <tr><td>Delta Metals Works</td><td>U.S.A.</td><td>N</td></tr></table>
                """))
                .containsExactly(
                        "GOLD|Aurora Refining Ltd.|Japan|Y|",
                        "TUNGSTEN|Cobra Tungsten Co., Ltd.|China|Yes|",
                        "TUNGSTEN|Delta Metals Works|U.S.A.|N|");
    }

    @Test
    void takes_countries_from_the_ends_of_names_in_a_list_with_bullets() {
        assertThat(html("""
                <table><tr><td><b>Gold</b></td></tr>
                <tr><td>&#149;</td><td>Aurora Refining Ltd. (Japan)</td></tr>
                <tr><td>&#149;</td><td>Foxtrot (H.C.) Refinery (United States)</td></tr></table>
                """))
                .containsExactly("GOLD|Aurora Refining Ltd.|Japan||", "GOLD|Foxtrot (H.C.) Refinery|United States||");
    }

    @Test
    void a_hidden_table_inside_a_cell_does_not_end_the_list() {
        assertThat(html("""
                <table><tr><th>Metal</th><th>Smelter</th><th>Country</th></tr>
                <tr><td>Gold</td><td>Aurora Refining Ltd.<table style="display: none"><tr><td>x</td></tr></table></td><td>Japan</td></tr>
                <tr><td>Tin</td><td>Delta Metals</td><td>China</td></tr></table>
                """)).containsExactly("GOLD|Aurora Refining Ltd.|Japan||", "TIN|Delta Metals|China||");
    }

    @Test
    void notes_what_the_page_hides() {
        PublishedAnnex annex = read("annex.htm", """
                <div style="display:none"><ix:header>data for programs</ix:header></div>
                <p style="display: none">A note</p>
                <table><tr><th>Metal</th><th>Smelter</th><th>Country</th></tr>
                <tr><td>Gold</td><td>Aurora Refining Ltd.</td><td>Japan</td></tr>
                <tr style="display:none"><td>Tin</td><td>Delta Metals</td><td>China</td></tr>
                <tr style="visibility: hidden"><td>Tin</td><td>Echo Metals</td><td>China</td></tr>
                <tr hidden><td>Tin</td><td>Foxtrot Metals</td><td>China</td></tr></table>
                """);

        assertThat(lines(annex)).containsExactly("GOLD|Aurora Refining Ltd.|Japan||");
        assertThat(annex.findings())
                .extracting(Finding::severity, Finding::message)
                .contains(
                        tuple(
                                Finding.Severity.INFO,
                                "annex.htm: Hidden text (1 part) was not read as facilities: 'A note'"),
                        tuple(
                                Finding.Severity.WARNING,
                                "annex.htm, table 1: Hidden text (3 parts) was not read as facilities: 'Tin Delta Metals"
                                        + " China' to 'Tin Foxtrot Metals China'"));
    }

    @Test
    void writes_no_formulas() throws IOException {
        StringBuilder csv = new StringBuilder();
        read("annex.csv", "metal,smelter,country,status\nGold,=Aurora Refining Ltd.,Japan,+active\n")
                .write(csv);

        assertThat(csv.toString().lines().skip(1))
                .containsExactly("Gold,'=Aurora Refining Ltd.,Japan,'+active,,\"annex.csv, line 2\"");
    }

    @Test
    void reads_tags_that_are_never_closed() {
        assertThat(html("""
                <html><body><table><tr><td>Mineral<td>Facility Name<td>Location of facility
                <tr><td>Tungsten<td>Cobra Tungsten Co., Ltd.<td>China
                <tr><td>Tantalum<td>Delta Metals<td>United States of America
                </table>
                """))
                .containsExactly(
                        "TUNGSTEN|Cobra Tungsten Co., Ltd.|China||",
                        "TANTALUM|Delta Metals|United States of America||");
    }

    @Test
    void takes_the_metal_from_the_heading_above_each_table() {
        assertThat(html("""
                <p><b>Tantalum</b></p><table><tr><th>Smelter Name</th><th>Country</th></tr><tr><td>Delta Metals</td><td>Japan</td></tr></table>
                <p>The following table lists the tin smelters in our supply chain:</p>
                <table><tr><th>Smelter Name</th><th>Country</th></tr><tr><td>Echo Tin</td><td>Peru</td></tr></table>
                """)).containsExactly("TANTALUM|Delta Metals|Japan||", "TIN|Echo Tin|Peru||");
    }

    @Test
    void takes_the_metal_and_the_status_from_section_rows() {
        assertThat(html("""
                <table><tr><th>Smelter Facility Name</th><th>Country Location</th></tr>
                <tr><td colspan="2"><b>GOLD</b></td></tr><tr><td>Aurora Refining Ltd.</td><td>Japan</td></tr>
                <tr><td colspan="2"><b>Tin (Sn) smelters</b></td></tr><tr><td>Echo Tin</td><td>Peru</td></tr><tr><td>Foxtrot Smelting</td><td>Brazil</td></tr>
                <tr><td colspan="2">RMAP Conformant Tungsten Smelters</td></tr><tr><td>Golf Tungsten</td><td>Austria</td></tr>
                </table>
                """))
                .containsExactly(
                        "GOLD|Aurora Refining Ltd.|Japan||",
                        "TIN|Echo Tin|Peru||",
                        "TIN|Foxtrot Smelting|Brazil||",
                        "TUNGSTEN|Golf Tungsten|Austria|RMAP Conformant|");
    }

    @Test
    void fills_a_metal_that_spans_rows_or_is_printed_once() {
        assertThat(html("""
                <table><tr><th>Metal</th><th>Smelter</th><th>Country</th></tr>
                <tr><td rowspan="2">Gold</td><td>Aurora Refining Ltd.</td><td>Japan</td></tr><tr><td>Hotel Gold</td><td>Italy</td></tr>
                <tr><td>Tin</td><td>Echo Tin</td><td>Peru</td></tr><tr><td>&nbsp;</td><td>India Tin</td><td>India</td></tr></table>
                """))
                .containsExactly(
                        "GOLD|Aurora Refining Ltd.|Japan||",
                        "GOLD|Hotel Gold|Italy||",
                        "TIN|Echo Tin|Peru||",
                        "TIN|India Tin|India||");
    }

    @Test
    void lists_a_facility_once_for_each_metal_of_its_cell_or_its_marks() {
        assertThat(html("""
                <table><tr><th>Metal</th><th>Smelter</th><th>Country</th></tr>
                <tr><td>Gold, Tin</td><td>Juliet Metals</td><td>Japan</td></tr><tr><td>Ta / W</td><td>Kilo Metals</td><td>Germany</td></tr></table>
                """))
                .containsExactly(
                        "GOLD|Juliet Metals|Japan||",
                        "TIN|Juliet Metals|Japan||",
                        "TANTALUM|Kilo Metals|Germany||",
                        "TUNGSTEN|Kilo Metals|Germany||");
        assertThat(html("""
                <table><tr><th>Smelter</th><th>Country</th><th>Au</th><th>Ta</th><th>Sn</th><th>W</th></tr>
                <tr><td>Juliet Metals</td><td>Japan</td><td>X</td><td></td><td>X</td><td></td></tr>
                <tr><td>Kilo Metals</td><td>Germany</td><td></td><td></td><td></td><td>&#10003;</td></tr></table>
                """))
                .containsExactly(
                        "GOLD|Juliet Metals|Japan||", "TIN|Juliet Metals|Japan||", "TUNGSTEN|Kilo Metals|Germany||");
    }

    @Test
    void reads_two_lists_that_stand_side_by_side() {
        assertThat(html("""
                <table><tr><th>Metal</th><th>Smelter</th><th>Country</th><th></th><th>Metal</th><th>Smelter</th><th>Country</th></tr>
                <tr><td>Gold</td><td>Aurora Refining Ltd.</td><td>Japan</td><td></td><td>Tin</td><td>Echo Tin</td><td>Peru</td></tr>
                <tr><td>Gold</td><td>Hotel Gold</td><td>Italy</td><td></td><td></td><td></td><td></td></tr></table>
                """))
                .containsExactly("GOLD|Aurora Refining Ltd.|Japan||", "GOLD|Hotel Gold|Italy||", "TIN|Echo Tin|Peru||");
    }

    @Test
    void reads_a_list_with_a_column_for_each_metal() {
        assertThat(html("""
                <table><tr><th>Gold</th><th>Tin</th></tr><tr><td>Aurora Refining Ltd.</td><td>Echo Tin</td></tr>
                <tr><td>Hotel Gold</td><td></td></tr></table>
                """)).containsExactly("GOLD|Aurora Refining Ltd.|||", "GOLD|Hotel Gold|||", "TIN|Echo Tin|||");
        assertThat(html("""
                <table><tr><th colspan=2>Gold</th><th colspan=2>Tin</th></tr>
                <tr><th>Smelter</th><th>Country</th><th>Smelter</th><th>Country</th></tr>
                <tr><td>Aurora Refining Ltd.</td><td>Japan</td><td>Echo Tin</td><td>Peru</td></tr></table>
                """)).containsExactly("GOLD|Aurora Refining Ltd.|Japan||", "TIN|Echo Tin|Peru||");
    }

    @Test
    void joins_rows_that_were_split_and_headings_of_two_rows() {
        PublishedAnnex annex = read("annex.htm", """
                <table><tr><td>&nbsp;</td><td>Smelter or</td><td>Smelter</td><td>Conformance</td></tr>
                <tr><td>Metal</td><td>Refiner Name</td><td>Country</td><td>Status</td></tr>
                <tr><td>Gold</td><td>Lima Precious Metals Refining</td><td>Korea,</td><td></td></tr>
                <tr><td></td><td>Co., Ltd.</td><td>Republic of</td><td>Conformant</td></tr>
                <tr><td>Gold</td><td>Mike Gold</td><td>Italy</td><td>Active</td></tr>
                <tr><td>Gold</td><td>November Gold</td><td></td><td>Outreach Required</td></tr>
                <tr><td>Gold</td><td>Oscar Gold</td><td>Chile</td><td>Suspended in 2024</td></tr></table>
                """);
        assertThat(lines(annex))
                .containsExactly(
                        "GOLD|Lima Precious Metals Refining Co., Ltd.|Korea, Republic of|Conformant|",
                        "GOLD|Mike Gold|Italy|Active|",
                        "GOLD|November Gold||Outreach Required|",
                        "GOLD|Oscar Gold|Chile|Suspended in 2024|");
        assertThat(annex.rows().get(0).place()).isEqualTo("annex.htm, table 1, rows 3-4");
    }

    @Test
    void continues_in_a_table_without_headings_and_skips_other_tables() {
        PublishedAnnex annex = read("annex.htm", """
                <table><tr><td>By:</td><td>/s/ A. Person</td></tr><tr><td>Name:</td><td>A. Person</td></tr></table>
                <table><tr><td>Metal</td><td>Conformant</td><td>Active</td></tr><tr><td>Gold</td><td>10</td><td>2</td></tr></table>
                <table><tr><td><table><tr><th>Metal</th><th>Smelter</th><th>Country</th></tr><tr><td>Gold</td><td>Mike Gold</td><td>Italy</td></tr></table></td></tr></table>
                <p>12</p><table><tr><td>Gold</td><td>Papa Gold</td><td>Chile</td></tr>
                <tr><td>Metal</td><td>Smelter</td><td>Country</td></tr><tr><td>Tin</td><td>Echo Tin</td><td>Peru</td></tr></table>
                """);
        assertThat(lines(annex))
                .containsExactly("GOLD|Mike Gold|Italy||", "GOLD|Papa Gold|Chile||", "TIN|Echo Tin|Peru||");
        assertThat(messages(annex))
                .anyMatch(text -> text.contains(
                        "table 1, rows 1-2: Skipped 2 rows (not a list of facilities): 'By: | /s/ A. Person'"));
    }

    @Test
    void reads_the_full_text_of_a_filing() {
        assertThat(html("""
                <SEC-DOCUMENT>0000000000-24-000001.txt : 20240531
                <SEC-HEADER>CONFORMED SUBMISSION TYPE: SD</SEC-HEADER>
                <DOCUMENT>
                <TYPE>SD
                <SEQUENCE>1
                <TEXT>
                <HTML><BODY><P>Form SD</P><P>Item 1.01</P></BODY></HTML>
                </TEXT>
                </DOCUMENT>
                <DOCUMENT>
                <TYPE>EX-1.01
                <FILENAME>ex101.htm
                <TEXT>
                <HTML><BODY><TABLE><TR><TD>Metal</TD><TD>Name of Smelter</TD><TD>Country</TD></TR><TR><TD>Tin</TD><TD>Echo Tin</TD><TD>Peru</TD></TR></TABLE></BODY></HTML>
                </TEXT>
                </DOCUMENT>
                </SEC-DOCUMENT>
                """)).containsExactly("TIN|Echo Tin|Peru||");
    }

    @Test
    void reads_lists_of_names_without_a_table() {
        assertThat(html("""
                <p>Our smelters are listed below.</p><p>Gold</p><ul><li>Aurora Refining Ltd.</li><li>Hotel Gold</li></ul><p>Tin</p><ul><li>Echo Tin</li></ul>
                """)).containsExactly("GOLD|Aurora Refining Ltd.|||", "GOLD|Hotel Gold|||", "TIN|Echo Tin|||");
    }

    @Test
    void reads_text_with_columns_of_blanks_wrapped_names_and_page_breaks() {
        PublishedAnnex annex = read("annex.txt", """
                Quebec Devices Inc.
                Conflict Minerals Report

                Metal      Smelter or Refiner                Country                Status
                --------   -------------------------------   --------------------   -----------
                Gold       Aurora Refining Ltd.              Japan                  Conformant
                Gold       Romeo Precious Metals Refining    Korea, Republic of     Active
                           and Smelting Co., Ltd.
                Gold       Hotel Gold                        United Arab            Conformant
                                                             Emirates

                                                  12
                Quebec Devices Inc.
                Metal      Smelter or Refiner                Country                Status
                Tin        Echo Tin                          Peru                   Conformant
                Tungsten   Sierra Tungsten Manufacturing and Powder LLC Viet Nam    Not Enrolled

                                                  13
                Quebec Devices Inc.
                """);
        assertThat(lines(annex))
                .containsExactly(
                        "GOLD|Aurora Refining Ltd.|Japan|Conformant|",
                        "GOLD|Romeo Precious Metals Refining and Smelting Co., Ltd.|Korea, Republic of|Active|",
                        "GOLD|Hotel Gold|United Arab Emirates|Conformant|",
                        "TIN|Echo Tin|Peru|Conformant|",
                        "TUNGSTEN|Sierra Tungsten Manufacturing and Powder LLC|Viet Nam|Not Enrolled|");
        assertThat(messages(annex)).anyMatch(text -> text.contains("(page number): '12'"));
    }

    @Test
    void reads_columns_without_headings_if_a_long_name_or_country_fills_its_column() {
        assertThat(lines(read("annex.txt", """
                Gold       Aurora Refining Company            United States        Conformant
                Gold       Borealis Chemical Industries Corp. Japan                Conformant
                Gold       Cedar Gold Refinery DMCC           United Arab Emirates Non Conformant
                Tin        Delta                              United States        Conformant
                """)))
                .containsExactly(
                        "GOLD|Aurora Refining Company|United States|Conformant|",
                        "GOLD|Borealis Chemical Industries Corp.|Japan|Conformant|",
                        "GOLD|Cedar Gold Refinery DMCC|United Arab Emirates|Non Conformant|",
                        "TIN|Delta|United States|Conformant|");
    }

    @Test
    void a_name_below_a_metal_may_begin_like_the_symbol_of_another_metal() {
        assertThat(lines(read("annex.txt", """
                Gold
                Aurora Refining Company United States Conformant
                Al Borealis Gold DMCC United Arab Emirates Conformant
                Cedar Refining Company United States Active
                """)))
                .containsExactly(
                        "GOLD|Aurora Refining Company|United States|Conformant|",
                        "GOLD|Al Borealis Gold DMCC|United Arab Emirates|Conformant|",
                        "GOLD|Cedar Refining Company|United States|Active|");
    }

    @Test
    void separators_between_the_values_of_a_bullet_belong_to_none_of_them() {
        assertThat(html("""
                <html><ul><li>Gold: Aurora Refining Corp., Japan, Conformant</li>
                <li>Tin: Borealis - United States - Conformant</li></ul></html>
                """))
                .containsExactly(
                        "GOLD|Aurora Refining Corp.|Japan|Conformant|", "TIN|Borealis|United States|Conformant|");
    }

    @Test
    void a_status_of_one_letter_is_kept_as_printed() {
        assertThat(html("""
                <table><tr><td>Metal</td><td>Smelter</td><td>Country</td><td>Status</td></tr>
                <tr><td>Gold</td><td>Aurora Refining Ltd.</td><td>Japan</td><td>C</td></tr>
                <tr><td>Gold</td><td>Borealis Gold S.A.</td><td>Peru</td><td>A</td></tr>
                <tr><td>Tin</td><td>Cedar Metals</td><td>Peru</td><td>-</td></tr></table>
                """))
                .containsExactly(
                        "GOLD|Aurora Refining Ltd.|Japan|C|",
                        "GOLD|Borealis Gold S.A.|Peru|A|",
                        "TIN|Cedar Metals|Peru||");
    }

    @Test
    void reads_text_copied_with_single_blanks() {
        PublishedAnnex annex = read("annex.txt", """
                Appendix A
                Metal Smelter Name Country Smelter ID Status
                Gold Aurora Refining Ltd. JAPAN CID900001 Conformant
                Gold Tango Refinery of South Africa SOUTH AFRICA CID900007 Active
                Uniform Industries Annual Report
                3
                Tantalum Victor Tantalum and Niobium
                Metals Co., Ltd. CHINA CID900009 Conformant
                Tin Whiskey Tin UNITED STATES OF AMERICA CID900010 Conformant
                """);
        assertThat(lines(annex))
                .containsExactly(
                        "GOLD|Aurora Refining Ltd.|JAPAN|Conformant|CID900001",
                        "GOLD|Tango Refinery of South Africa|SOUTH AFRICA|Active|CID900007",
                        "TANTALUM|Victor Tantalum and Niobium Metals Co., Ltd.|CHINA|Conformant|CID900009",
                        "TIN|Whiskey Tin|UNITED STATES OF AMERICA|Conformant|CID900010");
        assertThat(messages(annex)).anyMatch(text -> text.contains("Uniform Industries Annual Report"));
    }

    @Test
    void reads_csv_with_a_title_and_a_semicolon() {
        assertThat(lines(read("annex.csv", """
                Facilities 2024;;;
                Metal;Smelter;Country;Smelter ID
                gold;"Aurora; Refining";Japan;CID900001
                Sn;Echo Tin;Peru;
                """)))
                .containsExactly("GOLD|Aurora; Refining|Japan||CID900001", "TIN|Echo Tin|Peru||");
    }

    @Test
    void reads_a_word_document_with_merged_cells() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Annex A: list of facilities");
            XWPFTable table = document.createTable(4, 3);
            String[][] texts = {
                {"Metal", "Smelter", "Country"},
                {"Gold", "Aurora Refining Ltd.", "Japan"},
                {"", "Hotel Gold", "Italy"},
                {"Tin", "Echo Tin", "Peru"}
            };
            for (int row = 0; row < texts.length; row++) {
                for (int column = 0; column < 3; column++) {
                    table.getRow(row).getCell(column).setText(texts[row][column]);
                }
            }
            table.getRow(1)
                    .getCell(0)
                    .getCTTc()
                    .addNewTcPr()
                    .addNewVMerge()
                    .setVal(org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge.RESTART);
            table.getRow(2).getCell(0).getCTTc().addNewTcPr().addNewVMerge();
            var mark = table.getRow(3).getCell(1).getParagraphs().get(0).createRun();
            mark.setText("2");
            mark.setSubscript(org.apache.poi.xwpf.usermodel.VerticalAlign.SUPERSCRIPT);
            document.write(bytes);
        }
        assertThat(lines(PublishedAnnex.read("annex.docx", bytes.toByteArray())))
                .containsExactly("GOLD|Aurora Refining Ltd.|Japan||", "GOLD|Hotel Gold|Italy||", "TIN|Echo Tin|Peru||");
    }

    @Test
    void reads_each_text_of_a_document_once_as_it_is_shown() throws IOException {
        String heading = row(cell("Metal"), cell("Smelter name"), cell("Country"));
        String moved = row(cell("Gold"), cell("Aurora Refining Ltd."), cell("Japan"));
        String box = "<mc:AlternateContent><mc:Choice>" + run("Hotel Gold") + "</mc:Choice><mc:Fallback>"
                + run("Hotel Gold") + "</mc:Fallback></mc:AlternateContent>";
        String ruby = "<w:r><w:ruby><w:rt>" + run("aurora") + "</w:rt><w:rubyBase>" + run("Orora Kin")
                + "</w:rubyBase></w:ruby></w:r>";
        byte[] document = docx("<w:document xmlns:w='w' xmlns:mc='mc'><w:body><w:tbl>" + heading
                + moved.replace("<w:r>", "<w:moveFrom><w:r>").replace("</w:r>", "</w:r></w:moveFrom>")
                + row(cell("Gold"), paragraph(box), cell("Italy")) + row(cell("Gold"), paragraph(ruby), cell("Japan"))
                + moved + "</w:tbl></w:body></w:document>");
        assertThat(lines(PublishedAnnex.read("annex.docx", document)))
                .containsExactly(
                        "GOLD|Hotel Gold|Italy||", "GOLD|Orora Kin|Japan||", "GOLD|Aurora Refining Ltd.|Japan||");
    }

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String cell(String text) {
        return paragraph(run(text));
    }

    private static String paragraph(String runs) {
        return "<w:tc><w:p>" + runs + "</w:p></w:tc>";
    }

    private static String run(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    @Test
    void reads_every_facility_of_a_scanned_annex() throws IOException {
        PublishedAnnex annex = AnnexA.read(SharedFiles.find("annexA/annexA-2016-raw.txt"));
        List<String> truth = Files.readAllLines(SharedFiles.find("annexA/annexA-2016.csv")).stream()
                .skip(1)
                .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .map(cells -> cells[1].toUpperCase(java.util.Locale.ROOT) + "|" + plain(cells[2]) + "|"
                        + plain(cells[3]) + "|" + cells[4] + "|")
                .toList();
        assertThat(lines(annex)).hasSize(275).containsExactlyElementsOf(truth);
    }

    @Test
    void reports_a_file_that_is_not_a_list() {
        assertThatThrownBy(() -> read(
                        "letter.htm",
                        "<html><body><p>Dear Sir</p><table><tr><td>a</td><td>b</td></tr></table></body></html>"))
                .isInstanceOf(ListFormatException.class)
                .hasMessageContaining(
                        "facility list letter.htm: no list of facilities was found. Seen: 1 table, beginning 'a | b', and 1 paragraph. Name");
        assertThatThrownBy(() -> PublishedAnnex.read("empty.txt", new byte[0]))
                .isInstanceOf(ListFormatException.class)
                .hasMessageContaining("the file is empty");
        assertThatThrownBy(() -> read("annex.pdf", "%PDF-1.7\n"))
                .isInstanceOf(ListFormatException.class)
                .hasMessageContaining("Save the list as DOCX, HTML, or XLSX");
        assertThatThrownBy(() -> PublishedAnnex.read("noise.bin", new byte[] {1, 2, 3, 0, 0, 5}))
                .isInstanceOf(ListFormatException.class);
    }

    @ParameterizedTest
    @CsvSource({"100, Conditional 11", "101, Conditionel 11"})
    void corrects_statuses_only_in_a_column_with_as_few_words_as_statuses_have(int words, String status) {
        StringBuilder csv = new StringBuilder("metal,smelter,country,status\n");
        for (int i = 10; i < 10 + words; i++) {
            csv.append(("Gold,Aurora " + i + " Refining,Japan,Conditional " + i + "\n").repeat(2));
        }
        csv.append("Gold,Borealis Refining,Japan,Conditionel 11\n");

        assertThat(lines(PublishedAnnex.read("annex.csv", csv.toString().getBytes(StandardCharsets.UTF_8))))
                .contains("GOLD|Borealis Refining|Japan|" + status + "|");
    }

    @Test
    void survives_hostile_pages_and_documents() throws IOException {
        String deep = String.join("", Collections.nCopies(50_000, "<div><table><tr><td>"));
        String list =
                "<table><tr><th>Metal</th><th>Smelter</th><th>Country</th></tr><tr><td rowspan=2000000000>Gold</td><td colspan=2000000000>Mike Gold</td><td>Italy</td></tr></table>";
        assertThat(html("<html><body>" + list + deep)).hasSize(1);
        assertThatThrownBy(() -> PublishedAnnex.read(
                        "entity.docx", docx("<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><d>&e;</d>")))
                .isInstanceOf(ListFormatException.class)
                .hasMessageContaining("document type");
        String merged = "<w:tc><w:tcPr><w:vMerge/></w:tcPr></w:tc>";
        assertThatThrownBy(() -> PublishedAnnex.read(
                        "merged.docx",
                        docx("<w:document xmlns:w='w'><w:tbl>" + row(cell("x".repeat(1 << 20)))
                                + row(merged).repeat(200) + "</w:tbl></w:document>")))
                .isInstanceOf(ListFormatException.class)
                .hasMessageContaining("merged cells");
        assertThatThrownBy(() -> PublishedAnnex.read("broken.docx", docx("<w:document><w:p>")))
                .isInstanceOf(ListFormatException.class)
                .hasMessageContaining("damaged");
    }

    private static byte[] docx(String part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(part.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String plain(String cell) {
        return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    }

    private static List<String> html(String text) {
        return lines(read("annex.htm", text));
    }

    private static PublishedAnnex read(String label, String text) {
        return PublishedAnnex.read(label, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> messages(PublishedAnnex annex) {
        return annex.findings().stream().map(Finding::message).toList();
    }

    private static List<String> lines(PublishedAnnex annex) {
        return annex.rows().stream()
                .map(row -> String.join(
                        "|",
                        row.metal().map(Metal::code).orElse(""),
                        row.smelter(),
                        row.country().orElse(""),
                        row.status().orElse(""),
                        row.id().map(SmelterId::value).orElse("")))
                .toList();
    }
}
