package org.opencmrt.internal.layout;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencmrt.internal.text.Resources;

/**
 * Reads JSON as maps, lists, texts, whole numbers, and truth values. Jackson's data binding would take half of the
 * startup time.
 */
public final class JsonTree {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonTree() {}

    /** The object in a resource next to this class. */
    static Map<String, Object> resource(String name) {
        return resource(JsonTree.class, name);
    }

    /** The object in a resource next to a class. */
    public static Map<String, Object> resource(Class<?> beside, String name) {
        try {
            return parse(Resources.bytes(beside, name));
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + name + " of the library's jar is not JSON", e);
        }
    }

    /** The object in a document, in the order of the document. */
    public static Map<String, Object> parse(byte[] document) throws IOException {
        try (JsonParser json = FACTORY.createParser(document)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("it is not a JSON object");
            }
            return object(json);
        }
    }

    private static Map<String, Object> object(JsonParser json) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            json.nextToken();
            object.put(key, value(json));
        }
        return object;
    }

    private static Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> list(json);
            case VALUE_NUMBER_INT -> json.getIntValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> json.getText();
        };
    }

    private static List<Object> list(JsonParser json) throws IOException {
        List<Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(json));
        }
        return list;
    }

    /**
     * The entries of {@code base}, overridden by those of {@code change}. Objects are merged; null removes an entry.
     */
    @SuppressWarnings("unchecked")
    static Map<String, Object> merge(Map<String, Object> base, Map<String, Object> change) {
        Map<String, Object> merged = new LinkedHashMap<>(base);
        change.forEach((key, value) -> {
            Object before = merged.get(key);
            if (value == null) {
                merged.remove(key);
            } else if (value instanceof Map<?, ?> newer && before instanceof Map<?, ?> older) {
                merged.put(key, merge((Map<String, Object>) older, (Map<String, Object>) newer));
            } else {
                merged.put(key, value);
            }
        });
        return merged;
    }
}
