package org.opencmrt.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencmrt.reference.SmelterReferenceList;

class MatchCsvTest {
    private static final SmelterReferenceList LIST = SmelterReferenceList.read(
            "list.csv",
            "id,metal,standard_name,country\nCID900001,Gold,Brelkor Smelting,JAPAN\n".getBytes(StandardCharsets.UTF_8));

    @Test
    void reads_columns_in_any_order_and_writes_one_line_a_case() throws IOException {
        List<MatchCase> cases = MatchCsv.read(
                "queries.csv",
                new StringReader("name,case_id,metal,country\nBrelkor Smelting,A,Gold,JAPAN\n\nnobody,B,Tin T:,\n"));
        StringBuilder written = new StringBuilder();
        SmelterMatcher matcher = SmelterMatcher.against(LIST);
        MatchCsv.write(
                cases, matcher.matchAll(cases.stream().map(MatchCase::query).toList()), written);

        assertThat(written)
                .hasToString("case_id,matched_id,matched_name,score,decision,evidence,candidates\n"
                        + "A,CID900001,Brelkor Smelting,1.000,match,\"'Brelkor Smelting' is a name of CID900001 "
                        + "'Brelkor Smelting' (Gold, JAPAN); the country agrees\",CID900001\n"
                        + "B,,,0.000,none,no name of the reference list is like 'nobody',\n");
    }

    @Test
    void names_the_missing_columns_and_those_found() {
        assertThatThrownBy(() -> MatchCsv.read("queries.csv", new StringReader("id,name\n1,x\n")))
                .isInstanceOf(MatchQueriesException.class)
                .hasMessage(
                        "queries.csv: missing the columns case_id, metal; found id, name. Name them in the first line");
    }
}
