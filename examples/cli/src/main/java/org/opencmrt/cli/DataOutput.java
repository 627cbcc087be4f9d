package org.opencmrt.cli;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The destination of a command's data: the file of {@code --out}, which is complete or does not exist, or standard
 * output.
 */
final class DataOutput implements Closeable {
    private final Optional<OutputFile> file;
    private final Writer writer;

    private DataOutput(Optional<OutputFile> file, OutputStream stream) {
        this.file = file;
        this.writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    static DataOutput open(Optional<Path> out, Terminal terminal) throws OutputException {
        if (out.isEmpty()) {
            return new DataOutput(Optional.empty(), terminal.out());
        }
        OutputFile file = OutputFile.open(out.get());
        return new DataOutput(Optional.of(file), file.stream());
    }

    /** The writer for the data, as UTF-8 text. */
    Writer writer() {
        return writer;
    }

    /** Completes the output after all data were written. */
    void finish() throws IOException {
        writer.flush();
        if (file.isPresent()) {
            file.get().finish();
        }
    }

    /** Removes an unfinished file; standard output stays open. */
    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
