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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.Severity;
import org.opencmrt.rcoi.RcoiDetermination;
import org.opencmrt.rcoi.RcoiResult;
import org.opencmrt.reference.StatusWords;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.rollup.Survey;
import org.opencmrt.testing.DeclarationArbitraries;
import org.opencmrt.testing.FakeReference;

class RollUpJsonTest {
    @Provide
    Arbitrary<List<ReadResult>> programmes() {
        return DeclarationArbitraries.programmes();
    }

    @Test
    void tells_everything_of_a_programme() throws IOException {
        RollUpJson.Options options = new RollUpJson.Options(
                Optional.of("Our Company"),
                Optional.of("2016"),
                Optional.of(LocalDate.of(2016, 12, 31)),
                StatusWords.threeWords(),
                List.of(Finding.of("REFERENCE_CHOSEN", Severity.INFO, "the invented list was used")));
        RollUp rollUp = SampleProgramme.rollUp();
        Survey survey = Survey.of(rollUp, SampleProgramme.asked());
        RcoiResult rcoi = RcoiDetermination.of(rollUp)
                .with(survey)
                .with(SampleProgramme.origins())
                .determine();
        String json = json(rollUp, options.withSurvey(survey).withRcoi(rcoi));

        Golden.check("rollup.json", json);
        assertThat(Schemas.problems("rollup", json)).isEmpty();
    }

    @Test
    void version_1_is_still_read() throws IOException {
        String old = Files.readString(Path.of("src/test/resources/golden/rollup-1.json"));
        String now = Files.readString(Path.of("src/test/resources/golden/rollup.json"));

        assertThat(old).contains(RollUpJson.SCHEMA_1);
        assertThat(now).contains(RollUpJson.SCHEMA);
        assertThat(RollUpJson.summary("2016", new StringReader(old)))
                .isEqualTo(RollUpJson.summary("2016", new StringReader(now)));
    }

    @Property(tries = 200)
    void any_partition_and_order_gives_the_same_bytes(
            @ForAll("programmes") List<ReadResult> results, @ForAll long seed) {
        Random random = new Random(seed);
        List<ReadResult> shuffled = new ArrayList<>(results);
        Collections.shuffle(shuffled, random);
        int cut = shuffled.isEmpty() ? 0 : random.nextInt(shuffled.size());
        RollUp merged = rollUp(shuffled.subList(0, cut)).merge(rollUp(shuffled.subList(cut, shuffled.size())));

        String json = json(merged, RollUpJson.Options.standard());

        assertThat(json).isEqualTo(json(rollUp(results), RollUpJson.Options.standard()));
        assertThat(Schemas.problems("rollup", json)).isEmpty();
    }

    @Test
    void every_line_of_the_annex_leads_to_a_file_a_sheet_and_a_cell() throws IOException {
        RollUp rollUp = SampleProgramme.rollUp();
        JsonNode json = new ObjectMapper().readTree(json(rollUp, RollUpJson.Options.standard()));

        for (AnnexA.Row row : AnnexA.of(rollUp).rows()) {
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

    private static RollUp rollUp(List<ReadResult> results) {
        return results.stream().collect(RollUp.collector(new FakeReference(), SampleProgramme.statuses()));
    }

    private static String json(RollUp rollUp, RollUpJson.Options options) {
        StringWriter text = new StringWriter();
        try {
            RollUpJson.write(rollUp, options, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
