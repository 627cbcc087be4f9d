package org.opencmrt.check;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * A rule that finds at most one thing in each row. Whether it finds something must follow from what the row says and from what is
 * known beside the declaration: it is not asked again about a row that says the same as one in which it found nothing.
 */
final class EachRow implements BiConsumer<ReviewSubject, Consumer<Observation>> {
    private static final AtomicInteger RULES = new AtomicInteger();

    private final BiFunction<ReviewSubject, ReviewSubject.Row, Optional<Observation>> look;
    /** Its own; 0, which nothing is remembered by, once all are given away. */
    private final long bit;

    EachRow(BiFunction<ReviewSubject, ReviewSubject.Row, Optional<Observation>> look) {
        this.look = look;
        int number = RULES.getAndIncrement();
        this.bit = number < Long.SIZE ? 1L << number : 0;
    }

    @Override
    public void accept(ReviewSubject subject, Consumer<Observation> found) {
        for (ReviewSubject.Row row : subject.rows()) {
            if (!row.known().isQuiet(bit)) {
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
