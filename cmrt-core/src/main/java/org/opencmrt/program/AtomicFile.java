package org.opencmrt.program;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/**
 * Writes complete files only: into a temporary file next to the target, which is then moved. If writing fails, the
 * target is unchanged, and no temporary file remains.
 */
final class AtomicFile {
    private AtomicFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    interface Content {
        /**
         * Writes everything.
         *
         * @param out buffered; closed by the caller
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file and replaces an existing one. Missing folders are created.
     *
     * @throws IOException if the folder cannot be created or written to, or if writing the content fails
     */
    static void write(Path target, Content content) throws IOException {
        Objects.requireNonNull(content, "content");
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new IOException(target + " is a folder. Name a file to write");
        }
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, "." + target.getFileName(), ".tmp");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
                content.writeTo(out);
            }
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network file systems do not support atomic moves; a plain move is the next best choice.
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
