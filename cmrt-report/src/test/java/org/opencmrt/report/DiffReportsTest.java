package org.opencmrt.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmrt.diff.RollUpDiff;
import org.opencmrt.diff.RollUpSummary;
import org.opencmrt.model.Answer;
import org.opencmrt.model.DocumentFormatException;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.ReadResult;
import org.opencmrt.testing.DeclarationArbitraries;
import org.opencmrt.testing.DeclarationBuilder;

class DiffReportsTest {
    @Provide
    Arbitrary<List<ReadResult>> programs() {
        return DeclarationArbitraries.programs();
    }

    private static String json(Reported reported) throws IOException {
        StringWriter text = new StringWriter();
        reported.with(program -> program.origins(SampleProgram.origins())).json(text);
        return text.toString();
    }

    /** Last year there were fewer suppliers; this year, Acme has changed and Birch is missing. */
    private static RollUpDiff sample() throws IOException {
        Reported before = SampleProgram.plain();
        Reported after = Reported.of(Stream.concat(
                        SampleProgram.results()
                                .filter(result -> !result.file().contains("birch")
                                        && !result.file().startsWith("acme")),
                        Stream.of(
                                DeclarationBuilder.in("acme 2017.xlsx")
                                        .company("ACME Relays Ltd")
                                        .answer(Question.INTENTIONALLY_ADDED, Metal.GOLD, Answer.Value.NO)
                                        .smelter(Entry.LISTED, Metal.GOLD, null, null, "CID900002")
                                        .smelter(Entry.NOT_LISTED, Metal.TIN, "A\nB", "PERU", null)
                                        .read(),
                                DeclarationBuilder.in("fox.xlsx")
                                        .company("Fox")
                                        .smelter(Entry.LISTED, Metal.GOLD, null, null, "CID900006")
                                        .smelter(Entry.LISTED, Metal.GOLD, null, null, "CID900001")
                                        .read()))
                .toList());
        return RollUpDiff.between(
                RollUpJson.summary("2016/rollup.json", new StringReader(json(before))),
                RollUpJson.summary("2017/rollup.json", new StringReader(json(after))));
    }

    @Test
    void shows_changes_for_programs() throws IOException {
        StringWriter json = new StringWriter();
        DiffJson.write(sample(), json);
        Golden.check("diff.json", json.toString());
        assertThat(Schemas.problems("diff", json.toString())).isEmpty();
    }

    @Property(tries = 100)
    void a_document_contains_everything_needed(@ForAll("programs") List<ReadResult> results) throws IOException {
        Reported reported = Reported.of(results.stream(), Reported.invented().statuses(SampleProgram.statuses()));
        StringWriter text = new StringWriter();
        reported.json(text);
        RollUpSummary summary = RollUpJson.summary("one", new StringReader(text.toString()));
        assertThat(summary)
                .isEqualTo(RollUpSummary.of("one", reported.result().rollUp())
                        .withOutcomes(summary.outcomes())
                        .withSettings(summary.settings()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}",
                "{\"schema\":\"opencmrt/diff/1\"}",
                "{\"schema\":\"opencmrt/rollup/1\",\"facilities\":[1]}",
                "{\"schema\":\"opencmrt/rollup/1\",\"facilities\":7}",
                "{\"schema\":\"opencmrt/rollup/1\",\"facilities\":[{\"metal\":\"gold\"}]}",
                "{\"schema\":\"opencmrt/rollup/1\",\"asOf\":\"yesterday\"}",
                "{\"schema\":\"opencmrt/rollup/3\",\"facilities\":[],\"openEntries\":[],\"declarations\":[]}",
                "{\"schema\":\"opencmrt/rollup/2\",\"facilities\":[],\"declarations\":[],"
                        + "\"openEntries\":[{\"declaration\":0,\"sheet\":0,\"cell\":\"C5\",\"verdict\":0}]}",
                "{\"schema\":\"opencmrt/rollup/2\",\"facilities\":[],\"declarations\":[],"
                        + "\"openEntries\":[{\"declaration\":-1,\"sheet\":0,\"cell\":\"C5\",\"verdict\":0}]}"
            })
    void a_document_that_is_not_a_roll_up_is_refused(String json) {
        assertThatThrownBy(() -> RollUpJson.summary("one", new StringReader(json)))
                .isInstanceOf(DocumentFormatException.class);
    }
}
