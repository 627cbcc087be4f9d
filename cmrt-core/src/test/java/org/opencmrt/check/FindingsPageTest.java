package org.opencmrt.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FindingsPageTest {
    @Test
    void the_page_in_docs_says_what_the_rules_say() throws IOException {
        Path page = Path.of("../docs/findings.md");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(page, FindingsPage.print());
        }
        assertThat(Files.readString(page))
                .as("docs/findings.md; -Dgolden.update=true rewrites it")
                .isEqualTo(FindingsPage.print());
    }
}
