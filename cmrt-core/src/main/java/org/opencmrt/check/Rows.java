package org.opencmrt.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opencmrt.internal.rules.Catalog;
import org.opencmrt.model.Answer;

/** Rows of the smelter list: as an argument of a finding, and in the words of a catalog. */
final class Rows {
    private static final int SHOWN = 60;
    private static final Pattern LISTED = Pattern.compile("\\d+(-\\d+)?( \\d+(-\\d+)?)*( \\+\\d+)?");

    private Rows() {}

    /** An observation about an answer that names rows; empty if there are none. */
    static Optional<Observation> of(Answer answer, Stream<ReviewSubject.Row> rows) {
        List<ReviewSubject.Row> all = rows.toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(Observation.of(answer).with("rows", listed(all)));
    }

    /**
     * The numbers of rows: {@code 5}, {@code 5 6 9-12}. If there are very many, the first sixty such parts and the
     * number of the others, {@code +3}.
     */
    static String listed(List<ReviewSubject.Row> rows) {
        return listed(
                rows.stream().mapToInt(row -> row.declared().row()).sorted().toArray());
    }

    /** The same for the numbers of rows, ascending. */
    static String listed(int... numbers) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at < numbers.length && parts.size() < SHOWN) {
            int last = at;
            while (last + 1 < numbers.length && numbers[last + 1] == numbers[last] + 1) {
                last++;
            }
            if (last - at < 2) {
                last = at; // two consecutive rows are written separately
            }
            parts.add(last == at ? String.valueOf(numbers[at]) : numbers[at] + "-" + numbers[last]);
            at = last + 1;
        }
        if (at < numbers.length) {
            parts.add("+" + (numbers.length - at));
        }
        return String.join(" ", parts);
    }

    /** The row numbers in words: {@code row 5}, {@code rows 5, 6, 9 to 12 and 3 more}; any other text is unchanged. */
    static String words(String listed, ReviewTexts texts) {
        if (!LISTED.matcher(listed).matches()) {
            return listed;
        }
        String rows = "";
        String more = "";
        for (String part : listed.split(" ")) {
            if (part.startsWith("+")) {
                more = part.substring(1);
            } else {
                int dash = part.indexOf('-');
                String words = dash < 0
                        ? part
                        : say(
                                texts,
                                "range",
                                Map.of("first", part.substring(0, dash), "last", part.substring(dash + 1)));
                rows = rows.isEmpty() ? words : say(texts, "list", Map.of("rows", rows, "next", words));
            }
        }
        boolean isOne = listed.chars().allMatch(Character::isDigit);
        String named = say(texts, isOne ? "one" : "many", Map.of("rows", rows));
        return more.isEmpty() ? named : say(texts, "more", Map.of("rows", named, "count", more));
    }

    private static String say(ReviewTexts texts, String key, Map<String, String> values) {
        return Catalog.fill(texts.text("rows." + key), values);
    }
}
