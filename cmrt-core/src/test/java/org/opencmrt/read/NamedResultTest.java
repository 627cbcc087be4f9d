package org.opencmrt.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReadResult;
import org.opencmrt.testing.AnyDeclaration;
import org.opencmrt.testing.WorkbookFactory;

class NamedResultTest {
    @TempDir
    private Path folder;

    @Provide
    Arbitrary<ReadResult> results() {
        return AnyDeclaration.results();
    }

    @Test
    void a_renamed_result_equals_reading_the_bytes_under_that_name() throws IOException {
        Path file = folder.resolve("acme.xlsx");
        WorkbookFactory.cmrt("6.5")
                .company("Acme")
                .effectiveDate(LocalDate.of(2025, 3, 14))
                .uses(Metal.GOLD)
                .smelter(row -> row.notListed(Metal.GOLD, " Works ", "PERU"))
                .write(file);
        CmrtReader reader = CmrtReader.create();
        byte[] bytes = Files.readAllBytes(file);
        assertThat(reader.read("acme.xlsx", bytes).named("acme inc/2025.xlsx"))
                .isEqualTo(reader.read("acme inc/2025.xlsx", bytes));
        byte[] damaged = "PK\3\4".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(reader.read("acme.xlsx", damaged).named("b.xlsx")).isEqualTo(reader.read("b.xlsx", damaged));
        assertThat(reader.read("acme.xlsx", new byte[0]).named("b.xlsx")).isEqualTo(reader.read("b.xlsx", new byte[0]));
    }

    @Property(tries = 50)
    void renaming_back_changes_nothing(@ForAll("results") ReadResult result) {
        assertThat(result.named("another.xlsx").file()).isEqualTo("another.xlsx");
        assertThat(result.named("another.xlsx").toString()).doesNotContain(result.file());
        assertThat(result.named("another.xlsx").named(result.file())).isEqualTo(result);
    }

    @Test
    void recognizes_workbooks_by_their_names() {
        assertThat(new String[] {"a.xlsx", "A.XLS", "_x.xlsx", "2025/acme/b.xlsm", "t.xltx"})
                .allMatch(Workbooks::isWorkbook);
        assertThat(new String[] {"~$a.xlsx", ".a.xlsx", "__MACOSX/a.xlsx", ".git/a.xlsx", "a.pdf", ""})
                .noneMatch(Workbooks::isWorkbook);
    }
}
