package org.opencmrt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencmrt.cli.Ran.cmrt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Any arguments and any file contents result in a documented exit status and a message for people. */
class AnyArgumentsTest {
    private static Path folder;

    @BeforeContainer
    static void makeInputs() throws IOException {
        folder = Files.createTempDirectory("cmrt-any");
        Samples.folder(folder.resolve("suppliers"), true);
        Files.createDirectory(folder.resolve("empty"));
        Files.writeString(
                folder.resolve("list.csv"), "metal,standard_name,smelter_id,status\nGold,Northern,CID900001,Active\n");
        Files.writeString(folder.resolve("queries.csv"), "case_id,metal,name,country,declared_id\n1,Gold,Northern,,\n");
        Files.write(folder.resolve("noise.csv"), new byte[] {0, -1, 34, 10, 44, 34, -2});
    }

    @AfterContainer
    static void removeInputs() throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Provide
    Arbitrary<List<String>> commandLines() {
        Arbitrary<String> files = Arbitraries.of(
                        "suppliers", "suppliers/b.xlsx", "empty", "list.csv", "queries.csv", "noise.csv", "gone.xlsx")
                .map(name -> folder.resolve(name).toString());
        Arbitrary<String> words = Arbitraries.of(
                "--reference",
                "--status",
                "--in",
                "--threads",
                "--format",
                "--formats",
                "--metals",
                "--as-of",
                "--company",
                "--period",
                "--show-suppliers",
                "--verbose=false",
                "--help",
                "--",
                "-x",
                "@",
                "2",
                "0",
                "json",
                "NDJSON",
                "all",
                "csv",
                "tin",
                "2025-01-01",
                "");
        Arbitrary<String> commands = Arbitraries.of("read", "reference", "match", "rollup", "rollup", "help", "");
        Arbitrary<List<String>> rest = Arbitraries.oneOf(
                        files, words, Arbitraries.strings().ofMaxLength(6).filter(text -> !text.startsWith("--o")))
                .list()
                .ofMaxSize(8);
        return commands.flatMap(command -> rest.map(words2 -> {
            List<String> line = new ArrayList<>(List.of(command));
            line.addAll(words2);
            if (line.contains("rollup")) {
                line.addAll(List.of("--out", folder.resolve("out").toString()));
            }
            return line;
        }));
    }

    @Property(tries = 300)
    void commands_end_with_a_known_status_and_never_with_a_stack_trace(@ForAll("commandLines") List<String> line) {
        Ran ran = cmrt(line.toArray());
        assertThat(ran.status()).as(line + "\n" + ran.err()).isBetween(0, 3);
        assertThat(ran.err()).doesNotContain("\tat ").doesNotContain("internal error");
        if (ran.status() == 2) {
            assertThat(ran.out()).isEmpty();
        }
    }

    @Property(tries = 200)
    void no_content_of_a_file_breaks_the_batch(@ForAll byte[] content) throws IOException {
        Path odd = Files.createDirectories(folder.resolve("odd"));
        Files.write(odd.resolve("odd.xlsx"), content);
        Files.write(odd.resolve("odd.csv"), content);
        assertThat(cmrt("read", odd).status()).isEqualTo(1);
        assertThat(cmrt("reference", odd.resolve("odd.csv")).status()).isBetween(0, 1);
        Ran match = cmrt("match", "--reference", folder.resolve("list.csv"), "--in", odd.resolve("odd.csv"));
        assertThat(match.status()).as(match.err()).isIn(0, 2);
        Ran rollup = cmrt(
                "rollup",
                odd,
                folder.resolve("suppliers/b.xlsx"),
                "--status",
                odd.resolve("odd.csv"),
                "--out",
                folder.resolve("out"));
        assertThat(rollup.status()).as(rollup.err()).isIn(1, 2);
        assertThat(rollup.err()).doesNotContain("internal error");
    }
}
