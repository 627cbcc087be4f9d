package org.opencmrt.cli;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
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
        Optional<String> file = dashedFile(command, args);
        if (file.isPresent()) {
            terminal.say("'" + file.get() + "' looks like an option. If it is a file, write ./" + file.get());
        } else if (e instanceof MissingParameterException) {
            mistypedOption(command, args).ifPresentOrElse(this::say, () -> terminal.say(e.getMessage()));
        } else if (e instanceof UnmatchedArgumentException unmatched) {
            say(unmatched);
        } else if (isUnknownCommand(e)) {
            say(new UnmatchedArgumentException(command, List.of(e.getValue())));
        } else {
            terminal.say(e.getMessage());
        }
        terminal.say("try '" + command.getCommandSpec().qualifiedName() + " --help'");
        traceIfWanted(e, command);
        return ExitStatus.USAGE;
    }

    /** A file whose name begins like an option. */
    private static Optional<String> dashedFile(CommandLine command, String... args) {
        return Arrays.stream(args)
                .takeWhile(arg -> !arg.equals("--"))
                .filter(arg -> arg.startsWith("-")
                        && !command.getCommandSpec().optionsMap().containsKey(arg)
                        && new File(arg).exists())
                .findFirst();
    }

    /** The argument of {@code cmrt help}, which picocli refuses without suggestions. */
    private static boolean isUnknownCommand(ParameterException e) {
        return e.getArgSpec() == null && e.getValue() != null;
    }

    /** An option that does not exist is the likely reason why a required one is missing. */
    private static Optional<UnmatchedArgumentException> mistypedOption(CommandLine command, String... args) {
        return Arrays.stream(args)
                .filter(arg -> arg.startsWith("--"))
                .map(arg -> arg.replaceFirst("=.*", ""))
                .filter(name -> !command.getCommandSpec().optionsMap().containsKey(name))
                .findFirst()
                .map(name -> new UnmatchedArgumentException(command, List.of(name)));
    }

    private void say(UnmatchedArgumentException unmatched) {
        CommandLine command = unmatched.getCommandLine();
        String typed = unmatched.getUnmatched().get(0);
        boolean isCommand = !command.getSubcommands().isEmpty();
        terminal.say(
                unmatched.isUnknownOption()
                        ? unmatched.getMessage()
                        : "'" + typed + "' is " + (isCommand ? "not a command" : "one argument too many"));
        List<String> meant = mostSimilar(
                typed.replaceFirst("=.*", ""),
                unmatched.isUnknownOption()
                        ? command.getCommandSpec().optionsMap().keySet()
                        : command.getSubcommands().keySet());
        List<String> all = meant.isEmpty() ? unmatched.getSuggestions() : meant;
        if (!all.isEmpty()) {
            terminal.say("did you mean " + String.join(" or ", all) + "?");
        }
    }

    /** picocli compares pairs of letters, but a short word with two letters swapped has no such pair in common. */
    private static List<String> mostSimilar(String typed, Set<String> words) {
        for (int typos = 1; typos <= 2; typos++) {
            LevenshteinDistance distance = new LevenshteinDistance(typos);
            List<String> similar = words.stream()
                    .filter(word -> word.length() > 2 && distance.apply(word, typed) >= 0)
                    .toList();
            if (!similar.isEmpty()) {
                return similar;
            }
        }
        return List.of();
    }

    int onFailure(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        int status = onFailure(e, terminal);
        if (status != ExitStatus.OK) {
            traceIfWanted(e, command);
        }
        return status;
    }

    /** Reports a failure, unless the program that read our output has ended. */
    static int onFailure(Exception e, Terminal terminal) {
        if (Trouble.isClosedPipe(e)) {
            return ExitStatus.OK;
        }
        terminal.say(Trouble.sentence(e));
        return ExitStatus.FAILED;
    }

    private void traceIfWanted(Exception e, CommandLine command) {
        if (command.getCommand() instanceof VerboseCommand verbose && verbose.isVerbose()) {
            e.printStackTrace(terminal.err());
        }
    }
}
