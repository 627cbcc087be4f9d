package org.opencmrt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencmrt.cli.Ran.cmrt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.UnreadableCode;
import org.opencmrt.report.DeclarationJson;

class ReadCommandTest {
    @TempDir
    private Path folder;

    private static List<ReadResult> lines(Ran ran) {
        return ran.out().lines().map(DeclarationJson::parse).toList();
    }

    @Test
    void prints_one_object_for_a_single_file() throws IOException {
        Path file = Samples.supplier("Acme Relays Ltd.").write(folder.resolve("acme.xlsx"));
        Ran ran = cmrt("read", file);
        assertThat(ran.status()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .startsWith("{")
                .endsWith("}\n")
                .contains("\"file\": \"acme.xlsx\"")
                .doesNotContain(folder.toString());
    }

    @Test
    void prints_an_array_for_a_directory_even_of_one() throws IOException {
        Samples.supplier("Acme Relays Ltd.").write(folder.resolve("acme.xlsx"));
        assertThat(cmrt("read", folder).out()).startsWith("[").endsWith("]\n");
    }

    @Test
    void reads_directories_in_path_order_and_names_files_by_their_relative_path() throws IOException {
        Ran ran = cmrt("read", Samples.folder(folder, false), "--format", "ndjson");
        assertThat(ran.status()).isZero();
        assertThat(lines(ran)).extracting(ReadResult::file).containsExactly("b.xlsx", "c.XLSX", "eu/a.xlsx");
    }

    @Test
    void names_files_that_cannot_be_read_and_reads_the_others() throws IOException {
        Samples.folder(folder, true);
        Ran ran = cmrt("read", folder, folder.resolve("gone.xlsx"), "--format", "ndjson");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(lines(ran))
                .extracting(ReadResult::file)
                .containsExactly("b.xlsx", "c.XLSX", "d.xlsx", "e.xls", "eu/a.xlsx", "gone.xlsx");
        assertThat(lines(ran))
                .filteredOn(ReadResult.Unreadable.class::isInstance)
                .extracting(result -> ((ReadResult.Unreadable) result).code())
                .containsExactly(UnreadableCode.NOT_A_WORKBOOK, UnreadableCode.EMPTY_FILE, UnreadableCode.NOT_FOUND);
        assertThat(ran.err().lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("cmrt: NOT_A_WORKBOOK d.xlsx: the file is plain text"),
                        line -> assertThat(line).startsWith("cmrt: EMPTY_FILE e.xls: "),
                        line -> assertThat(line).startsWith("cmrt: NOT_FOUND gone.xlsx: the file does not exist"),
                        line -> assertThat(line).startsWith("cmrt: not read: 1 other file. "));
    }

    @Test
    void reads_a_file_once_that_is_named_twice() throws IOException {
        Samples.folder(folder, false);
        Ran ran = cmrt("read", folder, folder.resolve("b.xlsx"), folder.resolve("eu/../b.xlsx"), "--format", "ndjson");
        assertThat(lines(ran)).hasSize(3);
    }

    @Test
    void prints_the_same_whatever_the_number_of_threads_and_the_order_of_the_arguments() throws IOException {
        Samples.folder(folder, true);
        Path a = folder.resolve("b.xlsx");
        Path b = folder.resolve("eu/a.xlsx");
        Path c = folder.resolve("d.xlsx");
        Ran one = cmrt("read", a, b, c, "--threads", 1);
        assertThat(Stream.of(1, 2, 4, 16).map(threads -> cmrt("read", c, b, a, "--threads", threads)))
                .containsOnly(one);
    }

    @Test
    void writes_to_a_file_all_or_nothing() throws IOException {
        Samples.folder(folder, true);
        Path out = folder.resolve("out.json");
        Ran ran = cmrt("read", folder, "--out", out);
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(out).content().isEqualTo(cmrt("read", folder).out());
        try (var left = Files.list(folder)) {
            assertThat(left.filter(path -> path.toString().endsWith(".tmp"))).isEmpty();
        }
    }

    @Test
    void fails_before_reading_when_the_output_cannot_be_written() throws IOException {
        Samples.folder(folder, true);
        for (Path out : List.of(folder, folder.resolve("no/such.json"), folder.resolve("b.xlsx/x.json"))) {
            Ran ran = cmrt("read", folder, "--out", out);
            assertThat(ran.status()).as(out.toString()).isEqualTo(3);
            assertThat(ran.err()).startsWith("cmrt: cannot write " + out + ": ").hasLineCount(1);
        }
    }

    @Test
    void says_how_to_name_a_file_that_looks_like_an_option() throws IOException {
        Path file = Files.createTempFile(Path.of(""), "-cmrt", ".xlsx");
        try {
            Ran ran = cmrt("read", file.getFileName());
            assertThat(ran.status()).isEqualTo(2);
            assertThat(ran.err())
                    .startsWith("cmrt: '" + file + "' looks like an option. If it is a file, write ./" + file + "\n");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void a_folder_without_workbooks_is_wrong_usage() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Ran ran = cmrt("read", empty);
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .startsWith("cmrt: no files to read. " + empty + ": the folder has no .xlsx, .xlsm, or .xls file");
    }

    @Test
    void names_a_folder_without_workbooks_among_others() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path file = Samples.supplier("Acme").write(folder.resolve("acme.xlsx"));
        Ran ran = cmrt("read", empty, file, "--format", "ndjson");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(lines(ran)).hasSize(1);
        assertThat(ran.err()).startsWith("cmrt: " + empty + ": the folder has no ");
    }

    @Test
    void an_empty_path_is_wrong_usage_and_not_the_working_directory() {
        assertThat(cmrt("read", "").status()).isEqualTo(2);
        assertThat(cmrt("rollup", "x.xlsx", "--out", "").err())
                .startsWith("cmrt: Invalid value for option '--out': the value is empty");
    }

    @Test
    void names_a_file_whose_name_is_blank() {
        Ran ran = cmrt("read", folder.resolve(" "));
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).startsWith("cmrt: NOT_FOUND ' ': the file does not exist");
    }

    @Test
    void bad_options_are_wrong_usage() {
        assertThat(cmrt("read").status()).isEqualTo(2);
        assertThat(cmrt("read", "x.xlsx", "--threads", "0").err())
                .startsWith("cmrt: --threads must be between 1 and 1000, but was 0\n");
        assertThat(cmrt("read", "x.xlsx", "--threads", "many").status()).isEqualTo(2);
        assertThat(cmrt("read", "x.xlsx", "--format", "xml").status()).isEqualTo(2);
    }
}
