package org.opencmrt.cli;

/** What the command line tells the program that started it. */
final class ExitStatus {
    /** Everything was processed. */
    static final int OK = 0;
    /** At least one input could not be read; it was named, and the others were processed. */
    static final int UNREADABLE_INPUT = 1;
    /** Wrong usage: an option, or a file that an option names, is not what is needed. Nothing was done. */
    static final int USAGE = 2;
    /** The work itself failed: output that cannot be written, out of memory. */
    static final int FAILED = 3;

    /** Something was found that the user wants to fail on ({@code cmrt check --fail-on}). */
    static final int FOUND = 4;

    private ExitStatus() {}
}
