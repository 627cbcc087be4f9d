package org.opencmrt.diff;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Pairs the elements of two collections. */
final class Pairs {
    private Pairs() {}

    /**
     * Pairs elements that match each other and no other element. An element with several matches is not paired. The
     * result is the same in both directions.
     */
    static <T> Map<T, T> of(Collection<T> before, Collection<T> after, BiPredicate<T, T> fit) {
        Map<T, T> pairs = new LinkedHashMap<>();
        for (T was : before) {
            List<T> fitting = after.stream().filter(is -> fit.test(was, is)).toList();
            boolean alone = fitting.size() == 1
                    && before.stream()
                                    .filter(other -> fit.test(other, fitting.get(0)))
                                    .count()
                            == 1;
            if (alone) {
                pairs.put(was, fitting.get(0));
            }
        }
        return pairs;
    }
}
