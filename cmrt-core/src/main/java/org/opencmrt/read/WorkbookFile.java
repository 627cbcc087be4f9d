package org.opencmrt.read;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file to read, and the name under which its values are traced.
 *
 * @param path where the file lies
 * @param name the name that findings and cells carry: the file's name, or its path relative to the directory that was
 *     asked for, with {@code /}
 */
public record WorkbookFile(Path path, String name) {
    /** Checks that both are there. */
    public WorkbookFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(name, "name");
    }

    /** A file under its own name; a name of blanks, which some systems allow, is put in quotes. */
    public static WorkbookFile of(Path path) {
        Path fileName = path.getFileName();
        String name = fileName == null ? path.toString() : FileNames.of(fileName);
        return new WorkbookFile(path, name.isBlank() ? "'" + name + "'" : name);
    }
}
