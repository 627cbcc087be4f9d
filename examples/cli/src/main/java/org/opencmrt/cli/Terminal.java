package org.opencmrt.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.opencmrt.report.Format;

/**
 * The destination of a command's output.
 *
 * @param out data, as bytes
 * @param err messages for people
 * @param watched whether {@code err} is visible to a person, who needs a progress bar; it is evaluated only if there is
 *     one to draw
 */
record Terminal(OutputStream out, PrintStream err, BooleanSupplier watched) {
    private static final Path STREAMS = Path.of("/proc/self/fd");

    /** The terminal of this process. */
    static Terminal ofProcess() {
        return new Terminal(new FileOutputStream(FileDescriptor.out), System.err, () -> isATerminal(2));
    }

    /** Prints one line for a person; it may quote file names and contents, so it is made safe for a terminal. */
    void say(String line) {
        err.println("cmrt: " + Format.plain(line));
    }

    /** A count with its noun: {@code 1 file}, {@code 2 files}. */
    static String counted(int count, String noun) {
        return counted(count, noun, noun + "s");
    }

    /** A count with a noun whose plural is irregular: {@code 1 entry}, {@code 2 entries}. */
    static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    /** True if a person would read the data that a command prints. */
    static boolean isStandardOutputATerminal(Terminal terminal) {
        return terminal.out() instanceof FileOutputStream && isATerminal(1);
    }

    // Not System.console(), because it checks standard input and output, and since JDK 22 it is never null.
    private static boolean isATerminal(int stream) {
        try {
            if (Files.exists(STREAMS)) {
                String device = Files.readSymbolicLink(STREAMS.resolve(String.valueOf(stream)))
                        .toString();
                return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
            }
            return isTerminalByShell(stream);
        } catch (IOException e) {
            return false;
        }
    }

    /** For systems without /proc: macOS has this program; Windows does not, so it gets no progress bar. */
    private static boolean isTerminalByShell(int stream) throws IOException {
        try {
            ProcessBuilder test = new ProcessBuilder("test", "-t", String.valueOf(stream));
            Process running = (stream == 1
                            ? test.redirectOutput(ProcessBuilder.Redirect.INHERIT)
                            : test.redirectError(ProcessBuilder.Redirect.INHERIT))
                    .start();
            return running.waitFor(1, TimeUnit.SECONDS) && running.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
