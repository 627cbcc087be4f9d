package org.opencmrt.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencmrt.read.PassedOver;
import org.opencmrt.read.WorkbookFile;
import org.opencmrt.read.Workbooks;
import org.opencmrt.report.JsonDocuments;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The workbooks that a command reads, as the user names them: files, and directories with files. */
final class Inputs {
    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = "Workbooks, and folders to search for workbooks (xlsx, xlsm, xls). Zip archives and e-mail"
                    + " messages (zip, eml) are opened.")
    private List<Path> named = List.of();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Number of files to read or write at the same time (default: number of processors). It does not"
                            + " change the output.")
    private int threads = Runtime.getRuntime().availableProcessors();

    /**
     * The files that were found.
     *
     * @param files the workbooks in path order, each once
     * @param passedOver the other files that were found
     * @param empty directories in which no workbook was found, or that cannot be searched, with the reason
     */
    record Found(List<WorkbookFile> files, List<PassedOver> passedOver, List<String> empty) {}

    /** A file identified by its location, so that a file that is named twice is read once. */
    private record Place(Path path, String inside) {}

    int threads() {
        return threads;
    }

    /** The layout of JSON about the files that were found. One file is a single file unless it was inside another one. */
    JsonDocuments.Layout layout(boolean isOnePerLine, List<WorkbookFile> found) {
        boolean isSingleFile = named.size() == 1
                && !Files.isDirectory(named.get(0))
                && found.size() == 1
                && found.get(0).inside().isEmpty();
        JsonDocuments.Layout together = isSingleFile ? JsonDocuments.Layout.SINGLE : JsonDocuments.Layout.ARRAY;
        return isOnePerLine ? JsonDocuments.Layout.NDJSON : together;
    }

    /** Ends the command if a named file or directory does not exist: a report on only some of the inputs would mislead. */
    void requireAll(VerboseCommand command) {
        List<String> missing = named.stream()
                .filter(path -> !Files.exists(path))
                .map(Path::toString)
                .toList();
        if (!missing.isEmpty()) {
            throw command.wrongUsage(String.join(", ", missing) + (missing.size() == 1 ? " does" : " do")
                    + " not exist. Nothing was written. Correct the path");
        }
    }

    /** Finds the workbooks. A file that does not exist is one of them; reading it gives the reason. */
    Found find() {
        Map<Place, WorkbookFile> files = new LinkedHashMap<>();
        Map<Place, PassedOver> passedOver = new LinkedHashMap<>();
        List<String> empty = new ArrayList<>();
        List<Path> inOrder =
                named.stream().sorted(Comparator.comparing(Inputs::place)).toList();
        for (Path path : inOrder) {
            if (!Files.exists(path)) {
                files.putIfAbsent(new Place(identity(path), ""), WorkbookFile.of(path));
                continue;
            }
            try {
                Workbooks.Found found = Workbooks.search(path);
                found.workbooks()
                        .forEach(file -> files.putIfAbsent(new Place(identity(file.path()), file.inside()), file));
                found.passedOver()
                        .forEach(file -> passedOver.putIfAbsent(new Place(identity(file.path()), file.inside()), file));
                if (found.workbooks().isEmpty()) {
                    empty.add(path + ": the folder has no .xlsx, .xlsm, or .xls file"
                            + (found.passedOver().isEmpty() ? "" : ", but " + PassedOver.summary(found.passedOver()))
                            + ". Check the path");
                }
            } catch (IOException e) {
                empty.add(path + ": the folder cannot be searched (" + Trouble.reason(e)
                        + "). Check that it exists and that you may read it");
            }
        }
        List<WorkbookFile> sorted = files.values().stream()
                .sorted(Comparator.comparing((WorkbookFile file) -> place(file.path()))
                        .thenComparing(WorkbookFile::name))
                .toList();
        return new Found(sorted, List.copyOf(passedOver.values()), List.copyOf(empty));
    }

    /** A path in a form that sorts the same on Windows and other systems. */
    private static String place(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    /** The identity of a file, so that the same file named twice is read once. */
    static Path identity(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize(); // it does not exist; reading it will report that
        }
    }
}
