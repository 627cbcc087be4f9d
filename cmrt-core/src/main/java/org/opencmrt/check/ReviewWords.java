package org.opencmrt.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.opencmrt.internal.text.NameText;
import org.opencmrt.internal.text.Resources;

/** Rows of the tab-separated lists next to this class. */
final class ReviewWords {
    private ReviewWords() {}

    /** The rows of a list without comments. */
    static List<String[]> rows(String resource) {
        return Resources.lines(ReviewWords.class, resource).stream()
                .map(line -> line.split("\t", -1))
                .toList();
    }

    /** The normalized words of a list, by the kind in its second column. */
    static Map<String, Set<String>> byKind(String resource) {
        return rows(resource).stream()
                .collect(Collectors.groupingBy(
                        row -> row[1],
                        HashMap::new,
                        Collectors.mapping(row -> NameText.normalize(row[0]), Collectors.toUnmodifiableSet())));
    }
}
