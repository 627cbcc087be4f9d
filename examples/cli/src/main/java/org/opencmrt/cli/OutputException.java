package org.opencmrt.cli;

import java.io.IOException;
import java.nio.file.Path;

/** An output that cannot be written; the message says which, why, and what to do. */
final class OutputException extends IOException {
    private static final long serialVersionUID = 1L;

    OutputException(Path target, String why, Throwable cause) {
        super(
                "cannot write " + target + ": " + why
                        + ". Nothing was written. Correct the path, or use a different one",
                cause);
    }

    static OutputException of(Path target, IOException cause) {
        return cause instanceof OutputException already
                ? already
                : new OutputException(target, Trouble.reason(cause), cause);
    }
}
