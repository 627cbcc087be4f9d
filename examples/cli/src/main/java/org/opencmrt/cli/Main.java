package org.opencmrt.cli;

/** Where the program starts. */
public final class Main {
    private Main() {}

    /** Runs a command and ends the process with its status; {@code --help} tells the commands. */
    public static void main(String[] args) {
        System.exit(Cmrt.run(Terminal.ofProcess(), args));
    }
}
