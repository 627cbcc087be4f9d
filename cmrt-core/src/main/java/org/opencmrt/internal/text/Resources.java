package org.opencmrt.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the data files in the library's jar. */
public final class Resources {
    private Resources() {}

    /** The bytes of a file next to a class. A missing file is a defect of the jar. */
    public static byte[] bytes(Class<?> beside, String name) {
        return bytes(beside.getResourceAsStream(name), name);
    }

    /** The bytes of a file of another module, which only that module can open; null if it is missing. */
    public static byte[] bytes(InputStream resource, String name) {
        try (InputStream in = resource) {
            if (in == null) {
                throw new IllegalStateException("the library's jar lacks the file " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the file " + name + " of the library's jar", e);
        }
    }

    /** The text of a file next to a class. */
    public static String text(Class<?> beside, String name) {
        return new String(bytes(beside, name), StandardCharsets.UTF_8);
    }

    /** The properties in a UTF-8 file next to a class. */
    public static Properties properties(Class<?> beside, String name) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text(beside, name)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the file " + name + " of the library's jar", e);
        }
        return properties;
    }

    /** The lines of a table next to a class, without blank lines and lines that start with {@code #}. */
    public static List<String> lines(Class<?> beside, String name) {
        return text(beside, name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** The cells of each line of a tab-separated table next to a class; see {@link #lines}. */
    public static List<String[]> rows(Class<?> beside, String name) {
        return lines(beside, name).stream().map(line -> line.split("\t", -1)).toList();
    }

    /** The normalized words of a table next to a class, by the kind in its second column. */
    public static Map<String, Set<String>> wordsByKind(Class<?> beside, String name) {
        return rows(beside, name).stream()
                .collect(Collectors.groupingBy(
                        row -> row[1],
                        Collectors.mapping(row -> NameText.normalize(row[0]), Collectors.toUnmodifiableSet())));
    }
}
