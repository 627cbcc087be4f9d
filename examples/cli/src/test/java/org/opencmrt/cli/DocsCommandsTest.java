package org.opencmrt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencmrt.cli.Ran.cmrt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.Metal;
import org.opencmrt.testing.WorkbookFactory;

/**
 * Every command in the README and docs runs and writes the files that it names. The others are listed with the reason.
 */
class DocsCommandsTest {
    private static final Path ROOT = Path.of("../..");
    private static final Path DATA = ROOT.resolve("examples/data");
    private static final Pattern BLOCK = Pattern.compile("(?s)```sh\\n(.*?)```");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");
    private static final String JAR = "java -jar examples/cli/target/cmrt.jar ";
    private static final Set<String> OUTPUTS = Set.of("--out", "--report", "--letter", "--letters");
    private static final Set<String> WORDS =
            Set.of("--format", "--formats", "--as-of", "--due", "--period", "--from-company");

    /** The beginnings of commands that this test does not run, with the reasons. */
    private static final Map<String, String> NOT_RUN = new LinkedHashMap<>();

    static {
        NOT_RUN.put("mvn ", "this test is part of what Maven runs");
        NOT_RUN.put("java -jar examples/benchmarks/", "a benchmark takes minutes; its own tests run it for a moment");
        NOT_RUN.put("java -cp examples/benchmarks/", "a benchmark");
        NOT_RUN.put("java -Xmx2g -cp examples/benchmarks/", "a benchmark");
        NOT_RUN.put("java -Xmx512m -cp examples/benchmarks/", "a benchmark");
        NOT_RUN.put("java -jar examples/service/", "a server; the tests of examples/service start it");
        NOT_RUN.put(
                "SPRING_DATASOURCE_PASSWORD=", "a server with a database; the tests of examples/service start both");
        NOT_RUN.put("examples/cli/target/cmrt ", "the launcher is built after the tests; .ci/real-files runs it");
        NOT_RUN.put(".ci/release-dry-run", "makes a release; maintainers run it");
        NOT_RUN.put("examples/spark/run", "needs Spark; the test of examples/spark runs the same classes");
        NOT_RUN.put("SPARK_MAIN=", "needs Spark; the test of examples/spark runs the same classes");
        for (String start : List.of("cd docs/schema", "npm ", "ajv ")) {
            NOT_RUN.put(start, "a validator from npm; SchemasTest validates with another one");
        }
        NOT_RUN.put("spark-submit ", "needs a cluster");
    }

    @TempDir
    private static Path folder;

    @BeforeAll
    static void creates_the_files_that_the_docs_assume() throws IOException {
        copy(DATA, folder.resolve("examples/data"));
        copy(DATA.resolve("suppliers"), folder.resolve("suppliers"));
        Files.copy(DATA.resolve("status-2016.csv"), folder.resolve("status.csv"));
        Files.copy(ROOT.resolve("docs/company.example.json"), folder.resolve("company.json"));
        for (String version : List.of("6.5", "6.6")) {
            WorkbookFactory.cmrt(version)
                    .lookup(Samples.LIST)
                    .preparedRows(100)
                    .write(folder.resolve("RMI_CMRT_" + version + ".xlsx"));
        }
        Samples.supplier("Acme Relays Ltd.").write(folder.resolve("acme.xlsx"));
        Samples.supplier("Acme Relays Ltd.").write(folder.resolve("acme-2024.xlsx"));
        Samples.supplier("Acme Relays Ltd.")
                .smelter(row -> row.notListed(Metal.GOLD, "Hinterland Gold", "AUSTRIA"))
                .write(folder.resolve("acme-2025.xlsx"));
        WorkbookFactory.cmrt("5.12")
                .company("Acme Relays Ltd.")
                .scope(DeclarationScope.COMPANY, "")
                .lookup(Samples.LIST)
                .uses(Metal.GOLD)
                .smelter(row -> row.id("CID900001"))
                .write(folder.resolve("acme-5.12.xlsx"));
        Files.writeString(folder.resolve("queries.csv"), "metal,name\nGold,Metalor Technologies S.A.\n");
        prepare("cmrt read acme.xlsx --out declaration.json");
        prepare("cmrt reference RMI_CMRT_6.5.xlsx --out reference.csv");
        for (String out : List.of("2024", "2025", "rollup")) {
            prepare("cmrt rollup suppliers --out " + out);
        }
        Files.copy(folder.resolve("2024/annex-a.html"), folder.resolve("last-year-annex.htm"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void prepare(String command) {
        assertThat(cmrt(arguments(command, new ArrayList<>())).status())
                .as(command)
                .isZero();
    }

    static List<String> commands() throws IOException {
        return shown().stream().filter(line -> line.startsWith("cmrt ")).toList();
    }

    /** The lines of all code blocks; README commands for the jar are run as {@code cmrt}. */
    private static List<String> shown() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")));
        pages.add(ROOT.resolve("docs/schema/README.md"));
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            docs.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        Set<String> lines = new TreeSet<>();
        for (Path page : pages) {
            BLOCK.matcher(Files.readString(page))
                    .results()
                    .flatMap(block ->
                            block.group(1).replaceAll("\\\\\\n\\s*", "").lines())
                    .flatMap(line -> Arrays.stream(line.split(" && ")))
                    .map(line -> line.startsWith(JAR) ? "cmrt " + line.substring(JAR.length()) : line)
                    .forEach(lines::add);
        }
        return List.copyOf(lines);
    }

    @Test
    void knows_every_command_that_is_shown() throws IOException {
        List<String> others =
                shown().stream().filter(line -> !line.startsWith("cmrt ")).toList();

        assertThat(others)
                .allSatisfy(line -> assertThat(NOT_RUN.keySet())
                        .as("beginnings of commands that are not run")
                        .anyMatch(line::startsWith));
        assertThat(NOT_RUN.keySet()).allSatisfy(start -> assertThat(others).anyMatch(line -> line.startsWith(start)));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void does_what_the_page_shows(String command) {
        List<Path> outputs = new ArrayList<>();
        Ran ran = cmrt(arguments(command, outputs));

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(outputs).allSatisfy(output -> assertThat(output).exists());
        if (outputs.isEmpty()) {
            assertThat(ran.out()).isNotEmpty();
        }
    }

    /** The arguments of a command line, with its files in the folder of this test. */
    private static Object[] arguments(String command, List<Path> outputs) {
        List<String> words = WORD.matcher(command)
                .results()
                .map(word -> word.group(1) == null ? word.group() : word.group(1))
                .toList();
        boolean ofForm = words.get(1).equals("fill") || words.get(1).equals("translate");
        List<Object> arguments = new ArrayList<>();
        int first = words.get(1).equals("annex") ? 3 : 2;
        arguments.addAll(words.subList(1, first));
        for (int i = first; i < words.size(); i++) {
            String word = words.get(i);
            String before = words.get(i - 1);
            boolean plain = word.startsWith("--") || WORDS.contains(before) || (before.equals("--company") && !ofForm);
            arguments.add(plain ? word : folder.resolve(word));
            if (OUTPUTS.contains(before)) {
                outputs.add(folder.resolve(word));
            }
        }
        return arguments.toArray();
    }
}
