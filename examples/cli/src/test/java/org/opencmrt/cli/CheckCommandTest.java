package org.opencmrt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencmrt.cli.Ran.cmrt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {
    @TempDir
    private Path folder;

    @Test
    void prints_one_object_for_a_single_file() throws IOException {
        Path file = Samples.supplier("Acme Relays Ltd.").write(folder.resolve("acme.xlsx"));
        Ran ran = cmrt("check", file, "--format", "json");
        assertThat(ran.status()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .startsWith("{\n  \"schema\": \"opencmrt/check/1\",")
                .endsWith("}\n")
                .contains("\"cell\": \"Declaration!D8\",\n        \"item\": \"COMPANY_NAME\"")
                .doesNotContain(folder.toString());
    }

    @Test
    void prints_why_an_input_could_not_be_read_and_checks_the_others() throws IOException {
        Ran ran = cmrt("check", Samples.folder(folder, true), "--format", "ndjson");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out().lines())
                .hasSize(5)
                .filteredOn(line -> line.contains("opencmrt/unreadable/1"))
                .hasSize(2);
    }

    @Test
    void reports_which_rules_did_not_run() throws IOException {
        Path file = Samples.supplier("Acme Relays Ltd.").write(folder.resolve("acme.xlsx"));
        assertThat(cmrt("check", file, "--format", "ndjson").out())
                .contains("{\"rule\":\"REVIEW_DATE_FUTURE\",\"extent\":\"WHOLLY\",\"missing\":[\"AS_OF\"]}");
        assertThat(cmrt("check", file, "--format", "ndjson", "--as-of", "2025-06-30")
                        .out())
                .doesNotContain("\"AS_OF\"");
    }

    @Test
    void check_and_roll_up_print_what_was_left_out_of_the_lists() throws IOException {
        Path file = Samples.supplier("Acme").write(folder.resolve("acme.xlsx"));
        Path asked = Files.writeString(folder.resolve("asked.csv"), "name,metals\nAcme,N/A\n");
        Path origins = Files.writeString(folder.resolve("origins.csv"), "smelter_id,countries\nAcme,Peru\n");
        Ran check = cmrt("check", file, "--suppliers", asked, "--origins", origins);
        Ran rollUp = cmrt("rollup", file, "--suppliers", asked, "--origins", origins, "--out", folder.resolve("out"));

        for (Ran ran : List.of(check, rollUp)) {
            assertThat(ran.err())
                    .containsOnlyOnce("cmrt: warning: asked.csv, line 2: 'N/A' is not the name of a metal")
                    .containsOnlyOnce("cmrt: warning: origins.csv, line 2: There is no smelter ID");
        }
    }

    @Test
    void letters_of_a_check_and_of_a_roll_up_use_the_language_of_the_catalog() throws IOException {
        Path inputs = Files.createDirectories(folder.resolve("in"));
        Samples.supplier("Acme Relays Ltd.").cell("Declaration!D15", "").write(inputs.resolve("acme.xlsx"));
        Path german = Files.writeString(folder.resolve("de.properties"), """
            CHECK_CONTACT_NAME.message = der Name fehlt
            CHECK_CONTACT_NAME.followUp = Bitte nennen Sie einen Ansprechpartner.
            ROLLUP_NO_ANSWER.followUp = Bitte antworten Sie.
            """);
        Path asked = Files.writeString(folder.resolve("asked.csv"), "name\nAcme Relays Ltd.\nBolt GmbH\n");
        Path letters = folder.resolve("letters");
        Path report = folder.resolve("report");
        cmrt("check", inputs, "--messages", german, "--suppliers", asked, "--letters", letters);
        cmrt("rollup", inputs, "--messages", german, "--suppliers", asked, "--out", report);

        for (Path directory : List.of(letters, report.resolve("follow-up"))) {
            assertThat(directory.resolve("Acme-Relays-Ltd.md"))
                    .content()
                    .contains("Bitte nennen Sie einen Ansprechpartner.", "Der Name fehlt.");
        }
        assertThat(letters.resolve("Bolt-GmbH.html")).exists();
    }

    @Test
    void letters_of_a_check_and_of_a_roll_up_take_sender_reply_date_and_address_from_the_company_file()
            throws IOException {
        Path inputs = Files.createDirectories(folder.resolve("in"));
        Samples.supplier("Acme Relays Ltd.").cell("Declaration!D15", "").write(inputs.resolve("acme.xlsx"));
        Path asked = Files.writeString(folder.resolve("asked.csv"), "name,language\nAcme Relays Ltd.,de\n");
        Path company = Files.writeString(folder.resolve("company.json"), """
            {"company": {"name": "Harbor Instruments Inc."},
             "letters": {"replyTo": "minerals@harbor.example", "due": "2026-02-27"}}
            """);
        Path letters = folder.resolve("letters");
        Path report = folder.resolve("report");
        cmrt("check", inputs, "--company-file", company, "--suppliers", asked, "--letters", letters);
        cmrt(
                "rollup",
                inputs,
                "--company-file",
                company,
                "--suppliers",
                asked,
                "--out",
                report,
                "--formats",
                "md",
                "--due",
                "2026-03-31");

        assertThat(letters.resolve("Acme-Relays-Ltd.md"))
                .content()
                .contains("Von: Harbor Instruments Inc.", "bis zum 27. Februar 2026", "an minerals@harbor.example.");
        assertThat(report.resolve("follow-up/Acme-Relays-Ltd.md"))
                .content()
                .contains("Von: Harbor Instruments Inc.", "bis zum 31. März 2026", "an minerals@harbor.example.");
    }

    @Test
    void writes_to_a_file() throws IOException {
        Path file = Samples.supplier("Acme Relays Ltd.").write(folder.resolve("acme.xlsx"));
        Path out = folder.resolve("check.json");
        assertThat(cmrt("check", file, "--format", "json", "--out", out).out()).isEmpty();
        assertThat(Files.readString(out)).contains("\"incompleteTotal\"");
    }

    @Test
    void reports_an_output_that_cannot_be_written_before_it_reads_the_inputs() throws IOException {
        Path damaged = Files.writeString(folder.resolve("damaged.xlsx"), "not a workbook");
        Ran ran = cmrt("check", damaged, "--out", folder);

        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.err())
                .startsWith("cmrt: cannot write " + folder + ": it is a folder.")
                .doesNotContain("damaged");
    }

    @ParameterizedTest
    @ValueSource(ints = {25, -5, 99999})
    void refuses_a_period_that_is_not_a_year(int period) {
        Ran ran = cmrt("check", "../data/suppliers", "--period=" + period);

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).startsWith("cmrt: --period: '" + period + "' is not a year. Write it as 2025\n");
    }
}
