package org.opencmrt.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the workbooks in a folder, and in the archives and messages that lie there. */
public final class Workbooks {
    private Workbooks() {}

    /**
     * The workbooks of a folder and the folders in it, in the order of their paths; or the file itself when it is one. The same
     * as {@code search(fileOrFolder).workbooks().stream()}.
     *
     * @throws IOException as {@link #search}
     */
    public static Stream<WorkbookFile> in(Path fileOrFolder) throws IOException {
        return list(fileOrFolder).stream();
    }

    /** The same as {@link #in} as a list. */
    public static List<WorkbookFile> list(Path fileOrFolder) throws IOException {
        return search(fileOrFolder).workbooks();
    }

    /**
     * Looks for workbooks in a folder and the folders in it, and notes what else lies there.
     *
     * <p>Workbooks are files named {@code .xlsx}, {@code .xlsm} or {@code .xls}, or templates that were filled and saved as such
     * ({@code .xltx}, {@code .xltm}, {@code .xlt}), in any case. Zip archives ({@code .zip}) and e-mail messages ({@code .eml})
     * are opened, also inside each other up to a small depth; their workbooks are read when their turn comes. Messages need
     * the library Apache mime4j ({@code apache-mime4j-core}), which is optional: without it they are passed over.
     *
     * <p>Names that begin with {@code ~$} (Excel's lock files) or with a point are left out, and so is {@code __MACOSX}. Links
     * to folders are not followed. What cannot be opened, such as a link to nowhere, a damaged archive, one that needs a
     * password, or one that passes a limit, is among the workbooks: reading it says what is wrong.
     *
     * @param fileOrFolder a folder; or a file, which is read whatever its name is
     * @throws IOException when there is no such file or folder, or the folder cannot be listed
     */
    public static FoundFiles search(Path fileOrFolder) throws IOException {
        if (Files.isDirectory(fileOrFolder)) {
            return FolderSearch.ofFolder(fileOrFolder);
        }
        if (!Files.exists(fileOrFolder)) {
            throw new NoSuchFileException(fileOrFolder.toString());
        }
        return FolderSearch.ofFile(fileOrFolder);
    }

    /**
     * Whether a file of this name in a folder is read as a workbook; the rule of {@link #search}, for those who list files
     * themselves, such as in a store of objects.
     *
     * @param name the file's name or path, with {@code /}; no step of it may be hidden
     */
    public static boolean isWorkbook(String name) {
        return FolderSearch.isWorkbook(name) && Stream.of(name.split("/")).noneMatch(FolderSearch::isHidden);
    }
}
