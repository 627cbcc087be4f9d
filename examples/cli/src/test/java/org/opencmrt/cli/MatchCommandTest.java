package org.opencmrt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencmrt.cli.Ran.cmrt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchCommandTest {
    private static final String REFERENCE = """
            id,metal,standard_name,lookup_name,country,city,state
            CID900001,Gold,Northern Gold Refinery,Northern Gold Refinery,SWEDEN,,
            CID900001,Gold,Northern Gold Refinery,NGR Gold,SWEDEN,,
            CID900002,Tin,Delta Tin Works,Delta Tin Works,MALAYSIA,,
            """;

    @TempDir
    private Path folder;

    private Path reference;

    @BeforeEach
    void writeReference() throws IOException {
        reference = Files.writeString(folder.resolve("ref.csv"), REFERENCE);
    }

    private Path queries(String text) throws IOException {
        return Files.writeString(folder.resolve("queries.csv"), text);
    }

    @Test
    void answers_each_query_in_the_order_of_the_input() throws IOException {
        Path in = queries("""
                declared_id,name,metal,country,case_id
                ,northern  gold refinery,Gold,SWEDEN,q3
                CID900002,,,,q1
                ,Umbrella Bank,Gold,SWEDEN,"q2, odd"
                ,,,,q0
                """);
        Ran ran = cmrt("match", "--reference", reference, "--in", in);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
        String[] lines = ran.out().split("\n");
        assertThat(lines[0]).isEqualTo("case_id,matched_id,matched_name,score,decision,evidence,candidates");
        assertThat(lines[1]).startsWith("q3,CID900001,Northern Gold Refinery,1.0000,match,");
        assertThat(lines[2]).startsWith("q1,CID900002,Delta Tin Works,1.0000,match,");
        assertThat(lines[3]).startsWith("\"q2, odd\",,,").contains(",none,");
        assertThat(lines[4]).startsWith("q0,,,").contains(",none,");
        assertThat(lines).hasSize(5);
    }

    @Test
    void writes_the_same_to_a_file_and_leaves_no_draft() throws IOException {
        Path in = queries("case_id,metal,name,country,declared_id\nx,Tin,Delta Tin Works,MALAYSIA,\n");
        Path out = folder.resolve("results.csv");
        Ran ran = cmrt("match", "--reference", reference, "--in", in, "--out", out);
        assertThat(ran).isEqualTo(new Ran(0, "", ""));
        assertThat(out)
                .content()
                .isEqualTo(cmrt("match", "--reference", reference, "--in", in).out());
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void takes_what_reviewers_decided_before_anything_else() throws IOException {
        Path in = queries("""
                case_id,metal,name,country,declared_id
                a,Gold,Boreal Works,,
                b,Gold,Northern Gold Refinery,SWEDEN,
                """);
        Path first = Files.writeString(folder.resolve("first.csv"), """
                metal,name,decision,id,by,date,note
                Gold,Boreal Works,none,,,2024-01-01,
                Gold,Northern Gold Refinery,none,,J. Doe,2025-03-14,a trader of that name
                """);
        Path later = Files.writeString(folder.resolve("later.csv"), """
                metal,name,decision,id,by,date
                Gold,BOREAL works,match,CID900001,,2025-01-01
                """);
        Ran ran = cmrt("match", "--reference", reference, "--in", in, "--decisions", later, "--decisions", first);
        assertThat(ran.err()).isEmpty();
        String[] lines = ran.out().split("\n");
        assertThat(lines[1]).startsWith("a,CID900001,").contains(",match,").contains("by a reviewer (2025-01-01)");
        assertThat(lines[2]).startsWith("b,,,").contains(",none,", "J. Doe, 2025-03-14", "a trader of that name");
    }

    @Test
    void names_the_line_of_decisions_that_cannot_be_used() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.csv"), "metal,name,decision,id\nGold,Boreal Works,match,\n");
        Path in = queries("case_id,metal,name,country,declared_id\n");
        Ran ran = cmrt("match", "--reference", reference, "--in", in, "--decisions", bad);
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err())
                .startsWith(
                        "cmrt: --decisions: decisions bad.csv, line 2: a decision needs metal, name, and either 'match' with an ID or 'none'");
    }

    @Test
    void names_the_columns_that_the_queries_lack() throws IOException {
        Path in = queries("case_id;metal;country\nx;Tin;MY\n");
        Ran ran = cmrt("match", "--reference", reference, "--in", in, "--out", folder.resolve("results.csv"));
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err())
                .startsWith(
                        "cmrt: --in: match queries queries.csv: the column name is missing. Headings: case_id, metal,"
                                + " country;")
                .contains("Match queries need the columns metal and name;");
        assertThat(folder.resolve("results.csv")).doesNotExist();
    }

    @Test
    void names_the_columns_that_the_reference_list_lacks() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.csv"), "id,facility,land\nCID900001,Northern,SE\n");
        Ran ran = cmrt("match", "--reference", bad, "--in", queries("case_id,metal,name,country,declared_id\n"));
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("bad.csv", "metal", "id, facility, land").doesNotContain("Exception");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void missing_files_are_wrong_usage() throws IOException {
        Path in = queries("case_id,metal,name,country,declared_id\n");
        Path nowhere = folder.resolve("nowhere.csv");
        assertThat(cmrt("match", "--reference", nowhere, "--in", in).status()).isEqualTo(2);
        Ran ran = cmrt("match", "--reference", reference, "--in", nowhere);
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).startsWith("cmrt: --in: " + nowhere + ": the file does not exist. Check the path\n");
    }

    @Test
    void fails_when_the_output_cannot_be_written() throws IOException {
        Path in = queries("case_id,metal,name,country,declared_id\n");
        Ran ran = cmrt("match", "--reference", reference, "--in", in, "--out", folder.resolve("no/such/results.csv"));
        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.err()).startsWith("cmrt: cannot write ").contains("the folder does not exist");
    }

    @Test
    void prints_stack_traces_only_when_asked() {
        Path nowhere = folder.resolve("nowhere.csv");
        assertThat(cmrt("match", "--reference", reference, "--in", nowhere).err())
                .doesNotContain("\tat ");
        assertThat(cmrt("match", "--verbose", "--reference", reference, "--in", nowhere)
                        .err())
                .contains("\tat ");
    }
}
