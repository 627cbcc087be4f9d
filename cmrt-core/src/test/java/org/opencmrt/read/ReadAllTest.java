package org.opencmrt.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opencmrt.model.ReadLimits;
import org.opencmrt.model.ReadResult;
import org.opencmrt.testing.WorkbookFactory;

class ReadAllTest {
    @TempDir
    Path folder;

    private final CmrtReader reader = CmrtReader.create();

    @BeforeEach
    void makeFiles() throws IOException {
        for (int i = 0; i < 12; i++) {
            WorkbookFactory.cmrt(i % 2 == 0 ? "6.5" : "6.1")
                    .company("Supplier " + i)
                    .write(folder.resolve("s" + (char) ('a' + i) + ".xlsx"));
        }
        Files.writeString(folder.resolve("sbb.xlsx"), "no workbook");
        Files.createDirectories(folder.resolve("deep/.hidden"));
        Files.copy(folder.resolve("sa.xlsx"), folder.resolve("deep/copy.XLSX"));
        for (String passedOver : List.of("~$sa.xlsx", ".sa.xlsx", "deep/.hidden/x.xlsx", "notes.txt")) {
            Files.copy(folder.resolve("sa.xlsx"), folder.resolve(passedOver));
        }
    }

    @Test
    void finds_the_workbooks_of_a_folder_in_path_order_and_names_them_by_it() throws IOException {
        assertThat(Workbooks.list(folder))
                .extracting(WorkbookFile::name)
                .startsWith("deep/copy.XLSX", "sa.xlsx", "sb.xlsx", "sbb.xlsx", "sc.xlsx")
                .hasSize(14);
    }

    @Test
    void results_come_in_order_and_are_the_same_whatever_the_number_of_threads() throws IOException {
        List<WorkbookFile> files = Workbooks.list(folder);
        List<ReadResult> alone = files.stream().map(reader::read).toList();
        for (int threads : new int[] {1, 2, 7}) {
            List<CmrtReader.Progress<WorkbookFile>> told = new ArrayList<>();
            try (Stream<ReadResult> results = reader.readAll(files, threads, told::add)) {
                assertThat(results.toList()).isEqualTo(alone);
            }
            assertThat(told).extracting(CmrtReader.Progress::file).isEqualTo(files);
            assertThat(told.get(13)).isEqualTo(new CmrtReader.Progress<>(14, 14, files.get(13)));
        }
    }

    @Test
    void one_bad_file_does_not_stop_the_others() throws IOException {
        try (Stream<ReadResult> results = reader.readAll(Workbooks.list(folder), 3, progress -> {})) {
            assertThat(results.filter(result -> result.declaration().isEmpty()))
                    .extracting(ReadResult::file)
                    .containsExactly("sbb.xlsx");
        }
    }

    @Test
    void a_file_that_reaches_a_limit_beside_other_files_is_read_again_alone() {
        ReadLimits limits = ReadLimits.standard().withMaxFileBytes(100);
        WorkbookFile file = WorkbookFile.of(folder.resolve("sa.xlsx"));

        assertThat(reader.withLimits(limits).readWithin(limits, file)).isEmpty();
        assertThat(reader.readWithin(limits, file)).isEmpty();
        assertThat(reader.readWithin(ReadLimits.standard(), file)).contains(reader.read(file));
    }

    @Test
    void a_stream_that_is_not_read_to_its_end_can_be_closed() throws IOException {
        try (Stream<ReadResult> results = reader.readAll(Workbooks.list(folder), 2, progress -> {})) {
            assertThat(results.limit(2)).hasSize(2);
        }
    }

    private static List<Thread> readingThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("cmrt-reader"))
                .toList();
    }

    private static void awaitEndOf(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join(30_000);
            assertThat(thread.isAlive()).isFalse();
        }
    }

    @Test
    void closing_ends_the_threads() throws Exception {
        List<Thread> reading;
        try (Stream<ReadResult> results = reader.readAll(Workbooks.list(folder), 3, progress -> {})) {
            results.iterator().next();
            reading = readingThreads();
            assertThat(reading).isNotEmpty();
        }
        awaitEndOf(reading);
    }

    @Test
    void an_exception_from_progress_ends_reading_and_reaches_the_caller() throws Exception {
        Stream<ReadResult> results = reader.readAll(Workbooks.list(folder), 2, progress -> {
            if (progress.done() == 3) {
                throw new IllegalArgumentException("enough");
            }
        });
        assertThatThrownBy(() -> results.forEach(result -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("enough");
        awaitEndOf(readingThreads());
    }

    @Test
    void an_exception_from_the_function_for_results_reaches_the_caller() throws Exception {
        IllegalArgumentException own = new IllegalArgumentException("our database is closed");
        Stream<Object> results = reader.readAll(
                Workbooks.list(folder),
                2,
                result -> {
                    throw own;
                },
                progress -> {});
        assertThatThrownBy(results::toList).isSameAs(own);
        assertThatThrownBy(() -> reader.readAll(Workbooks.list(folder), 2, result -> null, progress -> {})
                        .toList())
                .isInstanceOf(NullPointerException.class)
                .hasMessage("the result of use");
        awaitEndOf(readingThreads());
    }

    @Test
    @Timeout(60)
    void a_waiting_consumer_is_released_when_another_thread_closes() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CmrtReader slow = reader.withStore(new ReadStore() {
            @Override
            public Optional<ReadResult> find(String name, String sha256) {
                begun.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return Optional.empty();
            }

            @Override
            public void keep(String name, String sha256, ReadResult result) {}
        });
        Stream<ReadResult> results = slow.readAll(Workbooks.list(folder), 1, progress -> {});
        AtomicReference<Throwable> told = new AtomicReference<>();
        Thread taker = new Thread(() -> results.forEach(result -> {}));
        taker.setUncaughtExceptionHandler((thread, e) -> told.set(e));
        taker.start();
        begun.await();

        results.close();
        taker.join(30_000);

        assertThat(taker.isAlive()).isFalse();
        assertThat(told.get()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void only_a_few_of_a_thousand_files_are_read_ahead() throws IOException {
        AtomicInteger begun = new AtomicInteger();
        CmrtReader counting = reader.withStore(new ReadStore() {
            @Override
            public Optional<ReadResult> find(String name, String sha256) {
                begun.incrementAndGet();
                return Optional.empty();
            }

            @Override
            public void keep(String name, String sha256, ReadResult result) {}
        });
        WorkbookFile unreadable = WorkbookFile.of(folder.resolve("sbb.xlsx"));
        int threads = 4;
        int[] taken = {0};
        try (Stream<ReadResult> results =
                counting.readAll(Collections.nCopies(1_000, unreadable), threads, progress -> {})) {
            results.forEach(result -> assertThat(begun.get() - taken[0]++).isLessThanOrEqualTo(2 * threads));
        }
        assertThat(taken[0]).isEqualTo(1_000);
    }

    @Test
    void a_virtual_machine_error_is_not_reported_as_a_fault_of_the_file() throws IOException {
        CmrtReader failing = reader.withStore(new ReadStore() {
            @Override
            public Optional<ReadResult> find(String name, String sha256) {
                throw new OutOfMemoryError("made up");
            }

            @Override
            public void keep(String name, String sha256, ReadResult result) {}
        });
        try (Stream<ReadResult> results = failing.readAll(Workbooks.list(folder), 2, progress -> {})) {
            assertThatThrownBy(() -> results.forEach(result -> {})).isInstanceOf(OutOfMemoryError.class);
        }
    }
}
