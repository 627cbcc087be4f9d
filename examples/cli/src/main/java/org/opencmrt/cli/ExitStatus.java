package org.opencmrt.cli;

/** The exit statuses of the command line. */
final class ExitStatus {
    /** Everything was processed. */
    static final int OK = 0;
    /** At least one input could not be read; it was named, and the others were processed. */
    static final int UNREADABLE_INPUT = 1;
    /** Wrong usage: an option, or a file that an option names, is not what is needed. Nothing was done. */
    static final int USAGE = 2;
    /** The work failed: output cannot be written, or memory ran out. */
    static final int FAILED = 3;

    /** There is a finding that the user wants to fail on ({@code cmrt check --fail-on}). */
    static final int FOUND = 4;

    private ExitStatus() {}
}
