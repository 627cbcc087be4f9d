package org.opencmrt.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.opencmrt.support.SharedFiles;

/**
 * Creates the bundled list from the cleaned annex ({@code -Dgolden.update=true} writes it), and checks that it is up to
 * date.
 */
class BundledListTest {
    private static final Path RESOURCE = Path.of("src/main/resources/org/opencmrt/reference/bundled-2016.csv");
    private static final String HEAD = """
            # Smelters and refiners named in a published annex to a conflict minerals report for calendar year 2016 (public record).
            # Facts only: id where an official list ties one to the name with certainty, metal, name, country. 275 facilities, 11 without id.
            # Old and not complete: a fallback for demonstrations. Made by BundledListTest from the cleaned annex.
            """;

    @Test
    void the_bundled_list_holds_the_facts_of_the_annex() throws IOException {
        Path annex = SharedFiles.find("annexA/annexA-2016.csv");
        StringBuilder made = new StringBuilder(HEAD);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setRecordSeparator('\n')
                .setHeader("id", "metal", "standard_name", "country")
                .get();
        CSVFormat read = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader text = Files.newBufferedReader(annex);
                CSVPrinter printer = new CSVPrinter(made, format)) {
            for (CSVRecord row : read.parse(text)) {
                printer.printRecord(row.get("cid"), row.get("metal"), row.get("smelter"), row.get("country"));
            }
        }
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(RESOURCE, made, StandardCharsets.UTF_8);
        }
        assertThat(Files.readString(RESOURCE, StandardCharsets.UTF_8)).isEqualTo(made.toString());
    }
}
