package org.opencmrt.internal.workbook;

import java.time.Duration;
import org.opencmrt.model.UnreadableCode;

/** When reading of one file must have ended: after some time, or as soon as its thread is interrupted. */
final class Deadline {
    /** Longer times do not fit a number of nanoseconds. */
    private static final Duration FOREVER = Duration.ofDays(36_500);

    private final long start = System.nanoTime();
    private final Duration max;
    private final long maxNanos;

    Deadline(Duration max) {
        this.max = max;
        this.maxNanos = max.compareTo(FOREVER) > 0 ? Long.MAX_VALUE : max.toNanos();
    }

    void check() throws WorkbookException {
        if (Thread.currentThread().isInterrupted()) { // the flag stays, for whoever asked the thread to stop
            throw new WorkbookException(
                    UnreadableCode.IO_ERROR, "reading was interrupted before it was finished. Read the file again");
        }
        if (System.nanoTime() - start > maxNanos) {
            throw WorkbookException.limit("the time spent on the file", max.toMillis() + " ms");
        }
    }
}
