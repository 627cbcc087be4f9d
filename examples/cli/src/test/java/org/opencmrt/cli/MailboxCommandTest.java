package org.opencmrt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencmrt.cli.Ran.cmrt;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the commands process a folder that contains other files besides workbooks. */
class MailboxCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("march.zip"));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("eu/acme.xlsx"));
            zip.write(Samples.supplier("Acme Relays Ltd.").bytes());
            zip.putNextEntry(new ZipEntry("eu/scan.pdf"));
        }
        Samples.supplier("Bolt GmbH").write(folder.resolve("bolt.xltx"));
        Files.writeString(folder.resolve("sheet.ods"), "?");
    }

    @Test
    void counts_the_other_files_by_kind_in_one_line_at_the_end() {
        Ran ran = cmrt("read", folder, "--format", "ndjson");

        assertThat(ran.status()).isZero();
        assertThat(ran.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"file\":\"bolt.xltx\""),
                        line -> assertThat(line).contains("\"file\":\"march.zip/eu/acme.xlsx\""));
        assertThat(ran.err())
                .isEqualTo("cmrt: not read: 1 PDF document, 1 OpenDocument spreadsheet (.ods). If any of them is a"
                        + " declaration, save it as an Excel workbook (.xlsx), or ask the supplier for one. To list the files,"
                        + " use --verbose\n");
    }

    @Test
    void names_the_other_files_when_it_is_verbose() {
        assertThat(cmrt("check", folder, "--verbose").err())
                .contains(
                        "cmrt: not read: march.zip/eu/scan.pdf: PDF document; a PDF cannot be read",
                        "cmrt: not read: sheet.ods: OpenDocument spreadsheet (.ods); open it in Excel or LibreOffice");
    }

    @Test
    void an_archive_that_is_named_gives_an_array_and_is_read_once() {
        Ran ran = cmrt("read", folder.resolve("march.zip"), folder.resolve("march.zip"));

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).startsWith("[").containsOnlyOnce("\"file\": \"march.zip/eu/acme.xlsx\"");
        assertThat(cmrt("read", folder.resolve("march.zip")).out()).isEqualTo(ran.out());
    }

    @Test
    void a_named_file_that_is_not_a_workbook_cannot_be_read() {
        Ran ran = cmrt("read", folder.resolve("sheet.ods"));

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).contains("NOT_A_WORKBOOK");
    }

    @Test
    void a_roll_up_lists_the_files_not_read_without_its_own_reports_and_lists() throws IOException {
        Path status = Files.writeString(
                folder.resolve("status.csv"), "smelter_id,status,scheme,date\nCID900001,Conformant,RMAP,2025-05-01\n");
        Path out = folder.resolve("annex");
        Ran first = cmrt("rollup", folder, "--out", out, "--status", status);
        Ran second = cmrt("rollup", folder, "--out", out, "--status", status);

        assertThat(first.status()).as(first.err()).isZero();
        assertThat(second.err()).contains("cmrt: not read: 1 PDF document, 1 OpenDocument spreadsheet (.ods). ");
        assertThat(Files.readString(out.resolve("rollup.json")))
                .contains("\"passedOver\"", "\"march.zip/eu/scan.pdf\"", "\"ODS\"")
                .doesNotContain("status.csv\",\"kind", "annex/report.html");
    }
}
