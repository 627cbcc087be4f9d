package org.opencmrt.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/** The failure that ended a command, as text for a person. */
final class Trouble {
    private static final Set<String> CLOSED_PIPE =
            Set.of("Broken pipe", "The pipe is being closed", "The pipe has been ended");

    private Trouble() {}

    /**
     * True if the program that read our standard output has ended, as {@code head} does: nothing needs to be reported.
     * Java passes on only the system's message.
     */
    static boolean isClosedPipe(Exception trouble) {
        Throwable cause = trouble instanceof UncheckedIOException unchecked ? unchecked.getCause() : trouble;
        return cause instanceof IOException
                && !(cause instanceof OutputException)
                && cause.getMessage() != null
                && CLOSED_PIPE.contains(cause.getMessage());
    }

    /** One sentence: a problem with files, or a bug. */
    static String sentence(Exception trouble) {
        Throwable cause = trouble instanceof UncheckedIOException unchecked ? unchecked.getCause() : trouble;
        return cause instanceof IOException disk
                ? DiskTrouble.sentence(disk)
                : "internal error (" + cause + "). This is a bug. Please report it with the output of --verbose";
    }
}
