package org.opencmrt.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ListFormatException;
import org.opencmrt.model.Metal;

class StatusListTest {
    @Test
    void finds_the_columns_by_their_headers() {
        StatusList list = parse("date,Scheme,SMELTER ID,extra,Status\n2016-12-31,CFSP,cid000015,x,Compliant\n");

        StatusEntry entry = list.entries().get(0);
        assertThat(entry.id()).hasToString("Optional[CID000015]");
        assertThat(entry.auditClass()).contains(AuditClass.CONFORMANT);
        assertThat(entry.scheme()).contains("CFSP");
        assertThat(entry.date()).contains(LocalDate.of(2016, 12, 31));
        assertThat(entry.place()).isEqualTo("list.csv, line 2");
        assertThat(list.date()).contains(LocalDate.of(2016, 12, 31));
        assertThat(list.sha256().orElseThrow()).hasSize(64);
        assertThat(list.findings())
                .extracting(Finding::message)
                .containsExactly("list.csv: not used: the columns 'extra'");
    }

    @Test
    void takes_metal_and_name_where_there_is_no_id() {
        StatusList list = parse("metal,name,country,status\nGold,\"Cedar, Ltd.\",JAPAN,In Process\n");

        StatusEntry entry = list.entries().get(0);
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
    void reads_windows_1252_where_it_is_no_utf_8() {
        byte[] csv = "metal,name,status\nGold,Métalor,Active\n".getBytes(Charset.forName("windows-1252"));

        assertThat(StatusList.parse("list.csv", csv, Optional.empty(), StatusVocabulary.standard())
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
                        + ". A status list needs the columns status and smelter_id, or status, metal and name; a"
                        + " list of revisions is a reference list")
                .asInstanceOf(type(ListFormatException.class))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(ListFormatException.Reason.COLUMN_MISSING))
                .satisfies(e -> assertThat(e.columnsSeen()).hasSize(2))
                .satisfies(e ->
                        assertThat(String.join(", ", e.columnsUnderstood())).isEqualTo(understood));
    }

    @Test
    void an_empty_file_has_no_columns() {
        assertThatThrownBy(() -> parse(""))
                .isInstanceOf(ListFormatException.class)
                .hasMessageContaining("Headings: none");
    }

    @Test
    void a_word_that_is_not_known_is_a_finding_and_no_guess() {
        StatusList list = parse("smelter_id,status\nCID000015,Rather Good\n");

        assertThat(list.entries().get(0).status()).isEmpty();
        assertThat(list.entries().get(0).word()).isEqualTo("Rather Good");
        assertThat(list.findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "WARNING STATUS_WORD_UNKNOWN: list.csv, line 2: the word 'Rather Good' is not in the vocabulary;"
                                + " the facility has no status from this line. Add the word to the vocabulary with its meaning");
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
    void reads_dates_whose_day_and_month_are_plain(String date) {
        assertThat(parse("smelter_id;status;date\nCID000015;Active;" + date + "\n")
                        .entries()
                        .get(0)
                        .date())
                .contains(LocalDate.of(2016, 12, 31));
    }

    @Test
    void trouble_with_the_disk_stays_an_io_exception(@TempDir Path folder) {
        assertThatThrownBy(() -> StatusList.read(folder.resolve("no.csv")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("no.csv");
        assertThatThrownBy(() -> StatusList.read(folder)).isInstanceOf(IOException.class);
    }

    private static StatusList parse(String csv) {
        return StatusList.parse(
                "list.csv", csv.getBytes(StandardCharsets.UTF_8), Optional.empty(), StatusVocabulary.standard());
    }
}
