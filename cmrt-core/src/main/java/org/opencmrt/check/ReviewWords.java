package org.opencmrt.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.opencmrt.internal.text.NameText;

/** Rows of the tab-separated lists beside this class. */
final class ReviewWords {
    private ReviewWords() {}

    /** The rows of a list without comments. */
    static List<String[]> rows(String resource) {
        try (InputStream bytes = Objects.requireNonNull(ReviewWords.class.getResourceAsStream(resource), resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource + " from the jar", e);
        }
    }

    /** The normalized words of a list, by the kind that its second column gives. */
    static Map<String, Set<String>> byKind(String resource) {
        return rows(resource).stream()
                .collect(Collectors.groupingBy(
                        row -> row[1],
                        HashMap::new,
                        Collectors.mapping(row -> NameText.normalize(row[0]), Collectors.toUnmodifiableSet())));
    }
}
