package org.opencmrt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The Java code in the README and docs compiles. The code in testing.md and findings.md is also run by an example
 * project.
 */
class DocsJavaTest {
    private static final Pattern BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Set<String> RUN_ELSEWHERE = Set.of("testing.md", "findings.md");

    /** The declarations that a reader of the docs has seen before reaching the code. */
    private static final String AROUND = """
            import java.io.*;
            import java.nio.file.*;
            import java.time.*;
            import java.util.*;
            import java.util.stream.*;
            import org.opencmrt.check.*;
            import org.opencmrt.diff.*;
            import org.opencmrt.fill.*;
            import org.opencmrt.match.*;
            import org.opencmrt.model.*;
            import org.opencmrt.rcoi.*;
            import org.opencmrt.program.*;
            import org.opencmrt.read.*;
            import org.opencmrt.reference.*;
            import org.opencmrt.report.*;
            import org.opencmrt.report.filing.*;
            import org.opencmrt.report.letter.*;
            import org.opencmrt.rollup.*;

            class Snippet {
                static String[] args;
                static Path suppliers, statusList, suppliersAsked, origins, folder;
                static CmrtReader reader;
                static SupplierDeclaration declaration;
                static DeclaredSmelter row;
                static SmelterReferenceList reference;
                static SmelterMatcher matcher;
                static MatchQuery query;
                static ReviewerDecisions decisions, more;
                static StatusBook statuses;
                static RollUp rollUp;
                static ConflictMineralsProgram program;
                static ProgramResult result;
                static InputStream stream;
                static AssessedFile upload;
                static ReportOptions options;

                static void run() throws Exception {
                    %s
                }
            }
            """;

    @TempDir
    private Path folder;

    static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("../../README.md")));
        try (Stream<Path> docs = Files.list(Path.of("../../docs"))) {
            docs.filter(page -> page.toString().endsWith(".md"))
                    .filter(page -> !RUN_ELSEWHERE.contains(page.getFileName().toString()))
                    .sorted()
                    .forEach(pages::add);
        }
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void compiles(Path page) throws IOException {
        List<String> blocks = BLOCK.matcher(Files.readString(page))
                .results()
                .map(block -> block.group(1))
                .filter(block -> !block.startsWith("module ")) // the module path is the quickstart's
                .toList();

        assertThat(blocks)
                .allSatisfy(block ->
                        assertThat(problems(AROUND.formatted(block))).as(block).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void blocks_have_their_own_markup(Path page) throws IOException {
        assertThat(Pattern.compile("^```(\\w*)\\n", Pattern.MULTILINE)
                        .matcher(Files.readString(page))
                        .results()
                        .map(MatchResult::group)
                        .filter(mark -> mark.startsWith("```j")))
                .as("Java that this test would not see")
                .allMatch(mark -> mark.equals("```java\n") || mark.equals("```json\n"));
    }

    private String problems(String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        List<String> options =
                List.of("-proc:none", "-d", folder.toString(), "-classpath", System.getProperty("java.class.path"));
        boolean compiled =
                compiler.getTask(said, null, null, options, null, List.of(file)).call();
        return compiled ? "" : said.toString();
    }
}
