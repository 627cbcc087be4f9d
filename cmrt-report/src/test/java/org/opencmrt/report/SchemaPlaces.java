package org.opencmrt.report;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Determines which part of a schema describes which part of a document. Supports only the keywords that the schemas
 * use.
 */
final class SchemaPlaces {
    private static final String DEFINITIONS = "#/$defs/";

    private final JsonNode schema;

    SchemaPlaces(JsonNode schema) {
        this.schema = schema;
    }

    /**
     * A value of a document.
     *
     * @param at its place in the document
     * @param rules the part of the schema that describes it
     * @param nullable whether it may be null
     */
    record Place(JsonPointer at, JsonNode rules, boolean nullable) {}

    /** Every place of the schema that could describe a value, by its path in the schema. */
    Set<String> all() {
        Set<String> places = new TreeSet<>();
        collect("", schema, places, new HashSet<>());
        return places;
    }

    private void collect(String path, JsonNode rules, Set<String> places, Set<String> seen) {
        places.add(path);
        Described described = resolve(path, rules);
        if (!seen.add(described.path)) {
            return;
        }
        for (Map.Entry<String, JsonNode> field :
                described.rules.path("properties").properties()) {
            collect(described.property(field.getKey()), field.getValue(), places, seen);
        }
        if (described.rules.has("items")) {
            collect(described.path + "/items", described.rules.get("items"), places, seen);
        }
        if (described.rules.path("additionalProperties").isObject()) {
            collect(described.path + "/others", described.rules.get("additionalProperties"), places, seen);
        }
    }

    /**
     * For each place of the schema, the first value in a document that it describes and that is not null, or else a
     * null.
     */
    Map<String, Place> of(JsonNode document) {
        Map<String, Place> places = new LinkedHashMap<>();
        List<Visit> open = new ArrayList<>(List.of(new Visit("", schema, JsonPointer.empty(), document)));
        for (int i = 0; i < open.size(); i++) {
            Visit visit = open.get(i);
            Described described = resolve(visit.path, visit.rules);
            Place before = places.get(visit.path);
            if (before == null || (isPoor(document.at(before.at)) && !isPoor(visit.value))) {
                places.put(visit.path, new Place(visit.at, described.rules, described.nullable));
            }
            open.addAll(within(visit, described));
        }
        return places;
    }

    private static boolean isPoor(JsonNode value) {
        return value.isNull() || (value.isContainerNode() && value.isEmpty());
    }

    private static List<Visit> within(Visit visit, Described described) {
        List<Visit> within = new ArrayList<>();
        if (visit.value.isObject()) {
            visit.value.properties().forEach(field -> {
                JsonNode known = described.rules.path("properties").path(field.getKey());
                boolean other = known.isMissingNode();
                within.add(new Visit(
                        other ? described.path + "/others" : described.property(field.getKey()),
                        other ? described.rules.path("additionalProperties") : known,
                        visit.at.appendProperty(field.getKey()),
                        field.getValue()));
            });
        }
        for (int i = 0; visit.value.isArray() && i < visit.value.size(); i++) {
            within.add(new Visit(
                    described.path + "/items",
                    described.rules.path("items"),
                    visit.at.appendIndex(i),
                    visit.value.get(i)));
        }
        return within;
    }

    /** Follows references. A value that may be null is described by its other alternative. */
    private Described resolve(String path, JsonNode rules) {
        boolean either = rules.has("oneOf");
        JsonNode reference = either ? rules.at("/oneOf/0/$ref") : rules.path("$ref");
        if (reference.isMissingNode()) {
            return new Described(path, rules, isNullable(rules));
        }
        String name = reference.asText().substring(DEFINITIONS.length());
        JsonNode definition = schema.path("$defs").path(name);
        return new Described("/$defs/" + name, definition, either || isNullable(definition));
    }

    private static boolean isNullable(JsonNode rules) {
        return rules.path("type").toString().contains("null");
    }

    private record Visit(String path, JsonNode rules, JsonPointer at, JsonNode value) {}

    private record Described(String path, JsonNode rules, boolean nullable) {
        String property(String name) {
            return path + "/properties/" + name;
        }
    }
}
