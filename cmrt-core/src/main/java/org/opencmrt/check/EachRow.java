package org.opencmrt.check;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * A rule that has at most one observation for each row. It must depend only on the content of the row and on inputs
 * other than the declaration, because it does not run again for a row with the same content as one without an
 * observation.
 */
final class EachRow implements BiConsumer<ReviewSubject, Consumer<Observation>> {
    private static final AtomicInteger RULES = new AtomicInteger();

    private final BiFunction<ReviewSubject, ReviewSubject.Row, Optional<Observation>> look;
    /** The rule's own bit; 0 if all bits have been assigned, in which case nothing is remembered. */
    private final long bit;

    EachRow(BiFunction<ReviewSubject, ReviewSubject.Row, Optional<Observation>> look) {
        this.look = look;
        int number = RULES.getAndIncrement();
        this.bit = number < Long.SIZE ? 1L << number : 0;
    }

    @Override
    public void accept(ReviewSubject subject, Consumer<Observation> found) {
        for (ReviewSubject.Row row : subject.rowsToLookAt(bit)) {
            if (!row.known().areQuiet(bit)) {
                Optional<Observation> observed = look.apply(subject, row);
                if (observed.isPresent()) {
                    found.accept(observed.get());
                } else {
                    row.known().quiet(bit);
                }
            }
        }
    }
}
