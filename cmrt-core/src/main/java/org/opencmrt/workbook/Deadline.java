package org.opencmrt.workbook;

import java.time.Duration;

/** When reading of one file must have ended. */
final class Deadline {
    private final long start = System.nanoTime();
    private final Duration max;

    Deadline(Duration max) {
        this.max = max;
    }

    void check() throws WorkbookException {
        if (System.nanoTime() - start > max.toNanos()) {
            throw WorkbookException.limit("the time spent on the file", max.toMillis() + " ms");
        }
    }
}
