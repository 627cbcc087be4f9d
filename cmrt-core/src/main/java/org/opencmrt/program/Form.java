package org.opencmrt.program;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How one kind of value is written to a document and read from it. Stateless: what the values of a document share is in
 * its {@link AssessedTree}.
 */
record Form<T>(Writing<T> writing, Reading<T> reading) {
    /** Writes a value. */
    interface Writing<T> {
        void write(T value, JsonGenerator out, AssessedTree tree) throws IOException;
    }

    /** Reads the value that begins at the current token; stops at its last token. */
    interface Reading<T> {
        T read(JsonParser in, AssessedTree tree) throws IOException;
    }

    void write(T value, JsonGenerator out, AssessedTree tree) throws IOException {
        writing.write(value, out, tree);
    }

    T read(JsonParser in, AssessedTree tree) throws IOException {
        return reading.read(in, tree);
    }

    /** The form of a value that is made from another one, which is written in its place. */
    static <T, P> Form<T> of(Form<P> written, Function<T, P> toWritten, Function<P, T> fromWritten) {
        return new Form<>(
                (value, out, tree) -> written.write(toWritten.apply(value), out, tree),
                (in, tree) -> fromWritten.apply(written.read(in, tree)));
    }

    static <T> Form<List<T>> list(Form<T> element) {
        return new Form<>(
                (list, out, tree) -> {
                    out.writeStartArray();
                    for (T value : list) {
                        element.write(value, out, tree);
                    }
                    out.writeEndArray();
                },
                (in, tree) -> {
                    expect(JsonToken.START_ARRAY, in);
                    List<T> list = new ArrayList<>();
                    while (hasNext(in)) {
                        list.add(element.read(in, tree));
                    }
                    return list;
                });
    }

    /** An object whose field names are the keys of a map. */
    static <K, V> Form<Map<K, V>> map(Function<K, String> name, Function<String, K> key, Form<V> element) {
        return new Form<>(
                (map, out, tree) -> {
                    out.writeStartObject();
                    for (Map.Entry<K, V> entry : map.entrySet()) {
                        out.writeFieldName(name.apply(entry.getKey()));
                        element.write(entry.getValue(), out, tree);
                    }
                    out.writeEndObject();
                },
                (in, tree) -> {
                    expect(JsonToken.START_OBJECT, in);
                    Map<K, V> map = new LinkedHashMap<>();
                    while (hasNext(in)) {
                        K next = key.apply(in.currentName());
                        in.nextToken();
                        map.put(next, element.read(in, tree));
                    }
                    return map;
                });
    }

    /** Checks the current token. */
    static void expect(JsonToken expected, JsonParser in) {
        if (in.currentToken() != expected) {
            throw new IllegalArgumentException(in.currentToken() + " found instead of " + expected + where(in));
        }
    }

    /** Moves to the next element of a list or the next field name of an object; false at its end. */
    static boolean hasNext(JsonParser in) throws IOException {
        JsonToken next = in.nextToken();
        if (next == null) {
            throw new IllegalArgumentException("the document ends too early" + where(in));
        }
        return !next.isStructEnd();
    }

    /** The current position, for messages. */
    static String where(JsonParser in) {
        return ", at byte " + in.currentTokenLocation().getByteOffset();
    }
}
