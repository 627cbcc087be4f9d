package org.opencmrt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencmrt.cli.Ran.cmrt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CmrtTest {
    @Test
    void tells_its_commands_and_exit_statuses() {
        Ran help = cmrt("--help");
        assertThat(help.status()).isZero();
        assertThat(help.out())
                .contains("read", "check", "reference", "match", "rollup", "diff", "annex", "0  all inputs processed");
        assertThat(help.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "check", "reference", "match", "rollup", "diff", "annex"})
    void tells_how_each_command_is_used(String command) {
        Ran help = cmrt(command, "--help");
        assertThat(help.status()).isZero();
        assertThat(help.out()).startsWith("Usage: cmrt " + command).contains("--verbose");
        assertThat(cmrt(command, "--version").out()).startsWith("cmrt ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "check", "reference", "match", "rollup", "diff", "annex"})
    void every_option_stands_in_the_docs(String command) throws IOException {
        String page = Files.readString(Path.of("../../docs/cli.md"));
        List<String> options = Pattern.compile("^ +(?:-\\w, +)?(--[\\w-]+)", Pattern.MULTILINE)
                .matcher(cmrt(command, "--help").out())
                .results()
                .map(option -> option.group(1))
                .toList();
        assertThat(options)
                .hasSizeGreaterThan(2)
                .allSatisfy(option -> assertThat(page).contains(option));
    }

    @Test
    void tells_its_version() {
        assertThat(cmrt("--version").out()).startsWith("cmrt ");
    }

    @Test
    void takes_a_missing_or_unknown_command_for_wrong_usage() {
        assertThat(cmrt()).isEqualTo(new Ran(2, "", "cmrt: a command is missing\ncmrt: try 'cmrt --help'\n"));
        Ran unknown = cmrt("shred", "x.xlsx");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err())
                .contains("shred")
                .endsWith("try 'cmrt --help'\n")
                .doesNotContain("Exception");
    }

    @Test
    void suggests_what_a_mistyped_command_or_option_may_mean() {
        assertThat(cmrt("rolup", "x").err()).contains("did you mean rollup");
        assertThat(cmrt("rollup", "x", "--out", "y", "--refrence", "z").err()).contains("did you mean --reference");
    }

    @Test
    void help_is_a_command_too() {
        assertThat(cmrt("help", "rollup").out())
                .isEqualTo(cmrt("rollup", "--help").out());
        assertThat(cmrt("help", "rollup").status()).isZero();
    }

    @Test
    void prints_a_script_that_completes_commands_and_options_in_a_shell() {
        Ran ran = cmrt("completion");

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("bash", "zsh", "rollup", "--reference");
    }

    @Test
    void ends_quietly_when_the_reader_of_its_output_has_ended() throws IOException {
        Path workbook = Path.of("../data/suppliers/alder-relays.xlsx");
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        for (String[] args :
                List.of(new String[] {"read", workbook.toString()}, new String[] {"check", workbook.toString()})) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8);
            assertThat(Main.run(new Terminal(closed, messages, () -> false), args))
                    .isZero();
            assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--origin", "--nonsense"})
    void takes_an_option_that_it_does_not_know_for_wrong_usage(String option) {
        Ran ran = cmrt("rollup", "x", "--out", "y", option, "z");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains(option).endsWith("cmrt: try 'cmrt rollup --help'\n");
    }

    @Test
    void lets_no_name_of_a_file_speak_to_the_terminal() {
        Ran ran = cmrt("read", "red\u001b[31m\u0007 \u202Exslx.xlsx");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err())
                .contains("NOT_FOUND red[31m")
                .doesNotContain("\u001b", "\u0007", "\u202E")
                .hasLineCount(1);
    }

    /** POI logs what it meets in damaged workbooks; people who run the program are told by its own messages. */
    @Test
    void lets_no_library_write_a_log_between_the_messages() {
        Logger logger = LogManager.getLogger("org.apache.poi.hssf.record.SSTDeserializer");

        assertThat(logger.isEnabled(Level.FATAL)).isFalse();
    }
}
