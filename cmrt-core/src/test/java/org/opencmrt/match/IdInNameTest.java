package org.opencmrt.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencmrt.model.MatchQuery;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Metal;
import org.opencmrt.reference.SmelterReferenceList;

/** Identifiers in the name cell, and companies that only share the name of a smelter. */
class IdInNameTest {
    private static final String LIST = """
            id,metal,standard_name,lookup_name,country
            CID900001,Gold,Brelkor Refining Co.,,JAPAN
            CID900002,Gold,Vandrake Gold Works,,PERU
            CID900003,Gold,Tulmex Jewelry,,ITALY
            1JPN901,Gold,Kestrum Seiren,,JAPAN
            CID900004,Gold,Orvandil Joyeria Plateria,,SPAIN
            """;
    private final SmelterMatcher matcher =
            SmelterMatcher.against(SmelterReferenceList.read("list.csv", LIST.getBytes(StandardCharsets.UTF_8)));

    private MatchResult match(String name) {
        return matcher.match(MatchQuery.of(Metal.GOLD, name));
    }

    @ParameterizedTest
    @CsvSource({
        "Brelkor Refining Co. CID900001, MATCH",
        "Brelkor Refining (cid 900001), MATCH",
        "CID900001 - Brelkor, MATCH",
        "CID900001, MATCH",
        "Vandrake Gold Works CID900001, REVIEW",
        "Wexlan (CID900001), REVIEW",
        "Brelkor CID900001 / CID900002, REVIEW",
        "CID900001Brelkorr Refining, MATCH",
        "CID-900001: Brelkorr Refining, MATCH",
        "1JPN901 Kestrumm Smelter, MATCH",
        "CID9000012 Wexlan, NONE",
    })
    void an_id_next_to_the_name_is_an_id_and_is_checked_against_the_name(String name, String decision) {
        assertThat(match(name).decision()).hasToString(decision);
    }

    @ParameterizedTest
    @CsvSource({
        "Brelkor Jewelry, REVIEW",
        "Brelkor Electronics, REVIEW",
        "Brelkor Mint, REVIEW",
        "Brelkor Refinery, MATCH",
        "Brelkor, REVIEW",
        "Tulmex Jewelry Ltd, MATCH",
        "Orvandil Jewelry, REVIEW",
        "Orvandil Jewellery Silver, MATCH",
    })
    void buyers_of_smelter_products_do_not_match_unless_the_list_says_so(String name, String decision) {
        assertThat(match(name).decision()).hasToString(decision);
    }

    @Test
    void the_id_is_part_of_the_evidence() {
        assertThat(match("Brelkor Refining Co. CID900001").evidence())
                .anyMatch(line -> line.startsWith("the ID belongs to CID900001 "));
    }
}
