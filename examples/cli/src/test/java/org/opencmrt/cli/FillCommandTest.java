package org.opencmrt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencmrt.cli.Ran.cmrt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.testing.WorkbookFactory;

class FillCommandTest {
    @TempDir
    private Path folder;

    private Path blank;
    private Path out;

    @BeforeEach
    void makes_a_blank() throws IOException {
        blank = WorkbookFactory.cmrt("6.5")
                .lookup(Samples.LIST)
                .preparedRows(30)
                .write(folder.resolve("blank.xlsx"));
        out = folder.resolve("out.xlsx");
    }

    private Path old(String version) throws IOException {
        return WorkbookFactory.cmrt(version)
                .company("Acme Relays Ltd.")
                .scope(DeclarationScope.COMPANY, "")
                .people("Kim Doe", "kim.doe@acme.example", "+1 555 0100", "Lee Roe")
                .effectiveDate(LocalDate.of(2019, 6, 1))
                .lookup(Samples.LIST)
                .uses(Metal.GOLD)
                .smelter(row -> row.id("CID900001"))
                .write(folder.resolve("old.xlsx"));
    }

    private SupplierDeclaration filled() {
        return CmrtReader.create().read(out).declaration().orElseThrow();
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @EnabledOnOs(OS.LINUX)
    void writes_to_a_pipe() throws Exception {
        assertThat(new ProcessBuilder("mkfifo", out.toString()).start().waitFor())
                .isZero();
        CompletableFuture<byte[]> read = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.readAllBytes(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        Ran ran = cmrt("translate", old("5.12"), "--template", blank, "--out", out);

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(CmrtReader.create().read("pipe.xlsx", read.get()).declaration())
                .isPresent();
    }

    @Test
    void translates_an_old_workbook_and_says_what_is_left() throws IOException {
        Path report = folder.resolve("report.json");
        Path letter = folder.resolve("letter.md");

        Ran ran = cmrt(
                "translate",
                old("5.12"),
                "--template",
                blank,
                "--out",
                out,
                "--report",
                report,
                "--letter",
                letter,
                "--from-company",
                "Harbor Instruments Inc.",
                "--due",
                "2026-05-31");

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(filled().company().name()).contains("Acme Relays Ltd.");
        assertThat(filled().company().effectiveDate()).isEmpty();
        assertThat(filled().smelters())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.text(DeclaredSmelter.Column.ID_INPUT)).contains("CID900001"));
        assertThat(filled().answer(Question.CAHRA, Metal.GOLD).orElseThrow().text())
                .isEmpty();
        assertThat(ran.err())
                .contains(
                        "cmrt: left to answer: Question 4 about gold (Declaration!D46): Templates before 6.0 do not ask")
                .contains("cmrt: out.xlsx: 1 smelter and ")
                .contains(" are left to answer: Effective date, ");
        JsonNode asked = json(Files.readString(report)).path("toAsk");
        assertThat(asked.findValuesAsText("question")).contains("EFFECTIVE_DATE", "CAHRA");
        assertThat(Files.readString(letter))
                .startsWith(
                        "# We moved your answers to CMRT 6.5\n\nTo: Acme Relays Ltd.\n\nFrom: Harbor Instruments Inc.")
                .contains("Please answer by: May 31, 2026")
                .contains("**Question 4 about gold** (Declaration!D46)\n   - Does any smelter in your supply chain");
    }

    @Test
    void fills_the_same_from_a_workbook_and_from_its_json() throws IOException {
        Path old = old("6.5");
        Path declaration = folder.resolve("old.json");
        cmrt("read", old, "--out", declaration);

        Ran ran = cmrt("fill", "--template", blank, "--from", declaration, "--out", out);
        byte[] fromJson = Files.readAllBytes(out);
        Ran again = cmrt("fill", "--template", blank, "--from", old, "--out", out);

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(Files.readAllBytes(out)).isEqualTo(fromJson);
        assertThat(ran.out()).isEqualTo(again.out());
        JsonNode report = json(ran.out());
        assertThat(report.path("schema").asText()).isEqualTo("opencmrt/fill/1");
        assertThat(report.path("translated").asBoolean()).isFalse();
        assertThat(filled().company().effectiveDate()).contains(LocalDate.of(2019, 6, 1));
    }

    @Test
    void leaves_proposals_blank_when_only_what_is_certain_is_wanted() throws IOException {
        Path old = old("4.2"); // "No" to the first question about tin is a proposal

        cmrt("translate", old, "--template", blank, "--out", out);
        assertThat(filled().answer(Question.INTENTIONALLY_ADDED, Metal.TIN)
                        .orElseThrow()
                        .value())
                .contains(Answer.Value.NO);
        cmrt("translate", old, "--template", blank, "--out", out, "--only-certain");
        assertThat(filled().answer(Question.INTENTIONALLY_ADDED, Metal.TIN)
                        .orElseThrow()
                        .value())
                .isEmpty();
    }

    @Test
    void makes_the_own_declaration_and_names_no_supplier_in_it() throws IOException {
        Path suppliers = Files.createDirectories(folder.resolve("suppliers"));
        List<String> secrets = List.of(
                "Quokka Fittings",
                "quokka-file",
                "Wombat Person",
                "wombat@quokka.example",
                "secret remark",
                "Hidden Mine");
        WorkbookFactory.cmrt("6.5")
                .company("Quokka Fittings")
                .field(Company.Field.CONTACT_NAME, "Wombat Person")
                .field(Company.Field.CONTACT_EMAIL, "wombat@quokka.example")
                .lookup(Samples.LIST)
                .uses(Metal.GOLD, Metal.TIN)
                .answer(Question.CAHRA, Metal.GOLD, "No", "secret remark")
                .smelter(row -> row.id("CID900001")
                        .type(DeclaredSmelter.Column.COMMENTS, "secret remark")
                        .type(DeclaredSmelter.Column.CONTACT_NAME, "Wombat Person")
                        .type(DeclaredSmelter.Column.MINE_NAMES, "Hidden Mine"))
                .smelter(row -> row.notListed(Metal.TIN, "Hinterland Tin", "AUSTRIA")
                        .type(DeclaredSmelter.Column.COMMENTS, "secret remark"))
                .smelter(row -> row.notYetIdentified(Metal.TIN))
                .write(suppliers.resolve("quokka-file.xlsx"));
        Path rollUp = folder.resolve("rollup");
        cmrt("rollup", suppliers, "--out", rollUp, "--formats", "json");
        Path company = Files.writeString(
                folder.resolve("company.json"),
                "{\"company\": {\"name\": \"Harbor Instruments Inc.\", \"scope\": \"COMPANY\"},"
                        + " \"companyAnswers\": [{\"question\": \"POLICY_ESTABLISHED\", \"value\": \"YES\"}]}");

        Ran ran = cmrt(
                "fill",
                "--template",
                blank,
                "--from",
                rollUp.resolve("rollup.json"),
                "--company",
                company,
                "--out",
                out);

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(filled().company().name()).contains("Harbor Instruments Inc.");
        assertThat(filled().smelters()).hasSize(3);
        assertThat(filled().companyAnswer(Question.POLICY_ESTABLISHED)
                        .orElseThrow()
                        .value())
                .contains(Answer.Value.YES);
        for (Map.Entry<String, String> part : parts(out).entrySet()) {
            for (String secret : secrets) {
                assertThat(part.getValue()).as(part.getKey()).doesNotContain(secret);
            }
        }
        JsonNode report = json(ran.out());
        assertThat(report.path("confirm").findValuesAsText("question")).contains("INTENTIONALLY_ADDED", "SMELTER");
        assertThat(report.path("confirm").toString()).contains("quokka-file.xlsx!Declaration!D");
    }

    private static Map<String, String> parts(Path workbook) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (InputStream in = Files.newInputStream(workbook);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void refuses_in_plain_words() throws IOException {
        Path old = old("6.5");
        Path noTemplate = Files.writeString(folder.resolve("no.xlsx"), "nothing");
        Path company = Files.writeString(folder.resolve("company.json"), "{\"compnay\": {}}");
        Path other = WorkbookFactory.emrt("2.1").write(folder.resolve("emrt.xlsx"));
        List<Ran> refused = new ArrayList<>();

        refused.add(cmrt("fill", "--template", noTemplate, "--from", old, "--out", out));
        refused.add(cmrt("fill", "--template", blank, "--from", old, "--company", company, "--out", out));
        refused.add(cmrt("fill", "--template", blank, "--from", other, "--out", out));
        refused.add(cmrt("fill", "--template", blank, "--from", old));
        refused.add(cmrt("fill", "--template", blank, "--from", old, "--out", blank));
        assertThat(refused).extracting(Ran::status).containsOnly(2);
        assertThat(refused.get(1).err()).contains("--company: company.json: compnay is not known here");
        assertThat(refused.get(2).err()).contains("cannot translate EMRT 2.1 into CMRT 6.5: ");

        Ran unreadable = cmrt("fill", "--template", blank, "--from", folder.resolve("none.json"), "--out", out);
        assertThat(unreadable.status()).isEqualTo(1);
        assertThat(unreadable.err()).contains("none.json: the file does not exist. Check the path");

        refused.add(unreadable);
        assertThat(refused).allSatisfy(ran -> assertThat(ran.err()).doesNotContain("Exception", "\tat "));
        assertThat(out).doesNotExist();
    }

    @Test
    void writes_nothing_when_one_of_its_outputs_cannot_be_written() throws IOException {
        Path old = old("6.5");
        Path nowhere = folder.resolve("nowhere/x");
        for (String option : List.of("--report", "--letter")) {
            Ran ran = cmrt("fill", "--template", blank, "--from", old, "--out", out, option, nowhere);
            assertThat(ran.status()).isEqualTo(3);
            assertThat(ran.err()).contains("cannot write " + nowhere + ": the folder does not exist");
        }
        assertThat(cmrt("fill", "--template", blank, "--from", "none", "--out", nowhere)
                        .err())
                .as("before anything is read")
                .contains("cannot write " + nowhere);
        assertThat(out).doesNotExist();
    }
}
