package org.opencmrt.examples.suppliertests;

import static org.opencmrt.testing.OpenCmrtAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.testing.Facilities;
import org.opencmrt.testing.SampleSupplier;
import org.opencmrt.testing.SampleSuppliers;
import org.opencmrt.testing.WorkbookFactory;

/** The workbooks that docs/testing.md makes. */
class MadeWorkbooksTest {
    @TempDir
    private Path folder;

    @Test
    void one_workbook() throws IOException {
        Path file = folder.resolve("acme.xlsx");
        one(file);
        assertThat(CmrtReader.create().read(file).declaration().orElseThrow())
                .reports(Metal.GOLD)
                .hasSmelterRows(2);
    }

    @Test
    void a_supply_base() throws IOException {
        List<ReferenceEntry> list = Facilities.list()
                .with(Metal.GOLD, "CID900001", "Northern Gold Refinery", "SWEDEN")
                .with(Metal.TIN, "CID900002", "Delta Tin Works", "MALAYSIA")
                .entries();
        for (SampleSupplier supplier : SampleSuppliers.seeded(2016).naming(list, 29)) {
            supplier.workbook().write(folder.resolve(supplier.file()));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(29);
        }
    }

    @Test
    void your_own_template() throws IOException {
        Path file = folder.resolve("acme.xlsx");
        Path blank = folder.resolve("blank.xlsx"); // here a made one; yours is an official template
        List<ReferenceEntry> list = Facilities.list()
                .with(Metal.GOLD, "CID900001", "Northern Gold Refinery", "SWEDEN")
                .entries();
        WorkbookFactory.cmrt("6.5").lookup(list).preparedRows(20).write(blank);

        WorkbookFactory.cmrt("6.5")
                .company("Acme")
                .uses(Metal.GOLD)
                .smelter(row -> row.id("CID900001"))
                .fill(blank, file);

        assertThat(CmrtReader.create().read(file).declaration().orElseThrow())
                .isOf("Acme")
                .reports(Metal.GOLD)
                .smelter("CID900001");
    }

    private static void one(Path file) throws IOException {
        List<ReferenceEntry> list = Facilities.list()
                .with(Metal.GOLD, "CID900001", "Northern Gold Refinery", "SWEDEN", "NGR Gold") // aliases at the end
                .with(Metal.TIN, "CID900002", "Delta Tin Works", "MALAYSIA")
                .entries();

        WorkbookFactory.cmrt("6.5") // or emrt, crt, amrt; every version that docs/formats.md lists
                .company("Acme Relays Ltd.")
                .effectiveDate(LocalDate.of(2025, 3, 14))
                .lookup(list) // the look-up sheet
                .uses(Metal.GOLD, Metal.TIN) // answers all questions as a diligent supplier does
                .answer(Question.COVERED_COUNTRIES, Metal.GOLD, Answer.Value.UNKNOWN) // but for this one
                .smelter(row -> row.id("CID900001")) // formulas fill in the rest
                .smelter(row -> row.listed(Metal.TIN, "Delta Tin Works"))
                .smelter(row -> row.notListed(Metal.GOLD, "Hinterland Gold", "AUSTRIA"))
                .smelter(row -> row.notYetIdentified(Metal.TIN))
                .product("AR-100", "Relay", "")
                .write(file); // or .bytes()
    }
}
