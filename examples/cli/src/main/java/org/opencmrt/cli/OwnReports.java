package org.opencmrt.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.opencmrt.report.filing.ReportFile;

/** Distinguishes the reports of earlier runs from suppliers' workbooks if both are in one directory. */
final class OwnReports {
    private static final String ROLL_UP = "rollup.json";

    /** Loaded only if there is a workbook in a directory of reports; it takes as long as a small roll-up. */
    private static final class Names {
        static final Set<String> ALL = ReportFile.names();
    }

    private final Path out;
    private final Path letters;

    /**
     * The reports in the directory that this run writes to, and in others.
     *
     * @param letters the name of the folder of letters in each of them
     */
    OwnReports(Path out, String letters) {
        this.out = Inputs.identity(out);
        this.letters = Path.of(letters);
    }

    /** The reports that exist, and the letters, relative to the directory, in order. */
    List<Path> there() throws IOException {
        List<Path> found = new ArrayList<>();
        Names.ALL.stream().map(Path::of).forEach(found::add);
        Path folder = out.resolve(letters);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(out::relativize).sorted().forEach(found::add);
            }
        }
        found.removeIf(file -> !Files.isRegularFile(out.resolve(file)));
        return found;
    }

    /** True for files in a directory of reports that have a report's name, and for letters. */
    boolean has(Path file) {
        Path path = Inputs.identity(file);
        Path folder = path.getParent();
        if (folder == null) {
            return false;
        }
        boolean isLetter = folder.endsWith(letters) && isOfReports(folder.getParent());
        return isLetter || (isOfReports(folder) && Names.ALL.contains(String.valueOf(path.getFileName())));
    }

    private boolean isOfReports(Path folder) {
        return out.equals(folder) || Files.isRegularFile(folder.resolve(ROLL_UP));
    }
}
