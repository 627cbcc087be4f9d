package org.opencmrt.benchmarks.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Runs {@code cmrt rollup} and reading alone in turns, each as a separate process, and prints the medians of their CPU
 * and wall times:
 * {@code java -cp benchmarks.jar org.opencmrt.benchmarks.program.ProgramProcesses cmrt.jar FOLDER [RUNS [JAVA-OPTION...]]}.
 * The options, such as those of the launcher, are given to all processes.
 */
public final class ProgramProcesses {
    private static final int RUNS = 5;

    private ProgramProcesses() {}

    /** CPU and wall time of a process, in seconds. */
    private record Cost(double cpu, double wall) {}

    /**
     * Measures and prints.
     *
     * @param args the command line's jar, a folder of workbooks, the number of runs (5 by default), and options for Java
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int runs = args.length > 2 ? Integer.parseInt(args[2]) : RUNS;
        List<String> options = List.of(args).subList(Math.min(3, args.length), args.length);
        Path out = Files.createTempDirectory("program-processes");
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put("read, 1 thread", java(options, args[0], "read", args[1], "1"));
        for (String threads : List.of("1", "2", "4")) {
            commands.put(
                    "rollup, --threads " + threads,
                    java(
                            options,
                            args[0],
                            "rollup",
                            args[1],
                            "--formats",
                            "csv",
                            "--threads",
                            threads,
                            "--out",
                            out.resolve(threads).toString()));
        }
        Map<String, List<Cost>> costs = new LinkedHashMap<>();
        for (int run = -1; run < runs; run++) { // the first round fills the file caches
            for (Map.Entry<String, List<String>> command : commands.entrySet()) {
                Cost cost = run(command.getValue());
                if (run >= 0) {
                    costs.computeIfAbsent(command.getKey(), name -> new ArrayList<>())
                            .add(cost);
                }
            }
        }
        double reading =
                median(costs.get("read, 1 thread").stream().map(Cost::cpu).toList());
        costs.forEach((name, of) -> System.out.printf(
                Locale.ROOT,
                "%-22s CPU %6.2f s = %4.2f x reading, wall %6.2f s%n",
                name,
                median(of.stream().map(Cost::cpu).toList()),
                median(of.stream().map(Cost::cpu).toList()) / reading,
                median(of.stream().map(Cost::wall).toList())));
    }

    private static List<String> java(List<String> options, String jar, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                jar + java.io.File.pathSeparator + System.getProperty("java.class.path"),
                Measured.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static Cost run(List<String> command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("process", ".txt");
        int status = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(said.toFile())
                .start()
                .waitFor();
        List<String> lines = Files.readAllLines(said);
        Files.delete(said);
        if (status != 0 || lines.isEmpty()) {
            throw new IOException(String.join(" ", command) + " ended with status " + status + ": " + lines);
        }
        String[] figures = lines.get(lines.size() - 1).split(" ", -1);
        return new Cost(Double.parseDouble(figures[0]), Double.parseDouble(figures[1]));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
