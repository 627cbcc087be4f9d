package org.opencmrt.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the quickstart on the module path in a separate Java process. The build writes its module path. */
class ModulePathTest {
    private static final Path MODULE_PATH = Path.of("target", "module.path");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("javas")
    void runs_from_the_module_path(Path java) throws IOException, InterruptedException {
        Path annex = folder.resolve("annex-a.html");

        assertThat(printed(
                        java,
                        "-m",
                        "org.opencmrt.quickstart/org.opencmrt.quickstart.Quickstart",
                        "../data/suppliers",
                        "../data/suppliers/alder-relays.xlsx",
                        annex.toString()))
                .contains("Umicore S.A. Business Unit Precious Metals Refining: 3 suppliers\n");
        assertThat(annex).content().contains("Umicore S.A. Business Unit Precious Metals Refining");
    }

    @ParameterizedTest
    @MethodSource("javas")
    void has_no_module_in_conflict_with_another(Path java) throws IOException, InterruptedException {
        assertThat(printed(java, "--validate-modules")).isEmpty(); // it prints errors only
    }

    /** The Java version that runs this test, and Java 17 and 25 if they are installed next to it. */
    static Stream<Path> javas() throws IOException {
        Path own = Path.of(System.getProperty("java.home"));
        Map<Integer, Path> homes = new TreeMap<>();
        if (own.getParent() != null) {
            try (DirectoryStream<Path> siblings =
                    Files.newDirectoryStream(own.toRealPath().getParent())) {
                for (Path home : siblings) {
                    int version = version(home);
                    if (version == 17 || version == 25) {
                        homes.put(version, home);
                    }
                }
            }
        }
        homes.put(Runtime.version().feature(), own);
        return homes.values().stream();
    }

    private static int version(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isRegularFile(release)) {
            return 0;
        }
        return Files.readAllLines(release).stream()
                .filter(line -> line.matches("JAVA_VERSION=\"[0-9]+.*"))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("JAVA_VERSION=\"([0-9]+).*", "$1")))
                .findFirst()
                .orElse(0);
    }

    private String printed(Path java, String... arguments) throws IOException, InterruptedException {
        assumeThat(MODULE_PATH).as("the module path, which Maven writes").exists();
        List<String> command = new ArrayList<>(List.of(
                java.resolve("bin/java").toString(),
                "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
                "-p",
                Path.of("target", "classes")
                        + File.pathSeparator
                        + Files.readString(MODULE_PATH).strip()));
        command.addAll(List.of(arguments));
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int status = process.waitFor();
        String text = Files.readString(output, StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
        assertThat(status).as(text).isZero();
        return text;
    }
}
