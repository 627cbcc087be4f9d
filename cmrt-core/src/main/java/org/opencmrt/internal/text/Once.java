package org.opencmrt.internal.text;

import java.util.function.Supplier;

/** A value that is computed on first use. Thread-safe. */
public final class Once<T> {
    private final Supplier<T> maker;
    private volatile T value;

    /** A value that a function computes; the function is called at most once, unless it throws. */
    public Once(Supplier<T> maker) {
        this.maker = maker;
    }

    /** The value. */
    public T get() {
        if (value == null) {
            synchronized (this) {
                if (value == null) {
                    value = maker.get();
                }
            }
        }
        return value;
    }
}
