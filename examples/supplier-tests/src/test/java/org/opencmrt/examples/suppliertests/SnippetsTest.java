package org.opencmrt.examples.suppliertests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Java code printed in the docs is part of the tests in this package, which are compiled and run. */
class SnippetsTest {
    private static final Pattern BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"testing.md", "findings.md"})
    void the_java_code_in_the_docs_is_in_a_test(String page) throws IOException {
        String code = code();
        List<String> snippets = BLOCK.matcher(Files.readString(Path.of("../../docs", page)))
                .results()
                .map(block -> block.group(1))
                .flatMap(block -> Stream.of(block.split("\\n\\s*\\n")))
                .map(SnippetsTest::squeezed)
                .toList();
        assertThat(snippets).isNotEmpty().allSatisfy(snippet -> assertThat(code).contains(snippet));
    }

    private static String code() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            StringBuilder code = new StringBuilder();
            for (Path file : files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                code.append(squeezed(Files.readString(file))).append('\n');
            }
            return code.toString();
        }
    }

    /** The code without comments at the ends of lines and without white space, so that only the code is compared. */
    private static String squeezed(String code) {
        Matcher comments = Pattern.compile("(?<!:)//.*").matcher(code);
        return comments.replaceAll("").replaceAll("\\s+", "");
    }
}
