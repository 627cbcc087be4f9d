package org.opencmrt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fast path of {@code read} gives the same result as the regular command, and is used only where possible. */
class SingleFileTest {
    @TempDir
    private Path folder;

    private Path good;

    @BeforeEach
    void makeInputs() throws IOException {
        good = Samples.supplier("Acme Relays Ltd.").write(folder.resolve("acme.xlsx"));
        Files.writeString(folder.resolve("text.xlsx"), "name,address");
        Files.write(folder.resolve("empty.xls"), new byte[0]);
    }

    private static boolean isShort(Object... args) {
        return SingleFile.of(Stream.of(args).map(String::valueOf).toArray(String[]::new))
                .isPresent();
    }

    @Test
    void both_ways_print_the_same() {
        for (String name : List.of("acme.xlsx", "text.xlsx", "empty.xls")) {
            Path file = folder.resolve(name);
            for (String format : List.of("json", "ndjson")) {
                Object[] call = {"read", file, "--format", format};
                assertThat(isShort(call)).isTrue();
                assertThat(Ran.by(Main::run, call)).isEqualTo(Ran.by(Cmrt::run, call));
            }
            assertThat(Ran.by(Main::run, "read", file)).isEqualTo(Ran.by(Cmrt::run, "read", file));
        }
    }

    @Test
    void both_ways_write_the_same_file() {
        Path one = folder.resolve("one.json");
        Path two = folder.resolve("two.json");
        assertThat(isShort("read", good, "--out", one, "--format", "ndjson")).isTrue();
        assertThat(Ran.by(Main::run, "read", good, "--out", one, "--format", "ndjson"))
                .isEqualTo(Ran.by(Cmrt::run, "read", good, "--out", two, "--format", "ndjson"));
        assertThat(one).hasSameTextualContentAs(two);
    }

    @Test
    void both_paths_fail_in_the_same_way() {
        Object[] call = {"read", good, "--out", folder};
        assertThat(isShort(call)).isTrue();
        assertThat(Ran.by(Main::run, call))
                .isEqualTo(Ran.by(Cmrt::run, call))
                .satisfies(ran -> assertThat(ran.status()).isEqualTo(ExitStatus.FAILED));
    }

    @Test
    void leaves_everything_else_to_the_full_command() {
        assertThat(isShort()).isFalse();
        assertThat(isShort("read")).isFalse();
        assertThat(isShort("check", good)).isFalse();
        assertThat(isShort("read", folder)).isFalse();
        assertThat(isShort("read", folder.resolve("gone.xlsx"))).isFalse();
        assertThat(isShort("read", good, good)).isFalse();
        assertThat(isShort("read", good, "--verbose")).isFalse();
        assertThat(isShort("read", good, "--help")).isFalse();
        assertThat(isShort("read", good, "--threads", "1")).isFalse();
        assertThat(isShort("read", good, "--format")).isFalse();
        assertThat(isShort("read", good, "--format", "JSON")).isFalse();
        assertThat(isShort("read", good, "--format", "json", "--format", "json"))
                .isFalse();
        assertThat(isShort("read", good, "--out", "")).isFalse();
        assertThat(isShort("read", good, "--out", "-x")).isFalse();
        assertThat(isShort("read", good, "--out", "a", "--out", "b")).isFalse();
        assertThat(isShort("read", "")).isFalse();
        assertThat(isShort("read", "@" + good)).isFalse();
    }
}
