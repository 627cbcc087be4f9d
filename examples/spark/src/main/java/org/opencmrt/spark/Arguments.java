package org.opencmrt.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The user's arguments: inputs, and options of {@code cmrt rollup} with their values. */
final class Arguments implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Set<String> FLAGS =
            Set.of("--show-suppliers", "--annex-details", "--confirm-inquiry", "--first-request");

    /** Options of the command line that do not apply here, and why. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "--threads", "Spark decides how many tasks run at a time. Use --partitions or the master",
            "--cache", "Run SparkTables, which stores what it has assessed, and then --from-tables",
            "--verbose", "Spark writes the stack traces of failed tasks into its log");

    /** Options with a value, except those for files or folders in {@link Settings}. */
    private static final List<String> WITH_VALUE = List.of(
            "--reference",
            "--status",
            "--accept-version",
            "--columns",
            "--group-by",
            "--formats",
            "--due",
            "--reply-to",
            "--programs",
            "--expect",
            "--metals",
            "--not-necessary",
            "--transit",
            "--minimum-answered",
            "--maximum-unresolved",
            "--company",
            "--period",
            "--as-of",
            "--out",
            "--partitions",
            "--from-tables");

    private final ArrayList<String> inputs = new ArrayList<>();
    private final HashMap<String, ArrayList<String>> values = new HashMap<>();

    private Arguments() {}

    /**
     * Reads arguments.
     *
     * @throws IllegalArgumentException if an option is unknown, or if an input or {@code --out} is missing
     */
    static Arguments of(String... words) {
        Arguments arguments = new Arguments();
        for (int i = 0; i < words.length; i++) {
            if (!words[i].startsWith("--")) {
                arguments.inputs.add(words[i]);
            } else if (ELSEWHERE.containsKey(words[i])) {
                throw new IllegalArgumentException(
                        words[i] + " is not an option here. " + ELSEWHERE.get(words[i]) + ".");
            } else if (FLAGS.contains(words[i])) {
                arguments.values.put(words[i], new ArrayList<>());
            } else if (!withValue().contains(words[i]) || i + 1 == words.length) {
                Set<String> known = withValue();
                known.addAll(FLAGS);
                throw new IllegalArgumentException("The option " + words[i]
                        + " is unknown or has no value. Options are " + String.join(", ", known));
            } else {
                arguments
                        .values
                        .computeIfAbsent(words[i], option -> new ArrayList<>())
                        .add(words[++i]);
            }
        }
        if (Stream.of(
                                        arguments.inputs.isEmpty(),
                                        arguments.one("--from-tables").isEmpty(),
                                        arguments.one("--programs").isEmpty())
                                .filter(isMissing -> !isMissing)
                                .count()
                        != 1
                || arguments.one("--out").isEmpty()) {
            throw new IllegalArgumentException(
                    "Name at least one folder of workbooks (or --from-tables DIR, or --programs CSV), and a folder for the output: --out"
                            + " DIR");
        }
        return arguments;
    }

    private static Set<String> withValue() {
        Set<String> options = new TreeSet<>(WITH_VALUE);
        options.addAll(Settings.FILES);
        options.addAll(Settings.FOLDERS);
        return options;
    }

    List<String> inputs() {
        return List.copyOf(inputs);
    }

    List<String> all(String option) {
        return List.copyOf(values.getOrDefault(option, new ArrayList<>()));
    }

    /** The values of an option that takes a comma-separated list. */
    Stream<String> words(String option) {
        return all(option).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip);
    }

    Optional<String> one(String option) {
        return all(option).stream().reduce((first, last) -> last);
    }

    boolean has(String flag) {
        return values.containsKey(flag);
    }

    String out() {
        return one("--out").orElseThrow();
    }
}
