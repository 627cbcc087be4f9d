package org.opencmrt.reference;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opencmrt.internal.layout.JsonTree;
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

    /** Looking these up takes longer than creating a record. */
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private StoredLists() {}

    /** The components of a record, and its constructor. */
    private record Shape(List<RecordComponent> components, Constructor<?> maker) {
        static Shape of(Class<?> type) {
            List<RecordComponent> components = List.of(type.getRecordComponents());
            try {
                Constructor<?> maker = type.getDeclaredConstructor(
                        components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
                maker.setAccessible(true);
                components.forEach(component -> component.getAccessor().setAccessible(true));
                return new Shape(components, maker);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("cannot create a record of the library", e);
            }
        }
    }

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
        try {
            Map<String, Object> list = JsonTree.parse(bytes);
            Object found = list.remove(SCHEMA);
            if (found == null) {
                throw damaged(schema, "it has no schema");
            }
            if (!schema.equals(found)) {
                throw new ListFormatException(
                        ListFormatException.Reason.NOT_A_TABLE,
                        "the stored list has the schema " + found + ", but this version of the library reads " + schema
                                + ". Read the list again from its file, or use the version of the library that wrote it");
            }
            return type.cast(record(list, type));
        } catch (JsonProcessingException e) {
            throw damaged(schema, e.getOriginalMessage());
        } catch (IOException
                | IllegalArgumentException
                | ClassCastException
                | DateTimeException
                | NullPointerException e) {
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
        for (RecordComponent component : SHAPES.get(value.getClass()).components()) {
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
        } else if (value instanceof Record one
                && SHAPES.get(one.getClass()).components().size() == 1) {
            value(out, part(SHAPES.get(one.getClass()).components().get(0), one));
        } else if (value instanceof Record one) {
            out.writeStartObject();
            components(out, one);
            out.writeEndObject();
        } else {
            out.writeString(value.toString()); // a text or a date
        }
    }

    private static Object record(Map<?, ?> object, Class<?> type) {
        List<RecordComponent> components = SHAPES.get(type).components();
        Object[] parts = new Object[components.size()];
        for (int i = 0; i < parts.length; i++) {
            Object part = object.remove(components.get(i).getName());
            parts[i] = part == null
                    ? absent(components.get(i))
                    : value(part, components.get(i).getGenericType());
        }
        if (!object.isEmpty()) {
            throw new IllegalArgumentException("it has the unknown fields " + object.keySet());
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

    private static Object value(Object json, Type type) {
        if (type instanceof ParameterizedType of) {
            Type element = of.getActualTypeArguments()[0];
            if (of.getRawType() == Optional.class) {
                return Optional.of(value(json, element));
            }
            if (of.getRawType() == Map.class) {
                Map<String, String> texts = new HashMap<>();
                ((Map<?, ?>) json).forEach((name, text) -> texts.put((String) name, (String) text));
                return texts;
            }
            return ((List<?>) json).stream().map(one -> value(one, element)).toList();
        }
        Class<?> plain = (Class<?>) type;
        if (plain == RuleId.class) {
            Rule rule = (Rule) value(json, Rule.class);
            return Rules.of(rule.id, rule.severity);
        }
        if (plain.isRecord()) {
            List<RecordComponent> components = SHAPES.get(plain).components();
            return components.size() == 1
                    ? made(plain, value(json, components.get(0).getGenericType()))
                    : record((Map<?, ?>) json, plain);
        }
        if (plain.isEnum()) {
            return Arrays.stream(plain.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(json))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("it has the unknown word " + json));
        }
        if (plain == LocalDate.class) {
            return LocalDate.parse((String) json);
        }
        return plain == int.class || plain == boolean.class ? json : (String) json;
    }

    private static Object part(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read a record of the library", e);
        }
    }

    private static Object made(Class<?> type, Object... parts) {
        try {
            return SHAPES.get(type).maker().newInstance(parts);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(String.valueOf(e.getCause().getMessage()), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot create a record of the library", e);
        }
    }
}
