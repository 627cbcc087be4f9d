package org.opencmrt.cli;

import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns a failure into one line for a person and an exit status for a script. */
final class Failures {
    private final Terminal terminal;

    Failures(Terminal terminal) {
        this.terminal = terminal;
    }

    int onWrongUsage(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        terminal.say(e.getMessage());
        List<String> meant = e instanceof UnmatchedArgumentException unmatched ? meant(unmatched) : List.of();
        if (!meant.isEmpty()) {
            terminal.say("did you mean " + String.join(" or ", meant) + "?");
        }
        terminal.say("try '" + command.getCommandSpec().qualifiedName() + " --help'");
        traceIfWanted(e, command);
        return ExitStatus.USAGE;
    }

    /** picocli compares pairs of letters, but a short command with two letters swapped has no such pair in common. */
    private static List<String> meant(UnmatchedArgumentException unmatched) {
        List<String> meant = unmatched.getSuggestions();
        String typed = unmatched.getUnmatched().get(0);
        return !meant.isEmpty()
                ? meant
                : unmatched.getCommandLine().getSubcommands().keySet().stream()
                        .filter(command -> new LevenshteinDistance(2).apply(command, typed) >= 0)
                        .toList();
    }

    int onFailure(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        if (Trouble.isClosedPipe(e)) {
            return ExitStatus.OK;
        }
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
