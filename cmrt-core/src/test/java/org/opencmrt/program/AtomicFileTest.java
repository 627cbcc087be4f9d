package org.opencmrt.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    @Test
    void writes_a_file_and_the_folders_on_the_way() throws IOException {
        Path target = folder.resolve("a/b/out.csv");

        AtomicFile.write(target, out -> out.write('x'));

        assertThat(target).hasContent("x");
        try (var files = Files.list(target.getParent())) {
            assertThat(files).containsExactly(target);
        }
    }

    @Test
    void a_failure_leaves_the_old_file_and_nothing_else() throws IOException {
        Path target = folder.resolve("out.csv");
        Files.writeString(target, "old");

        assertThatThrownBy(() -> AtomicFile.write(target, out -> {
                    out.write("half".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");

        assertThat(target).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
    }

    @Test
    void a_folder_is_refused_as_an_output_file() {
        assertThatThrownBy(() -> AtomicFile.write(folder, out -> out.write('x')))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is a folder");
    }
}
