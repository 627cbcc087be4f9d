package org.opencmrt.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Turns what goes wrong into one line for a person and a status for a script. */
final class Failures {
    private final Terminal terminal;

    Failures(Terminal terminal) {
        this.terminal = terminal;
    }

    int onWrongUsage(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        terminal.say(e.getMessage());
        terminal.say("try '" + command.getCommandSpec().qualifiedName() + " --help'");
        traceIfWanted(e, command);
        return ExitStatus.USAGE;
    }

    int onFailure(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        terminal.say(Trouble.sentence(e));
        traceIfWanted(e, command);
        return ExitStatus.FAILED;
    }

    private void traceIfWanted(Exception e, CommandLine command) {
        if (command.getCommand() instanceof VerboseCommand verbose && verbose.isVerbose()) {
            e.printStackTrace(terminal.err());
        }
    }
}
