package org.opencmrt.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FormatsPageTest {
    @Test
    void the_page_in_docs_says_what_the_layouts_say() throws IOException {
        Path page = Path.of("../docs/formats.md");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(page, FormatsPage.print());
        }
        assertThat(Files.readString(page))
                .as("docs/formats.md; -Dgolden.update=true rewrites it")
                .isEqualTo(FormatsPage.print());
    }
}
