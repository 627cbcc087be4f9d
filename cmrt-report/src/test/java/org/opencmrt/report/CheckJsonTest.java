package org.opencmrt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.opencmrt.model.ReadResult;
import org.opencmrt.program.AssessedFile;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.testing.AnyDeclaration;

/** The JSON output of {@code cmrt check} for any input from suppliers. */
class CheckJsonTest {
    private static final ConflictMineralsProgram PROGRAM =
            ConflictMineralsProgram.builder().withoutReference().build();

    @Provide
    Arbitrary<ReadResult> results() {
        return AnyDeclaration.results();
    }

    @Property(tries = 200)
    void written_documents_match_their_schema(@ForAll("results") ReadResult result) throws IOException {
        StringWriter json = new StringWriter();
        try (JsonDocuments<AssessedFile> writer = CheckJson.writer(JsonDocuments.Layout.SINGLE, json)) {
            writer.write(PROGRAM.assess(result));
        }
        String schema = result.declaration().isPresent() ? "check" : "unreadable";
        assertThat(Schemas.problems(schema, json.toString())).isEmpty();
    }
}
