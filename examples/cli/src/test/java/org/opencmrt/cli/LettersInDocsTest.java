package org.opencmrt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencmrt.cli.Ran.cmrt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The letters in docs/letters are those to the suppliers of examples/data; -Dgolden.update=true rewrites them. */
class LettersInDocsTest {
    @TempDir
    private Path letters;

    @ParameterizedTest
    @ValueSource(strings = {"Dogwood-Sensors-Inc.md", "Dogwood-Sensors-Inc.html", "Hazel-Switches-Ltd.md"})
    void a_letter_in_the_docs_is_the_one_that_is_written(String letter) throws IOException {
        Ran ran = cmrt(
                "check",
                Path.of("../data/suppliers"),
                "--letters",
                letters,
                "--as-of",
                "2025-12-31",
                "--due",
                "2026-02-27",
                "--company",
                "Umbrella Motors",
                "--period",
                "2025");
        assertThat(ran.status()).isZero();

        String written = Files.readString(letters.resolve(letter));
        Path page = Path.of("../../docs/letters", letter);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, written);
        }
        assertThat(page).hasContent(written);
    }
}
