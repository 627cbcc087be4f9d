package org.opencmrt.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.opencmrt.model.ListFormatException;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.report.filing.ShellException;
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

    /** True for a file that an option names, such as a list of suppliers: it is no input. */
    boolean isNamed(Path file) {
        return spec.options().stream()
                .<Object>map(option -> option.getValue())
                .flatMap(VerboseCommand::each)
                .anyMatch(value -> value instanceof Path path
                        ? Inputs.identity(path).equals(Inputs.identity(file))
                        : value.toString().equals(file.toString())
                                || value.toString().startsWith(file + "@"));
    }

    private static Stream<?> each(Object value) {
        if (value instanceof Optional<?> one) {
            return one.stream();
        }
        return value instanceof Collection<?> several ? several.stream() : Stream.of(value == null ? "" : value);
    }

    /** Ends the command: what the user asked for cannot be meant so. */
    ParameterException wrongUsage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Reads a file. */
    @FunctionalInterface
    interface FileReader<T> {
        T read(Path file) throws IOException;
    }

    /** Reads a file that an option names. A file that cannot be used is wrong usage; the message names option and file. */
    <T> T read(String option, Path file, FileReader<T> reader) {
        try {
            return reader.read(file);
        } catch (ListFormatException | ShellException e) {
            throw new ParameterException(spec.commandLine(), option + ": " + e.getMessage(), e);
        } catch (IOException e) {
            String reason = e instanceof NoSuchFileException
                    ? "there is no such file. Check the path"
                    : DiskTrouble.reason(e) + ". Name a file that can be read";
            throw new ParameterException(spec.commandLine(), option + ": " + file + ": " + reason, e);
        }
    }

    /** The program; settings that contradict each other are wrong usage. */
    ConflictMineralsProgram program(ConflictMineralsProgram.Builder settings) {
        try {
            return settings.build();
        } catch (IllegalArgumentException e) {
            throw wrongUsage(e.getMessage());
        }
    }

    /** As {@link #read(String, Path, FileReader)}, where the option may be left out. */
    <T> Optional<T> read(String option, Optional<Path> file, FileReader<T> reader) {
        return file.map(named -> read(option, named, reader));
    }
}
