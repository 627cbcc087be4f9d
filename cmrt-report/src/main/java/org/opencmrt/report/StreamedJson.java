package org.opencmrt.report;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.opencmrt.model.Country;
import org.opencmrt.model.DocumentFormatException;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;

/** Reads a large JSON document, such as a roll-up, one field and one list element at a time. */
final class StreamedJson {
    static final ObjectMapper MAPPER = new ObjectMapper();

    private StreamedJson() {}

    /** Takes a field of the document; the parser is at the first token of its value and must pass the whole value. */
    interface Fields {
        void take(String field, JsonParser tokens) throws IOException;
    }

    /**
     * Reads a document.
     *
     * @param fields takes each field of the document
     * @param result the result, asked for after the last field
     * @throws DocumentFormatException when this is not a JSON object, or a value cannot be used
     */
    static <T> T read(Reader json, Fields fields, Supplier<T> result) throws IOException {
        return checked(() -> {
            try (JsonParser tokens = MAPPER.createParser(json)) {
                if (tokens.nextToken() != JsonToken.START_OBJECT) {
                    throw new DocumentFormatException("the document must be an object");
                }
                object(tokens, fields);
                return result.get();
            }
        });
    }

    /** Reads from a document. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException;
    }

    /**
     * The result of reading from a document.
     *
     * @throws DocumentFormatException when this is not JSON, or a value cannot be used
     */
    static <T> T checked(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (JsonProcessingException e) {
            String why = e.getMessage().replaceAll("\\s+at \\[Source: [^;]*; line: (\\d+)[^]]*]", " in line $1");
            throw new DocumentFormatException("this is not JSON: " + why, e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new DocumentFormatException("a value cannot be used: " + e.getMessage(), e);
        }
    }

    /** Reads the fields of the object that the parser has just entered. */
    static void object(JsonParser tokens, Fields fields) throws IOException {
        while (tokens.nextToken() == JsonToken.FIELD_NAME) {
            String field = tokens.currentName();
            tokens.nextToken();
            fields.take(field, tokens);
        }
    }

    /** Reads the objects of a list. */
    static void each(JsonParser tokens, String field, Consumer<JsonIn> taker) throws IOException {
        startOfList(tokens, field);
        int at = 0;
        while (tokens.nextToken() != JsonToken.END_ARRAY) {
            taker.accept(new JsonIn(tree(tokens), field + "[" + at++ + "]"));
        }
    }

    /** Reads the texts of a list. */
    static void texts(JsonParser tokens, String field, List<String> taken) throws IOException {
        startOfList(tokens, field);
        while (tokens.nextToken() != JsonToken.END_ARRAY) {
            taken.add(tokens.getText());
        }
    }

    /** Reads a whole value. */
    static JsonNode tree(JsonParser tokens) throws IOException {
        return MAPPER.readTree(tokens);
    }

    private static void startOfList(JsonParser tokens, String field) {
        if (tokens.currentToken() != JsonToken.START_ARRAY) {
            throw new DocumentFormatException(field + " must be a list");
        }
    }

    /** The element of a table of the document that a number refers to. */
    static <T> T at(List<T> table, long number, String name) {
        if (number < 0 || number >= table.size()) {
            throw new DocumentFormatException(
                    "the roll-up refers to " + name + "[" + number + "], but it has only " + table.size() + " " + name);
        }
        return table.get((int) number);
    }

    /** The facility of a roll-up's list of facilities. */
    static Smelter smelter(JsonIn facility) {
        return new Smelter(
                facility.text("id").map(SmelterId::new),
                new Metal(facility.needed("metal")),
                facility.needed("name"),
                facility.text("countryCode").map(Country::of),
                facility.text("country"),
                facility.text("city"),
                facility.text("state"));
    }
}
