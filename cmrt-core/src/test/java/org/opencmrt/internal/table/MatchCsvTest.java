package org.opencmrt.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opencmrt.match.SmelterMatcher;
import org.opencmrt.model.ListFormatException;
import org.opencmrt.model.Metal;
import org.opencmrt.reference.SmelterReferenceList;

class MatchCsvTest {
    private static final SmelterReferenceList LIST = SmelterReferenceList.read(
            "list.csv",
            "id,metal,standard_name,country\nCID900001,Gold,Brelkor Smelting,JAPAN\n".getBytes(StandardCharsets.UTF_8));

    @Test
    void reads_columns_in_any_order_and_writes_one_line_per_case() {
        byte[] queries = utf8("""
            name;case_id;metal;country;declared_id
            Brelkor Smelting;A;Gold;JAPAN;

            nobody;B;Tin T:;;
            """);
        String written = SmelterMatcher.against(LIST).matchTable("queries.csv", queries, finding -> {});

        assertThat(written)
                .isEqualTo("case_id,matched_id,matched_name,score,decision,evidence,candidates\n"
                        + "A,CID900001,Brelkor Smelting,1.0000,match,\"'Brelkor Smelting' is a name of CID900001 "
                        + "'Brelkor Smelting' (Gold, JAPAN); the country agrees\",\n"
                        + "B,,,0.0000,none,no name in the reference list is similar to 'nobody',\n");
    }

    @Test
    void reads_symbols_and_damaged_names_of_metals() {
        List<MatchCsv.Case> cases = MatchCsv.read(
                "queries.csv",
                utf8("case_id,metal,name,country,declared_id\nA,Au,x,,\nB,Tin T:,x,,\nC,Tin Tin,x,,\nD,0.11,x,,\n"),
                finding -> {});
        assertThat(cases.stream().map(asked -> asked.query().metal()))
                .containsExactly(
                        Optional.of(Metal.GOLD), Optional.of(Metal.TIN), Optional.of(Metal.TIN), Optional.empty());
    }

    @Test
    void names_the_missing_columns_and_those_found() {
        assertThatThrownBy(() -> MatchCsv.read("queries.csv", utf8("id,title\n1,x\n"), finding -> {}))
                .isInstanceOf(ListFormatException.class)
                .hasMessageStartingWith("match queries queries.csv: the columns metal and name are missing."
                        + " Headings: id, title; understood: 'id' (smelter_id). ");
    }

    @Test
    void needs_metal_and_name_only_and_numbers_cases_by_line() {
        List<MatchCsv.Case> cases =
                MatchCsv.read("queries.csv", utf8("name,metal\nBrelkor Smelting,Gold\n\nx,Tin\n"), finding -> {});

        assertThat(cases).extracting(MatchCsv.Case::id).containsExactly("2", "4");
        assertThat(cases.get(0).query().country()).isEmpty();
    }

    @Test
    void takes_an_id_only_from_its_own_column() {
        List<MatchCsv.Case> cases = MatchCsv.read(
                "queries.csv",
                utf8("case_id,metal,name,declared_id,expected\n1,Gold,Brelkor,,CID000015\n2,Gold,Fenmoor,,CID000023\n"),
                finding -> {});

        assertThat(cases.stream().map(asked -> asked.query().declaredId())).containsOnly(Optional.empty());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
