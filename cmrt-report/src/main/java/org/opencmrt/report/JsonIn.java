package org.opencmrt.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.DocumentFormatException;
import org.opencmrt.model.Metal;

/** Reads fields of a JSON object; error messages include the path of the field. */
final class JsonIn {
    private final JsonNode node;
    private final String beforeField;

    JsonIn(JsonNode node, String path) {
        this(node, path, path + ".");
    }

    private JsonIn(JsonNode node, String name, String beforeField) {
        this.node = node;
        this.beforeField = beforeField;
        if (!node.isObject()) {
            throw new DocumentFormatException(name + " must be an object");
        }
    }

    /** The only document of a text. */
    static JsonIn document(JsonNode node) {
        return new JsonIn(node, "the document", "");
    }

    /** One of several documents of a text, counted from 1. */
    static JsonIn document(JsonNode node, int number) {
        return new JsonIn(node, "document " + number, "document " + number + ": ");
    }

    JsonIn object(String name) {
        return new JsonIn(field(name), at(name));
    }

    List<JsonIn> objects(String name) {
        List<JsonIn> objects = new ArrayList<>();
        JsonNode array = array(name);
        for (int i = 0; i < array.size(); i++) {
            objects.add(new JsonIn(array.get(i), at(name) + "[" + i + "]"));
        }
        return objects;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        array(name).forEach(value -> texts.add(text(name, value)));
        return texts;
    }

    Optional<String> text(String name) {
        JsonNode value = node.path(name);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(text(name, value));
    }

    /** Numbers may stand without quotation marks, as in {@code "period": 2025}. */
    private String text(String name, JsonNode value) {
        if (value.isContainerNode()) {
            throw new DocumentFormatException(at(name) + " must be a text");
        }
        return value.asText();
    }

    String needed(String name) {
        return text(name).orElseThrow(() -> new DocumentFormatException(at(name) + " is missing"));
    }

    /** The metal with a code such as {@code RARE_EARTH_ELEMENTS}. */
    Optional<Metal> metal(String name) {
        return text(name).map(code -> {
            try {
                return new Metal(code);
            } catch (IllegalArgumentException e) {
                throw new DocumentFormatException(
                        at(name) + " must be a metal in capital letters, such as TIN, but was '" + code + "'", e);
            }
        });
    }

    long number(String name) {
        return number(field(name), at(name) + " must be a whole number of at most 18 digits");
    }

    private static long number(JsonNode value, String otherwise) {
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new DocumentFormatException(otherwise);
        }
        return value.asLong();
    }

    /** An index into a list, counted from 0. */
    int index(String name) {
        long number = number(name);
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw new DocumentFormatException(at(name) + " must be between 0 and " + Integer.MAX_VALUE);
        }
        return (int) number;
    }

    Optional<Integer> indexOrNone(String name) {
        return has(name) ? Optional.of(index(name)) : Optional.empty();
    }

    <E extends Enum<E>> E constant(String name, Class<E> type) {
        return constant(name, needed(name), type);
    }

    <E extends Enum<E>> Optional<E> constantOrNone(String name, Class<E> type) {
        return text(name).map(text -> constant(name, text, type));
    }

    /** The constant for a part of a field's text. */
    <E extends Enum<E>> E constant(String name, String text, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw new DocumentFormatException(at(name) + " has the unknown value '" + text + "'");
    }

    Optional<LocalDate> date(String name) {
        try {
            return text(name).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new DocumentFormatException(at(name) + " must be a date such as 2025-03-14", e);
        }
    }

    /** The cell of an address such as {@code Smelter List!B5}. */
    CellRef cell(String name, String file) {
        String address = needed(name);
        int mark = address.lastIndexOf('!');
        if (mark < 1) {
            throw new DocumentFormatException(
                    at(name) + " must be a cell such as Declaration!D26, but was '" + address + "'");
        }
        return new CellRef(file, address.substring(0, mark), address.substring(mark + 1));
    }

    boolean flag(String name) {
        JsonNode value = field(name);
        if (!value.isBoolean()) {
            throw new DocumentFormatException(at(name) + " must be true or false");
        }
        return value.asBoolean();
    }

    List<Long> numbers(String name) {
        List<Long> numbers = new ArrayList<>();
        String otherwise = at(name) + " must contain whole numbers of at most 18 digits";
        array(name).forEach(value -> numbers.add(number(value, otherwise)));
        return numbers;
    }

    /** The same object without the given fields, which may be very large. */
    JsonIn without(String... names) {
        ((ObjectNode) node).remove(List.of(names));
        return this;
    }

    /** Rejects unknown keys. */
    JsonIn only(Set<String> names) {
        node.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw new DocumentFormatException(
                        at(name) + " is not known here; the keys are " + String.join(", ", new TreeSet<>(names)));
            }
        });
        return this;
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    String at(String name) {
        return beforeField + name;
    }

    private JsonNode field(String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            throw new DocumentFormatException(at(name) + " is missing");
        }
        return value;
    }

    private JsonNode array(String name) {
        JsonNode value = field(name);
        if (!value.isArray()) {
            throw new DocumentFormatException(at(name) + " must be a list");
        }
        return value;
    }
}
