package org.opencmrt.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RulesPageTest {
    @Test
    void the_page_in_docs_says_what_the_rules_say() throws IOException {
        Path page = Path.of("../docs/rules.md");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(page, RulesPage.print());
        }
        assertThat(Files.readString(page))
                .as("docs/rules.md; -Dgolden.update=true rewrites it")
                .isEqualTo(RulesPage.print());
    }
}
