package org.opencmrt.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmrt.report.BrokenDocuments.Broken;
import org.opencmrt.report.SchemaPlaces.Place;

/**
 * The published schemas reject errors. A valid document is broken at every place that its schema describes, in every
 * possible way, one at a time.
 */
class SchemaRefusalTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The schemas of documents; {@code read} and {@code checks} only combine these. */
    static Stream<String> documents() {
        return Schemas.names().stream().filter(name -> Schemas.published(name).has("properties"));
    }

    static Stream<String> all() {
        return Schemas.names().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_full_document_fits(String schema) throws IOException {
        assertThat(Schemas.problems(schema, SchemaSamples.of(schema))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void each_fault_at_each_place_is_refused(String schema) throws IOException {
        JsonNode document = JSON.readTree(SchemaSamples.of(schema));
        SchemaPlaces places = new SchemaPlaces(Schemas.published(schema));
        Map<String, Place> filled = places.of(document);
        List<String> accepted = new ArrayList<>();
        int faults = 0;
        for (Place place : filled.values()) {
            for (Broken broken : BrokenDocuments.at(document, place)) {
                faults++;
                if (Schemas.problems(schema, broken.document()).isEmpty()) {
                    accepted.add(broken.fault());
                }
            }
        }

        assertThat(filled.keySet()).as("the document fills all places").containsAll(places.all());
        assertThat(faults).isGreaterThan(3 * filled.size());
        assertThat(accepted).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "checks"})
    void a_list_with_a_document_that_does_not_fit_is_refused(String schema) throws IOException {
        JsonNode list = JSON.readTree(SchemaSamples.of(schema));
        for (int i = 0; i < list.size(); i++) {
            assertThat(Schemas.problems(schema, list.get(i))).as("alone").isEmpty();
            JsonNode broken = list.deepCopy();
            ((ObjectNode) broken.get(i)).remove("source");
            assertThat(Schemas.problems(schema, broken)).isNotEmpty();
            assertThat(Schemas.problems(schema, broken.get(i))).isNotEmpty();
        }
        for (String other :
                List.of("{}", "[[]]", "[17]", "17", "\"text\"", "null", "[{\"schema\":\"opencmrt/rollup/2\"}]")) {
            assertThat(Schemas.problems(schema, other)).as(other).isNotEmpty();
        }
    }
}
