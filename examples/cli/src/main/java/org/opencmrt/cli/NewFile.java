package org.opencmrt.cli;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file that is to be written.
 *
 * @param name its name within the directory; may begin with a directory: {@code follow-up/acme.md}
 * @param content what stands in it
 */
record NewFile(String name, Content content) {
    /** Writes the content of one file; called by one thread, at the same time as those of other files. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
