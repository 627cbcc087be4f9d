package org.opencmrt.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Validates JSON against the published schemas in {@code docs/schema}, including formats such as dates. */
final class Schemas {
    /** The beginning of the ids of the schemas. */
    static final String BASE = "https://opencmrt.org/schema/";

    private static final Path FOLDER = Path.of("..", "docs", "schema");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    // The addresses of the schemas are only names; nothing is fetched from them.
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            factory -> factory.schemaMappers(
                    addresses -> addresses.mapPrefix(BASE, FOLDER.toUri().toString())));

    private Schemas() {}

    /** The names of the schemas of printed documents. The schema of stored files follows different rules. */
    static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".json") && !file.equals("assessed.json"))
                    .map(file -> file.substring(0, file.length() - ".json".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A schema as it is published. */
    static JsonNode published(String schema) {
        try {
            return JSON.readTree(Files.readString(FOLDER.resolve(schema + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The violations of a schema in a document; empty if it is valid. */
    static List<String> problems(String schema, String json) {
        return compiled(schema).validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /** The violations of a schema in a document; empty if it is valid. */
    static List<String> problems(String schema, JsonNode json) {
        return compiled(schema).validate(json).stream().map(Object::toString).toList();
    }

    /** The violations of JSON Schema in a schema; empty if it is a valid schema. */
    static List<String> faults(JsonNode schema) {
        return FACTORY.getSchema(SchemaLocation.of(schema.path("$schema").asText()), CONFIG).validate(schema).stream()
                .map(Object::toString)
                .toList();
    }

    private static JsonSchema compiled(String schema) {
        return SCHEMAS.computeIfAbsent(
                schema, name -> FACTORY.getSchema(SchemaLocation.of(BASE + name + ".json"), CONFIG));
    }
}
