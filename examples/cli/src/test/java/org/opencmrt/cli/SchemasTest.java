package org.opencmrt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencmrt.cli.Ran.cmrt;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmrt.support.SharedFiles;

/** All JSON output of the program conforms to the published schemas, validated as a user would do it. */
class SchemasTest {
    private static final String BASE = "https://opencmrt.org/schema/";
    private static final JsonSchemaFactory PUBLISHED = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            factory -> factory.schemaMappers(addresses -> addresses.mapPrefix(
                    BASE, Path.of("..", "..", "docs", "schema").toUri().toString())));
    private static final SchemaValidatorsConfig DATES_TOO =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    @TempDir
    private Path folder;

    private static void assertFits(String schema, String json) {
        List<String> problems = PUBLISHED
                .getSchema(SchemaLocation.of(BASE + schema + ".json"), DATES_TOO)
                .validate(json, InputFormat.JSON)
                .stream()
                .map(ValidationMessage::toString)
                .toList();
        assertThat(problems).as(schema).isEmpty();
    }

    @Test
    void of_small_programs() throws IOException {
        Path suppliers = Samples.folder(folder.resolve("suppliers"), true);
        Path asked = Files.writeString(
                folder.resolve("asked.csv"), "name,spend\nAcme Relays Ltd.,10\nBolt,20.50\nNobody SA,\n");
        Path areas = Files.writeString(folder.resolve("areas.csv"), "country\nSweden\n");
        assertOutputsFit(List.of(suppliers), "--suppliers", asked, "--cahras", areas, "--period", "2025");
        assertFits("read", cmrt("read", suppliers.resolve("b.xlsx")).out());
        assertFits("read", cmrt("read", suppliers.resolve("d.xlsx")).out());
        assertFits("read", cmrt("read", suppliers.resolve("nowhere.xlsx")).out());
        assertFits(
                "checks",
                cmrt("check", suppliers.resolve("b.xlsx"), "--format", "json").out());
        assertFits(
                "diff",
                cmrt("diff", suppliers.resolve("b.xlsx"), suppliers.resolve("c.XLSX"), "--format", "json")
                        .out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"corpus", "hostile", "templates"})
    void of_real_files(String name) throws IOException {
        assertOutputsFit(List.of(SharedFiles.find(name)));
    }

    private void assertOutputsFit(List<Path> inputs, Object... options) throws IOException {
        String read = cmrt(with(inputs, "read")).out();
        assertFits("read", read);
        assertThat(read).contains("\"opencmrt/declaration/1\"").startsWith("[");
        String lines = cmrt(with(inputs, "read", "--format", "ndjson")).out();
        assertThat(lines.lines()).hasSizeGreaterThan(1);
        lines.lines().forEach(line -> assertFits("read", line));
        assertFits("checks", cmrt(with(inputs, "check", "--format", "json")).out());
        cmrt(with(inputs, "check", "--format", "ndjson")).out().lines().forEach(line -> assertFits("checks", line));

        Path before = folder.resolve("before");
        Path after = folder.resolve("after");
        Ran rolledUp = cmrt(with(inputs, "rollup", "--out", before, "--formats", "json"));
        assertThat(rolledUp.status()).as(rolledUp.err()).isLessThan(2);
        Object[] told = with(inputs, "rollup", "--out", after, "--formats", "json");
        Object[] more = Arrays.copyOf(told, told.length + options.length);
        System.arraycopy(options, 0, more, told.length, options.length);
        assertThat(cmrt(more).status()).isLessThan(2);
        assertFits("rollup", Files.readString(before.resolve("rollup.json")));
        assertFits("rollup", Files.readString(after.resolve("rollup.json")));
        Ran changes = cmrt("diff", before, after, "--format", "json");
        assertThat(changes.status()).as(changes.err()).isZero();
        assertFits("diff", changes.out());
    }

    private static Object[] with(List<Path> inputs, Object... command) {
        Object[] all = Arrays.copyOf(command, command.length + inputs.size());
        for (int i = 0; i < inputs.size(); i++) {
            all[command.length + i] = inputs.get(i);
        }
        return all;
    }
}
