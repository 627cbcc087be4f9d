package org.opencmrt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.opencmrt.cli.Ran.cmrt;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CmrtTest {
    private static final Pattern OPTION = Pattern.compile("^ +(?:-\\w, +)?(--[\\w-]+)", Pattern.MULTILINE);

    @TempDir
    private Path folder;

    @Test
    void shows_its_commands_and_exit_statuses() {
        Ran help = cmrt("--help");
        assertThat(help.status()).isZero();
        assertThat(help.out())
                .contains("read", "check", "reference", "match", "rollup", "diff", "annex", "0  all inputs processed");
        assertThat(help.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"read", "check", "reference", "match", "rollup", "diff", "annex", "fill", "translate", "company"
            })
    void shows_how_each_command_is_used(String command) {
        Ran help = cmrt(command, "--help");
        assertThat(help.status()).isZero();
        assertThat(help.out()).startsWith("Usage: cmrt " + command).contains("--verbose");
        assertThat(cmrt(command, "--version").out()).startsWith("cmrt ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"read", "check", "reference", "match", "rollup", "diff", "annex", "fill", "translate", "company"
            })
    void every_option_is_in_the_docs(String command) throws IOException {
        String page = Files.readString(Path.of("../../docs/cli.md"));
        assertThat(options(cmrt(command, "--help").out()))
                .hasSizeGreaterThan(2)
                .allSatisfy(option -> assertThat(page).contains(option));
    }

    @Test
    void shows_its_version() {
        assertThat(cmrt("--version").out()).startsWith("cmrt ");
    }

    @Test
    void a_missing_or_unknown_command_is_wrong_usage() {
        assertThat(cmrt()).isEqualTo(new Ran(2, "", "cmrt: missing command\ncmrt: try 'cmrt --help'\n"));
        Ran unknown = cmrt("shred", "x.xlsx");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err())
                .startsWith("cmrt: 'shred' is not a command\n")
                .endsWith("try 'cmrt --help'\n")
                .doesNotContain("Exception");
    }

    @Test
    void suggests_what_a_mistyped_command_or_option_may_mean() {
        assertThat(cmrt("rolup", "x").err()).startsWith("cmrt: 'rolup' is not a command\ncmrt: did you mean rollup?\n");
        assertThat(cmrt("raed", "x").err()).contains("did you mean read?\n");
        assertThat(cmrt("hlep").err()).contains("did you mean help?\n");
        assertThat(cmrt("chekc", "x").err()).contains("did you mean check?\n");
        assertThat(cmrt("help", "chekc").err())
                .startsWith("cmrt: 'chekc' is not a command\ncmrt: did you mean check?\n");
        assertThat(cmrt("man-page", "x").err()).startsWith("cmrt: 'x' is one argument too many\n");
        assertThat(cmrt("read", "x", "--frmat", "json").err()).contains("did you mean --format?\n");
        assertThat(cmrt("read", "x", "--treads=2").err()).contains("did you mean --threads?\n");
        assertThat(cmrt("rollup", "x", "--out", "y", "--refrence", "z").err()).contains("did you mean --reference");
    }

    @Test
    void names_a_mistyped_option_rather_than_the_required_one_that_is_missing() {
        assertThat(cmrt("rollup", "x", "--ouut", "y").err())
                .startsWith("cmrt: Unknown option: '--ouut'\ncmrt: did you mean --out?\n");
        assertThat(cmrt("company", "--exmaple").err())
                .startsWith("cmrt: Unknown option: '--exmaple'\ncmrt: did you mean --example?\n");
        assertThat(cmrt("rollup", "x", "--period=2025").err())
                .startsWith("cmrt: Missing required option: '--out=DIR'\n");
    }

    @Test
    void help_is_a_command_too() {
        assertThat(cmrt("help", "rollup").out())
                .isEqualTo(cmrt("rollup", "--help").out());
        assertThat(cmrt("help", "rollup").status()).isZero();
    }

    @Test
    void a_subcommand_has_help_and_suggestions_too() {
        Ran help = cmrt("annex", "read", "--help");
        assertThat(help.status()).isZero();
        assertThat(help.out()).startsWith("Usage: cmrt annex read").contains("--reference", "FILE");
        assertThat(cmrt("annex", "read", "--refrence", "x", "y").err()).contains("did you mean --reference");
        assertThat(cmrt("annex", "raed", "x").err()).contains("did you mean read?", "try 'cmrt annex --help'");
        assertThat(cmrt("annex").err()).contains("missing subcommand. Use cmrt annex read FILE");
    }

    @Test
    void does_not_overwrite_its_inputs() throws IOException {
        Path workbook = Files.copy(Path.of("../data/suppliers/alder-relays.xlsx"), folder.resolve("a.xlsx"));
        byte[] before = Files.readAllBytes(workbook);
        Path link = Files.createDirectory(folder.resolve("x")).resolve("../a.xlsx");

        assertRefused(workbook, "read", workbook, "--out", workbook);
        assertRefused(workbook, "read", workbook, "--out", link);
        assertRefused(workbook, "read", folder, "--out", workbook);
        assertRefused(workbook, "check", folder, "--out", workbook);
        assertRefused(workbook, "reference", workbook, "--out", workbook);
        assertRefused(workbook, "match", "--reference", workbook, "--in", "q.csv", "--out", workbook);
        assertRefused(workbook, "diff", workbook, "b.xlsx", "--out", workbook);
        assertRefused(workbook, "annex", "read", workbook, "--out", workbook);
        assertRefused(workbook, "fill", "--template", "b.xlsx", "--from", workbook, "--out", workbook);
        assertRefused(workbook, "fill", "--template", workbook, "--from", "b.xlsx", "--out", "c", "--report", workbook);
        Path twice = folder.resolve("new.xlsx");
        assertRefused(twice, "translate", workbook, "--template", "b.xlsx", "--out", twice, "--letter", twice);

        assertThat(workbook).hasBinaryContent(before);
        assertThat(twice).doesNotExist();
    }

    private static void assertRefused(Path file, Object... arguments) {
        Ran ran = cmrt(arguments);
        assertThat(ran.status()).as(ran.err()).isEqualTo(2);
        assertThat(ran.err()).contains(file.getFileName() + " is both an input and an output");
    }

    @Test
    void the_manual_page_has_every_command_and_every_option() throws IOException, InterruptedException {
        Ran ran = cmrt("man-page");
        assertThat(ran.status()).isZero();
        String page = ran.out().replace("\\-", "-");
        for (String command : List.of("read", "check", "match", "rollup", "annex read", "fill", "translate")) {
            assertThat(page).contains("\n.SS cmrt " + command + "\n");
            assertThat(options(cmrt((Object[]) (command + " --help").split(" ")).out()))
                    .allSatisfy(option -> assertThat(page).contains(option));
        }
        assertThat(page).contains(".SH EXIT STATUS\n.TP\n.B 0\nall inputs processed\n");

        assumeThat(Files.isExecutable(Path.of("/usr/bin/groff")))
                .as("groff, which formats manual pages")
                .isTrue();
        Path file = Files.writeString(folder.resolve("cmrt.1"), ran.out());
        Process groff = new ProcessBuilder("groff", "-man", "-ww", "-z", file.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(groff.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(groff.waitFor()).isZero();
    }

    @Test
    void prints_no_colors_where_NO_COLOR_is_set() throws IOException {
        assertThat(help(Map.of("CLICOLOR_FORCE", "1"))).contains("\u001b[");
        assertThat(help(Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1")))
                .contains("rollup")
                .doesNotContain("\u001b");
    }

    /** The help text from a separate Java process, because the environment of this one cannot be changed. */
    private static String help(Map<String, String> environment) throws IOException {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--help");
        java.environment().remove("NO_COLOR");
        java.environment().putAll(environment);
        return new String(java.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static List<String> options(String help) {
        return OPTION.matcher(help).results().map(option -> option.group(1)).toList();
    }

    @Test
    void prints_a_script_that_completes_commands_and_options_in_a_shell() {
        Ran ran = cmrt("completion");

        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .contains("bash", "zsh", "rollup", "--reference", "\"error\" \"warning\"")
                .doesNotContain("\"INFO\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "read ../data/suppliers/alder-relays.xlsx",
                "check ../data/suppliers/alder-relays.xlsx",
                "--help",
                "read --help",
                "completion"
            })
    void ends_quietly_when_the_reader_of_its_output_has_ended(String command) {
        Ran ran = Ran.by((terminal, args) -> Main.run(writingFails(terminal, "Broken pipe"), args), (Object[])
                command.split(" "));

        assertThat(ran.status()).isZero();
        assertThat(ran.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--help", "--version", "read --help", "help", "completion", "man-page", "company --example"})
    void reports_output_that_cannot_be_written(String command) {
        Ran ran =
                Ran.by((terminal, args) -> Main.run(writingFails(terminal, "No space left on device"), args), (Object[])
                        command.split(" "));

        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.err()).isEqualTo("cmrt: reading or writing failed: No space left on device\n");
    }

    private static Terminal writingFails(Terminal terminal, String message) {
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
        return new Terminal(out, terminal.err(), terminal.watched());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--origin", "--nonsense"})
    void an_unknown_option_is_wrong_usage(String option) {
        Ran ran = cmrt("rollup", "x", "--out", "y", option, "z");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains(option).endsWith("cmrt: try 'cmrt rollup --help'\n");
    }

    @Test
    void file_names_cannot_send_control_characters_to_the_terminal() {
        Ran ran = cmrt("read", "red\u001b[31m\u0007 \u202Exslx.xlsx");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err())
                .contains("NOT_FOUND red[31m")
                .doesNotContain("\u001b", "\u0007", "\u202E")
                .hasLineCount(1);
    }

    /** POI logs problems in damaged workbooks, but users get the program's own messages. */
    @Test
    void lets_no_library_write_a_log_between_the_messages() {
        Logger logger = LogManager.getLogger("org.apache.poi.hssf.record.SSTDeserializer");

        assertThat(logger.isEnabled(Level.FATAL)).isFalse();
    }
}
