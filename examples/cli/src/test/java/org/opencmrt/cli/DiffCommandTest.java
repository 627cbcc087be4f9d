package org.opencmrt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencmrt.cli.Ran.cmrt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencmrt.model.Metal;
import org.opencmrt.testing.WorkbookFactory;

class DiffCommandTest {
    @TempDir
    private Path folder;

    private Path rollUp(String year, Object... options) throws IOException {
        Path out = folder.resolve(year);
        Object[] args = new Object[4 + options.length];
        args[0] = "rollup";
        args[1] = Samples.folder(folder.resolve("suppliers"), false);
        args[2] = "--out";
        args[3] = out;
        System.arraycopy(options, 0, args, 4, options.length);
        assertThat(cmrt(args).status()).isZero();
        return out;
    }

    private static WorkbookFactory acme() {
        return Samples.supplier("Acme Relays Ltd.");
    }

    @Test
    void tells_what_has_changed_between_two_roll_ups_and_why() throws IOException {
        Path old = rollUp("2024");
        Path status = Files.writeString(
                folder.resolve("status.csv"), "smelter_id,status,scheme,date\nCID900001,Conformant,RMAP,2025-05-01\n");
        acme().uses(Metal.GOLD, Metal.TIN, Metal.TUNGSTEN)
                .smelter(row -> row.id("CID900003"))
                .write(folder.resolve("suppliers/b.xlsx"));
        Path suppliers = folder.resolve("suppliers");
        Path young = folder.resolve("2025");
        assertThat(cmrt("rollup", suppliers, "--out", young, "--status", status).status())
                .isZero();

        Ran ran = cmrt("diff", old.resolve("rollup.json"), young);

        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .startsWith("before: 2024/rollup.json: 3 declarations, 2 facilities")
                .contains("Facilities added (1)\n  + Tungsten  Alpine Hard Metals (CID900003)\n")
                .contains("supplier change: new or changed: b.xlsx [b.xlsx!Smelter List!A7]\n")
                .contains("~ Gold  Northern Gold Refinery (CID900001): no status -> CONFORMANT (2025-05-01)\n")
                .contains("status list change: no list, then status.csv of 2025-05-01");
    }

    @Test
    void two_workbooks_and_what_read_wrote_of_them_say_the_same() throws IOException {
        Path old = acme().write(folder.resolve("old.xlsx"));
        Path young = WorkbookFactory.cmrt("6.5")
                .company("Acme Relays Ltd.")
                .lookup(Samples.LIST)
                .uses(Metal.GOLD)
                .smelter(row -> row.id("CID900001"))
                .write(folder.resolve("young.xlsx"));
        Path oldJson = folder.resolve("old.json");
        Path youngJson = folder.resolve("young.json");
        cmrt("read", old, "--out", oldJson);
        cmrt("read", young, "--out", youngJson, "--format", "ndjson");

        Ran ran = cmrt("diff", old, young, "--format", "json");

        assertThat(ran.status()).as(ran.err()).isZero();
        JsonNode diff = new ObjectMapper().readTree(ran.out());
        assertThat(diff.at("/facilities/removed/0/id").asText()).isEqualTo("CID900002");
        assertThat(diff.at("/facilities/removed/0/causes/0").asText()).isEqualTo("SUPPLIER");
        assertThat(diff.at("/answers/changed").toString())
                .contains("\"question\":\"INTENTIONALLY_ADDED\",\"before\":\"YES\",\"after\":\"NO\"");
        assertThat(cmrt("diff", oldJson, youngJson, "--format", "json").out())
                .isEqualTo(ran.out()
                        .replace("\"label\" : \"old.xlsx\"", "\"label\" : \"old.json\"")
                        .replace("\"label\" : \"young.xlsx\"", "\"label\" : \"young.json\"")
                        .replace("\"label\": \"old.xlsx\"", "\"label\": \"old.json\"")
                        .replace("\"label\": \"young.xlsx\"", "\"label\": \"young.json\""));
    }

    @Test
    void names_what_cannot_be_read_and_what_cannot_be_held_together() throws IOException {
        Path workbook = acme().write(folder.resolve("a.xlsx"));
        Path none = Files.writeString(folder.resolve("none.json"), "{}");
        Path damaged = Files.writeString(folder.resolve("damaged.xlsx"), "PK\u0003\u0004 and then nothing");
        Ran ran = cmrt("diff", none, folder.resolve("nowhere.json"));
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains(
                        "cmrt: none.json: ", "Name a rollup.json, a declaration as cmrt read writes it, or a workbook")
                .contains("cmrt: nowhere.json: there is no such file")
                .doesNotContain("\tat ");
        assertThat(cmrt("diff", workbook, damaged).err()).contains("cmrt: CORRUPT damaged.xlsx: ");
        Ran mixed = cmrt("diff", rollUp("2024").resolve("rollup.json"), workbook);
        assertThat(mixed.status()).isEqualTo(2);
        assertThat(mixed.err()).contains("one is a roll-up and the other a declaration");
        assertThat(cmrt("diff", workbook).status()).isEqualTo(2);
    }

    @Test
    void a_roll_up_tells_in_page_and_workbook_what_has_changed_since_an_earlier_one() throws IOException {
        Path old = rollUp("2024");
        Path suppliers = folder.resolve("suppliers");
        acme().uses(Metal.GOLD, Metal.TIN, Metal.TUNGSTEN)
                .smelter(row -> row.id("CID900003"))
                .write(suppliers.resolve("b.xlsx"));
        Path young = folder.resolve("2025");
        Path again = folder.resolve("again");
        assertThat(cmrt("rollup", suppliers, "--out", young, "--previous", old).status())
                .isZero();
        assertThat(cmrt("rollup", suppliers, "--out", again, "--previous", young)
                        .status())
                .isZero();

        int changes = new ObjectMapper()
                .readTree(cmrt("diff", old, young, "--format", "json").out())
                .findValues("causes")
                .size();
        assertThat(changes).isPositive();
        assertThat(Files.readString(young.resolve("report.html")))
                .contains("<b>" + changes + "</b> changes against 2024/rollup.json", "aria-label=\"facility added");
        assertThat(Files.readString(again.resolve("report.html")))
                .contains("<b>0</b> changes against 2025/rollup.json");
    }

    @Test
    void an_earlier_roll_up_that_cannot_be_read_is_named_before_any_work() throws IOException {
        Path suppliers = Samples.folder(folder.resolve("suppliers"), false);
        Path workbook = acme().write(folder.resolve("a.xlsx"));
        Path out = folder.resolve("out");

        Ran none = cmrt("rollup", suppliers, "--out", out, "--previous", folder.resolve("2023"));
        Ran other = cmrt("rollup", suppliers, "--out", out, "--previous", workbook);

        assertThat(none.status()).isEqualTo(2);
        assertThat(none.err()).contains("--previous 2023: there is no such file");
        assertThat(other.status()).isEqualTo(2);
        assertThat(other.err()).contains("a.xlsx: that is no roll-up");
        assertThat(out).doesNotExist();
    }
}
