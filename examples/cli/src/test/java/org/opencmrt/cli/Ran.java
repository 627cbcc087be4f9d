package org.opencmrt.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The result of a command that a test ran.
 *
 * @param status the exit status
 * @param out its output on standard output
 * @param err its output on standard error
 */
record Ran(int status, String out, String err) {
    /** Runs a command in this process. Arguments that are paths are converted to text. */
    static Ran cmrt(Object... arguments) {
        return by(Main::run, arguments);
    }

    /** Runs a command with part of the program. */
    static Ran by(BiFunction<Terminal, String[], Integer> program, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8);
        String[] args = Stream.of(arguments)
                .map(argument -> argument instanceof Path path ? path.toString() : String.valueOf(argument))
                .toArray(String[]::new);
        int status = program.apply(new Terminal(out, messages, () -> false), args);
        return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
