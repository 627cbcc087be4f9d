package org.opencmrt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencmrt.cli.Ran.cmrt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    private Path folder;

    @Test
    void prints_one_object_for_a_single_file() throws IOException {
        Path file = Samples.supplier("Acme Relays Ltd.").write(folder.resolve("acme.xlsx"));
        Ran ran = cmrt("check", file, "--format", "json");
        assertThat(ran.status()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .startsWith("{\n  \"schema\": \"opencmrt/check/1\",")
                .endsWith("}\n")
                .contains("\"cell\": \"Declaration!D8\",\n        \"item\": \"COMPANY_NAME\"")
                .doesNotContain(folder.toString());
    }

    @Test
    void prints_why_an_input_could_not_be_read_and_checks_the_others() throws IOException {
        Ran ran = cmrt("check", Samples.folder(folder, true), "--format", "ndjson");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out().lines())
                .hasSize(5)
                .filteredOn(line -> line.contains("opencmrt/unreadable/1"))
                .hasSize(2);
    }

    @Test
    void writes_to_a_file() throws IOException {
        Path file = Samples.supplier("Acme Relays Ltd.").write(folder.resolve("acme.xlsx"));
        Path out = folder.resolve("check.json");
        assertThat(cmrt("check", file, "--format", "json", "--out", out).out()).isEmpty();
        assertThat(Files.readString(out)).contains("\"incompleteTotal\"");
    }
}
