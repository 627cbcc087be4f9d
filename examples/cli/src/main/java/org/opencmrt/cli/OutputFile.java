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
 * A file that is there whole or not at all: it is written beside its place and moved there when it is {@link #finish
 * finished}. Opening it shows at once whether it can be written, before long work is done.
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
            Path draft = device ? target : Drafts.file(target);
            return new OutputFile(
                    target, draft, new Named(target, new BufferedOutputStream(Files.newOutputStream(draft))));
        } catch (IOException e) {
            throw OutputException.of(target, e);
        }
    }

    /** Says of trouble which file it was. */
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

    /** Puts the file into its place. */
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
