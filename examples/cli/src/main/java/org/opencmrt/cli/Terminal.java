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
import org.opencmrt.report.SafeText;

/**
 * Where a command writes to.
 *
 * @param out data, as bytes
 * @param err messages for people
 * @param watched whether somebody looks at {@code err}, who would like a progress bar; asked only where there is one to draw
 */
record Terminal(OutputStream out, PrintStream err, BooleanSupplier watched) {
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    /** The terminal of this process. */
    static Terminal ofProcess() {
        return new Terminal(new FileOutputStream(FileDescriptor.out), System.err, Terminal::isStandardErrorATerminal);
    }

    /** One line for a person; it may quote files and what stands in them, so it is made harmless for a terminal. */
    void say(String line) {
        err.println("cmrt: " + SafeText.plain(line));
    }

    // Not System.console(): it asks about standard input and output, and from JDK 22 on is never null.
    private static boolean isStandardErrorATerminal() {
        try {
            if (Files.exists(STANDARD_ERROR.getParent())) {
                String device = Files.readSymbolicLink(STANDARD_ERROR).toString();
                return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
            }
            return isTerminalByShell();
        } catch (IOException e) {
            return false;
        }
    }

    /** Where there is no /proc: macOS answers, Windows has no such program and gets no bar. */
    private static boolean isTerminalByShell() throws IOException {
        try {
            Process test = new ProcessBuilder("test", "-t", "2")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return test.waitFor(1, TimeUnit.SECONDS) && test.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
