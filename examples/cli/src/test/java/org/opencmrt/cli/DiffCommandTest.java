package org.opencmrt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencmrt.cli.Ran.cmrt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void shows_what_changed_between_two_roll_ups_and_why() throws IOException {
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
                .contains("supplier change: new or changed declarations: b.xlsx [b.xlsx!Smelter List!A7]\n")
                .contains("~ Gold  Northern Gold Refinery (CID900001): no status -> CONFORMANT (2025-05-01)\n")
                .contains("status list change: no list, then status.csv of 2025-05-01");
    }

    @Test
    void workbooks_and_the_output_of_read_give_the_same_comparison() throws IOException {
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
    void reports_unreadable_inputs_and_inputs_of_different_kinds() throws IOException {
        Path workbook = acme().write(folder.resolve("a.xlsx"));
        Path none = Files.writeString(folder.resolve("none.json"), "{}");
        Path damaged = Files.writeString(folder.resolve("damaged.xlsx"), "PK\u0003\u0004 and then nothing");
        Ran ran = cmrt("diff", none, folder.resolve("nowhere.json"));
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains(
                        "cmrt: none.json: ",
                        "Name a rollup.json, a declaration written by cmrt read, a workbook, or a published facility"
                                + " list")
                .contains("cmrt: nowhere.json: the file does not exist")
                .doesNotContain("\tat ");
        assertThat(cmrt("diff", workbook, damaged).err()).contains("cmrt: CORRUPT damaged.xlsx: ");
        Ran mixed = cmrt("diff", rollUp("2024").resolve("rollup.json"), workbook);
        assertThat(mixed.status()).isEqualTo(2);
        assertThat(mixed.err()).contains("one input is a roll-up and the other is a declaration");
        assertThat(cmrt("diff", workbook).status()).isEqualTo(2);
    }

    /** The problem with each input, and the text of the message. */
    @ParameterizedTest(name = "[{0}] {1}")
    @CsvSource(delimiter = '|', textBlock = """
        cut.json    | this is not JSON: Unexpected end-of-input
        part.json   | the roll-up is incomplete; it has no openEntries, declarations
        binary.json | the file cannot be read (it is not UTF-8 text)
        folder      | this folder has no rollup.json. Name the folder of a roll-up, or a file
        nowhere     | the file does not exist. Check the path
        """)
    void says_in_plain_words_why_a_roll_up_cannot_be_read(String name, String why) throws IOException {
        Files.writeString(folder.resolve("cut.json"), "{\"schema\": \"opencmrt/rollup/1\", \"facilities\": [");
        Files.writeString(folder.resolve("part.json"), "{\"schema\": \"opencmrt/rollup/1\", \"facilities\": []}");
        Files.write(folder.resolve("binary.json"), new byte[] {(byte) 0xC3, 0x28, (byte) 0xA0});
        Files.createDirectories(folder.resolve("folder"));
        Path named = folder.resolve(name);
        Path good = rollUp("2024");

        for (Ran ran : List.of(cmrt("diff", named, good), cmrt("diff", good, named))) {
            assertThat(ran.status()).isEqualTo(1);
            assertThat(ran.err()).contains(why).doesNotContain("Exception", "java.");
        }
    }

    @Test
    void reports_each_cause_of_simultaneous_changes() throws IOException {
        Path all = Files.createDirectories(folder.resolve("all"));
        Samples.supplier("Acme Relays Ltd.")
                .smelter(row -> row.notListed(Metal.GOLD, "Xenon Plant Four", "JAPAN"))
                .smelter(row -> row.notListed(Metal.GOLD, "Grove Works", "PERU"))
                .write(all.resolve("acme.xlsx"));
        Samples.supplier("Bolt GmbH").write(all.resolve("bolt.xlsx"));
        String lines = """
            id,metal,standard_name,lookup_name,country,city,state
            CID900002,Tin,Delta Tin Works,Delta Tin Works,MALAYSIA,,
            CID900044,Gold,Cedar Precious Metals,Cedar Precious Metals,JAPAN,,
            """;
        Path list = Files.writeString(
                folder.resolve("list.csv"),
                lines + "CID900001,Gold,Northern Gold Refinery,Northern Gold Refinery,SWEDEN,,\n");
        Path newList = Files.writeString(folder.resolve("list-new.csv"), lines + """
            CID900001,Gold,Aurora Metals AB,Aurora Metals AB,SWEDEN,,
            CID900077,Gold,Grove Works,Grove Works,PERU,,
            """);
        String header = "smelter_id,status,date\n";
        Path active = Files.writeString(folder.resolve("s1.csv"), header + "CID900001,Active,2024-01-31\n");
        Path passed = Files.writeString(folder.resolve("s2.csv"), header + "CID900001,Conformant,2025-01-31\n");
        Path decisions = Files.writeString(
                folder.resolve("decisions.csv"),
                "metal,name,decision,id,by,date,note\nGold,Xenon Plant Four,match,CID900044,kim,2025-02-01,\n");
        Path old = folder.resolve("old");
        Path young = folder.resolve("young");
        cmrt("rollup", all, "--out", old, "--formats", "json", "--reference", list, "--status", active);
        Files.delete(all.resolve("bolt.xlsx"));
        Path[] lists = {newList, passed, decisions};
        cmrt(
                "rollup",
                all,
                "--out",
                young,
                "--formats",
                "json",
                "--reference",
                lists[0],
                "--status",
                lists[1],
                "--decisions",
                lists[2]);

        JsonNode diff = new ObjectMapper()
                .readTree(cmrt("diff", old, young, "--format", "json").out());

        assertThat(causes(diff.at("/facilities/renamed"))).containsExactly("Aurora Metals AB: REFERENCE_LIST");
        assertThat(causes(diff.at("/facilities/added")))
                .containsExactly("Cedar Precious Metals: DECISION_FILE", "Grove Works: REFERENCE_LIST");
        assertThat(causes(diff.at("/facilities/removed"))).isEmpty();
        assertThat(causes(diff.at("/facilities/suppliersChanged")))
                .containsExactly("Aurora Metals AB: SUPPLIER", "Delta Tin Works: SUPPLIER");
        assertThat(causes(diff.at("/statuses/changed"))).containsExactly("Aurora Metals AB: STATUS_LIST");
        assertThat(causes(diff.at("/suppliers/removed"))).containsExactly("Bolt GmbH: SUPPLIER");
        assertThat(causes(diff.at("/entries/removed")))
                .containsExactly("Grove Works, PERU: REFERENCE_LIST", "Xenon Plant Four, JAPAN: DECISION_FILE");
    }

    private static List<String> causes(JsonNode changes) {
        List<String> causes = new ArrayList<>();
        for (JsonNode change : changes) {
            List<String> why = new ArrayList<>();
            change.get("causes").forEach(cause -> why.add(cause.asText()));
            causes.add(change.path("about").asText() + ": " + String.join(" ", why));
        }
        return causes;
    }

    @Test
    void page_and_workbook_of_a_roll_up_show_what_changed_since_an_earlier_one() throws IOException {
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
                .contains("<b>" + changes + "</b> changes since 2024/rollup.json", "aria-label=\"facility added");
        assertThat(Files.readString(again.resolve("report.html"))).contains("<b>0</b> changes since 2025/rollup.json");
    }

    @Test
    void an_earlier_roll_up_that_cannot_be_read_is_named_before_any_work() throws IOException {
        Path suppliers = Samples.folder(folder.resolve("suppliers"), false);
        Path workbook = acme().write(folder.resolve("a.xlsx"));
        Path out = folder.resolve("out");

        Ran none = cmrt("rollup", suppliers, "--out", out, "--previous", folder.resolve("2023"));
        Ran other = cmrt("rollup", suppliers, "--out", out, "--previous", workbook);

        assertThat(none.status()).isEqualTo(2);
        assertThat(none.err()).contains("--previous 2023: the file does not exist");
        assertThat(other.status()).isEqualTo(2);
        assertThat(other.err()).contains("a.xlsx: this is not a roll-up");
        assertThat(out).doesNotExist();
    }
}
