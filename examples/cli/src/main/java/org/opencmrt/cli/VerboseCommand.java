package org.opencmrt.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.function.IOFunction;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ListFormatException;
import org.opencmrt.model.TemplateTextException;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.reference.SmelterReferenceList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The common part of all commands. */
@Command(mixinStandardHelpOptions = true, versionProvider = Cmrt.Version.class)
abstract class VerboseCommand implements Callable<Integer> {
    private static final Set<String> OUTPUTS = Set.of("--out", "--report", "--letter");

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

    /** Prints one line for the person who runs the command. */
    void say(String line) {
        terminal.say(line);
    }

    boolean isVerbose() {
        return verbose;
    }

    /** True for a file that an option names, such as a list of suppliers; it is not an input. */
    boolean isNamed(Path file) {
        return spec.options().stream()
                .<Object>map(option -> option.getValue())
                .flatMap(VerboseCommand::each)
                .anyMatch(value -> value instanceof Path path
                        ? Inputs.identity(path).equals(Inputs.identity(file))
                        : value.toString().equals(file.toString())
                                || value.toString().startsWith(file + "@"));
    }

    /** Ends the command if it would overwrite a file that it reads, or write two results into one file. */
    void requireOwnOutputs() {
        Set<Path> taken = new HashSet<>();
        spec.args().stream()
                .filter(arg -> !isOutput(arg))
                .flatMap(VerboseCommand::files)
                .forEach(file -> taken.add(Inputs.identity(file)));
        spec.args().stream()
                .filter(VerboseCommand::isOutput)
                .forEach(arg -> files(arg)
                        .filter(file -> !taken.add(Inputs.identity(file)))
                        .forEach(file -> {
                            throw wouldReplace(file);
                        }));
    }

    /** Ends the command if it would overwrite one of the files that were found in a directory. */
    void requireNotWritten(Collection<Path> inputs) {
        Set<Path> read = inputs.stream().map(Inputs::identity).collect(Collectors.toSet());
        spec.args().stream()
                .filter(VerboseCommand::isOutput)
                .flatMap(VerboseCommand::files)
                .filter(file -> read.contains(Inputs.identity(file)))
                .forEach(file -> {
                    throw wouldReplace(file);
                });
    }

    private ParameterException wouldReplace(Path file) {
        return wrongUsage(
                file + " is both an input and an output, or is named as an output twice. Name a different file for"
                        + " the output. Nothing was written");
    }

    private static boolean isOutput(ArgSpec arg) {
        return arg instanceof OptionSpec option && OUTPUTS.contains(option.longestName());
    }

    /** The files that an argument names, without directories and devices. */
    private static Stream<Path> files(ArgSpec arg) {
        return each(arg.getValue())
                .filter(Path.class::isInstance)
                .map(Path.class::cast)
                .filter(path -> Files.isRegularFile(path) || Files.notExists(path));
    }

    private static Stream<?> each(Object value) {
        if (value instanceof Optional<?> one) {
            return one.stream();
        }
        return value instanceof Collection<?> several ? several.stream() : Stream.of(value == null ? "" : value);
    }

    /** Ends the command because of wrong usage. */
    ParameterException wrongUsage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /**
     * Reads a file that an option names. An unusable file is wrong usage; the message names the option and the file.
     */
    <T> T read(String option, Path file, IOFunction<Path, T> reader) {
        try {
            return reader.apply(file);
        } catch (ListFormatException | TemplateTextException e) {
            throw new ParameterException(spec.commandLine(), option + ": " + e.getMessage(), e);
        } catch (IOException e) {
            String why = option + ": " + file + ": " + Trouble.unreadable(e);
            throw new ParameterException(spec.commandLine(), why, e);
        }
    }

    /** The text of a UTF-8 file that an option names, without a byte order mark; another file is wrong usage. */
    String readText(String option, Path file) {
        return read(option, file, path -> {
            try {
                return Files.readString(path).replaceFirst("^\uFEFF", "");
            } catch (CharacterCodingException e) {
                throw wrongUsage(option + ": " + path.getFileName() + ": the file is not UTF-8 text. Save it in UTF-8");
            }
        });
    }

    /** The reference lists that the user names, combined; empty if the user names none. */
    Optional<SmelterReferenceList> reference(List<Path> paths) {
        List<SmelterReferenceList> lists = paths.stream()
                .map(path -> read("--reference", path, SmelterReferenceList::read))
                .toList();
        return lists.isEmpty() ? Optional.empty() : Optional.of(SmelterReferenceList.combine(lists));
    }

    /** Prints what a user must know before relying on the results, including what was left out of the lists. */
    void warn(ConflictMineralsProgram program, Stream<Finding> findings) {
        warn(Stream.concat(findings, program.suppliersAsked().stream().flatMap(list -> list.findings().stream())));
    }

    /** Prints warnings about the user's lists. */
    void warn(Stream<Finding> findings) {
        findings.filter(finding -> finding.severity() == Finding.Severity.WARNING)
                .map(Finding::message)
                .distinct()
                .forEach(message -> say("warning: " + message));
    }

    /** The text that an option gives. A blank one is wrong usage, because it would replace a known name by nothing. */
    Optional<String> text(String option, Optional<String> given) {
        if (given.filter(String::isBlank).isPresent()) {
            throw wrongUsage(option + " is empty. Is a shell variable not set?");
        }
        return given;
    }

    /** The program; settings that contradict each other are wrong usage. */
    ConflictMineralsProgram program(ConflictMineralsProgram.Builder settings) {
        try {
            return settings.build();
        } catch (IllegalArgumentException e) {
            throw wrongUsage(e.getMessage());
        }
    }

    /** Reports settings that contradict each other before long work is done. */
    void check(ConflictMineralsProgram.Builder settings) {
        try {
            settings.check();
        } catch (IllegalArgumentException e) {
            throw wrongUsage(e.getMessage());
        }
    }

    /** Like {@link #read(String, Path, IOFunction)}, for an optional option. */
    <T> Optional<T> read(String option, Optional<Path> file, IOFunction<Path, T> reader) {
        return file.map(named -> read(option, named, reader));
    }
}
