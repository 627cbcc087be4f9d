package org.opencmrt.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds the workbooks in a folder. */
public final class Workbooks {
    private Workbooks() {}

    /**
     * The workbooks of a folder and the folders in it, in the order of their paths; or the file itself when it is one.
     *
     * <p>Workbooks are files named {@code .xlsx}, {@code .xlsm} or {@code .xls} in any case; names that begin with
     * {@code ~$} (Excel's lock files) or with a point are passed over, and so are links to folders. What has the name of a
     * workbook and cannot be read, such as a link to nowhere, is among them: reading it tells what is wrong.
     *
     * @throws IOException when there is no such file or folder, or it cannot be listed
     */
    public static Stream<WorkbookFile> in(Path fileOrFolder) throws IOException {
        return list(fileOrFolder).stream();
    }

    /** The same as {@link #in} as a list. */
    public static List<WorkbookFile> list(Path fileOrFolder) throws IOException {
        if (!Files.isDirectory(fileOrFolder)) {
            if (!Files.exists(fileOrFolder)) {
                throw new java.nio.file.NoSuchFileException(fileOrFolder.toString());
            }
            return List.of(WorkbookFile.of(fileOrFolder));
        }
        List<WorkbookFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(fileOrFolder)) {
            paths.filter(path -> !path.equals(fileOrFolder))
                    .filter(path -> isVisible(fileOrFolder.relativize(path)))
                    .filter(path -> isWorkbook(path) && !Files.isDirectory(path))
                    .forEach(path -> files.add(new WorkbookFile(path, nameIn(fileOrFolder, path))));
        }
        files.sort(Comparator.comparing(WorkbookFile::name));
        return List.copyOf(files);
    }

    private static boolean isVisible(Path relative) {
        for (Path step : relative) {
            String name = step.toString();
            if (name.startsWith(".") || name.startsWith("~$")) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWorkbook(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".xlsx") || name.endsWith(".xlsm") || name.endsWith(".xls");
    }

    private static String nameIn(Path folder, Path path) {
        return StreamSupport.stream(folder.relativize(path).spliterator(), false)
                .map(FileNames::of)
                .collect(Collectors.joining("/"));
    }
}
