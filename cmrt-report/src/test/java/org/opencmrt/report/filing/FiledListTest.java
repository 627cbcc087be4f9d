package org.opencmrt.report.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.Country;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SmelterId;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.reference.StatusBook;
import org.opencmrt.reference.StatusList;
import org.opencmrt.reference.StatusVocabulary;
import org.opencmrt.report.Format;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.support.SharedFiles;
import org.opencmrt.testing.SampleSupplier;
import org.opencmrt.testing.SampleSuppliers;

/**
 * Reproduces a filed list of facilities row by row, from workbook bytes to Annex A. Invented suppliers together report
 * all of its facilities in their own spellings.
 */
class FiledListTest {
    private static final int SUPPLIERS = 30;
    private static final SmelterReferenceList REFERENCE = SmelterReferenceList.bundled();

    /** A row of a filed list. */
    private record Filed(String metal, String smelter, String country, String id, String status) {
        String line() {
            return String.join(" | ", metal, smelter, country, id, status);
        }
    }

    @ParameterizedTest(name = "suppliers of seed {0}")
    @ValueSource(longs = {2016, 7, 4711})
    void the_filed_list_of_2016_comes_back(long seed) throws IOException {
        Path file = SharedFiles.find("annexA/annexA-2016.csv");

        List<Filed> filed = new ArrayList<>();
        for (CSVRecord row : csv(Files.readString(file))) {
            filed.add(new Filed(
                    row.get("metal"), row.get("smelter"), row.get("country"), row.get("cid"), row.get("status")));
        }

        assertThat(filed).hasSize(275);
        assertComesBack(filed, seed);
    }

    @Test
    void the_bundled_list_comes_back_with_any_statuses() {
        Random random = new Random(5);
        List<Filed> filed = REFERENCE.smelters().stream()
                .map(smelter -> new Filed(
                        smelter.metal().label(),
                        smelter.name(),
                        smelter.countryText()
                                .or(() -> smelter.country().map(Country::name))
                                .orElse(""),
                        smelter.id().map(SmelterId::value).orElse(""),
                        List.of("Compliant", "In Process", "Unknown").get(random.nextInt(3))))
                .toList();

        assertThat(filed).hasSizeGreaterThan(200);
        assertComesBack(filed, 11);
    }

    private static void assertComesBack(List<Filed> filed, long seed) {
        List<ReadResult> results =
                new ArrayList<>(read(SampleSuppliers.seeded(seed).naming(REFERENCE.entries(), SUPPLIERS)));
        ProgramResult result = result(program(filed), results);
        RollUp rollUp = result.rollUp();

        List<String> annex = rows(result);

        assertThat(annex)
                .containsExactlyElementsOf(filed.stream().map(Filed::line).toList());
        assertThat(rollUp.response().usable()).isEqualTo(SUPPLIERS);
        assertThat(rollUp.account().in(EntryVerdict.Bucket.NOT_YET_IDENTIFIED)).isPositive();
        assertThat(rollUp.facilities())
                .anyMatch(facility -> facility.suppliers().size() > 1);
        Collections.shuffle(results, new Random(seed));
        assertThat(result(result.program(), results)).isEqualTo(result);
    }

    private static List<ReadResult> read(List<SampleSupplier> suppliers) {
        CmrtReader reader = CmrtReader.create();
        return suppliers.stream()
                .map(supplier ->
                        reader.read(supplier.file(), supplier.workbook().bytes()))
                .toList();
    }

    private static ConflictMineralsProgram program(List<Filed> filed) {
        return ConflictMineralsProgram.builder()
                .reference(REFERENCE)
                .statuses(StatusBook.of(List.of(statuses(filed))))
                .build();
    }

    private static ProgramResult result(ConflictMineralsProgram program, List<ReadResult> results) {
        return results.stream().map(program::assess).collect(program.collector());
    }

    /** A status list as a user would maintain it: only facilities that are compliant or in process are on it. */
    private static StatusList statuses(List<Filed> filed) {
        String lines = filed.stream()
                .filter(row -> !row.status().equals("Unknown"))
                .map(row -> row.id().isEmpty()
                        ? ",%s,\"%s\",%s".formatted(row.metal(), row.smelter(), row.status())
                        : "%s,,,%s".formatted(row.id(), row.status()))
                .collect(Collectors.joining("\n"));
        return StatusList.parse(
                "statuses.csv",
                ("smelter_id,metal,name,status\n" + lines).getBytes(StandardCharsets.UTF_8),
                StatusVocabulary.standard(),
                LocalDate.of(2016, 12, 31));
    }

    /** The lines of the annex as CSV. */
    private static List<String> rows(ProgramResult result) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            AnnexA.of(result).render(Format.CSV, text);
            List<String> rows = new ArrayList<>();
            for (CSVRecord row : csv(text.toString(StandardCharsets.UTF_8))) {
                assertThat(Integer.parseInt(row.get("suppliers"))).isBetween(1, SUPPLIERS);
                assertThat(Metal.tryParse(row.get("metal"))).isPresent();
                rows.add(new Filed(
                                row.get("metal"),
                                row.get("smelter"),
                                row.get("country"),
                                row.get("smelter_id"),
                                row.get("status"))
                        .line());
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CSVRecord> csv(String text) throws IOException {
        return CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))
                .getRecords();
    }
}
