package org.opencmrt.internal.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets many places share one of several equal values, which saves memory. Thread-safe. */
public final class FirstOfEqual {
    private final Map<Object, Object> known = new ConcurrentHashMap<>();

    /** The first of all values that are equal to this one. */
    @SuppressWarnings("unchecked") // equal strings are strings, and equal optionals contain equal values
    public <T> T of(T value) {
        Object before = known.putIfAbsent(value, value);
        return before == null ? value : (T) before;
    }
}
