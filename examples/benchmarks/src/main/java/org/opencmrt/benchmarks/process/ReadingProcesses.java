package org.opencmrt.benchmarks.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs {@code cmrt read} and a program based on POI's user model in turns, each as a separate process, and prints the
 * medians of their times and the ratio:
 * {@code java -cp benchmarks.jar org.opencmrt.benchmarks.process.ReadingProcesses cmrt.jar FILE [RUNS]}.
 */
public final class ReadingProcesses {
    private static final int RUNS = 11;

    private ReadingProcesses() {}

    /**
     * Measures and prints.
     *
     * @param args the command line's jar, with its launcher next to it; the workbook; and the number of runs (11 by
     *     default)
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        String jar = args[0];
        String file = args[1];
        int runs = args.length > 2 ? Integer.parseInt(args[2]) : RUNS;
        Map<String, List<String>> commands = new LinkedHashMap<>();
        String launcher = Path.of(jar).resolveSibling("cmrt").toString();
        commands.put("cmrt read", List.of(launcher, "read", file));
        commands.put("cmrt.jar read", java("-jar", jar, "read", file));
        commands.put("cmrt.jar read, -Xmx32m", java("-Xmx32m", "-jar", jar, "read", file));
        commands.put(
                "POI user model", java("-cp", System.getProperty("java.class.path"), PoiProcess.class.getName(), file));
        Map<String, List<Long>> times = new LinkedHashMap<>();
        for (int run = -1; run < runs; run++) { // the first round fills the file caches
            for (Map.Entry<String, List<String>> command : commands.entrySet()) {
                long nanos = run(command.getValue());
                if (run >= 0) {
                    times.computeIfAbsent(command.getKey(), name -> new ArrayList<>())
                            .add(nanos);
                }
            }
        }
        double least = median(times.get("cmrt read"));
        times.forEach((name, taken) -> System.out.printf(
                Locale.ROOT, "%-24s %8.0f ms %8.2f x%n", name, median(taken) / 1e6, median(taken) / least));
    }

    private static List<String> java(String... arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.concat(Stream.of(java), Stream.of(arguments)).toList();
    }

    private static long run(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException(String.join(" ", command) + " ended with status " + status);
        }
        return System.nanoTime() - start;
    }

    private static double median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
