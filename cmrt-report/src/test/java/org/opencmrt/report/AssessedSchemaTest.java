package org.opencmrt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.opencmrt.model.ReadResult;
import org.opencmrt.program.AssessedFileCodec;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.testing.AnyDeclaration;

/** The schema of stored files; the codec itself is tested in core. */
class AssessedSchemaTest {
    private static final ConflictMineralsProgram PROGRAM =
            ConflictMineralsProgram.builder().bundled().build();

    @Provide
    Arbitrary<ReadResult> readings() {
        return AnyDeclaration.results();
    }

    @Property(tries = 150)
    void describes_what_is_stored(@ForAll("readings") ReadResult reading) {
        assertThat(Schemas.problems("assessed", stored(reading))).isEmpty();
    }

    @Test
    void refuses_unknown_content() {
        String stored = stored(AnyDeclaration.results().sample());
        for (String field : List.of("file", "message", "files")) {
            String other = stored.replace("\"" + field + "\":", "\"another\":");
            if (!other.equals(stored)) {
                assertThat(Schemas.problems("assessed", other)).as(field).isNotEmpty();
            }
        }
        assertThat(Schemas.problems("assessed", stored.replace("assessed/1", "assessed/2")))
                .isNotEmpty();
    }

    private static String stored(ReadResult reading) {
        return new String(AssessedFileCodec.json().encode(PROGRAM.assess(reading)), StandardCharsets.UTF_8);
    }
}
