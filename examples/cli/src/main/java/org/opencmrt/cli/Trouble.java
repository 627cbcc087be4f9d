package org.opencmrt.cli;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What ended a command, in words for a person. */
final class Trouble {
    private Trouble() {}

    /** One sentence: trouble with files, or a fault of the program. */
    static String sentence(Exception trouble) {
        Throwable cause = trouble instanceof UncheckedIOException unchecked ? unchecked.getCause() : trouble;
        return cause instanceof IOException disk
                ? DiskTrouble.sentence(disk)
                : "internal error (" + cause
                        + "). This is a fault of the program; please report it with the output of --verbose";
    }
}
