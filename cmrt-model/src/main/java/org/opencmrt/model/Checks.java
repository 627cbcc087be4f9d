package org.opencmrt.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Checks that the constructors of this package share. */
final class Checks {
    private Checks() {}

    /**
     * A text that is not blank.
     *
     * @throws NullPointerException when {@code text} is null
     * @throws IllegalArgumentException when {@code text} is blank
     */
    static String notBlank(String text, String what) {
        Objects.requireNonNull(text, what);
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank");
        }
        return text;
    }

    /** A row number as a spreadsheet shows it, 1-based. */
    static int rowNumber(int row) {
        if (row < 1) {
            throw new IllegalArgumentException(
                    "row must be 1 or more (the row number that the sheet shows), but was " + row);
        }
        return row;
    }

    /** An unmodifiable copy in the order of the enum's constants. */
    static <F extends Enum<F>, V> Map<F, V> copyOf(Map<F, V> map, Class<F> type) {
        if (map.size() == 1) { // as in long lists of names alone: a quarter of the memory
            Map.Entry<F, V> only = map.entrySet().iterator().next();
            return Collections.singletonMap(
                    Objects.requireNonNull(only.getKey(), "key"), Objects.requireNonNull(only.getValue(), "value"));
        }
        EnumMap<F, V> copy = new EnumMap<>(type);
        map.forEach(
                (key, value) -> copy.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value")));
        return Collections.unmodifiableMap(copy);
    }
}
