package org.opencmrt.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Objects;

/** Writes JSON documents one after the other, laid out as asked. Not thread-safe. */
final class JsonDocuments implements AutoCloseable {
    private final JsonLayout layout;
    private final Writer out;
    private final JsonOut json;
    private int documents;

    /** A writer that flushes, and does not close, {@code out} when it is closed. */
    JsonDocuments(JsonLayout layout, Writer out) throws IOException {
        this.layout = Objects.requireNonNull(layout, "layout");
        this.out = Objects.requireNonNull(out, "out");
        this.json = layout == JsonLayout.NDJSON ? JsonOut.compact(out) : JsonOut.indented(out);
        if (layout == JsonLayout.ARRAY) {
            json.startArray();
        }
    }

    /**
     * Where the next document goes.
     *
     * @throws IllegalStateException when it is the second of {@link JsonLayout#SINGLE}
     */
    JsonOut next() {
        if (layout == JsonLayout.SINGLE && documents > 0) {
            throw new IllegalStateException("the layout SINGLE holds one document; use ARRAY or NDJSON for more");
        }
        documents++;
        return json;
    }

    /** Ends the last line, and the array if it is one. */
    @Override
    public void close() throws IOException {
        if (layout == JsonLayout.ARRAY) {
            json.endArray();
        }
        json.flush();
        if (layout == JsonLayout.ARRAY || documents > 0) {
            out.write('\n');
        }
        out.flush();
    }
}
