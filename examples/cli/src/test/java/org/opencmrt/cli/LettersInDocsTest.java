package org.opencmrt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencmrt.cli.Ran.cmrt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The letters in docs/letters are the letters to the suppliers of examples/data; -Dgolden.update=true rewrites them.
 */
class LettersInDocsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"Dogwood-Sensors-Inc.md", "Dogwood-Sensors-Inc.html", "Hazel-Switches-Ltd.md"})
    void a_letter_in_the_docs_is_the_one_that_is_written(String letter) throws IOException {
        assertIsInDocs(letter, Files.readString(written().resolve(letter)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ja", "zh"})
    void the_letter_in_another_language_is_in_the_docs_too(String language) throws IOException {
        Path asked = Files.writeString(
                folder.resolve("asked.csv"), "name,language\nDogwood Sensors Inc.," + language + "\n");
        String letter = Files.readString(written("--suppliers", asked).resolve("Dogwood-Sensors-Inc.md"));
        assertIsInDocs("Dogwood-Sensors-Inc." + language + ".md", letter);
    }

    private Path written(Object... more) {
        Path letters = folder.resolve("letters");
        List<Object> command = new ArrayList<>(List.of(
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
                "2025"));
        command.addAll(List.of(more));
        assertThat(cmrt(command.toArray()).status()).isZero();
        return letters;
    }

    private static void assertIsInDocs(String name, String letter) throws IOException {
        Path page = Path.of("../../docs/letters", name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, letter);
        }
        assertThat(page).hasContent(letter);
    }
}
