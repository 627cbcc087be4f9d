package org.opencmrt.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents describe the code correctly. */
class ReadmeTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern RULE = Pattern.compile(
            "(?m)(?:\"|^    )((?:ACTION|DECISION|FILL|LIST|READ|REFERENCE|STATUS|ORIGIN|ROLLUP|REVIEW|SUPPLIER)_[A-Z0-9_]+)"
                    + "(?:\"|\\(Severity)");
    private static final Pattern RULE_LINE = Pattern.compile("(?m)^\\| `([A-Z0-9_]+)` \\|");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.*)$");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```");

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void lists_every_rule_of_a_finding() throws IOException {
        Set<String> rules = new TreeSet<>();
        for (String module : List.of("cmrt-core", "cmrt-report", "examples/cli")) {
            try (Stream<Path> sources = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                sources.filter(path -> path.toString().endsWith(".java"))
                        .forEach(path -> rules.addAll(found(RULE, text(path))));
            }
        }
        assertThat(rules).isNotEmpty();
        Set<String> listed = found(RULE_LINE, text(ROOT.resolve("docs/findings.md")));
        listed.removeIf(rule -> rule.startsWith("CHECK_")); // their ids are derived from the names of fields
        assertThat(listed).containsExactlyInAnyOrderElementsOf(rules);
    }

    static List<Path> documents() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void links_to_files_and_headings_that_are_there(Path document) {
        assertThat(LINK.matcher(BLOCK.matcher(text(document)).replaceAll("")).results())
                .allSatisfy(link -> {
                    Path file = link.group(1).isEmpty()
                            ? document
                            : document.resolveSibling(link.group(1)).normalize();
                    assertThat(file).exists();
                    if (link.group(2) != null) {
                        assertThat(headings(file)).contains(link.group(2));
                    }
                });
    }

    /** The anchors that GitHub creates for headings. */
    private static Set<String> headings(Path file) {
        return HEADING.matcher(BLOCK.matcher(text(file)).replaceAll(""))
                .results()
                .map(heading -> heading.group(1).replaceAll("\\]\\([^)]*\\)", ""))
                .map(heading -> heading.strip().toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N}_\\- ]", "").replace(' ', '-'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
