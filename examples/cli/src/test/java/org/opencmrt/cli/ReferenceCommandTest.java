package org.opencmrt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencmrt.cli.Ran.cmrt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceCommandTest {
    private static final String SORTED = """
            id,metal,standard_name,lookup_name,country,city,state
            CID900001,Gold,Northern Gold Refinery,NGR Gold,SWEDEN,,
            CID900001,Gold,Northern Gold Refinery,Northern Gold Refinery,SWEDEN,,
            CID900002,Tin,Delta Tin Works,Delta Tin Works,MALAYSIA,,
            CID900003,Tungsten,Alpine Hard Metals,Alpine Hard Metals,AUSTRIA,,
            """;

    @TempDir
    private Path folder;

    @Test
    void prints_the_look_up_sheet_of_a_template() throws IOException {
        Path template = Samples.supplier("Acme").write(folder.resolve("template.xlsx"));
        assertThat(cmrt("reference", template)).isEqualTo(new Ran(0, SORTED, ""));
    }

    @Test
    void reports_what_is_wrong_with_a_list_but_still_prints_it() throws IOException {
        Path csv = Files.writeString(folder.resolve("odd.csv"), """
                id,metal,standard_name,lookup_name,country
                CID900001,Gold,Northern Gold Refinery,Northern,SWEDEN
                CID900001,Gold,Southern Gold Refinery,,SWEDEN
                CID900002,Gold,Delta Works,Northern,ATLANTIS
                """);
        Ran ran = cmrt("reference", csv);
        assertThat(ran.status()).isZero();
        assertThat(ran.out().lines()).hasSize(4);
        assertThat(ran.err().lines())
                .anySatisfy(line -> assertThat(line).startsWith("cmrt: odd.csv: WARNING REFERENCE_ID_TWICE"))
                .anySatisfy(line -> assertThat(line).startsWith("cmrt: odd.csv: WARNING REFERENCE_COUNTRY_UNKNOWN"))
                .anySatisfy(line -> assertThat(line).startsWith("cmrt: odd.csv: WARNING REFERENCE_NAME_SHARED"));
    }

    @Test
    void prints_what_it_printed_again() throws IOException {
        Path csv = Files.writeString(folder.resolve("list.csv"), SORTED);
        assertThat(cmrt("reference", csv)).isEqualTo(new Ran(0, SORTED, ""));
    }

    @Test
    void joins_lists_and_reports_invalid_items() throws IOException {
        Samples.supplier("Acme").write(folder.resolve("a.xlsx"));
        Samples.supplier("Bolt").write(folder.resolve("b.xlsx"));
        Files.writeString(folder.resolve("c.xlsx"), "oops");
        Ran ran = cmrt("reference", folder);
        assertThat(ran.out()).isEqualTo(SORTED);
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).startsWith("cmrt: reference list c.xlsx: ");
    }

    @Test
    void writes_nothing_when_there_is_no_list() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.csv"), "a,b\n1,2\n");
        Path out = folder.resolve("ref.csv");
        Ran ran = cmrt("reference", bad, "--out", out);
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("bad.csv", "a, b");
        assertThat(out).doesNotExist();
    }
}
