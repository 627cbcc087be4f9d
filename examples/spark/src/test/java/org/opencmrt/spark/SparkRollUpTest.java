package org.opencmrt.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
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
import org.opencmrt.report.DataTable;
import org.opencmrt.report.ReportOptions;
import org.opencmrt.report.filing.AnnexALayout;
import org.opencmrt.report.filing.FilingTexts;
import org.opencmrt.report.filing.ReportFile;
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
    private static SparkSession session;
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
        Files.writeString(suppliers.resolve("letter.pdf"), "%PDF");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(suppliers.resolve("sub/mail.zip")))) {
            zip.putNextEntry(new ZipEntry("s20.xlsx"));
            write(folder.resolve("s20.xlsx"), "Supplier 20", 20);
            Files.copy(folder.resolve("s20.xlsx"), zip);
            zip.putNextEntry(new ZipEntry("readme.txt"));
        }
        write(folder.resolve("s21.xlsx"), "Supplier 21", 21);
        Files.writeString(
                suppliers.resolve("reply.eml"),
                String.join(
                        "\r\n",
                        "From: supplier@example.com",
                        "Subject: CMRT",
                        "MIME-Version: 1.0",
                        "Content-Type: multipart/mixed; boundary=part",
                        "",
                        "--part",
                        "Content-Type: text/plain",
                        "",
                        "See attachment.",
                        "--part",
                        "Content-Type: application/octet-stream; name=s21.xlsx",
                        "Content-Disposition: attachment; filename=s21.xlsx",
                        "Content-Transfer-Encoding: base64",
                        "",
                        Base64.getMimeEncoder().encodeToString(Files.readAllBytes(folder.resolve("s21.xlsx"))),
                        "--part--",
                        ""));
        Files.writeString(
                folder.resolve("status 2025-03-01.csv"),
                "smelter_id,status,scheme\nCID900000,Conformant,RMAP\nCID900001,Active,RMAP\n");
        session = SparkSession.builder()
                .master("local[2]")
                .appName("test")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
                .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
                .getOrCreate();
        spark = new JavaSparkContext(session.sparkContext());
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
        session.stop();
    }

    @Test
    void writes_the_same_bytes_as_one_machine_for_any_number_of_partitions() throws IOException {
        CmrtReader reader = CmrtReader.create();
        NewestLookup newest = NewestLookup.none();
        Workbooks.Found found = Workbooks.search(suppliers);
        List<WorkbookFile> files = found.workbooks();
        for (WorkbookFile file : files) {
            newest = reader.lookup(file, NewestLookup::of, why -> NewestLookup.none())
                    .merge(newest);
        }
        ConflictMineralsProgram program = ConflictMineralsProgram.builder()
                .reference(newest.list().orElseThrow())
                .period("2025")
                .company("Example Corp.")
                .build();
        ProgramResult alone = program.run(files, 1, progress -> {}).passingOver(found.passedOver());
        Path expected = folder.resolve("alone");
        for (ReportFile file :
                ReportFile.all(alone, ReportOptions.standard(), AnnexALayout.standard(), FilingTexts.standard())) {
            if (Set.of("csv", "json", "tables").contains(file.format())) {
                Files.createDirectories(expected.resolve(file.name()).getParent());
                try (OutputStream out = Files.newOutputStream(expected.resolve(file.name()))) {
                    file.content().writeTo(out);
                }
            }
        }
        assertThat(alone.rollUp().response().files()).isEqualTo(25);

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
            Settings settings = Settings.of(arguments, store);
            ProgramResult result = SparkRollUp.result(spark, store, arguments, settings);
            Outputs.write(result, settings, store, out.toString());
            assertThat(content(out)).isEqualTo(content(expected)).hasSize(11);
        }
        assertThat(lines(expected.resolve("tables/declarations.csv"))).isEqualTo(1 + 25);
        assertThat(lines(expected.resolve("tables/entries.csv")))
                .isEqualTo(1 + alone.rollUp().account().rows());
    }

    @Test
    void takes_the_options_of_the_command_line() throws IOException {
        String status = list("ratings.csv", "smelter_id,status\nCID900000,Green\nCID900001,Active\n");
        String previous = folder.resolve("options/first/rollup.json").toString();
        roll("first", "--company", "Example Corp.", "--formats", "json");
        List<String> options = List.of(
                "--status",
                status + "@2025-02-03",
                "--status-vocabulary",
                list("vocabulary.csv", "word,class\nGreen,CONFORMANT\n"),
                "--status-words",
                list("words.csv", "class,word,definition\nCONFORMANT,Passed,Audited.\n"),
                "--accept-version",
                "6.5",
                "--non-smelters",
                list("non-smelters.txt", "# traders\n\nWorks 1\n"),
                "--messages",
                list("messages.properties", "REVIEW_KNOWN_NON_SMELTER.message = No smelter: {name}\n"),
                "--actions",
                list("actions.csv", "smelter_id,action,owner,due\nCID900000,Visit,Ann,2025-06-30\n"),
                "--company-file",
                list(
                        "company.json",
                        "{\"schema\": \"opencmrt/company/1\", \"company\": {\"name\": \"Example Corp.\"}}"),
                "--previous",
                previous,
                "--columns",
                "smelter_id,status,status_date",
                "--group-by",
                "status",
                "--formats",
                "csv,md,json,tables,docx,html",
                "--texts",
                drafts());
        Path out = roll("all", options.toArray(String[]::new));
        assertThat(out.resolve("annex-a.csv")).content().contains("CID900000", "Passed", "2025-02-03");
        assertThat(out.resolve("tables/due-diligence.csv")).content().contains("Visit", "Ann", "2025-06-30");
        assertThat(out.resolve("rollup.json")).content().contains("\"Example Corp.\"");
        assertThat(out.resolve("tables/findings.csv")).content().contains("6.31", "No smelter: Works 1");
        assertThat(out.resolve("form-sd.html")).content().contains("Our own draft");
        assertThat(out.resolve("report.html")).isNotEmptyFile();
        assertThat(out.resolve("rollup.xlsx")).doesNotExist();
    }

    private static Path roll(String name, String... options) throws IOException {
        Path out = folder.resolve("options").resolve(name);
        List<String> words = new ArrayList<>(List.of(suppliers.toString(), "--out", out.toString()));
        words.addAll(List.of(options));
        Arguments arguments = Arguments.of(words.toArray(String[]::new));
        Settings settings = Settings.of(arguments, store);
        ProgramResult result = SparkRollUp.result(spark, store, arguments, settings);
        Outputs.write(result, settings, store, out.toString());
        return out;
    }

    private static String list(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static String drafts() throws IOException {
        Path drafts = Files.createDirectories(folder.resolve("drafts"));
        Files.writeString(drafts.resolve("form-sd.md"), "# Our own draft\n");
        return drafts.toString();
    }

    @Test
    void refuses_options_that_mean_nothing_here_with_a_reason() {
        assertThatThrownBy(() -> Arguments.of("in", "--out", "out", "--cache", "dir"))
                .hasMessage(
                        "--cache is not an option here. Run SparkTables, which stores what it has assessed, and then"
                                + " --from-tables.");
        assertThatThrownBy(() -> Arguments.of("in", "--out", "out", "--form", "x"))
                .hasMessageStartingWith("The option --form is unknown or has no value. Options are --accept-version, ");
        for (List<String> wrong : List.of(List.of("--formats", "pdf"), List.of("--columns", "colour"))) {
            Arguments arguments = Arguments.of("in", "--out", "out", wrong.get(0), wrong.get(1));
            assertThatThrownBy(() -> Settings.of(arguments, store))
                    .hasMessage(wrong.get(0) + ": '" + wrong.get(1) + "' is unknown. Correct the option");
        }
    }

    @Test
    void refuses_invalid_options_before_work_begins() throws IOException {
        String messages = Files.writeString(folder.resolve("de.properties"), "REVIEW_NOTHING.message=Nichts")
                .toString();
        String status = folder.resolve("status 2025-03-01.csv").toString();
        assertThatThrownBy(() -> settings("--messages", messages))
                .hasMessage("--messages de.properties: 'REVIEW_NOTHING.message' is unknown. Correct the option");
        assertThatThrownBy(() -> settings("--accept-version", "6.45"))
                .hasMessageStartingWith("CMRT 6.45 does not exist.");
        assertThatThrownBy(() -> settings("--status", status + "@2025-02-30"))
                .hasMessage("--status: '2025-02-30' is not a date. Write it as 2016-12-31");
        assertThatThrownBy(() -> settings("--as-of", "today"))
                .hasMessage("--as-of: 'today' is not a date. Write it as 2016-12-31");

        String table = Files.writeString(
                        folder.resolve("programs.csv"), "company,year,folder\nacme,2025,a\nacme,2025,b\n")
                .toString();
        assertThatThrownBy(() -> SparkPrograms.places(store, Arguments.of("--programs", table, "--out", "out")))
                .hasMessage("--programs " + table + " names acme/2025 twice. Put all of its workbooks into one folder");
    }

    private static Settings settings(String option, String value) throws IOException {
        return Settings.of(Arguments.of("in", "--out", "out", option, value), store);
    }

    @Test
    void tables_of_a_version_with_fewer_columns_are_read_beside_new_ones() throws IOException {
        Path in = folder.resolve("evolving");
        Files.createDirectories(in.resolve("acme/2024"));
        write(in.resolve("acme/2024/s.xlsx"), "Supplier", 2);
        Path out = folder.resolve("evolved");
        assertThat(SparkTables.failures(session, Arguments.of(in.toString(), "--out", out.toString())))
                .isEmpty();
        String entries = out.resolve("entries").toString();
        List<DataTable.Column> columns = DataTable.ENTRIES.columns();
        String last = columns.get(columns.size() - 1).name();
        session.read() // what an older version wrote for the year before, without the last column
                .parquet(entries)
                .drop(last)
                .where("year = '2024'")
                .withColumn("year", functions.lit("2023"))
                .write()
                .mode(SaveMode.Append)
                .partitionBy("company", "year")
                .parquet(entries);
        Dataset<Row> both = session.read().option("mergeSchema", "true").parquet(entries);
        assertThat(both.schema().fieldNames())
                .containsExactlyInAnyOrder(SparkTables.schema(DataTable.ENTRIES).fieldNames());
        assertThat(both.where("year = '2023' and " + last + " is null").count()).isEqualTo(2);
        assertThat(both.where("year = '2024'").count()).isEqualTo(2);
    }

    @Test
    void runs_each_company_and_year_and_names_those_that_fail() throws IOException {
        Path companies = folder.resolve("companies");
        for (String place : List.of("acme/2024", "acme/2025", "birch/2025")) {
            Files.createDirectories(companies.resolve(place));
            write(companies.resolve(place).resolve("s.xlsx"), "Supplier of " + place, 2);
        }
        Path out = folder.resolve("programs");
        Files.createDirectories(out.resolve("birch/2025/annex-a.csv")); // a folder that blocks the output file
        List<String> failures =
                SparkPrograms.failures(spark, store, Arguments.of(companies.toString(), "--out", out.toString()));
        assertThat(failures).singleElement().asString().startsWith("birch/2025 failed: ");
        assertThat(out.resolve("acme/2024/annex-a.csv")).isNotEmptyFile();
        assertThat(out.resolve("acme/2025/rollup.json")).content().contains("\"2025\"", "\"acme\"");
    }

    @Test
    void reads_from_a_table_which_folder_belongs_to_a_company_and_year() throws IOException {
        Path out = folder.resolve("by table");
        Files.createDirectories(folder.resolve("listed"));
        write(folder.resolve("listed/s.xlsx"), "Supplier", 2);
        String table = list(
                "programs.csv",
                "year,company,folder\n2025,acme," + suppliers.resolve("sub") + "\n2024,birch,"
                        + folder.resolve("listed") + "\n2025,cedar," + folder.resolve("missing") + "\n");
        Arguments arguments = Arguments.of(
                "--programs",
                table,
                "--actions",
                list("visits.csv", "smelter_id,action\nCID900002,Visit\n"),
                "--out",
                out.toString());
        List<String> failures = SparkTables.failures(session, arguments);
        assertThat(failures)
                .singleElement()
                .asString()
                .startsWith("cedar/2025 failed: ")
                .contains("missing");
        Dataset<Row> declarations =
                session.read().parquet(out.resolve("declarations").toString());
        assertThat(declarations.where("company = 'acme' and year = '2025'").count())
                .isEqualTo(2);
        assertThat(declarations.where("company = 'birch' and year = '2024'").count())
                .isEqualTo(1);
        assertThat(session.read()
                        .parquet(out.resolve("due_diligence").toString())
                        .where("action = 'Visit'")
                        .count())
                .isPositive();
        assertThat(out.resolve("reports/cedar")).doesNotExist();
    }

    @Test
    void tables_have_the_rows_of_the_accounts_and_are_made_anew_without_workbooks() throws IOException {
        Path companies = folder.resolve("programs in");
        copy(suppliers, companies.resolve("acme/2024"));
        copy(suppliers, companies.resolve("acme/2025"));
        Files.createDirectories(companies.resolve("birch/2025"));
        write(companies.resolve("birch/2025/s.xlsx"), "Supplier of Birch", 2);
        String status = folder.resolve("status 2025-03-01.csv").toString();
        Path old = folder.resolve("old");
        Path fresh = folder.resolve("fresh");
        Path anew = folder.resolve("anew");
        assertThat(SparkTables.failures(session, Arguments.of(companies.toString(), "--out", old.toString())))
                .isEmpty();
        assertThat(SparkTables.failures(
                        session, Arguments.of(companies.toString(), "--status", status, "--out", fresh.toString())))
                .isEmpty();
        delete(companies);
        assertThat(SparkTables.failures(
                        session,
                        Arguments.of("--from-tables", old.toString(), "--status", status, "--out", anew.toString())))
                .isEmpty();
        assertThat(content(anew.resolve("reports")))
                .isEqualTo(content(fresh.resolve("reports")))
                .isNotEqualTo(content(old.resolve("reports")))
                .hasSize(3 * 11);

        for (DataTable table : DataTable.values()) {
            String name = table.name().toLowerCase(Locale.ROOT);
            Dataset<Row> rows = session.read()
                    .schema(SparkTables.schema(table)) // a table without rows has no file to take it from
                    .parquet(anew.resolve(name).toString());
            rows.createOrReplaceTempView(name);
            assertThat(rows.schema().fieldNames()).endsWith("company", "year");
            assertThat(rows.where("company = 'acme' and year = '2025'").count())
                    .as(name)
                    .isEqualTo(lines(anew.resolve("reports/acme/2025/tables/" + table.fileName())) - 1);
        }
        session.read().parquet(old.resolve("entries").toString()).createOrReplaceTempView("entries_before");
        queries_of_the_documentation();
    }

    /** The queries in the documentation are the same as here. */
    private static void queries_of_the_documentation() throws IOException {
        String page = Files.readString(Path.of("../../docs/scale.md"));
        List<Long> counts = new ArrayList<>();
        Matcher query = Pattern.compile("```sql\n(.*?);\n```", Pattern.DOTALL).matcher(page);
        while (query.find()) {
            counts.add(session.sql(query.group(1)).count());
        }
        assertThat(counts).hasSize(3);
        assertThat(counts.get(0)).isEqualTo(6); // three classes in each of two years
        assertThat(counts.get(1)).isPositive();
        assertThat(counts.get(2)).isZero(); // a different status list does not affect any entry
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> found = Files.walk(from)) {
            for (Path file : found.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
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
