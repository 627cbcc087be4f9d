package org.opencmrt.benchmarks.program;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.read.Workbooks;

/** A process that reads a folder, or runs the command line, and then prints its CPU time and wall time in seconds. */
public final class Measured {
    private Measured() {}

    /**
     * Runs once.
     *
     * @param args {@code read FOLDER THREADS}, or the arguments of the command line
     */
    public static void main(String[] args) throws ReflectiveOperationException, java.io.IOException {
        long start = System.nanoTime();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> print(start)));
        if (args[0].equals("read")) {
            try (var results = CmrtReader.create()
                    .readAll(Workbooks.list(Path.of(args[1])), Integer.parseInt(args[2]), done -> {})) {
                System.out.println(
                        results.filter(one -> one.declaration().isPresent()).count());
            }
        } else {
            Class.forName("org.opencmrt.cli.Main")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) args);
        }
    }

    private static void print(long start) {
        long cpu = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : -1;
        System.err.printf(Locale.ROOT, "%n%.2f %.2f%n", cpu / 1e9, (System.nanoTime() - start) / 1e9);
    }
}
