package org.opencmrt.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencmrt.read.WorkbookFile;
import org.opencmrt.read.Workbooks;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The workbooks that a command is to read, as the user names them: files, and directories with files. */
final class Inputs {
    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = "Workbooks, and directories to be searched for workbooks (xlsx, xlsm, xls).")
    private List<Path> named = List.of();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "How many files are read, or written, at the same time (default: number of processors). The output is the same.")
    private int threads = Runtime.getRuntime().availableProcessors();

    /**
     * What was found under the names.
     *
     * @param files the workbooks in path order, each once
     * @param empty directories in which no workbook was found, or that cannot be searched, with the reason
     */
    record Found(List<WorkbookFile> files, List<String> empty) {}

    int threads() {
        return threads;
    }

    /** True when the user named exactly one file, and no directory. */
    boolean isSingleFile() {
        return named.size() == 1 && !Files.isDirectory(named.get(0));
    }

    /** Looks for the workbooks. A file that is not there is among them: reading it tells what is wrong. */
    Found find() {
        Map<Path, WorkbookFile> files = new LinkedHashMap<>();
        List<String> empty = new ArrayList<>();
        List<Path> inOrder =
                named.stream().sorted(Comparator.comparing(Path::toString)).toList();
        for (Path path : inOrder) {
            if (!Files.isDirectory(path)) {
                files.putIfAbsent(identity(path), WorkbookFile.of(path));
                continue;
            }
            try {
                List<WorkbookFile> inDirectory = Workbooks.list(path);
                inDirectory.forEach(file -> files.putIfAbsent(identity(file.path()), file));
                if (inDirectory.isEmpty()) {
                    empty.add(path + ": the directory has no .xlsx, .xlsm or .xls file. Check the path");
                }
            } catch (IOException e) {
                empty.add(path + ": the directory cannot be searched (" + DiskTrouble.reason(e)
                        + "). Check that it is there and may be read");
            }
        }
        List<WorkbookFile> sorted = files.values().stream()
                .sorted(Comparator.comparing((WorkbookFile file) -> file.path().toString()))
                .toList();
        return new Found(sorted, List.copyOf(empty));
    }

    /** The same file named twice is read once. */
    static Path identity(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize(); // not there: reading it will say so
        }
    }
}
