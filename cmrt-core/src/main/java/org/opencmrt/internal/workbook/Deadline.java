package org.opencmrt.internal.workbook;

import java.time.Duration;
import org.opencmrt.model.UnreadableCode;

/** The time by which the reading of a file must end. Reading also ends as soon as its thread is interrupted. */
final class Deadline {
    /** The maximum time; a longer one in nanoseconds does not fit into a {@code long}. */
    private static final Duration FOREVER = Duration.ofDays(36_500);

    private final long start = System.nanoTime();
    private final Duration max;
    private final long maxNanos;

    Deadline(Duration max) {
        this.max = max;
        this.maxNanos = max.compareTo(FOREVER) > 0 ? Long.MAX_VALUE : max.toNanos();
    }

    void check() throws WorkbookException {
        if (Thread.currentThread().isInterrupted()) { // the flag remains set for the code that interrupted the thread
            throw new WorkbookException(
                    UnreadableCode.IO_ERROR, "reading was interrupted before it was finished. Read the file again");
        }
        if (System.nanoTime() - start > maxNanos) {
            throw WorkbookException.limit("the time spent on the file", max.toMillis() + " ms");
        }
    }
}
