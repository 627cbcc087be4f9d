package org.opencmrt.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is complete or does not exist: it is written next to its place and moved when it is
 * {@link #finish finished}. Opening it checks immediately whether it is writable, before long work is done.
 */
final class OutputFile implements Closeable {
    private final Path target;
    private final Path draft;
    private final OutputStream stream;

    private OutputFile(Path target, Path draft, OutputStream stream) {
        this.target = target;
        this.draft = draft;
        this.stream = stream;
    }

    /** Opens a file for writing; a device such as {@code /dev/null} is written to directly. */
    static OutputFile open(Path target) throws OutputException {
        try {
            if (Files.isDirectory(target)) {
                throw new OutputException(target, "it is a directory", null);
            }
            boolean device = Files.exists(target) && !Files.isRegularFile(target);
            Path draft = device ? target : Files.createFile(draft(target));
            return new OutputFile(
                    target, draft, new Named(target, new BufferedOutputStream(Files.newOutputStream(draft))));
        } catch (IOException e) {
            throw OutputException.of(target, e);
        }
    }

    /**
     * A path for a temporary file or directory next to an output, where it is written first. It is created with the
     * permissions that a new file of this user has; only the owner can read those of {@link Files#createTempFile}, even
     * after the move.
     */
    static Path draft(Path target) {
        Path whole = target.toAbsolutePath();
        return whole.resolveSibling("." + whole.normalize().getFileName() + "."
                + ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime()) + ".tmp");
    }

    /** Adds the file to an error. */
    private static final class Named extends FilterOutputStream {
        private final Path target;

        Named(Path target, OutputStream out) {
            super(out);
            this.target = target;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                throw OutputException.of(target, e);
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException e) {
                throw OutputException.of(target, e);
            }
        }
    }

    OutputStream stream() {
        return stream;
    }

    /** Moves the file into place. */
    void finish() throws OutputException {
        try {
            stream.close();
            if (!draft.equals(target)) {
                Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw OutputException.of(target, e);
        }
    }

    /** Removes what was written, unless it was finished. */
    @Override
    public void close() throws IOException {
        try {
            stream.close();
        } finally {
            if (!draft.equals(target)) {
                Files.deleteIfExists(draft);
            }
        }
    }
}
