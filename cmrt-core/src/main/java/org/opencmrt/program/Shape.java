package org.opencmrt.program;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The form of a value with several parts. A description declares one field for each part and returns how to make the
 * value from what was read. Fields are written in the order of the description and read in any order; unknown fields
 * and missing required fields are refused.
 */
final class Shape<T> {
    private final List<Field<T, ?>> fields = new ArrayList<>();

    private Shape() {}

    /** An object. */
    static <T> Form<T> object(Function<Shape<T>, Function<Object[], T>> description) {
        return form(true, description);
    }

    /** A list with one element for each field, without names. Only its last fields may be absent. */
    static <T> Form<T> array(Function<Shape<T>, Function<Object[], T>> description) {
        return form(false, description);
    }

    private static <T> Form<T> form(boolean named, Function<Shape<T>, Function<Object[], T>> description) {
        Shape<T> shape = new Shape<>();
        Function<Object[], T> maker = description.apply(shape);
        JsonToken start = named ? JsonToken.START_OBJECT : JsonToken.START_ARRAY;
        return new Form<>(
                (value, out, tree) -> shape.write(value, named, out, tree),
                (in, tree) -> maker.apply(shape.read(start, in, tree)));
    }

    /** A field that is always present. */
    <V> Field<T, V> required(String name, Function<T, V> part, Form<V> form) {
        return unless(null, name, part, form);
    }

    /** A field that is omitted if it has no value. */
    <V> Field<T, Optional<V>> optional(String name, Function<T, Optional<V>> part, Form<V> form) {
        Form<Optional<V>> present = new Form<>(
                (value, out, tree) -> form.write(value.get(), out, tree),
                (in, tree) -> Optional.of(form.read(in, tree)));
        return unless(Optional.empty(), name, part, present);
    }

    /** A list that is omitted if it is empty. */
    <V> Field<T, List<V>> list(String name, Function<T, List<V>> part, Form<V> element) {
        return unless(List.of(), name, part, Form.list(element));
    }

    /** A field that is omitted if its value is equal to the given one; null to never omit it. */
    <V> Field<T, V> unless(V omitted, String name, Function<T, V> part, Form<V> form) {
        Field<T, V> field = new Field<>(fields.size(), name, part, form, omitted);
        fields.add(field);
        return field;
    }

    /** A part of a value. */
    record Field<T, V>(int number, String name, Function<T, V> part, Form<V> form, V omitted) {
        /** The part that was read. */
        @SuppressWarnings("unchecked") // only this field's form fills this place
        V of(Object[] read) {
            return (V) read[number];
        }

        private void write(T whole, boolean named, JsonGenerator out, AssessedTree tree) throws IOException {
            V value = part.apply(whole);
            if (omitted == null || !omitted.equals(value)) {
                if (named) {
                    out.writeFieldName(name);
                }
                form.write(value, out, tree);
            }
        }
    }

    private void write(T value, boolean named, JsonGenerator out, AssessedTree tree) throws IOException {
        if (named) {
            out.writeStartObject();
        } else {
            out.writeStartArray();
        }
        for (Field<T, ?> field : fields) {
            field.write(value, named, out, tree);
        }
        if (named) {
            out.writeEndObject();
        } else {
            out.writeEndArray();
        }
    }

    private Object[] read(JsonToken start, JsonParser in, AssessedTree tree) throws IOException {
        Form.expect(start, in);
        Object[] read = new Object[fields.size()];
        int next = 0;
        while (Form.hasNext(in)) {
            if (in.currentToken() == JsonToken.FIELD_NAME) {
                next = number(in, next);
                in.nextToken();
            } else if (next == read.length) {
                throw new IllegalArgumentException("a list is too long" + Form.where(in));
            }
            read[next] = fields.get(next).form().read(in, tree);
            next++;
        }
        for (Field<T, ?> field : fields) {
            if (read[field.number()] == null) {
                if (field.omitted() == null) {
                    throw new IllegalArgumentException(field.name() + " is missing" + Form.where(in));
                }
                read[field.number()] = field.omitted();
            }
        }
        return read;
    }

    /** The number of the field whose name is the current token; usually the next one or one soon after it. */
    private int number(JsonParser in, int next) throws IOException {
        String name = in.currentName();
        for (int i = 0; i < fields.size(); i++) {
            int number = next + i < fields.size() ? next + i : next + i - fields.size();
            if (fields.get(number).name().equals(name)) {
                return number;
            }
        }
        throw new IllegalArgumentException("unknown field " + name + Form.where(in));
    }
}
