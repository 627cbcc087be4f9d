package org.opencmrt.internal.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A lazily computed sum in a commutative monoid. Collecting parts costs almost nothing; they are added up together,
 * once, on first use. So folding many parts one by one takes time linear in the sum of their sizes. Thread-safe if the
 * merger is.
 */
public final class Gathered<T> {
    private final Function<List<T>, T> merger;
    private volatile T value;
    private volatile List<Gathered<T>> parts;

    private Gathered(T value, List<Gathered<T>> parts, Function<List<T>, T> merger) {
        this.value = value;
        this.parts = parts;
        this.merger = merger;
    }

    /** Creates an instance with a known value. */
    public static <T> Gathered<T> of(T value) {
        return new Gathered<>(Objects.requireNonNull(value, "value"), List.of(), values -> values.get(0));
    }

    /**
     * Creates the sum of parts.
     *
     * @param merger adds up values; it receives the values of the parts in order, and must not keep the list
     */
    public static <T> Gathered<T> of(Collection<Gathered<T>> parts, Function<List<T>, T> merger) {
        return new Gathered<>(null, List.copyOf(parts), merger);
    }

    /** The value, computed on first use. */
    public T get() {
        T known = value;
        if (known == null) {
            synchronized (this) {
                known = value;
                if (known == null) {
                    known = merger.apply(values());
                    value = known;
                    parts = List.of(); // after the value: a thread that sees no parts also sees the value
                }
            }
        }
        return known;
    }

    // Uses an explicit stack, because a fold of ten thousand parts is nested ten thousand levels deep.
    private List<T> values() {
        List<T> values = new ArrayList<>();
        Deque<Gathered<T>> open = new ArrayDeque<>();
        open.push(this);
        while (!open.isEmpty()) {
            Gathered<T> next = open.pop();
            List<Gathered<T>> itsParts = next.parts;
            T known = next.value;
            if (known != null) {
                values.add(known);
            } else {
                for (int i = itsParts.size() - 1; i >= 0; i--) {
                    open.push(itsParts.get(i));
                }
            }
        }
        return values;
    }
}
