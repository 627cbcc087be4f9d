package org.opencmrt.reference;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opencmrt.internal.rules.Rules;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ListFormatException;
import org.opencmrt.model.RuleId;

/**
 * Stores lists as JSON and restores equal lists. A record is an object of its components, or the value of its only
 * component; absent values and empty lists are omitted.
 */
final class StoredLists {
    // A text may contain an unpaired surrogate, which UTF-8 cannot encode.
    private static final JsonFactory JSON =
            new JsonFactoryBuilder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final String SCHEMA = "schema";
    private static final int INITIAL_BYTES = 1 << 16;

    private StoredLists() {}

    /** The stored form of a rule. */
    private record Rule(String id, Finding.Severity severity) {}

    /**
     * Writes a record.
     *
     * @param schema its schema and version
     */
    static byte[] write(String schema, Record list) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(INITIAL_BYTES);
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringField(SCHEMA, schema);
            components(out, list);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws ListFormatException if the data is damaged or has another schema
     */
    static <R extends Record> R read(String schema, Class<R> type, byte[] bytes) {
        try (JsonParser in = JSON.createParser(bytes)) {
            if (in.nextToken() != JsonToken.START_OBJECT || !SCHEMA.equals(in.nextFieldName())) {
                throw damaged(schema, "it does not begin with a schema");
            }
            String found = in.nextTextValue();
            if (!schema.equals(found)) {
                throw new ListFormatException(
                        ListFormatException.Reason.NOT_A_TABLE,
                        "the stored list has the schema " + found + ", but this version of the library reads " + schema
                                + ". Read the list again from its file, or use the version of the library that wrote it");
            }
            return type.cast(components(in, type));
        } catch (JsonProcessingException e) {
            throw damaged(schema, e.getOriginalMessage());
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            throw damaged(schema, e.getMessage()); // a value with invalid parts was not written by this library
        }
    }

    private static ListFormatException damaged(String schema, String why) {
        return new ListFormatException(
                ListFormatException.Reason.NOT_A_TABLE,
                "this is not a stored list of " + schema + ", or it is damaged (" + why
                        + "). Read the list again from its file");
    }

    private static void components(JsonGenerator out, Record value) throws IOException {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object part = part(component, value);
            Object present = part instanceof Optional<?> maybe ? maybe.orElse(null) : part;
            if (present != null && !isEmpty(present)) {
                out.writeFieldName(component.getName());
                value(out, present);
            }
        }
    }

    private static boolean isEmpty(Object value) {
        return (value instanceof Collection<?> many && many.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    private static void value(JsonGenerator out, Object value) throws IOException {
        if (value instanceof Collection<?> many) {
            out.writeStartArray();
            for (Object one : many) {
                value(out, one);
            }
            out.writeEndArray();
        } else if (value instanceof Map<?, ?> texts) {
            out.writeStartObject();
            for (Map.Entry<?, ?> text : new TreeMap<>(texts).entrySet()) {
                out.writeStringField(text.getKey().toString(), text.getValue().toString());
            }
            out.writeEndObject();
        } else if (value instanceof RuleId rule) {
            value(out, new Rule(rule.id(), rule.severity()));
        } else if (value instanceof Integer number) {
            out.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof Enum<?> constant) {
            out.writeString(constant.name());
        } else if (value instanceof Record one && one.getClass().getRecordComponents().length == 1) {
            value(out, part(one.getClass().getRecordComponents()[0], one));
        } else if (value instanceof Record one) {
            out.writeStartObject();
            components(out, one);
            out.writeEndObject();
        } else {
            out.writeString(value.toString()); // a text or a date
        }
    }

    /** The record of an object that begins at, or just before, the current token. */
    private static Object components(JsonParser in, Class<?> type) throws IOException {
        RecordComponent[] components = type.getRecordComponents();
        Map<String, Type> types = new HashMap<>();
        Arrays.stream(components).forEach(one -> types.put(one.getName(), one.getGenericType()));
        Map<String, Object> values = new HashMap<>();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            if (!types.containsKey(name)) {
                throw new IllegalArgumentException("it has the unknown field " + name);
            }
            values.put(name, value(in, types.get(name)));
        }
        if (in.currentToken() != JsonToken.END_OBJECT) {
            throw new IllegalArgumentException("it ends too early");
        }
        Object[] parts = new Object[components.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = values.getOrDefault(components[i].getName(), absent(components[i]));
        }
        return made(type, parts);
    }

    private static Object absent(RecordComponent component) {
        if (component.getType() == Optional.class) {
            return Optional.empty();
        }
        if (component.getType() == List.class) {
            return List.of();
        }
        return component.getType() == Map.class ? Map.of() : null;
    }

    private static Object value(JsonParser in, Type type) throws IOException {
        if (type instanceof ParameterizedType of) {
            Type element = of.getActualTypeArguments()[0];
            if (of.getRawType() == Map.class) {
                return texts(in);
            }
            return of.getRawType() == Optional.class ? Optional.of(value(in, element)) : values(in, element);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == int.class) {
            return in.getIntValue();
        }
        if (plain == boolean.class) {
            return in.getBooleanValue();
        }
        if (plain == RuleId.class) {
            Rule rule = (Rule) value(in, Rule.class);
            return Rules.of(rule.id, rule.severity);
        }
        if (plain.isRecord() && plain.getRecordComponents().length == 1) {
            return made(plain, value(in, plain.getRecordComponents()[0].getGenericType()));
        }
        if (plain.isRecord()) {
            expect(in, JsonToken.START_OBJECT);
            return components(in, plain);
        }
        expect(in, JsonToken.VALUE_STRING);
        return text(plain, in.getText());
    }

    private static List<Object> values(JsonParser in, Type element) throws IOException {
        expect(in, JsonToken.START_ARRAY);
        List<Object> values = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(in, element));
        }
        return values;
    }

    private static Map<String, String> texts(JsonParser in) throws IOException {
        expect(in, JsonToken.START_OBJECT);
        Map<String, String> texts = new HashMap<>();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            texts.put(name, in.nextTextValue());
        }
        return texts;
    }

    private static Object text(Class<?> type, String text) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("it has the unknown word " + text));
        }
        return type == LocalDate.class ? day(text) : text;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is not a date", e);
        }
    }

    private static void expect(JsonParser in, JsonToken token) {
        if (in.currentToken() != token) {
            throw new IllegalArgumentException("it has " + in.currentToken() + " where " + token + " is expected");
        }
    }

    private static Object part(RecordComponent component, Object value) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read a record of the library", e);
        }
    }

    private static Object made(Class<?> type, Object... parts) {
        try {
            Constructor<?> maker = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            maker.setAccessible(true);
            return maker.newInstance(parts);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(String.valueOf(e.getCause().getMessage()), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot create a record of the library", e);
        }
    }
}
