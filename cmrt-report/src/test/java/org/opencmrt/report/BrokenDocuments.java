package org.opencmrt.report;

import static java.util.Map.entry;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.opencmrt.report.SchemaPlaces.Place;

/** Breaks a valid document at one place at a time, in each way that the schema must reject at that place. */
final class BrokenDocuments {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** For each pattern of the schemas, texts that it must reject. */
    private static final Map<String, List<String>> UNFIT = Map.ofEntries(
            entry("^[0-9a-f]{64}$", List.of("", "0".repeat(63), "0".repeat(65), "F".repeat(64))),
            entry(
                    "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
                    List.of("", "14-Mar-2025", "2025-13-01", "2025-02-30", "2025-3-14", "2025-03-14T00:00:00Z")),
            entry("^[^/]", List.of("", "/home/suppliers/acme.xlsx")),
            entry("^[A-Z]{1,3}[1-9][0-9]{0,6}$", List.of("", "B0", "b17", "17", "ABCD1", "Sheet!B17")),
            entry(
                    "^[\\s\\S]+![A-Z]{1,3}[1-9][0-9]{0,6}$",
                    List.of("", "B17", "!B17", "Smelter List!", "Smelter List!b17")),
            entry("^[^a-z\\s]+$", List.of("", "Gold", "RARE EARTH")),
            entry("^(CID[0-9]{6}|[1-4][A-Z]{3}[0-9]{3})$", List.of("", "CID12345", "cid000015", "5JPN072")),
            entry("^[A-Z]{2}$", List.of("", "us", "USA")),
            entry("^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$", List.of("", "lower_case", "_RULE", "RULE_")),
            entry("^[A-Z][A-Z0-9_]*$", List.of("", "companyName")),
            entry("^[0-9]{1,3}(\\.[0-9]{1,4}(\\.[0-9]{1,4})?)?[a-z]?$", List.of("", "Revision 6.5", "6.5 ", "6,5")),
            entry(
                    "^(CMRT|EMRT|CRT|AMRT) [0-9]{1,3}(\\.[0-9]{1,4}(\\.[0-9]{1,4})?)?[a-z]?$",
                    List.of("", "CMRT", "XMRT 1.0", "CMRT 6,5")),
            entry("^[0-9]+(\\.[0-9]+)?$", List.of("", "-1", "1E3", "1,000")));

    private final JsonNode document;
    private final Place place;
    private final JsonNode rules;
    private final String type;
    private final List<Broken> broken = new ArrayList<>();

    private BrokenDocuments(JsonNode document, Place place) {
        this.document = document;
        this.place = place;
        this.rules = place.rules();
        this.type = rules.path("type").toString();
    }

    /**
     * A document with one fault.
     *
     * @param fault a description of the fault
     */
    record Broken(String fault, JsonNode document) {}

    /** The document with each possible fault at a place. */
    static List<Broken> at(JsonNode document, Place place) {
        BrokenDocuments faults = new BrokenDocuments(document, place);
        faults.types();
        faults.words();
        faults.numbers();
        faults.keys();
        faults.lists();
        return faults.broken;
    }

    private boolean isA(String name) {
        return type.contains('"' + name + '"');
    }

    private void types() {
        boolean text = isA("string") || rules.has("const");
        put(text ? JSON.numberNode(17) : JSON.textNode("17"));
        put(isA("array") ? JSON.objectNode() : JSON.arrayNode());
        if (!isA("boolean")) {
            put(JSON.booleanNode(true));
        }
        if (!place.nullable()) {
            put(JSON.nullNode());
        }
    }

    private void words() {
        if (rules.has("const")) {
            put(JSON.textNode("opencmrt/other/1"));
        }
        if (rules.has("enum")) {
            put(JSON.textNode("NO_SUCH_WORD"));
            put(JSON.textNode(rules.path("enum").path(0).asText() + " "));
        }
        if (rules.has("pattern")) {
            String pattern = rules.path("pattern").asText();
            if (!UNFIT.containsKey(pattern)) {
                throw new IllegalStateException("no text is known that the pattern must refuse: " + pattern);
            }
            UNFIT.get(pattern).forEach(text -> put(JSON.textNode(text)));
        }
        if (rules.has("minLength")) {
            put(JSON.textNode(""));
        }
    }

    private void numbers() {
        if (isA("integer")) {
            put(JSON.numberNode(1.5));
        }
        if (rules.has("minimum")) {
            put(JSON.numberNode(rules.path("minimum").asInt() - 1));
        }
        if (rules.has("maximum")) {
            put(JSON.numberNode(rules.path("maximum").asInt() + 1));
        }
    }

    private void keys() {
        rules.path("required")
                .forEach(key -> change(
                        place.at(), key.asText() + " is missing", value -> ((ObjectNode) value).remove(key.asText())));
        if (isA("object") && document.at(place.at()).isObject()) {
            change(place.at(), "a key too many", value -> ((ObjectNode) value).put("noSuchKey", "Sheet!A1"));
        }
    }

    private void lists() {
        if (rules.has("minItems")) {
            change(place.at(), "emptied", list -> ((ArrayNode) list).removeAll());
        }
        if (rules.has("maxItems")) {
            change(place.at(), "made longer", list -> {
                for (int i = 0; i < rules.path("maxItems").asInt(); i++) {
                    ((ArrayNode) list).add(list.path(0));
                }
            });
        }
        if (rules.has("uniqueItems")) {
            change(place.at(), "said twice", list -> ((ArrayNode) list).add(list.path(0)));
        }
    }

    private void put(JsonNode value) {
        if (place.at().matches()) {
            broken.add(new Broken("the document is " + value, value));
            return;
        }
        JsonPointer last = place.at().last();
        change(place.at().head(), last + " is " + value, parent -> {
            if (parent instanceof ObjectNode object) {
                object.set(last.getMatchingProperty(), value);
            } else {
                ((ArrayNode) parent).set(last.getMatchingIndex(), value);
            }
        });
    }

    private void change(JsonPointer at, String fault, Consumer<JsonNode> change) {
        JsonNode copy = document.deepCopy();
        change.accept(copy.at(at));
        broken.add(new Broken("at " + at + ": " + fault, copy));
    }
}
