package org.opencmrt.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands have. */
abstract class VerboseCommand implements Callable<Integer> {
    @Option(names = "--verbose", description = "Print stack traces of errors.")
    private boolean verbose;

    @Spec
    private CommandSpec spec;

    private final Terminal terminal;

    VerboseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    Terminal terminal() {
        return terminal;
    }

    boolean isVerbose() {
        return verbose;
    }

    /** Ends the command: what the user asked for cannot be meant so. */
    ParameterException wrongUsage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** As {@link #wrongUsage(String)}, because of something that an option names. */
    ParameterException wrongUsage(Exception cause) {
        return new ParameterException(spec.commandLine(), cause.getMessage(), cause);
    }
}
