package org.opencmrt.report;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes a report in one format; see {@link Format}.
 *
 * @param <R> the report's view model
 */
@FunctionalInterface
interface Renderer<R> {
    /** Writes a report; {@code out} is flushed and not closed. */
    void render(R report, OutputStream out) throws IOException;
}
