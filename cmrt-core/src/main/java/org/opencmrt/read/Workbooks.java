package org.opencmrt.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the workbooks in a folder, including those in archives and messages. */
public final class Workbooks {
    private Workbooks() {}

    /**
     * The workbooks in a folder and its subfolders, in path order; or the file itself, if it is one. The same as
     * {@code search(fileOrFolder).workbooks().stream()}.
     *
     * @throws IOException see {@link #search}
     */
    public static Stream<WorkbookFile> in(Path fileOrFolder) throws IOException {
        return list(fileOrFolder).stream();
    }

    /** The same as {@link #in} as a list. */
    public static List<WorkbookFile> list(Path fileOrFolder) throws IOException {
        return search(fileOrFolder).workbooks();
    }

    /**
     * Searches a folder and its subfolders for workbooks, and lists the other files found there.
     *
     * <p>Workbooks are files named {@code .xlsx}, {@code .xlsm} or {@code .xls}, or filled templates saved as {@code
     * .xltx}, {@code .xltm}, or {@code .xlt}; case does not matter. Zip archives ({@code .zip}) and e-mail messages
     * ({@code .eml}) are opened, even if nested to a small depth; their workbooks are read when their turn comes.
     * Messages require the optional library Apache mime4j ({@code apache-mime4j-core}); without it, they are not read.
     *
     * <p>Files that begin with {@code ~$} (Excel's lock files) or a period are ignored, and so is {@code __MACOSX}.
     * Links to folders are not followed. Files that cannot be opened, such as a broken link or an archive that is
     * damaged, requires a password, or exceeds a limit, are among the workbooks; reading them gives the reason.
     *
     * @param fileOrFolder a folder, or a file with any name
     * @throws IOException if the file or folder does not exist or cannot be listed
     */
    public static Found search(Path fileOrFolder) throws IOException {
        if (Files.isDirectory(fileOrFolder)) {
            return FolderSearch.ofFolder(fileOrFolder);
        }
        if (!Files.exists(fileOrFolder)) {
            throw new NoSuchFileException(fileOrFolder.toString());
        }
        return FolderSearch.ofFile(fileOrFolder);
    }

    /**
     * The same files in the same order; if several have the same name, because they come from different folders, with
     * the names of the folders above, such as {@code march/cmrt.xlsx} and {@code april/cmrt.xlsx}. A name identifies a
     * file in all results.
     */
    public static List<WorkbookFile> distinctlyNamed(List<WorkbookFile> files) {
        Map<String, List<WorkbookFile>> byName = files.stream().collect(Collectors.groupingBy(WorkbookFile::name));
        Map<String, Integer> folders = new HashMap<>();
        byName.forEach((name, same) -> folders.put(name, same.size() == 1 ? 0 : folders(same)));
        return files.stream().map(file -> file.under(folders.get(file.name()))).toList();
    }

    /** The number of folders that tells files of the same name apart; 0 if a file is among them twice. */
    private static int folders(List<WorkbookFile> same) {
        int most = same.stream()
                .mapToInt(file -> file.path().toAbsolutePath().getNameCount())
                .max()
                .orElse(0);
        return IntStream.rangeClosed(1, most)
                .filter(folders -> same.stream()
                                .map(file -> file.under(folders).name())
                                .distinct()
                                .count()
                        == same.size())
                .findFirst()
                .orElse(0);
    }

    /**
     * Whether {@link #search} would read a file with this name as a workbook. Use it if you list files yourself, for
     * example in an object store.
     *
     * @param name the file's name or path, with {@code /}; no part of it may be hidden
     */
    public static boolean isWorkbook(String name) {
        return FolderSearch.isWorkbook(name) && Stream.of(name.split("/")).noneMatch(FolderSearch::isHidden);
    }

    /**
     * The result of searching for workbooks.
     *
     * @param workbooks the files to read, in path order, including workbooks, archives, and messages that cannot be
     *     opened; reading them gives the reason
     * @param passedOver all other files, in path order, without those whose names begin with {@code ~$} or a period
     */
    public record Found(List<WorkbookFile> workbooks, List<PassedOver> passedOver) {
        /** Copies the lists. */
        public Found {
            workbooks = List.copyOf(workbooks);
            passedOver = List.copyOf(passedOver);
        }
    }
}
