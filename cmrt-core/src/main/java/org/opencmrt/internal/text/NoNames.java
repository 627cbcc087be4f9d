package org.opencmrt.internal.text;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts that are entered instead of a name. */
final class NoNames {
    private static final Set<String> TEXTS = Terms.rows("no-names.tsv").stream()
            .map(row -> NameText.normalize(row[0]))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> WITHHELD = Terms.rows("no-names.tsv").stream()
            .filter(row -> row[1].equals("withheld"))
            .map(row -> NameText.normalize(row[0]))
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern ONE_CHARACTER = Pattern.compile("(.)\\1*", Pattern.DOTALL);

    private NoNames() {}

    static boolean isWithheld(String normalized) {
        return WITHHELD.contains(normalized);
    }

    static boolean contains(String normalized) {
        return normalized.isEmpty()
                || TEXTS.contains(normalized)
                || ONE_CHARACTER.matcher(normalized.replace(" ", "")).matches();
    }
}
