package org.opencmrt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencmrt.cli.Ran.cmrt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.SmelterId;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.support.SharedFiles;
import org.opencmrt.testing.SampleSupplier;
import org.opencmrt.testing.SampleSuppliers;

/**
 * Compares the end-to-end result with a list that a company actually filed. Invented suppliers together declare its 275
 * facilities in their own spellings, and the resulting annex equals the filed one.
 */
class FiledListTest {
    private static final Path STATUS = Path.of("../data/status-2016.csv");
    private static final int SUPPLIERS = 29;

    @TempDir
    private Path folder;

    /** The filed table, in the order of the filing (public record): metal, smelter, country, status. */
    private static List<List<String>> filed() throws IOException {
        try (InputStream in = FiledListTest.class.getResourceAsStream("/golden/filed-annex-2016.csv")) {
            return columns(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8), "metal", "smelter", "country", "status");
        }
    }

    private static List<List<String>> columns(String csv, String... names) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(csv, format)) {
            return parser.stream()
                    .map(row -> List.of(names).stream().map(row::get).toList())
                    .toList();
        }
    }

    @Test
    void comes_back_as_it_was_filed() throws IOException {
        List<ReferenceEntry> facilities = SmelterReferenceList.bundled().entries();
        Path suppliers = Files.createDirectory(folder.resolve("suppliers"));
        for (SampleSupplier supplier : SampleSuppliers.seeded(2016).naming(facilities, SUPPLIERS)) {
            supplier.workbook().write(suppliers.resolve(supplier.file()));
        }
        Path out = folder.resolve("out");
        Ran ran = cmrt("rollup", suppliers, "--reference", reference(facilities), "--status", STATUS, "--out", out);

        assertThat(ran.status()).as(ran.err()).isZero();
        List<List<String>> annex =
                columns(Files.readString(out.resolve("annex-a.csv")), "metal", "smelter", "country", "status");
        assertThat(annex).hasSize(275).isEqualTo(filed());
        List<List<String>> counts = columns(Files.readString(out.resolve("annex-a.csv")), "suppliers");
        assertThat(counts)
                .as("some facilities have several suppliers")
                .anySatisfy(row -> assertThat(row).isEqualTo(List.of("3")));
        assertThat(Files.readString(out.resolve("rollup.json"))).contains("NOT_YET_IDENTIFIED");
    }

    /** The test's own copy of the table is the same as in the filing. */
    @Test
    void is_the_one_that_was_filed() throws IOException {
        Path original = SharedFiles.find("annexA/annexA-2016.csv");
        assertThat(filed()).isEqualTo(columns(Files.readString(original), "metal", "smelter", "country", "status"));
    }

    private Path reference(List<ReferenceEntry> facilities) throws IOException {
        StringBuilder csv = new StringBuilder("id,metal,standard_name,lookup_name,country\n");
        for (ReferenceEntry entry : facilities) {
            csv.append(CSVFormat.RFC4180.format(
                            entry.smelter().id().map(SmelterId::value).orElse(""),
                            entry.smelter().metal().label(),
                            entry.smelter().name(),
                            entry.lookupName(),
                            entry.smelter().countryText().orElse("")))
                    .append('\n');
        }
        return Files.writeString(folder.resolve("reference.csv"), csv);
    }
}
