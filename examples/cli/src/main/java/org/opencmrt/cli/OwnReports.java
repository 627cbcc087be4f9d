package org.opencmrt.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.report.filing.ReportFile;

/** Distinguishes the reports of an earlier run from suppliers' workbooks if both are in one directory. */
final class OwnReports {
    private static final Set<String> NAMES =
            Reports.ofNothing().stream().map(ReportFile::name).collect(Collectors.toUnmodifiableSet());

    private final Path out;

    OwnReports(Path out) {
        this.out = Inputs.identity(out);
    }

    /** The existing reports and the files in the folder of letters, relative to the directory, in order. */
    List<Path> there(String letters) throws IOException {
        List<Path> found = new ArrayList<>();
        NAMES.stream().sorted().map(Path::of).forEach(found::add);
        Path folder = out.resolve(letters);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(out::relativize).sorted().forEach(found::add);
            }
        }
        found.removeIf(file -> !Files.isRegularFile(out.resolve(file)));
        return found;
    }

    /**
     * True for files in the report directory that have a report's name, which the next run replaces, and for letters.
     */
    boolean has(Path file, String letters) {
        Path path = Inputs.identity(file);
        return (out.equals(path.getParent()) && NAMES.contains(String.valueOf(path.getFileName())))
                || out.resolve(letters).equals(path.getParent());
    }
}
