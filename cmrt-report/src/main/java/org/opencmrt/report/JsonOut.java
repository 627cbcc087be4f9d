package org.opencmrt.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.IntStream;
import org.opencmrt.model.Finding;

/** Writes JSON field by field, in the order of the calls. Missing values are null, and lists are never omitted. */
final class JsonOut {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;

    private JsonOut(JsonGenerator json) {
        this.json = json;
    }

    /** Writes one value of a list. */
    @FunctionalInterface
    interface ValueWriter<V> {
        void write(V value) throws IOException;
    }

    /** Writes the fields of an object. */
    @FunctionalInterface
    interface Body {
        void write() throws IOException;
    }

    /** Everything on one line. */
    static JsonOut compact(Writer out) throws IOException {
        return new JsonOut(generator(out, new MinimalPrettyPrinter("\n")));
    }

    /** Indented by two blanks. */
    static JsonOut indented(Writer out) throws IOException {
        return pretty(
                out,
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER),
                new DefaultIndenter("  ", "\n"));
    }

    private static JsonOut pretty(Writer out, Separators separators, DefaultPrettyPrinter.Indenter indenter)
            throws IOException {
        DefaultPrettyPrinter pretty = new DefaultPrettyPrinter(separators);
        pretty.indentObjectsWith(indenter);
        pretty.indentArraysWith(indenter);
        return new JsonOut(generator(out, pretty));
    }

    /** Breaks the lines of the document and of its lists. */
    private static final class Lines extends DefaultPrettyPrinter.NopIndenter {
        private static final long serialVersionUID = 1L;
        private static final int BROKEN_LEVELS = 2;

        @Override
        public void writeIndentation(JsonGenerator json, int level) throws IOException {
            if (json.getOutputContext().getNestingDepth() <= BROKEN_LEVELS) {
                json.writeRaw('\n');
            }
        }
    }

    private static JsonGenerator generator(Writer out, PrettyPrinter printer) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(out);
        json.setPrettyPrinter(printer);
        return json;
    }

    /** Writes one document, indented, with a line terminator; {@code out} is flushed. */
    static void document(Writer out, ValueWriter<JsonOut> fields) throws IOException {
        document(indented(out), out, fields);
    }

    /**
     * Writes one document with one line for each of its fields and for each element of its lists, and no line breaks
     * within these.
     */
    static void lines(Writer out, ValueWriter<JsonOut> fields) throws IOException {
        Separators tight = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.NONE)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        document(pretty(out, tight, new Lines()), out, fields);
    }

    private static void document(JsonOut json, Writer out, ValueWriter<JsonOut> fields) throws IOException {
        json.object(() -> fields.write(json));
        json.flush();
        out.write('\n');
        out.flush();
    }

    void flush() throws IOException {
        json.flush();
    }

    void startArray() throws IOException {
        json.writeStartArray();
    }

    void endArray() throws IOException {
        json.writeEndArray();
    }

    void object(Body fields) throws IOException {
        json.writeStartObject();
        fields.write();
        json.writeEndObject();
    }

    void object(String name, Body fields) throws IOException {
        json.writeFieldName(name);
        object(fields);
    }

    <V> void list(String name, Iterable<V> values, ValueWriter<? super V> writer) throws IOException {
        json.writeArrayFieldStart(name);
        for (V value : values) {
            writer.write(value);
        }
        json.writeEndArray();
    }

    /** The fields of a value; null if there is no value. */
    <V> void object(String name, Optional<V> value, ValueWriter<? super V> fields) throws IOException {
        if (value.isPresent()) {
            object(name, () -> fields.write(value.get()));
        } else {
            nothing(name);
        }
    }

    /** A list of objects. */
    <V> void objects(String name, Iterable<V> values, ValueWriter<? super V> fields) throws IOException {
        list(name, values, value -> object(() -> fields.write(value)));
    }

    /** Findings about the whole of a document, without places and requests. */
    void findings(Collection<Finding> findings) throws IOException {
        objects("findings", findings, finding -> {
            text("rule", finding.rule());
            text("severity", finding.severity());
            text("message", finding.message());
        });
    }

    void texts(String name, Collection<?> values) throws IOException {
        list(name, values, value -> json.writeString(value.toString()));
    }

    void numbers(String name, IntStream values) throws IOException {
        list(name, values::iterator, json::writeNumber);
    }

    void text(String name, Object value) throws IOException {
        json.writeStringField(name, value.toString());
    }

    void text(String name, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            text(name, value.get());
        } else {
            nothing(name);
        }
    }

    void number(String name, long value) throws IOException {
        json.writeNumberField(name, value);
    }

    void number(String name, double value) throws IOException {
        json.writeNumberField(name, value);
    }

    void nothing(String name) throws IOException {
        json.writeNullField(name);
    }

    void flag(String name, boolean value) throws IOException {
        json.writeBooleanField(name, value);
    }
}
