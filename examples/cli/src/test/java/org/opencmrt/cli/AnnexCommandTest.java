package org.opencmrt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencmrt.cli.Ran.cmrt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnexCommandTest {
    private static final String LIST = """
            <html><body><table><tr><td>Metal</td><td>Smelter</td><td>Country</td><td>Status</td></tr>
            <tr><td>Gold</td><td>Northern Gold Refinery*</td><td>Sweden</td><td>Compliant</td></tr>
            <tr><td>Tin</td><td>Old Tin Works, Ltd.</td><td>Peru</td><td>Unknown</td></tr>
            <tr><td>* This facility was audited in another year.</td></tr></table></body></html>
            """;

    @TempDir
    private Path folder;

    @Test
    void prints_the_rows_with_ids_of_the_reference_list_and_names_what_it_skipped() throws IOException {
        Path annex = Files.writeString(folder.resolve("annex.htm"), LIST);
        Path reference = Files.writeString(folder.resolve("ref.csv"), """
                id,metal,standard_name,lookup_name,country,city,state
                CID900001,Gold,Northern Gold Refinery,Northern Gold Refinery,SWEDEN,,
                """);
        Ran ran = cmrt("annex", "read", annex, "--reference", reference);
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out()).isEqualTo("""
                metal,smelter,country,status,smelter_id,place
                Gold,Northern Gold Refinery,Sweden,Compliant,CID900001,"annex.htm, table 1, row 2"
                Tin,"Old Tin Works, Ltd.",Peru,Unknown,,"annex.htm, table 1, row 3"
                """);
        assertThat(ran.err())
                .contains(
                        "cmrt: annex.htm, table 1, row 4: Skipped 1 row (a note, or prose): '* This facility was audited in another year.'");
    }

    @Test
    void says_what_is_wrong_with_the_file() throws IOException {
        Path page = Files.writeString(folder.resolve("page.htm"), "<html><body><p>a</p><p>b</p></body></html>");
        Ran none = cmrt("annex", "read", page);
        assertThat(none.status()).isEqualTo(1);
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).contains("facility list page.htm: no list of facilities was found");
        Ran missing = cmrt("annex", "read", folder.resolve("nowhere.htm"));
        assertThat(missing.status()).isEqualTo(1);
        assertThat(missing.err()).contains("nowhere.htm: the file does not exist");
        assertThat(cmrt("annex", "write", page).status()).isEqualTo(2);
    }

    @Test
    void compares_a_published_list_with_a_roll_up() throws IOException {
        Path annex = Files.writeString(folder.resolve("annex.htm"), LIST);
        Path out = folder.resolve("out");
        Path status = Files.writeString(
                folder.resolve("status.csv"), "smelter_id,status,scheme,date\nCID900001,Active,RMAP,2025-05-01\n");
        assertThat(cmrt("rollup", Samples.folder(folder.resolve("suppliers"), false), "--out", out, "--status", status)
                        .status())
                .isZero();
        Ran ran = cmrt("diff", annex, out.resolve("rollup.json"));
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains(
                        "Facilities removed (1)\n  - Tin  Old Tin Works, Ltd.\n      published list: annex.htm lists it, out/rollup.json does not\n")
                .contains(
                        "Statuses changed (1)\n  ~ Gold  Northern Gold Refinery (CID900001): CONFORMANT -> ACTIVE (2025-05-01)\n")
                .doesNotContain("Suppliers")
                .doesNotContain("renamed");
        Ran turned = cmrt("diff", out.resolve("rollup.json"), annex, "--format", "json");
        assertThat(turned.status()).as(turned.err()).isZero();
        assertThat(turned.out()).contains("PUBLISHED_LIST").contains("Old Tin Works");
        assertThat(cmrt("diff", annex, annex).out()).contains("nothing has changed");
    }

    @Test
    void other_minerals_than_3tg_are_compared_only_if_the_published_list_has_them() throws IOException {
        Path gold = Files.writeString(
                folder.resolve("gold.csv"), "metal,smelter,country\nGold,Northern Gold Refinery,Norway\n");
        Path more = Files.writeString(folder.resolve("more.csv"), """
                metal,smelter,country
                Gold,Northern Gold Refinery,Norway
                Tin,New Tin Works,Peru
                Cobalt,Old Cobalt Works,Finland
                """);

        assertThat(cmrt("diff", gold, more).out())
                .contains("New Tin Works")
                .doesNotContain("Old Cobalt Works")
                .contains("has no facilities of Cobalt, so 1 facility in");
        assertThat(cmrt("diff", more, gold).out()).contains("New Tin Works").doesNotContain("Old Cobalt Works");
    }
}
