package org.opencmrt.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.opencmrt.internal.table.TableException;
import org.opencmrt.match.MatchQueriesException;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.reference.ReferenceListException;
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
                .map(option -> (Object) option.getValue())
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

    /**
     * What is read from something that an option names. Where it cannot be used, that is wrong usage, and is told with the
     * option's name: several options may name lists.
     */
    <T> T read(String option, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (TableException | ReferenceListException | MatchQueriesException | ShellException e) {
            throw new ParameterException(spec.commandLine(), option + ": " + e.getMessage(), e);
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

    /** As {@link #read(String, Supplier)}, where the option may be left out. */
    <S, T> Optional<T> read(String option, Optional<S> named, Function<S, T> reading) {
        return named.map(one -> read(option, () -> reading.apply(one)));
    }
}
