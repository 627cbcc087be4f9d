package org.opencmrt.benchmarks.rollup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.apache.commons.io.output.CountingOutputStream;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.report.ReportOptions;
import org.opencmrt.report.RollUpJson;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.rollup.RowAccount;

/**
 * Rolls up generated declarations of 350 rows each and writes the roll-up's JSON, to show the cost:
 * {@code java -Xmx512m -cp benchmarks.jar org.opencmrt.benchmarks.rollup.RollUpAtScale 100 1000 10000}.
 */
public final class RollUpAtScale {
    private static final int ROWS = 350;
    private static final int THREADS = 2;

    private final PrintStream out;

    private RollUpAtScale(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs one round for each number of declarations.
     *
     * @param args the numbers of declarations
     */
    public static void main(String[] args) throws IOException {
        RollUpAtScale scale = new RollUpAtScale(System.out);
        scale.out.println("declarations  rows       made+rolled up  facilities  inquiry  json      json MB  heap MB "
                + " ms/declaration");
        scale.round(100, true); // the first round of a Java program is slower than later ones
        for (String number : args) {
            scale.round(Integer.parseInt(number), false);
        }
    }

    private void round(int declarations, boolean warmUp) throws IOException {
        MadeProgram made = new MadeProgram(ROWS);
        Clock clock = new Clock();
        ProgramResult result = result(made, declarations);
        RollUp rollUp = result.rollUp();
        double rolled = clock.lap();
        RowAccount account = rollUp.account();
        int facilities = rollUp.facilities().size();
        double viewed = clock.lap();
        result.rcoi();
        double determined = clock.lap();
        CountingOutputStream json = new CountingOutputStream(OutputStream.nullOutputStream());
        RollUpJson.write(result, ReportOptions.standard(), new OutputStreamWriter(json, StandardCharsets.UTF_8));
        double written = clock.lap();
        if (!warmUp) {
            out.printf(
                    Locale.ROOT,
                    "%-13d %-10d %6.1f s        %6.1f s    %6.1f s %6.1f s  %8.1f %7d %9.2f   (%d facilities)%n",
                    declarations,
                    account.rows(),
                    rolled,
                    viewed,
                    determined,
                    written,
                    json.getByteCount() / 1e6,
                    usedHeap(),
                    1000 * (rolled + viewed + determined + written) / declarations,
                    facilities);
        }
    }

    private static ProgramResult result(MadeProgram made, int declarations) {
        ConflictMineralsProgram program =
                ConflictMineralsProgram.builder().reference(made.reference()).build();
        ForkJoinPool pool = new ForkJoinPool(THREADS);
        try {
            return pool.submit(() -> IntStream.range(0, declarations)
                            .parallel()
                            .mapToObj(made::declaration)
                            .map(program::assess)
                            .collect(program.collector()))
                    .join();
        } finally {
            pool.shutdownNow();
        }
    }

    /** The used memory in megabytes after a garbage collection. */
    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000;
    }
}
