package org.opencmrt.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the user asks for: inputs, and options of {@code cmrt rollup} with their values. */
final class Arguments {
    private static final Set<String> KNOWN =
            Set.of("--reference", "--status", "--company", "--period", "--as-of", "--out", "--partitions");

    private final List<String> inputs = new ArrayList<>();
    private final Map<String, List<String>> values = new HashMap<>();

    private Arguments() {}

    /**
     * Reads arguments.
     *
     * @throws IllegalArgumentException when an option is unknown, or an input or {@code --out} is missing
     */
    static Arguments of(String... words) {
        Arguments arguments = new Arguments();
        for (int i = 0; i < words.length; i++) {
            if (!words[i].startsWith("--")) {
                arguments.inputs.add(words[i]);
            } else if (!KNOWN.contains(words[i]) || i + 1 == words.length) {
                throw new IllegalArgumentException("The option " + words[i]
                        + " is unknown or lacks its value. Usage: INPUT... [--reference REF] [--status LIST] [--company"
                        + " NAME] [--period YEAR] [--as-of DATE] [--partitions N] --out DIR");
            } else {
                arguments
                        .values
                        .computeIfAbsent(words[i], option -> new ArrayList<>())
                        .add(words[++i]);
            }
        }
        if (arguments.inputs.isEmpty() || arguments.one("--out").isEmpty()) {
            throw new IllegalArgumentException(
                    "Name at least one folder of workbooks, and a folder for the reports: --out DIR");
        }
        return arguments;
    }

    List<String> inputs() {
        return List.copyOf(inputs);
    }

    List<String> all(String option) {
        return values.getOrDefault(option, List.of());
    }

    Optional<String> one(String option) {
        return all(option).stream().reduce((first, last) -> last);
    }

    String out() {
        return one("--out").orElseThrow();
    }
}
