package org.opencmrt.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opencmrt.model.ReadLimits;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.UnreadableCode;
import org.opencmrt.testing.WorkbookFactory;

/** The possible sources of a workbook, and problems with them. */
@Timeout(60)
class ReaderInputTest {
    private static final byte[] WORKBOOK =
            WorkbookFactory.cmrt("6.5").company("Acme Relays Ltd.").bytes();

    private final CmrtReader reader = CmrtReader.create();

    @TempDir
    Path folder;

    private static Optional<UnreadableCode> code(ReadResult result) {
        return result.fold(declaration -> Optional.empty(), unreadable -> Optional.of(unreadable.code()));
    }

    @Test
    void bytes_a_stream_and_a_file_give_the_same() throws IOException {
        Path file = Files.write(folder.resolve("acme.xlsx"), WORKBOOK);
        ReadResult fromBytes = reader.read("acme.xlsx", WORKBOOK);

        assertThat(fromBytes.declaration()).isPresent();
        assertThat(reader.read(file)).isEqualTo(fromBytes);
        assertThat(reader.read("acme.xlsx", new ByteArrayInputStream(WORKBOOK))).isEqualTo(fromBytes);
    }

    @Test
    void the_message_about_a_bug_states_the_exception_and_its_line() {
        assertThat(CmrtReader.bug(new IllegalStateException("secret")))
                .hasMessageMatching("OpenCMRT failed while reading this file \\(IllegalStateException at"
                        + " ReaderInputTest:\\d+\\)\\. This is a bug .*");
    }

    @Test
    void a_slow_stream_is_read_to_its_end_and_left_open() {
        boolean[] closed = {false};
        InputStream trickle = new FilterInputStream(new ByteArrayInputStream(WORKBOOK)) {
            @Override
            public int read(byte[] target, int offset, int count) throws IOException {
                return super.read(target, offset, Math.min(count, 7));
            }

            @Override
            public void close() {
                closed[0] = true;
            }
        };

        assertThat(reader.read("acme.xlsx", trickle)).isEqualTo(reader.read("acme.xlsx", WORKBOOK));
        assertThat(closed[0]).isFalse();
    }

    @Test
    void an_endless_stream_is_abandoned_at_the_limit() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'P';
            }

            @Override
            public int read(byte[] target, int offset, int count) {
                Arrays.fill(target, offset, offset + count, (byte) 'P');
                return count;
            }
        };
        CmrtReader bounded = reader.withLimits(ReadLimits.standard().withMaxFileBytes(1_000_000));

        assertThat(code(bounded.read("endless.xlsx", endless))).contains(UnreadableCode.LIMIT_EXCEEDED);
    }

    @Test
    void a_file_may_be_as_long_as_the_limit_and_no_longer() throws IOException {
        Path file = Files.write(folder.resolve("acme.xlsx"), WORKBOOK);
        ReadLimits standard = ReadLimits.standard();

        assertThat(reader.withLimits(standard.withMaxFileBytes(WORKBOOK.length))
                        .read(file)
                        .declaration())
                .isPresent();
        assertThat(code(reader.withLimits(standard.withMaxFileBytes(WORKBOOK.length - 1))
                        .read(file)))
                .contains(UnreadableCode.LIMIT_EXCEEDED);
    }

    @Test
    void a_stream_that_breaks_is_a_result() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line went dead");
            }

            @Override
            public int read(byte[] target, int offset, int count) throws IOException {
                throw new IOException("the line went dead");
            }
        };

        ReadResult result = reader.read("acme.xlsx", broken);
        assertThat(code(result)).contains(UnreadableCode.IO_ERROR);
        assertThat(((ReadResult.Unreadable) result).message()).contains("IOException: the line went dead");
    }

    @Test
    void a_pipe_is_refused_instead_of_blocking() throws Exception {
        Path pipe = folder.resolve("pipe.xlsx");
        assumeTrue(new File("/usr/bin/mkfifo").canExecute(), "this system has no mkfifo");
        assertThat(new ProcessBuilder("/usr/bin/mkfifo", pipe.toString())
                        .start()
                        .waitFor())
                .isZero();

        assertThat(code(reader.read(pipe))).contains(UnreadableCode.IO_ERROR);
        assertThat(Workbooks.list(folder)).extracting(WorkbookFile::name).containsExactly("pipe.xlsx");
    }

    @Test
    void a_broken_link_is_reported_and_not_ignored() throws IOException {
        Path suppliers = Files.createDirectory(folder.resolve("suppliers"));
        Files.createSymbolicLink(suppliers.resolve("lost.xlsx"), Path.of("nowhere.xlsx"));
        Files.createSymbolicLink(suppliers.resolve("round.xlsx"), Path.of("round.xlsx"));
        Files.createSymbolicLink(suppliers.resolve("up.xlsx"), Path.of(".."));

        assertThat(Workbooks.list(suppliers))
                .extracting(file -> code(reader.read(file)).orElseThrow())
                .containsExactly(UnreadableCode.NOT_FOUND, UnreadableCode.IO_ERROR);
    }

    @Test
    void an_interrupted_thread_gets_a_result_and_stays_interrupted() throws IOException {
        Path file = Files.write(folder.resolve("acme.xlsx"), WORKBOOK);
        for (boolean fromDisk : new boolean[] {true, false}) {
            Thread.currentThread().interrupt();
            ReadResult result = fromDisk ? reader.read(file) : reader.read("acme.xlsx", WORKBOOK);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(code(result)).contains(UnreadableCode.IO_ERROR);
            assertThat(result.fold(declaration -> "", ReadResult.Unreadable::message))
                    .contains("interrupted");
        }
        assertThat(reader.read(file).declaration()).isPresent();
    }

    @Test
    void the_bytes_that_were_given_are_not_changed() {
        byte[] before = WORKBOOK.clone();
        reader.read("acme.xlsx", WORKBOOK);

        assertThat(Arrays.equals(WORKBOOK, before)).isTrue();
    }
}
