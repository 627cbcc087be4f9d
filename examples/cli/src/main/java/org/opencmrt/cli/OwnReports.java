package org.opencmrt.cli;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.opencmrt.read.WorkbookFile;

/** Tells the reports of an earlier run from the workbooks of suppliers, where both stand in one directory. */
final class OwnReports {
    private static final Set<String> NAMES =
            ReportFile.ALL.stream().map(ReportFile::name).collect(Collectors.toUnmodifiableSet());

    private final Path out;

    OwnReports(Path out) {
        this.out = Inputs.identity(out);
    }

    /** True for a file of a report's name in the directory for reports, which the next run replaces. */
    boolean has(WorkbookFile file) {
        Path path = Inputs.identity(file.path());
        return out.equals(path.getParent()) && NAMES.contains(String.valueOf(path.getFileName()));
    }
}
