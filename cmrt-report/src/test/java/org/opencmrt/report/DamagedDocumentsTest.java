package org.opencmrt.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmrt.model.DocumentFormatException;
import org.opencmrt.program.AssessedFile;
import org.opencmrt.program.AssessedFileCodec;
import org.opencmrt.program.ConflictMineralsProgram;

/** A document that was changed by hand or damaged is read or refused with a reason, whatever a value in it is. */
class DamagedDocumentsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ConflictMineralsProgram PROGRAM =
            ConflictMineralsProgram.builder().bundled().build();

    private static final List<String> VALUES = List.of(
            "null",
            "\"\"",
            "\" \"",
            "\"x\"",
            "-1",
            "0",
            "1.5",
            "4294967297",
            "1e300",
            "1" + "0".repeat(30),
            "true",
            "[]",
            "[null]",
            "[0, \"x\"]",
            "{}",
            "{\"x\": 1}");

    @ParameterizedTest
    @ValueSource(strings = {"declaration", "unreadable", "rollup", "company", "assessed"})
    void any_value_at_any_place_is_read_or_refused(String schema) throws IOException {
        JsonNode document = JSON.readTree(schema.equals("assessed") ? assessed() : SchemaSamples.of(schema));
        List<String> failures = new ArrayList<>();
        int refused = 0;
        for (JsonPointer place : places(document)) {
            for (String value : VALUES) {
                try {
                    read(schema, with(document, place, JSON.readTree(value)).toString());
                } catch (DocumentFormatException e) {
                    refused++;
                    assertThat(e).message().isNotBlank().doesNotContain("org.opencmrt", "java.");
                } catch (RuntimeException e) {
                    failures.add(value + " at " + place + ": " + e);
                }
            }
        }

        assertThat(failures).isEmpty();
        assertThat(refused).isPositive();
    }

    @Test
    void a_list_is_no_text() throws IOException {
        String document = SchemaSamples.of("declaration").replaceFirst("\"file\":\"[^\"]*\"", "\"file\":[]");

        assertThatThrownBy(() -> DeclarationJson.parse(document)).hasMessage("document 1: source.file must be a text");
    }

    private static void read(String schema, String json) throws IOException {
        switch (schema) {
            case "rollup" -> RollUpJson.summary("earlier", new StringReader(json));
            case "company" -> CompanyJson.read(new StringReader(json));
            case "assessed" -> {
                AssessedFile file = AssessedFileCodec.json().decode(json.getBytes(StandardCharsets.UTF_8));
                PROGRAM.assess(file.reading());
            }
            default -> PROGRAM.assess(DeclarationJson.parse(json));
        }
    }

    private static String assessed() throws IOException {
        return new String(
                AssessedFileCodec.json().encode(PROGRAM.assess(DeclarationJson.parse(SchemaSamples.of("declaration")))),
                StandardCharsets.UTF_8);
    }

    /** The places of all values; of all elements of a list, the first with each field. */
    private static Collection<JsonPointer> places(JsonNode document) {
        Map<String, JsonPointer> places = new LinkedHashMap<>();
        collect("", JsonPointer.empty(), document, places);
        return places.values();
    }

    private static void collect(String path, JsonPointer at, JsonNode value, Map<String, JsonPointer> places) {
        places.putIfAbsent(path, at);
        value.properties()
                .forEach(field -> collect(
                        path + "/" + field.getKey(), at.appendProperty(field.getKey()), field.getValue(), places));
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            collect(path + "/*", at.appendIndex(i), value.get(i), places);
        }
    }

    private static JsonNode with(JsonNode document, JsonPointer place, JsonNode value) {
        if (place.matches()) {
            return value;
        }
        JsonNode copy = document.deepCopy();
        JsonNode parent = copy.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), value);
        } else {
            ((ArrayNode) parent).set(place.last().getMatchingIndex(), value);
        }
        return copy;
    }
}
