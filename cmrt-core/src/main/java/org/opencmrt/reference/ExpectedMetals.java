package org.opencmrt.reference;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.opencmrt.model.Metal;

/** The metals that a list expects from a supplier, as people write them: names, symbols, "3TG". */
final class ExpectedMetals {
    private static final Pattern BETWEEN = Pattern.compile("[;|,/&+\\r\\n]|(?i:\\band\\b)");
    private static final Map<String, Metal> SYMBOLS = Map.of(
            "au", Metal.GOLD,
            "ta", Metal.TANTALUM,
            "sn", Metal.TIN,
            "w", Metal.TUNGSTEN,
            "co", Metal.COBALT,
            "cu", Metal.COPPER,
            "li", Metal.LITHIUM,
            "ni", Metal.NICKEL);
    private static final Set<String> ALL_FOUR = Set.of("3tg", "all", "conflict minerals");

    private ExpectedMetals() {}

    /** The metals in the texts of a cell; a text that is not a metal is ignored. */
    static Set<Metal> in(Collection<String> texts) {
        Set<Metal> metals = new TreeSet<>();
        for (String text : texts) {
            BETWEEN.splitAsStream(text)
                    .map(String::strip)
                    .forEach(word -> metals.addAll(metals(word.toLowerCase(Locale.ROOT))));
        }
        return metals;
    }

    private static Collection<Metal> metals(String word) {
        return ALL_FOUR.contains(word)
                ? Metal.CONFLICT_MINERALS
                : Optional.ofNullable(SYMBOLS.get(word))
                        .or(() -> Metal.tryParse(word))
                        .map(List::of)
                        .orElse(List.of());
    }
}
