package org.opencmrt.internal.rules;

import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.opencmrt.internal.text.Resources;

/** Reads catalogs of messages and fills their placeholders. */
public final class Catalog {
    private static final ClassValue<Map<String, String>> OF_ENUM = new ClassValue<>() {
        @Override
        protected Map<String, String> computeValue(Class<?> rules) {
            return read(rules.getSimpleName());
        }
    };

    private Catalog() {}

    /** The catalog next to an enum of rules. */
    static Map<String, String> of(Class<?> rules) {
        return OF_ENUM.get(rules);
    }

    /** The catalog with this name. */
    public static Map<String, String> read(String name) {
        return texts(Resources.properties(Catalog.class, name + ".properties"));
    }

    /** The texts by key, without leading and trailing spaces. */
    public static Map<String, String> texts(Properties properties) {
        Map<String, String> texts = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(key -> texts.put(key, properties.getProperty(key).strip()));
        return texts;
    }

    /**
     * Fills the placeholders of a text with values. A placeholder without a value is left unchanged, so that the error
     * is visible.
     */
    public static String fill(String text, Map<String, String> values) {
        StringBuilder filled = new StringBuilder(text.length() + 32);
        int at = 0;
        while (true) {
            int open = text.indexOf('{', at);
            int close = open < 0 ? -1 : text.indexOf('}', open);
            if (close < 0) {
                return filled.append(text, at, text.length()).toString();
            }
            String value = values.get(text.substring(open + 1, close));
            filled.append(text, at, open).append(value == null ? text.substring(open, close + 1) : value);
            at = close + 1;
        }
    }
}
