package org.opencmrt.cli;

import java.util.Optional;

/** The entry point. */
public final class Main {
    private Main() {}

    /** Runs a command and ends the process with its status; {@code --help} lists the commands. */
    public static void main(String[] args) {
        WarmUp.begin();
        System.exit(run(Terminal.ofProcess(), args));
    }

    /** Runs a command and returns its exit status. */
    static int run(Terminal terminal, String... args) {
        try {
            Optional<SingleFile> single = SingleFile.of(args);
            return single.isPresent() ? single.get().run(terminal) : Cmrt.run(terminal, args);
        } catch (OutOfMemoryError e) {
            terminal.say(
                    "out of memory. Give Java more memory (java -Xmx2g -jar cmrt.jar ...), or read fewer files at a time (--threads 1)");
            return ExitStatus.FAILED;
        }
    }
}
