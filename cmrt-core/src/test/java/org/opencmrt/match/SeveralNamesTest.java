package org.opencmrt.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmrt.model.MatchQuery;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.MatchResult.Decision;
import org.opencmrt.model.Metal;
import org.opencmrt.model.SmelterId;
import org.opencmrt.reference.SmelterReferenceList;

/** Cells that name more than one facility, end with the country, or were cut off. */
class SeveralNamesTest {
    private static final String LIST = """
            id,metal,standard_name,lookup_name,country,city
            CID900001,Gold,Brelkor Refining Co. Ltd.,,JAPAN,Kosaka
            CID900002,Gold,Vandrake Gold Works,,PERU,Arequipa
            CID900003,Gold,Tulmex Mining and Smelting,,CHILE,Copiapo
            CID900004,Gold,Wenduro Metals,Arequipa,PERU,Arequipa
            CID900005,Gold,United Precious Metal Refining Inc.,,UNITED STATES OF AMERICA,
            CID900006,Gold,Ohivane Metals,United States Precious Metals,UNITED STATES OF AMERICA,
            CID900007,Gold,Morvane Industria e Comercio Ltda.,,BRAZIL,
            """;
    private final SmelterMatcher matcher =
            SmelterMatcher.against(SmelterReferenceList.read("list.csv", LIST.getBytes(StandardCharsets.UTF_8)));

    private MatchResult match(String name, String country) {
        return matcher.match(new MatchQuery(
                Optional.of(Metal.GOLD), Optional.of(name), Optional.ofNullable(country), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Brelkor Refining; Vandrake Gold Works",
                "Brelkor Refining Co. Ltd. / Vandrake Gold Works",
                "Brelkorr Refining\nVandrake Gold Wroks",
                "Brelkor Refining & Vandrake Gold Works",
                "Brelkor Refining and Tulmex Mining and Smelting",
                "Brelkor Refining, Vandrake Gold Works",
            })
    void needs_review_if_a_cell_contains_several_facilities(String name) {
        MatchResult result = match(name, "JAPAN");
        assertThat(result.decision()).isEqualTo(Decision.REVIEW);
        assertThat(result.evidence())
                .anyMatch(line -> line.startsWith("the cell contains the names of several facilities"));
        assertThat(result.candidates()).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Tulmex Mining & Smelting, CHILE, CID900003",
        "Brelkor Refining / Brelkor Refining Co. Ltd., JAPAN, CID900001",
        "'Vandrake Gold Works, Arequipa', PERU, CID900002",
        "United Precious Metal Refining United States, UNITED STATES OF AMERICA, CID900005",
        "Brelkor Refining Japan, JAPAN, CID900001",
        "Morvane Industria e Comer, BRAZIL, CID900007",
        "Tulmex Mining and Smel, CHILE, CID900003",
    })
    void matches_a_name_with_its_place_or_truncated(String name, String country, String id) {
        assertThat(match(name, country).match().flatMap(smelter -> smelter.id()))
                .as(match(name, country).toString())
                .contains(new SmelterId(id));
    }

    @Test
    void a_country_after_a_name_does_not_support_a_facility_in_another_country() {
        assertThat(match("Vandrake Gold Works Japan", "JAPAN").decision()).isNotEqualTo(Decision.MATCH);
    }

    @Test
    void one_distinctive_word_without_a_country_does_not_match_a_longer_name() {
        assertThat(match("Tulmex", null).decision()).isEqualTo(Decision.REVIEW);
        assertThat(match("Tulmex", "CHILE").decision()).isEqualTo(Decision.MATCH);
        assertThat(match("Brelkor Refining", null).decision()).isEqualTo(Decision.MATCH);
    }

    @ParameterizedTest
    @CsvSource({
        "Брелкор аффинажный завод, JAPAN, CID900001",
        "ВАНДРАКЕ ЗОЛОТО ЗАВОД, PERU, CID900002",
    })
    void reads_cyrillic_names(String name, String country, String id) {
        assertThat(match(name, country).match().flatMap(smelter -> smelter.id()))
                .as(match(name, country).toString())
                .contains(new SmelterId(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zephring Gold", "Zephring Gold Ltd.", "Old Zephring", "OLD ZEPHRING S.A."})
    void knows_all_names_of_facilities_that_only_an_older_list_has(String name) {
        SmelterReferenceList newer = SmelterReferenceList.read("list.csv", LIST.getBytes(StandardCharsets.UTF_8));
        SmelterReferenceList older = SmelterReferenceList.read("old.csv", """
                id,metal,standard_name,lookup_name,country
                CID900099,Gold,Zephring Gold,Zephring Gold,PERU
                CID900099,Gold,Zephring Gold,Old Zephring,PERU
                """.getBytes(StandardCharsets.UTF_8));
        SmelterMatcher both = SmelterMatcher.against(SmelterReferenceList.combine(List.of(
                newer.labelled("new", LocalDate.of(2025, 4, 25)), older.labelled("old", LocalDate.of(2021, 4, 28)))));
        MatchResult result = both.match(MatchQuery.of(Metal.GOLD, name));
        assertThat(result.decision()).isEqualTo(Decision.REVIEW);
        assertThat(result.best().flatMap(candidate -> candidate.smelter().id())).contains(new SmelterId("CID900099"));
        assertThat(result.evidence())
                .anyMatch(line -> line.contains("the last list that includes it is old of 2021-04-28"));
    }
}
