package org.opencmrt.internal.text;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts that are entered instead of a name. */
final class NoNames {
    private static final Map<String, Set<String>> TEXTS = Resources.wordsByKind(NoNames.class, "no-names.tsv");
    private static final Pattern ONE_CHARACTER = Pattern.compile("(.)\\1*", Pattern.DOTALL);

    private NoNames() {}

    static boolean isWithheld(String normalized) {
        return TEXTS.get("withheld").contains(normalized);
    }

    static boolean contains(String normalized) {
        return normalized.isEmpty()
                || TEXTS.values().stream().anyMatch(texts -> texts.contains(normalized))
                || ONE_CHARACTER.matcher(normalized.replace(" ", "")).matches();
    }
}
