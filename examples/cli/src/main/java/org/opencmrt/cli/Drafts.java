package org.opencmrt.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Temporary places next to an output, where it is written first. */
final class Drafts {
    private Drafts() {}

    /** A new empty file next to the target, with the permissions that a new file of this user has. */
    static Path file(Path target) throws IOException {
        Path draft = place(target);
        return Files.createFile(draft);
    }

    /** A new empty directory in a directory. */
    static Path directory(Path parent) throws IOException {
        return Files.createDirectory(place(parent.resolve("cmrt")));
    }

    // Not Files.createTempFile, because only the owner can read its files, even after the move.
    private static Path place(Path target) {
        Path name = target.toAbsolutePath().normalize().getFileName();
        long process = ProcessHandle.current().pid();
        Path parent = target.toAbsolutePath().getParent();
        return parent.resolve("." + name + "." + process + "-" + Long.toHexString(System.nanoTime()) + ".tmp");
    }
}
