package org.opencmrt.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.report.ReportOptions;
import org.opencmrt.report.filing.AnnexALayout;
import org.opencmrt.report.filing.FilingTexts;
import org.opencmrt.report.filing.ReportFile;

/** Distinguishes the reports of an earlier run from suppliers' workbooks if both are in one directory. */
final class OwnReports {
    /** The names of all reports; loaded only if there is a workbook in the directory of the reports. */
    private static final class Names {
        static final Set<String> ALL = ReportFile.all(
                        ConflictMineralsProgram.builder()
                                .withoutReference()
                                .build()
                                .empty(),
                        ReportOptions.standard(),
                        AnnexALayout.standard(),
                        FilingTexts.standard())
                .stream()
                .map(ReportFile::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private final Path out;
    private final Path letters;

    /**
     * The reports in a directory.
     *
     * @param letters the name of the folder of letters in it
     */
    OwnReports(Path out, String letters) {
        this.out = Inputs.identity(out);
        this.letters = this.out.resolve(letters);
    }

    /** Those of the possible reports that exist, and the letters, relative to the directory, in order. */
    List<Path> there(List<ReportFile> possible) throws IOException {
        List<Path> found = new ArrayList<>();
        possible.stream().map(ReportFile::name).sorted().map(Path::of).forEach(found::add);
        if (Files.isDirectory(letters)) {
            try (Stream<Path> files = Files.list(letters)) {
                files.map(out::relativize).sorted().forEach(found::add);
            }
        }
        found.removeIf(file -> !Files.isRegularFile(out.resolve(file)));
        return found;
    }

    /**
     * True for files in the report directory that have a report's name, which the next run replaces, and for letters.
     */
    boolean has(Path file) {
        Path path = Inputs.identity(file);
        return (out.equals(path.getParent()) && Names.ALL.contains(String.valueOf(path.getFileName())))
                || letters.equals(path.getParent());
    }
}
