package org.opencmrt.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReadLimits;
import org.opencmrt.model.ReadResult;
import org.opencmrt.support.SharedFiles;
import org.opencmrt.testing.WorkbookFactory;

/**
 * Reading a damaged file always ends with a declaration or a reason, within time and memory limits (these tests run
 * with a heap of 256 MB). {@code -Dcmrt.fuzz=N} creates N damaged files instead of the 2,400 of every build, and
 * {@code -Dcmrt.fuzz.seed=S} creates different ones.
 */
@Tag("slow")
class DamagedWorkbooksTest {
    private static final int TRIES = Integer.getInteger("cmrt.fuzz", 2_400);

    private static final long FIRST_SEED = Long.getLong("cmrt.fuzz.seed", 0);

    /** Longer than reading any of these files takes, but shorter than a hang. */
    private static final Duration MAX_TIME = Duration.ofSeconds(20);

    private final CmrtReader reader = CmrtReader.create()
            .withLimits(ReadLimits.standard().withMaxTime(MAX_TIME).withMaxPartBytes(64L << 20));

    private static List<byte[]> madeWorkbooks() {
        List<byte[]> made = new ArrayList<>();
        for (String version : List.of("6.5", "6.1", "3.01", "2.03a")) {
            made.add(WorkbookFactory.cmrt(version)
                    .company("Damaged Goods Ltd.")
                    .effectiveDate(LocalDate.of(2025, 3, 14))
                    .uses(Metal.GOLD)
                    .smelter(row -> row.notListed(Metal.GOLD, "Hinterland Gold Works", "AUSTRIA"))
                    .product("AR-100", "Relay", "")
                    .bytes());
        }
        made.add(XlsCopies.of(made.get(1)));
        made.add(XlsCopies.of(made.get(2)));
        return made;
    }

    @Test
    void the_heap_has_the_documented_size() {
        assertThat(Runtime.getRuntime().maxMemory()).isLessThanOrEqualTo(256L << 20);
    }

    @Test
    void undamaged_workbooks_of_both_formats_are_read() {
        assertThat(madeWorkbooks())
                .allSatisfy(bytes -> assertThat(reader.read("whole.xls", bytes).declaration())
                        .isPresent());
    }

    @Test
    void reading_made_workbooks_always_ends_with_a_result() {
        List<byte[]> workbooks = madeWorkbooks();
        for (int i = 0; i < TRIES; i++) {
            read(workbooks.get(i % workbooks.size()), FIRST_SEED + i);
        }
    }

    @Test
    void reading_real_workbooks_always_ends_with_a_result() throws IOException {
        List<byte[]> workbooks = new ArrayList<>();
        for (WorkbookFile file : Workbooks.list(SharedFiles.find("corpus"))) {
            if (Files.size(file.path()) < 1_400_000) {
                workbooks.add(Files.readAllBytes(file.path()));
            }
        }
        Path encrypted = SharedFiles.find("hostile").resolve("real_2.03a_empty_default_password.xlsx");
        workbooks.add(Files.readAllBytes(encrypted));
        for (int i = 0; i < TRIES / 8; i++) {
            read(workbooks.get(i % workbooks.size()), FIRST_SEED + i);
        }
    }

    private void read(byte[] workbook, long seed) {
        byte[] damaged = new Mutations(seed).damage(workbook);
        long start = System.nanoTime();
        ReadResult result;
        try {
            result = reader.read("damaged.xlsx", damaged);
        } catch (RuntimeException | Error e) {
            throw new AssertionError("the damage of seed " + seed + " broke the reader", e);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as("time for the damage of seed %d", seed)
                .isLessThan(MAX_TIME.multipliedBy(2));
        String told = result.fold(declaration -> "read", ReadResult.Unreadable::message);
        assertThat(told)
                .as("message for the damage of seed %d", seed)
                .isNotBlank()
                .doesNotContain("Exception", CmrtReader.PLEASE_REPORT);
    }
}
