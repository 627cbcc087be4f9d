package org.opencmrt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencmrt.cli.Ran.cmrt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencmrt.support.SharedFiles;

/**
 * The filled templates of the shared corpus as one program, with an invented list of suppliers, invented statuses, and
 * invented origins. The figures were counted once without the library, from the corpus's own descriptions.
 */
class CorpusProgramTest {
    private static final Path LISTS = Path.of("src", "test", "resources", "corpus-program");
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "corpus-program.txt");

    @TempDir
    private Path out;

    @Test
    void comes_to_figures_that_were_checked() throws IOException {
        Path corpus = SharedFiles.find("corpus");

        Ran ran = cmrt(
                "rollup",
                corpus,
                "--out",
                out,
                "--suppliers",
                LISTS.resolve("suppliers.csv"),
                "--status",
                LISTS.resolve("invented-status.csv"),
                "--origins",
                LISTS.resolve("invented-origins.csv"),
                "--period",
                "2024",
                "--formats",
                "json");

        assertThat(ran.status()).as(ran.err()).isZero();
        String figures =
                figures(new ObjectMapper().readTree(out.resolve("rollup.json").toFile()));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN, figures);
        }
        assertThat(figures).isEqualTo(Files.readString(GOLDEN));
    }

    private static String figures(JsonNode rollUp) {
        StringBuilder text = new StringBuilder();
        text.append("files ").append(rollUp.get("counts")).append('\n');
        text.append("rows ")
                .append(rollUp.at("/rows/read"))
                .append(' ')
                .append(rollUp.at("/rows/buckets"))
                .append('\n');
        rollUp.at("/rows/byMetal")
                .forEach(metal -> text.append("rows of ")
                        .append(metal.get("metal").asText())
                        .append(' ')
                        .append(metal.get("buckets"))
                        .append('\n'));
        Map<String, Integer> facilities = new TreeMap<>();
        rollUp.get("facilities")
                .forEach(facility -> facilities.merge(
                        facility.get("metal").asText() + " "
                                + facility.get("status").asText("left out"),
                        1,
                        Integer::sum));
        facilities.forEach((what, count) -> text.append("facilities ")
                .append(what)
                .append(' ')
                .append(count)
                .append('\n'));
        text.append("survey ").append(rollUp.at("/survey/rate")).append('\n');
        rollUp.at("/survey/responses").forEach(response -> {
            text.append("asked ").append(response.get("id").asText()).append(' ');
            text.append(response.get("state").asText());
            response.get("current")
                    .forEach(one -> text.append(", ")
                            .append(one.get("file").asText())
                            .append(" by ")
                            .append(one.get("evidence").asText()));
            response.get("superseded")
                    .forEach(one ->
                            text.append(", superseded ").append(one.get("file").asText()));
            response.get("rejected")
                    .forEach(one ->
                            text.append(", rejected ").append(one.get("file").asText()));
            text.append('\n');
        });
        text.append("not asked ").append(rollUp.at("/survey/notAsked")).append('\n');
        rollUp.at("/rcoi/minerals").forEach(mineral -> {
            Map<String, Integer> signals = new TreeMap<>();
            mineral.get("evidence")
                    .forEach(one -> signals.merge(
                            one.get("signal").asText() + (one.get("explained").asBoolean() ? " (explained)" : ""),
                            1,
                            Integer::sum));
            text.append("inquiry ")
                    .append(mineral.get("metal").asText())
                    .append(' ')
                    .append(mineral.get("outcome").asText())
                    .append(" by line ")
                    .append(mineral.get("line"))
                    .append(' ')
                    .append(signals)
                    .append('\n');
        });
        rollUp.at("/proposedAnswers/answers").forEach(answer -> {
            if (answer.get("metal").asText("").matches("GOLD|TANTALUM|TIN|TUNGSTEN")) {
                text.append("proposed ")
                        .append(answer.get("metal").asText())
                        .append(' ')
                        .append(answer.get("question").asText())
                        .append(' ')
                        .append(answer.get("value").asText("open"))
                        .append(": ")
                        .append(answer.get("reason").asText())
                        .append('\n');
            }
        });
        return text.toString();
    }
}
