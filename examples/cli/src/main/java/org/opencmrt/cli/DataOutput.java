package org.opencmrt.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.apache.commons.io.output.CloseShieldOutputStream;
import org.apache.commons.io.output.ProxyOutputStream;

/**
 * The destination of a command's data: a file, which is complete or does not exist, or standard output. A file is
 * written next to its place and moved when it is {@link #finish finished}. Opening it checks immediately whether it is
 * writable, before long work is done.
 */
final class DataOutput implements Closeable {
    private final Path target;
    private final Path draft;
    private final OutputStream stream;
    private final Writer writer;

    private DataOutput(Path target, Path draft, OutputStream stream) {
        this.target = target;
        this.draft = draft;
        this.stream = stream;
        this.writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    /** Opens the file that an option names, or standard output, which stays open. */
    static DataOutput open(Optional<Path> out, Terminal terminal) throws OutputException {
        Path direct = Path.of("-");
        return out.isPresent()
                ? open(out.get())
                : new DataOutput(direct, direct, CloseShieldOutputStream.wrap(terminal.out()));
    }

    /** Opens a file for writing; a device such as {@code /dev/null} is written to directly. */
    static DataOutput open(Path target) throws OutputException {
        try {
            if (Files.isDirectory(target)) {
                throw new OutputException(target, "it is a folder", null);
            }
            Path draft = isDevice(target) ? target : Files.createFile(draft(target));
            return new DataOutput(target, draft, new NamedStream(target, Files.newOutputStream(draft)));
        } catch (IOException e) {
            throw OutputException.of(target, e);
        }
    }

    /**
     * Checks that a file can be written. A device is not opened, because a pipe ends for its reader once it is closed.
     */
    static void check(Path target) throws IOException {
        if (!isDevice(target)) {
            open(target).close();
        }
    }

    private static boolean isDevice(Path target) {
        return Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target);
    }

    /** Adds the file to errors. */
    private static final class NamedStream extends ProxyOutputStream {
        private final Path target;

        NamedStream(Path target, OutputStream file) {
            super(new BufferedOutputStream(file));
            this.target = target;
        }

        @Override
        protected void handleIOException(IOException e) throws IOException {
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

    /** The writer for the data, as UTF-8 text. */
    Writer writer() {
        return writer;
    }

    /** Completes the output after all data were written: moves a file into place. */
    void finish() throws IOException {
        writer.flush();
        stream.close();
        if (!draft.equals(target)) {
            try {
                Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw OutputException.of(target, e);
            }
        }
    }

    /** Removes an unfinished file. */
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
