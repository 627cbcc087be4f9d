package org.opencmrt.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencmrt.model.Template;
import org.opencmrt.read.CmrtReader;

class SampleDataTest {
    private static final Path SUPPLIERS = Path.of("../data/suppliers");

    @BeforeAll
    static void rewrite_files_when_asked() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            SampleData.write(SUPPLIERS);
        }
    }

    @Test
    void files_are_what_the_generator_makes() throws IOException {
        for (Map.Entry<String, byte[]> made : SampleData.workbooks().entrySet()) {
            Path file = SUPPLIERS.resolve(made.getKey());
            assertThat(file).exists();
            // Decompressed before the comparison, because the compressed form differs between versions of zlib.
            assertThat(parts(Files.readAllBytes(file))).as(made.getKey()).isEqualTo(parts(made.getValue()));
        }
        try (var files = Files.list(SUPPLIERS)) {
            assertThat(files).hasSize(SampleData.workbooks().size());
        }
    }

    @Test
    void files_are_small_and_can_be_read() throws IOException {
        for (String name : SampleData.workbooks().keySet()) {
            Path file = SUPPLIERS.resolve(name);
            assertThat(Files.size(file)).as(name).isLessThan(40_000);
            assertThat(CmrtReader.create().read(file).declaration())
                    .hasValueSatisfying(
                            read -> assertThat(read.template().layout()).isEqualTo(Template.Fit.EXACT));
        }
    }

    private static Map<String, String> parts(byte[] zipped) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
