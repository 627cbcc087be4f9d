package org.opencmrt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencmrt.cli.Ran.cmrt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CmrtTest {
    @Test
    void tells_its_commands_and_exit_statuses() {
        Ran help = cmrt("--help");
        assertThat(help.status()).isZero();
        assertThat(help.out()).contains("read", "reference", "match", "rollup", "0  all inputs processed");
        assertThat(help.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "reference", "match", "rollup"})
    void tells_how_each_command_is_used(String command) {
        Ran help = cmrt(command, "--help");
        assertThat(help.status()).isZero();
        assertThat(help.out()).startsWith("Usage: cmrt " + command).contains("--verbose");
        assertThat(cmrt(command, "--version").out()).startsWith("cmrt ");
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

    @ParameterizedTest
    @ValueSource(strings = {"--origin", "--nonsense"})
    void takes_an_option_that_it_does_not_know_for_wrong_usage(String option) {
        Ran ran = cmrt("rollup", "x", "--out", "y", option, "z");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains(option).endsWith("cmrt: try 'cmrt rollup --help'\n");
    }
}
