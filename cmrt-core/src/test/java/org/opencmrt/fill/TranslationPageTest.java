package org.opencmrt.fill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TranslationPageTest {
    @Test
    void the_page_in_docs_says_what_the_rules_say() throws IOException {
        Path page = Path.of("../docs/translation.md");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(page, TranslationPage.print());
        }
        assertThat(Files.readString(page))
                .as("docs/translation.md; -Dgolden.update=true rewrites it")
                .isEqualTo(TranslationPage.print());
    }
}
