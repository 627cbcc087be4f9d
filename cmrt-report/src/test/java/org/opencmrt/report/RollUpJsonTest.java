package org.opencmrt.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.opencmrt.diff.RollUpSummary;
import org.opencmrt.internal.report.FacilityList;
import org.opencmrt.model.ReadResult;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.testing.DeclarationArbitraries;

class RollUpJsonTest {
    @Provide
    Arbitrary<List<ReadResult>> programs() {
        return DeclarationArbitraries.programs();
    }

    @Test
    void shows_everything_about_a_program() throws IOException {
        String json = json(SampleProgram.program(SampleProgram.options(false)));

        Golden.check("rollup.json", json);
        assertThat(Schemas.problems("rollup", json)).isEmpty();
    }

    @Test
    void version_1_is_still_read() throws IOException {
        String old = Files.readString(Path.of("src/test/resources/golden/rollup-1.json"));
        String now = Files.readString(Path.of("src/test/resources/golden/rollup.json"));

        assertThat(old).contains(RollUpJson.SCHEMA_1);
        assertThat(now).contains(RollUpJson.SCHEMA);
        RollUpSummary summary = RollUpJson.summary("2016", new StringReader(now));
        // Version 1 contains neither the settings nor a hash of the origin data.
        assertThat(RollUpJson.summary("2016", new StringReader(old)))
                .isEqualTo(summary.withSettings(Map.of())
                        .withOrigins(withoutHash(summary.lists().origins().get(0))));
    }

    private static RollUpSummary.UsedList withoutHash(RollUpSummary.UsedList list) {
        return new RollUpSummary.UsedList(list.label(), list.date(), Optional.empty());
    }

    @Property(tries = 200)
    void any_partition_and_order_gives_the_same_bytes(@ForAll("programs") List<ReadResult> results, @ForAll long seed) {
        Random random = new Random(seed);
        List<ReadResult> shuffled = new ArrayList<>(results);
        Collections.shuffle(shuffled, random);
        int cut = shuffled.isEmpty() ? 0 : random.nextInt(shuffled.size());
        ConflictMineralsProgram program =
                Reported.invented().statuses(SampleProgram.statuses()).build();
        ProgramResult merged = result(program, shuffled.subList(0, cut))
                .merge(result(program, shuffled.subList(cut, shuffled.size())));

        String json = json(merged);

        assertThat(json).isEqualTo(json(result(program, results)));
        assertThat(Schemas.problems("rollup", json)).isEmpty();
    }

    @Test
    void every_line_of_the_annex_leads_to_a_file_a_sheet_and_a_cell() throws IOException {
        Reported reported = SampleProgram.plain();
        JsonNode json = new ObjectMapper().readTree(json(reported));

        for (FacilityList.Row row : reported.list().rows()) {
            List<JsonNode> facilities = new ArrayList<>();
            json.path("facilities").forEach(facility -> {
                if (facility.path("metal").asText().equals(row.metal().code())
                        && facility.path("name").asText().equals(row.smelter())) {
                    facilities.add(facility);
                }
            });
            assertThat(facilities).as(row.smelter()).hasSize(1);
            assertThat(facilities.get(0).path("entries")).isNotEmpty().allSatisfy(entry -> {
                assertThat(json.path("declarations")
                                .path(entry.path("declaration").asInt())
                                .path("file")
                                .asText())
                        .endsWith(".xlsx");
                assertThat(json.path("sheets").path(entry.path("sheet").asInt()).asText())
                        .isEqualTo("Smelter List");
                assertThat(entry.path("cell").asText()).matches("[ACDF][0-9]+");
            });
        }
    }

    private static ProgramResult result(ConflictMineralsProgram program, List<ReadResult> results) {
        return results.stream().map(program::assess).collect(program.collector());
    }

    private static String json(Reported reported) {
        return json(reported.result());
    }

    private static String json(ProgramResult result) {
        StringWriter text = new StringWriter();
        try {
            RollUpJson.write(result, ReportOptions.standard(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
