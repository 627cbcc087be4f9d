package org.opencmrt.benchmarks.rollup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.stream.IntStream;
import org.apache.commons.io.function.IOConsumer;
import org.apache.commons.io.function.IORunnable;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.program.SupplierAssessment;
import org.opencmrt.report.Format;
import org.opencmrt.report.ReportOptions;
import org.opencmrt.report.RollUpJson;
import org.opencmrt.report.RollUpReport;
import org.opencmrt.report.filing.AnnexA;
import org.opencmrt.report.filing.AnnexALayout;
import org.opencmrt.report.filing.Draft;
import org.opencmrt.report.filing.FilingTexts;
import org.opencmrt.report.letter.FollowUpLetter;
import org.opencmrt.report.letter.LetterWriter;

/**
 * Writes every report of a generated program with 350 rows for each supplier, to show the cost of rendering:
 * {@code java -Xmx512m -cp benchmarks.jar org.opencmrt.benchmarks.rollup.RenderAtScale 10000 reports}. It writes two
 * reports at a time, as {@code cmrt rollup} does on two processors, or one at a time with {@code -Dthreads=1}.
 */
public final class RenderAtScale {
    private static final ReportOptions OPTIONS = ReportOptions.standard();
    private static final int ROWS = 350;
    private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);
    private static final int THREADS = Integer.getInteger("threads", 2);

    private final Path directory;
    private final PrintStream out;
    private final List<String> only;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final List<Future<?>> written = new ArrayList<>();
    private final DoubleAdder totalWork = new DoubleAdder();

    private RenderAtScale(Path directory, List<String> only, PrintStream out) {
        this.directory = directory;
        this.only = only;
        this.out = out;
    }

    /**
     * Creates the roll-up, reviews it, and renders the reports.
     *
     * @param args the number of suppliers, the directory for the reports, and, unless all are wanted, the names of some
     *     reports
     */
    public static void main(String[] args) throws Exception {
        Clock clock = new Clock();
        ProgramResult result = assessed(Integer.parseInt(args[0]));
        RenderAtScale scale = new RenderAtScale(
                Files.createDirectories(Path.of(args[1])), List.of(args).subList(2, args.length), System.out);
        scale.out.printf(
                Locale.ROOT,
                "%d suppliers, %d rows, %d facilities, %d findings; made, rolled up and reviewed in %.1f s%n",
                result.assessments().size(),
                result.rollUp().account().rows(),
                result.rollUp().facilities().size(),
                result.assessments().stream()
                        .mapToInt(one -> one.findings().size())
                        .sum(),
                clock.lap());
        scale.out.println(THREADS + " at the same time");
        scale.out.println("report                              elapsed  of a core       size");
        try {
            scale.renderAll(result);
            for (Future<?> file : scale.written) {
                file.get();
            }
        } finally {
            scale.threads.shutdownNow();
        }
        scale.out.printf(Locale.ROOT, "%-32s %8.1f s %8.1f s%n", "all reports", clock.lap(), scale.totalWork.sum());
    }

    /** A generated program in the state that {@code cmrt rollup} reaches: reviewed and classified. */
    private static ProgramResult assessed(int suppliers) {
        MadeProgram made = new MadeProgram(ROWS);
        ConflictMineralsProgram program = ConflictMineralsProgram.builder()
                .reference(made.reference())
                .asOf(AS_OF)
                .build();
        return IntStream.range(0, suppliers)
                .parallel()
                .mapToObj(made::declaration)
                .map(program::assess)
                .collect(program.collector());
    }

    private void renderAll(ProgramResult result) {
        AnnexA annex = AnnexA.of(result);
        for (Format format : Format.values()) {
            write("annex-a." + format.extension(), file -> annex.render(format, file));
        }
        Draft report = Draft.conflictMineralsReport(result, OPTIONS, FilingTexts.standard(), AnnexALayout.standard());
        Draft form = Draft.formSd(result, OPTIONS, FilingTexts.standard());
        for (Format format : List.of(Format.HTML, Format.DOCX)) {
            write("conflict-minerals-report." + format.extension(), file -> report.render(format, file));
            write("form-sd." + format.extension(), file -> form.render(format, file));
        }
        write("report.html", file -> RollUpReport.of(result, OPTIONS).render(Format.HTML, file));
        write("rollup.xlsx", file -> RollUpReport.of(result, OPTIONS).render(Format.XLSX, file));
        write(
                "rollup.json",
                file -> RollUpJson.write(result, OPTIONS, new OutputStreamWriter(file, StandardCharsets.UTF_8)));
        if (isWanted("letters")) {
            submit(() -> letters(result));
        }
    }

    private boolean isWanted(String name) {
        return only.isEmpty() || only.contains(name);
    }

    private void submit(IORunnable work) {
        written.add(threads.submit(() -> {
            work.run();
            return work;
        }));
    }

    private void letters(ProgramResult result) throws IOException {
        Clock clock = new Clock();
        List<SupplierAssessment> suppliers =
                result.assessments().stream().filter(FollowUpLetter::isNeeded).toList();
        List<String> names = LetterWriter.fileNames(
                suppliers.stream().map(SupplierAssessment::supplier).toList());
        Path folder = Files.createDirectories(directory.resolve("follow-up"));
        LetterWriter writer = LetterWriter.standard();
        for (int i = 0; i < suppliers.size(); i++) {
            FollowUpLetter letter =
                    FollowUpLetter.of(suppliers.get(i), result, OPTIONS).orElseThrow();
            Files.writeString(folder.resolve(names.get(i) + ".md"), writer.markdown(letter));
            Files.writeString(folder.resolve(names.get(i) + ".html"), writer.html(letter));
        }
        line(2 * suppliers.size() + " letters", clock, "");
    }

    private void write(String name, IOConsumer<OutputStream> report) {
        if (isWanted(name)) {
            submit(() -> writeNow(name, report));
        }
    }

    private void writeNow(String name, IOConsumer<OutputStream> report) throws IOException {
        Clock clock = new Clock();
        Path file = directory.resolve(name);
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
            report.accept(stream);
        }
        line(name, clock, String.format(Locale.ROOT, "%8.1f MB", Files.size(file) / 1e6));
    }

    private void line(String what, Clock clock, String size) {
        double seconds = clock.lap();
        double work = clock.work();
        totalWork.add(work);
        out.printf(Locale.ROOT, "%-32s %8.1f s %8.1f s %s%n", what, seconds, work, size);
    }
}
