package org.opencmrt.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.read.WorkbookFile;
import org.opencmrt.read.Workbooks;
import org.opencmrt.reference.NewestLookup;
import org.opencmrt.testing.Facilities;
import org.opencmrt.testing.WorkbookFactory;

class SparkRollUpTest {
    private static final List<ReferenceEntry> LIST = Facilities.list()
            .with(Metal.GOLD, "CID900000", "Aurora Refining Ltd.", "SWITZERLAND")
            .with(Metal.GOLD, "CID900001", "Boreal Gold Refinery", "CANADA")
            .with(Metal.GOLD, "CID900002", "Cedar Precious Metals", "JAPAN")
            .entries();

    @TempDir
    private static Path folder;

    private static Path suppliers;
    private static JavaSparkContext spark;
    private static Store store;

    @BeforeAll
    static void write_workbooks() throws IOException {
        suppliers = folder.resolve("suppliers");
        Files.createDirectories(suppliers.resolve("sub/folder"));
        for (int i = 0; i < 20; i++) {
            String name = i == 3 ? "_x.xlsx" : i == 4 ? "sub/folder/s4.xlsx" : "s" + i + ".xlsx";
            write(suppliers.resolve(name), "Supplier " + i, i);
        }
        Files.copy(suppliers.resolve("s1.xlsx"), suppliers.resolve("copy of s1.xlsx"));
        Files.write(suppliers.resolve("empty.xlsx"), new byte[0]);
        Files.write(suppliers.resolve("broken.xlsx"), new byte[] {'P', 'K', 3, 4, 9, 9});
        Files.writeString(suppliers.resolve("~$s1.xlsx"), "lock");
        spark = new JavaSparkContext(new SparkConf()
                .setMaster("local[2]")
                .setAppName("test")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1"));
        store = new Store(spark.hadoopConfiguration());
    }

    private static void write(Path file, String company, int number) throws IOException {
        WorkbookFactory.cmrt(number % 2 == 0 ? "6.5" : "6.31")
                .company(company)
                .effectiveDate(LocalDate.of(2025, 3, 1 + number % 20))
                .uses(Metal.GOLD)
                .lookup(LIST)
                .smelter(row -> row.id("CID90000" + number % 3))
                .smelter(row -> row.notListed(Metal.GOLD, "Works " + number % 4, "PERU"))
                .write(file);
    }

    @AfterAll
    static void stop() {
        spark.close();
    }

    @Test
    void writes_the_bytes_of_one_machine_whatever_the_number_of_partitions() throws IOException {
        CmrtReader reader = CmrtReader.create();
        NewestLookup newest = NewestLookup.none();
        List<WorkbookFile> files = Workbooks.list(suppliers);
        for (WorkbookFile file : files) {
            newest = reader.lookup(file, NewestLookup::of, why -> NewestLookup.none())
                    .merge(newest);
        }
        ConflictMineralsProgram program = ConflictMineralsProgram.builder()
                .reference(newest.list().orElseThrow())
                .period("2025")
                .company("Example Corp.")
                .build();
        ProgramResult alone = program.run(files, 1, progress -> {});
        Path expected = folder.resolve("alone");
        Outputs.write(alone, store, expected.toString());
        assertThat(alone.rollUp().response().files()).isEqualTo(23);

        for (int partitions : new int[] {1, 3, 8}) {
            Path out = folder.resolve("spark" + partitions);
            Arguments arguments = Arguments.of(
                    suppliers.toString(),
                    "--company",
                    "Example Corp.",
                    "--period",
                    "2025",
                    "--partitions",
                    String.valueOf(partitions),
                    "--out",
                    out.toString());
            ProgramResult result = SparkRollUp.result(spark, store, arguments);
            Outputs.write(result, store, out.toString());
            assertThat(content(out)).isEqualTo(content(expected)).hasSize(8);
        }
        assertThat(lines(expected.resolve("tables/declarations.csv"))).isEqualTo(1 + 23);
        assertThat(lines(expected.resolve("tables/entries.csv")))
                .isEqualTo(1 + alone.rollUp().account().rows());
    }

    @Test
    void runs_each_company_and_year_and_names_those_that_fail() throws IOException {
        Path companies = folder.resolve("companies");
        for (String place : List.of("acme/2024", "acme/2025", "birch/2025")) {
            Files.createDirectories(companies.resolve(place));
            write(companies.resolve(place).resolve("s.xlsx"), "Supplier of " + place, 2);
        }
        Path out = folder.resolve("programs");
        Files.createDirectories(out.resolve("birch/2025/annex-a.csv")); // a folder in the way
        List<String> failures =
                SparkPrograms.failures(spark, store, Arguments.of(companies.toString(), "--out", out.toString()));
        assertThat(failures).singleElement().asString().startsWith("birch/2025 failed: ");
        assertThat(out.resolve("acme/2024/annex-a.csv")).isNotEmptyFile();
        assertThat(out.resolve("acme/2025/rollup.json")).content().contains("\"2025\"", "\"acme\"");
    }

    private static Map<String, String> content(Path out) throws IOException {
        Map<String, String> content = new TreeMap<>();
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(out)) {
            found.filter(Files::isRegularFile).forEach(files::add);
        }
        for (Path file : files) {
            content.put(out.relativize(file).toString(), Files.readString(file));
        }
        return content;
    }

    private static long lines(Path csv) throws IOException {
        return Files.readAllLines(csv).size();
    }
}
