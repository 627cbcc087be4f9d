package org.opencmrt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmrt.report.filing.ReportFile;

class WritingTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void every_file_is_written_for_any_number_of_threads(int threads) throws IOException {
        List<ReportFile> files = IntStream.range(0, 40)
                .mapToObj(i -> new ReportFile("md", "letters/" + i + ".md", out -> out.write(bytes("letter " + i))))
                .toList();

        try (OutputDirectory directory = OutputDirectory.open(folder)) {
            Writing.all(files, threads, directory, terminal(false));
            assertThat(directory.finish()).hasSize(40);
        }

        assertThat(there()).hasSize(40);
        assertThat(folder.resolve("letters/39.md")).hasContent("letter 39");
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void files_are_written_at_the_same_time() throws IOException {
        CountDownLatch both = new CountDownLatch(2);
        ReportFile.Content waits = out -> {
            both.countDown();
            try {
                assertThat(both.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        };

        try (OutputDirectory directory = OutputDirectory.open(folder)) {
            Writing.all(
                    List.of(new ReportFile("md", "a", waits), new ReportFile("md", "b", waits)),
                    2,
                    directory,
                    terminal(false));
            directory.finish();
        }
        assertThat(there()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void one_that_cannot_be_written_leaves_nothing_behind_and_ends_the_others(int threads) throws IOException {
        ReportFile full = new ReportFile("md", "sub/full.json", out -> {
            out.write(new byte[100_000]);
            throw new IOException("No space left on device");
        });
        ReportFile endless = new ReportFile("md", "endless.json", WritingTest::writeForever);

        try (OutputDirectory directory = OutputDirectory.open(folder)) {
            assertThatThrownBy(() -> Writing.all(List.of(full, endless, endless), threads, directory, terminal(false)))
                    .isInstanceOf(OutputException.class)
                    .hasMessageContaining("full.json")
                    .hasMessageContaining("No space left on device");
        }

        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left).containsExactly(folder);
        }
    }

    @Test
    void progress_is_shown_on_a_terminal() throws IOException {
        List<ReportFile> files = IntStream.range(0, 5)
                .mapToObj(i -> new ReportFile("md", i + ".md", out -> out.write(bytes("letter"))))
                .toList();

        try (OutputDirectory directory = OutputDirectory.open(folder)) {
            Writing.all(files, 2, directory, terminal(true));
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Writing").contains("5/5");
    }

    private static void writeForever(OutputStream out) throws IOException {
        byte[] some = new byte[1_000];
        for (long i = 0; i < 2_000_000; i++) {
            out.write(some);
        }
    }

    private List<String> there() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private Terminal terminal(boolean watched) {
        return new Terminal(
                OutputStream.nullOutputStream(), new PrintStream(said, true, StandardCharsets.UTF_8), () -> watched);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
