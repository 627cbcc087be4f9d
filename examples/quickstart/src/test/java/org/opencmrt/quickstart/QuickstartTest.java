package org.opencmrt.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {
    private static final Path SOURCE = Path.of("src/main/java/org/opencmrt/quickstart/Quickstart.java");
    private static final Path README = Path.of("../../README.md");

    @Test
    void rolls_up_the_sample_suppliers(@TempDir Path folder) throws IOException {
        Path annex = folder.resolve("annex-a.html");
        String printed = printed(() -> Quickstart.main(
                new String[] {"../data/suppliers", "../data/suppliers/alder-relays.xlsx", annex.toString()}));
        assertThat(printed)
                .contains("Umicore S.A. Business Unit Precious Metals Refining: 3 suppliers\n")
                .contains("dogwood-sensors.xlsx!Smelter List!");
        assertThat(annex).content().contains("Umicore S.A. Business Unit Precious Metals Refining");
    }

    @Test
    void the_readme_shows_this_code() throws IOException {
        List<String> lines = Files.readAllLines(SOURCE);
        int begin = indexOf(lines, "// quickstart: begin");
        int end = indexOf(lines, "// quickstart: end");
        String quoted = lines.subList(begin + 1, end).stream()
                .collect(Collectors.joining("\n"))
                .stripIndent();
        assertThat(README).content().contains("```java\n" + quoted + "\n```\n");
    }

    private static int indexOf(List<String> lines, String mark) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(mark)) {
                return i;
            }
        }
        throw new AssertionError(SOURCE + " lacks the mark " + mark);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static String printed(Work work) throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
