package org.opencmrt.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SourceFile;
import org.opencmrt.model.UnreadableCode;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.read.ReadStore;
import org.opencmrt.read.WorkbookFile;
import org.opencmrt.testing.AnyDeclaration;
import org.opencmrt.testing.WorkbookFactory;

class ReadCacheTest {
    @TempDir
    private Path folder;

    private byte[] workbook() {
        return WorkbookFactory.cmrt("6.5")
                .company("Acme")
                .uses(Metal.GOLD)
                .smelter(row -> row.listed(Metal.GOLD, "Northern Gold"))
                .bytes();
    }

    private Path onlyEntry() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> entries = files.filter(Files::isRegularFile).toList();
            assertThat(entries).hasSize(1);
            return entries.get(0);
        }
    }

    /** A store in front of the cache that counts the files that had to be read. */
    private static final class Counting implements ReadStore {
        private final ReadCache cache;
        private final AtomicInteger read = new AtomicInteger();

        Counting(ReadCache cache) {
            this.cache = cache;
        }

        @Override
        public Optional<ReadResult> find(String name, String sha256) {
            return cache.find(name, sha256);
        }

        @Override
        public void keep(String name, String sha256, ReadResult result) {
            read.incrementAndGet();
            cache.keep(name, sha256, result);
        }
    }

    @Test
    void a_workbook_that_was_read_is_not_read_again() throws IOException {
        byte[] bytes = workbook();
        Counting first = new Counting(ReadCache.in(folder));
        ReadResult fresh = CmrtReader.create().withStore(first).read("acme.xlsx", bytes);
        Counting second = new Counting(ReadCache.in(folder));
        ReadResult kept = CmrtReader.create().withStore(second).read("acme.xlsx", bytes);

        assertThat(first.read).hasValue(1);
        assertThat(second.read).hasValue(0);
        assertThat(kept).isEqualTo(fresh).isEqualTo(CmrtReader.create().read("acme.xlsx", bytes));
    }

    @Test
    void a_program_with_different_lists_does_not_read_workbooks_again() throws IOException {
        Path file = Files.write(folder.resolve("acme.xlsx"), workbook());
        Path place = folder.resolve("cache");
        ConflictMineralsProgram first =
                ConflictMineralsProgram.builder().withoutReference().build();
        first.run(CmrtReader.create().withStore(ReadCache.in(place)), List.of(WorkbookFile.of(file)), 1, done -> {});
        ConflictMineralsProgram second = ConflictMineralsProgram.builder()
                .bundled()
                .asOf(LocalDate.of(2030, 1, 1))
                .build();
        Counting store = new Counting(ReadCache.in(place));
        ProgramResult kept =
                second.run(CmrtReader.create().withStore(store), List.of(WorkbookFile.of(file)), 2, done -> {});
        assertThat(store.read).hasValue(0);
        assertThat(kept).isEqualTo(second.run(List.of(WorkbookFile.of(file)), 1, done -> {}));
        assertThat(kept.assessments().get(0).findings())
                .extracting(Finding::rule)
                .contains("REVIEW_NOT_LISTED");
    }

    @Test
    void the_same_content_under_another_name_is_traced_to_that_name() throws IOException {
        CmrtReader reader = CmrtReader.create().withStore(ReadCache.in(folder));
        reader.read("acme.xlsx", workbook());
        assertThat(reader.read("b/acme.xlsm", workbook()))
                .isEqualTo(CmrtReader.create().read("b/acme.xlsm", workbook()));
    }

    @Test
    void detects_the_template_from_the_cache() throws IOException {
        Path file = Files.write(folder.resolve("acme.xlsx"), workbook());
        CmrtReader reader = CmrtReader.create().withStore(ReadCache.in(folder.resolve("cache")));
        assertThat(reader.template(WorkbookFile.of(file))).hasToString("Optional[CMRT 6.5]");
        reader.read(file);
        assertThat(reader.template(WorkbookFile.of(file))).hasToString("Optional[CMRT 6.5]");
    }

    @Test
    void a_damaged_cache_entry_is_read_again_and_replaced() throws IOException {
        byte[] bytes = workbook();
        ReadResult fresh = CmrtReader.create().read("acme.xlsx", bytes);
        CmrtReader.create().withStore(ReadCache.in(folder)).read("acme.xlsx", bytes);
        byte[] good = Files.readAllBytes(onlyEntry());
        for (int at : new int[] {0, 5, good.length / 2, good.length - 6, good.length - 1}) {
            byte[] bad = good.clone();
            bad[at] ^= 0x55;
            Files.write(onlyEntry(), bad);
            assertThat(CmrtReader.create().withStore(ReadCache.in(folder)).read("acme.xlsx", bytes))
                    .isEqualTo(fresh);
        }
        for (byte[] bad : List.of(new byte[0], java.util.Arrays.copyOf(good, good.length / 2))) {
            Files.write(onlyEntry(), bad);
            assertThat(CmrtReader.create().withStore(ReadCache.in(folder)).read("acme.xlsx", bytes))
                    .isEqualTo(fresh);
            assertThat(onlyEntry()).hasBinaryContent(good);
        }
    }

    @Test
    void a_cache_entry_in_the_place_of_another_does_not_count() throws IOException {
        ReadCache cache = ReadCache.in(folder);
        CmrtReader.create().withStore(cache).read("acme.xlsx", workbook());
        byte[] entry = Files.readAllBytes(onlyEntry());
        Files.write(onlyEntry(), entry);
        String other = "0".repeat(64);
        Path wrong = onlyEntry().getParent().getParent().resolve("00");
        Files.createDirectories(wrong);
        String name = onlyEntry().getFileName().toString();
        Files.write(wrong.resolve(other + name.substring(64)), entry);
        assertThat(cache.find("acme.xlsx", other)).isEmpty();
    }

    @Test
    void another_program_has_its_own_cache_entries() throws IOException {
        Counting one = new Counting(ReadCache.in(folder, "one"));
        Counting other = new Counting(ReadCache.in(folder, "other"));
        CmrtReader.create().withStore(one).read("acme.xlsx", workbook());
        CmrtReader.create().withStore(other).read("acme.xlsx", workbook());
        assertThat(other.read).hasValue(1);
        assertThat(ProgramVersion.current()).isEqualTo(ProgramVersion.current()).matches("[0-9a-f]{16}");
    }

    @Test
    void failures_that_a_password_or_a_limit_may_change_are_not_cached() throws IOException {
        Counting store = new Counting(ReadCache.in(folder));
        CmrtReader reader = CmrtReader.create().withStore(store);
        assertThat(code(reader.read("empty.xlsx", new byte[0]))).isEqualTo(UnreadableCode.EMPTY_FILE);
        assertThat(store.read).hasValue(1);
        assertThat(code(reader.read(folder.resolve("nowhere.xlsx")))).isEqualTo(UnreadableCode.NOT_FOUND);
        assertThat(store.read).hasValue(1);
        assertThat(code(reader.read("empty.xlsx", new byte[0]))).isEqualTo(UnreadableCode.EMPTY_FILE);
        assertThat(store.read).as("kept").hasValue(1);
    }

    private static UnreadableCode code(ReadResult result) {
        return result.fold(declaration -> null, ReadResult.Unreadable::code);
    }

    @Test
    void many_threads_share_a_cache() throws IOException {
        ReadCache cache = ReadCache.in(folder);
        CmrtReader reader = CmrtReader.create().withStore(cache);
        byte[] bytes = workbook();
        ReadResult fresh = CmrtReader.create().read("acme.xlsx", bytes);
        assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> reader.read("acme.xlsx", bytes)))
                .allMatch(fresh::equals);
    }

    @Provide
    Arbitrary<ReadResult> results() {
        return AnyDeclaration.results();
    }

    @Property(tries = 100)
    void cached_results_are_restored_unchanged(@ForAll("results") ReadResult result) throws IOException {
        Path place = Files.createTempDirectory("cache");
        ReadCache cache = ReadCache.in(place, "test");
        Optional<String> content = result.fold(
                read -> Optional.of(read.source().sha256()),
                failed -> failed.source().map(SourceFile::sha256));
        String sha256 = content.orElse("0".repeat(64));
        cache.keep(result.file(), sha256, result);
        Optional<ReadResult> kept = cache.find(result.file(), sha256);
        if (content.isPresent()) {
            assertThat(kept).contains(result);
        } else {
            assertThat(kept)
                    .as("without content there is nothing to find it by")
                    .isEmpty();
        }
    }
}
