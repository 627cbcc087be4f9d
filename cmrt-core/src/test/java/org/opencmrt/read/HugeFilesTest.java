package org.opencmrt.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmrt.model.ReadLimits;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.UnreadableCode;
import org.opencmrt.testing.WorkbookFactory;

/** Files at the size limits, with a heap of 256 MB: alone, and many of them together with small files. */
@Timeout(240)
@Tag("slow")
class HugeFilesTest {
    private static final ReadLimits LIMITS = ReadLimits.standard();

    @TempDir
    Path folder;

    private final CmrtReader reader = CmrtReader.create();

    private static byte[] rows(String sheet, int first, int rows, String columns, String text) {
        return rows(WorkbookFactory.cmrt("6.5"), sheet, first, rows, columns, text);
    }

    /** A workbook with a given number of rows in a list, with each of these columns filled. */
    private static byte[] rows(
            WorkbookFactory factory, String sheet, int first, int rows, String columns, String text) {
        return RewrittenSheet.of(factory.bytes(), sheet, xml -> {
            int end = xml.indexOf("</sheetData>");
            StringBuilder filled = new StringBuilder(1 << 16).append(xml, 0, end);
            for (int row = first; row < first + rows; row++) {
                filled.append("<row r=\"").append(row).append("\">");
                for (int i = 0; i < columns.length(); i++) {
                    filled.append("<c r=\"").append(columns.charAt(i)).append(row);
                    filled.append("\" t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
                }
                filled.append("</row>");
            }
            return filled.append(xml, end, xml.length()).toString();
        });
    }

    private WorkbookFile write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        return WorkbookFile.of(file);
    }

    private WorkbookFile small(String name) throws IOException {
        return write(name, WorkbookFactory.cmrt("6.5").company(name).bytes());
    }

    private static int smelters(ReadResult result) {
        return result.fold(declaration -> declaration.smelters().size(), unreadable -> {
            throw new AssertionError(unreadable.message());
        });
    }

    private static Optional<UnreadableCode> code(ReadResult result) {
        return result.fold(declaration -> Optional.empty(), unreadable -> Optional.of(unreadable.code()));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void three_files_at_the_limit_are_read_one_after_the_other(int threads) throws IOException {
        WorkbookFile huge = write("huge.xlsx", rows("Smelter List", 5, 30_000, "BCDEFGHIJKLMNOPQ", "Gold"));
        List<Integer> counts = new ArrayList<>();

        try (Stream<ReadResult> results = reader.readAll(Collections.nCopies(3, huge), threads, done -> {})) {
            results.forEach(result -> counts.add(smelters(result)));
        }

        assertThat(counts).containsOnly(30_000).hasSize(3);
    }

    @Test
    void a_file_of_many_blank_rows_is_read_in_the_same_memory() {
        ReadResult result = reader.read("rows.xlsx", rows("Smelter List", 5, 480_000, "C", "Smelter not listed"));

        assertThat(smelters(result)).isEqualTo(480_000);
    }

    @Test
    void looked_up_values_and_messages_are_limited_like_cells_and_texts() {
        byte[] odd = rows("Smelter List", 5, 1_000, "B", "Unobtainium");
        String said = "READ_METAL_UNKNOWN";

        assertThat(reader.read("odd.xlsx", odd).declaration().orElseThrow().findings())
                .filteredOn(finding -> finding.rule().equals(said))
                .hasSize(1_000);
        assertThat(code(reader.withLimits(LIMITS.withMaxTextLength(100_000)).read("odd.xlsx", odd)))
                .contains(UnreadableCode.LIMIT_EXCEEDED);
    }

    @Test
    void a_file_that_needs_more_than_its_share_is_read_alone_when_its_turn_comes() throws IOException {
        List<WorkbookFile> files = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            files.add(small("a" + i + ".xlsx"));
            files.add(write("b" + i + ".xlsx", rows("Smelter List", 5, 2_000, "BCDEF", "Gold")));
            files.add(small("c" + i + ".xlsx"));
        }
        Set<String> reading = ConcurrentHashMap.newKeySet();
        Set<String> beside = ConcurrentHashMap.newKeySet();
        CmrtReader watched = reader.withStore(new ReadStore() {
            @Override
            public Optional<ReadResult> find(String name, String sha256) {
                reading.add(name);
                return Optional.empty();
            }

            @Override
            public void keep(String name, String sha256, ReadResult result) {
                reading.remove(name);
                if (name.startsWith("b")) { // only a reading that ended within its limits is kept
                    reading.stream().filter(other -> !other.startsWith("b")).forEach(beside::add);
                }
            }
        });
        List<CmrtReader.Progress<WorkbookFile>> told = new ArrayList<>();
        ReadShare share = new ReadShare(6, LIMITS.withMaxCells(5_000));
        List<ReadResult> results = new ArrayList<>();
        try (ReadAhead<ReadResult> ahead = new ReadAhead<>(watched, files, 3, share, result -> result, told::add)) {
            ahead.forEachRemaining(results::add);
        }

        assertThat(results).isEqualTo(files.stream().map(reader::read).toList());
        assertThat(told).extracting(CmrtReader.Progress::file).isEqualTo(files);
        assertThat(told)
                .extracting(CmrtReader.Progress::done)
                .isEqualTo(IntStream.rangeClosed(1, 12).boxed().toList());
        assertThat(beside).isEmpty();
    }

    @Test
    void a_file_that_exceeds_the_limits_alone_is_reported_once_and_the_others_are_read() throws IOException {
        List<WorkbookFile> files = List.of(
                small("a.xlsx"), write("b.xlsx", rows("Smelter List", 5, 2_000, "BCDEF", "Gold")), small("c.xlsx"));
        ReadShare share = new ReadShare(4, LIMITS.withMaxCells(5_000));
        List<ReadResult> results = new ArrayList<>();
        CmrtReader limited = reader.withLimits(LIMITS.withMaxCells(6_000));
        try (ReadAhead<ReadResult> ahead = new ReadAhead<>(limited, files, 2, share, result -> result, done -> {})) {
            ahead.forEachRemaining(results::add);
        }

        assertThat(results.stream().map(HugeFilesTest::code))
                .containsExactly(Optional.empty(), Optional.of(UnreadableCode.LIMIT_EXCEEDED), Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void a_file_that_does_not_fit_into_memory_is_reported_and_the_others_are_read(int threads) throws IOException {
        byte[] named = WorkbookFactory.cmrt("6.5").company("@very-long@").bytes();
        List<WorkbookFile> files =
                List.of(small("a.xlsx"), write("b.xlsx", stretched(named, "@very-long@", 300)), small("c.xlsx"));
        CmrtReader generous = reader.withLimits(LIMITS.withMaxCellBytes(1 << 30).withMaxTextLength(1 << 30));

        List<ReadResult> results;
        try (Stream<ReadResult> read = generous.readAll(files, threads, done -> {})) {
            results = read.toList();
        }

        assertThat(results.stream().map(HugeFilesTest::code))
                .containsExactly(Optional.empty(), Optional.of(UnreadableCode.LIMIT_EXCEEDED), Optional.empty());
        assertThat(results.get(1).fold(declaration -> "", ReadResult.Unreadable::message))
                .startsWith("b.xlsx: reading the file takes more memory than Java may use.");
    }

    @Test
    void a_stream_that_does_not_fit_into_memory_is_reported_too() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                throw new OutOfMemoryError("made up");
            }

            @Override
            public int read(byte[] target, int offset, int count) {
                throw new OutOfMemoryError("made up");
            }
        };

        assertThat(code(reader.read("endless.xlsx", endless))).contains(UnreadableCode.LIMIT_EXCEEDED);
    }

    /** The workbook with a text of the given size in MiB in place of a short one. */
    private static byte[] stretched(byte[] workbook, String text, int mebi) throws IOException {
        byte[] chunk = new byte[1 << 20];
        Arrays.fill(chunk, (byte) 'x');
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                int at = content.indexOf(text);
                write(content.substring(0, Math.max(at, 0)), out);
                for (int i = 0; at >= 0 && i < mebi; i++) {
                    out.write(chunk);
                }
                write(at < 0 ? content : content.substring(at + text.length()), out);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static void write(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
