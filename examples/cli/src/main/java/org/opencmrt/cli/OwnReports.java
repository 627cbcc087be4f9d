package org.opencmrt.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.opencmrt.report.filing.ReportFile;

/** Distinguishes the reports of an earlier run from suppliers' workbooks if both are in one directory. */
final class OwnReports {
    /** Loaded only if there is a workbook in the directory of the reports; it takes as long as a small roll-up. */
    private static final class Names {
        static final Set<String> ALL = ReportFile.names();
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

    /** The reports that exist, and the letters, relative to the directory, in order. */
    List<Path> there() throws IOException {
        List<Path> found = new ArrayList<>();
        Names.ALL.stream().map(Path::of).forEach(found::add);
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
