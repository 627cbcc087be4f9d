package org.opencmrt.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Objects;

/**
 * Writes JSON documents one after the other, in a given layout. Not thread-safe.
 *
 * @param <T> what a document is made from
 */
public final class JsonDocuments<T> implements AutoCloseable {
    private final Layout layout;
    private final Writer out;
    private final JsonOut json;
    private final Document<T> document;
    private int documents;
    private boolean closed;

    /** Writes one document. */
    @FunctionalInterface
    interface Document<T> {
        void write(JsonOut json, T value) throws IOException;
    }

    /** A writer that flushes but does not close {@code out} when it is closed. */
    JsonDocuments(Layout layout, Writer out, Document<T> document) throws IOException {
        this.layout = Objects.requireNonNull(layout, "layout");
        this.out = Objects.requireNonNull(out, "out");
        this.document = document;
        this.json = layout == Layout.NDJSON ? JsonOut.compact(out) : JsonOut.indented(out);
        if (layout == Layout.ARRAY) {
            json.startArray();
        }
    }

    /**
     * Writes one more document.
     *
     * @throws IllegalStateException if it is the second document of {@link Layout#SINGLE}, or after {@link #close}
     */
    public void write(T value) throws IOException {
        if (closed) {
            throw new IllegalStateException("the writer is closed; write all documents before you close it");
        }
        if (layout == Layout.SINGLE && documents > 0) {
            throw new IllegalStateException(
                    "the layout SINGLE can contain only one document; use ARRAY or NDJSON for more");
        }
        documents++;
        document.write(json, value);
    }

    /** Ends the last line, and the array if it is one. Does nothing the second time. */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        if (layout == Layout.ARRAY) {
            json.endArray();
        }
        json.flush();
        if (layout == Layout.ARRAY || documents > 0) {
            out.write('\n');
        }
        out.flush();
    }

    /** The layout of JSON documents in one file. */
    public enum Layout {
        /** One document, indented. */
        SINGLE,
        /** All in one array, indented. */
        ARRAY,
        /** One document per line, for streaming. */
        NDJSON
    }
}
