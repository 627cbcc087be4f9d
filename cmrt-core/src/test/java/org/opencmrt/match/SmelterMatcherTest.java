package org.opencmrt.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.Entry;
import org.opencmrt.model.MatchQuery;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.MatchResult.Decision;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;
import org.opencmrt.reference.SmelterReferenceList;

class SmelterMatcherTest {
    private static final SmelterReferenceList LIST =
            SmelterReferenceList.read("list.csv", """
                id,metal,standard_name,lookup_name,country,city,state
                CID900001,Gold,Acmeium Smelting Co. Ltd.,Acmeium Smelting Co. Ltd.,JAPAN,Kyoto,
                CID900001,Gold,Acmeium Smelting Co. Ltd.,Acmeium Kogyo,JAPAN,Kyoto,
                CID900002,Gold,Beeium Refining USA Inc.,Beeium,UNITED STATES OF AMERICA,Ohio,
                CID900003,Gold,Beeium Refining Canada Ltd.,Beeium,CANADA,Ontario,
                CID900004,Tin,Ceeium Tin,Ceeium Tin,"BOLIVIA (PLURINATIONAL STATE OF)",,
                ,Tin,Deeium Works,,PERU,,
                """.getBytes(StandardCharsets.UTF_8));
    private final SmelterMatcher matcher = SmelterMatcher.against(LIST);

    @Test
    void matches_the_standard_name_and_the_alias_of_a_list() {
        assertThat(id(match(Metal.GOLD, "Acmeium Smelting Co. Ltd.", "JAPAN", null)))
                .isEqualTo("CID900001 NAME");
        assertThat(id(match(Metal.GOLD, "Acmeium Kogyo", null, null))).isEqualTo("CID900001 ALIAS");
    }

    @Test
    void matches_a_name_that_differs_in_case_accents_punctuation_or_legal_form() {
        assertThat(id(match(Metal.GOLD, "  ACMEIUM smelting Co,Ltd", "Japan", null)))
                .isEqualTo("CID900001 NAME");
        assertThat(id(match(Metal.GOLD, "Acméium Smelting K.K.", "Japan", null)))
                .isEqualTo("CID900001 NORMALIZED_NAME");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CID900004 (RMI)",
                "RMI CID900004",
                "Tin / CID-900004",
                "ID: cid 900004, see list",
                "CID900004\nCID900004",
                "C1D9OOOO4",
            })
    void finds_an_id_with_typing_errors_or_among_other_words(String declared) {
        assertThat(match(Metal.TIN, "Ceeium", "Bolivia", declared)
                        .best()
                        .orElseThrow()
                        .basis())
                .isEqualTo(MatchResult.Basis.ID);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        CID90004              | it has 5 digits instead of 6
        CID9004               | it has 4 digits instead of 6
        CID900004, CID900001  | the ID cell contains several IDs: CID900004 (Ceeium Tin, Tin) and CID900001 (Acmeium Smelting Co. Ltd., Gold)
        CID900004 / CID999999 | the ID cell contains several IDs: CID900004 (Ceeium Tin, Tin) and CID999999 (in none of the lists)
        """)
    void never_matches_by_an_id_that_lost_a_digit_or_a_cell_with_several_ids(String declared, String evidence) {
        MatchResult result = match(Metal.TIN, "Ceeium", "Bolivia", declared);
        assertThat(result.decision()).isEqualTo(Decision.REVIEW);
        assertThat(result.evidence()).anySatisfy(reason -> assertThat(reason).contains(evidence));
        assertThat(match(Metal.TIN, null, null, declared).decision()).isNotEqualTo(Decision.MATCH);
    }

    @Test
    void reports_that_the_name_contains_another_id() {
        MatchResult result = match(Metal.TIN, "Ceeium (CID900001)", "Bolivia", "CID900004");
        assertThat(result.decision()).isEqualTo(Decision.REVIEW);
        assertThat(result.evidence().get(0)).contains("a different ID", "CID900001");
    }

    @Test
    void distinguishes_facilities_with_the_same_name_by_country_or_needs_review() {
        assertThat(id(match(Metal.GOLD, "Beeium", "Canada", null))).isEqualTo("CID900003 ALIAS");
        MatchResult unsure = match(Metal.GOLD, "Beeium", null, null);
        assertThat(unsure.decision()).isEqualTo(Decision.REVIEW);
        assertThat(unsure.candidates()).hasSize(2);
        assertThat(match(Metal.GOLD, "Beeium", "Peru", null).decision()).isEqualTo(Decision.REVIEW);
    }

    @Test
    void does_not_match_under_another_metal_and_says_so() {
        MatchResult none = match(Metal.TIN, "Acmeium Kogyo", "JAPAN", null);
        assertThat(none.decision()).isEqualTo(Decision.NONE);
        assertThat(none.evidence().get(0)).contains("only for other metals").contains("CID900001");
    }

    @Test
    void needs_review_if_the_country_disagrees() {
        MatchResult unsure = match(Metal.TIN, "Ceeium Tin", "Belize", null);
        assertThat(unsure.decision()).isEqualTo(Decision.REVIEW);
        assertThat(unsure.evidence().get(0))
                .isEqualTo("the country is declared as Belize, the facility is located in BOLIVIA (PLURINATIONAL STATE"
                        + " OF)");
    }

    @Test
    void matches_a_facility_without_an_id() {
        MatchResult result = match(Metal.TIN, "deeium works", "Peru", null);
        assertThat(result.decision()).isEqualTo(Decision.MATCH);
        assertThat(result.match().orElseThrow().id()).isEmpty();
    }

    @Test
    void matches_by_id_with_typing_noise() {
        assertThat(id(match(Metal.GOLD, null, "JAPAN", "cid 90OOO1"))).isEqualTo("CID900001 ID");
        assertThat(id(match(Metal.GOLD, "Acmeium Kogyo", null, "CID900001"))).isEqualTo("CID900001 ID");
    }

    @Test
    void needs_review_if_the_id_disagrees_with_name_metal_or_country() {
        MatchResult other = match(Metal.GOLD, "Acmeium Kogyo", "JAPAN", "CID900002");
        assertThat(other.decision()).isEqualTo(Decision.REVIEW);
        assertThat(other.candidates())
                .extracting(c -> c.smelter().id().orElseThrow().value())
                .containsExactly("CID900001", "CID900002");
        assertThat(match(Metal.TIN, "Acmeium Kogyo", "JAPAN", "CID900001").decision())
                .isEqualTo(Decision.REVIEW);
        assertThat(match(Metal.GOLD, null, "PERU", "CID900001").decision()).isEqualTo(Decision.REVIEW);
        assertThat(match(Metal.GOLD, "Acmeium Kogyo", "JAPAN", "1USA025").decision())
                .isEqualTo(Decision.REVIEW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Beeium Refining Canada", "Beeium Metals Canada", "Beeium Canada"})
    void needs_review_if_the_name_has_a_place_of_a_sister_site_of_the_id(String name) {
        MatchResult result = match(Metal.GOLD, name, null, "CID900002");
        assertThat(result.decision()).isEqualTo(Decision.REVIEW);
        assertThat(result.best().orElseThrow().smelter().id()).contains(new SmelterId("CID900003"));
        assertThat(id(match(Metal.GOLD, "Beeium Refining", null, "CID900002"))).isEqualTo("CID900002 ID");
    }

    @Test
    void a_place_in_the_name_distinguishes_sister_sites_without_a_country() {
        assertThat(id(match(Metal.GOLD, "Beeium Refining Canada", null, null))).isEqualTo("CID900003 NORMALIZED_NAME");
    }

    @Test
    void uses_the_name_if_the_id_is_not_an_id() {
        MatchResult result = match(Metal.GOLD, "Acmeium Kogyo", "JAPAN", "1CDN050x");
        assertThat(result.decision()).isEqualTo(Decision.MATCH);
        assertThat(result.evidence()).contains("the ID '1CDN050x' does not have a known form and was not used");
        assertThat(id(match(Metal.GOLD, "Acmeium Kogyo", "JAPAN", "N/A"))).isEqualTo("CID900001 ALIAS");
    }

    @Test
    void finds_nothing_in_placeholders_and_countries() {
        for (String text : new String[] {"Unknown", "n/a", "JAPAN", ".", "Smelter not yet identified"}) {
            assertThat(match(Metal.GOLD, text, "JAPAN", null).decision())
                    .as(text)
                    .isEqualTo(Decision.NONE);
        }
    }

    @Test
    void follows_the_kind_of_the_row_in_its_own_workbook() {
        assertThat(matcher.apply(row(Entry.NOT_YET_IDENTIFIED)).decision()).isEqualTo(Decision.NONE);
        assertThat(matcher.apply(row(Entry.LISTED)).decision()).isEqualTo(Decision.MATCH);
        assertThat(matcher.apply(row(Entry.CONTRADICTORY)).decision()).isEqualTo(Decision.REVIEW);
    }

    @Test
    void a_reviewers_decision_settles_a_contradictory_entry() {
        ReviewerDecision decision = ReviewerDecision.match(Metal.GOLD, "Acmeium Kogyo", new SmelterId("CID900001"))
                .by("J. Doe");

        MatchResult decided =
                matcher.withDecisions(ReviewerDecisions.of(List.of(decision))).apply(row(Entry.CONTRADICTORY));

        assertThat(decided.isDecidedByPerson()).isTrue();
        assertThat(id(decided)).isEqualTo("CID900001 REVIEWER");
        assertThat(matcher.apply(row(Entry.LISTED)).isDecidedByPerson()).isFalse();
    }

    private static DeclaredSmelter row(Entry entry) {
        CellRef cell = new CellRef("a.xlsx", "Smelter List", "C5");
        DeclaredText name = new DeclaredText("Acmeium Kogyo", cell, DeclaredText.Origin.TYPED);
        return new DeclaredSmelter(
                5,
                cell,
                entry,
                Optional.of(Metal.GOLD),
                Optional.empty(),
                Map.of(DeclaredSmelter.Column.LOOKUP_NAME, name));
    }

    private MatchResult match(Metal metal, String name, String country, String id) {
        return matcher.match(new MatchQuery(
                Optional.ofNullable(metal),
                Optional.ofNullable(name),
                Optional.ofNullable(country),
                Optional.ofNullable(id)));
    }

    private static String id(MatchResult result) {
        String id = result.match().flatMap(s -> s.id()).map(SmelterId::value).orElse("no id");
        MatchResult.Basis basis = result.best().orElseThrow().basis();
        return result.decision() == Decision.MATCH
                ? id + " " + basis
                : result.decision().name();
    }

    @Test
    void texts_that_are_too_long_for_a_name_are_not_compared() {
        SmelterMatcher matcher = SmelterMatcher.against(SmelterReferenceList.bundled());
        Smelter listed = SmelterReferenceList.bundled().smelters().stream()
                .filter(smelter ->
                        smelter.metal().equals(Metal.GOLD) && smelter.id().isPresent())
                .findFirst()
                .orElseThrow();
        for (String endless : List.of("-", "(", "ab", "Acme and Boreal ", "Co., Ltd. ", "\u91d1", "CID001234 ")) {
            String name = endless.repeat(32_000 / endless.length());

            MatchResult alone = matcher.match(
                    new MatchQuery(Optional.of(Metal.GOLD), Optional.of(name), Optional.of(name), Optional.empty()));
            assertThat(alone.decision()).isEqualTo(Decision.NONE);
            assertThat(alone.evidence())
                    .containsExactly("a text of the entry has more than 1000 characters and was not compared");

            MatchResult withId = matcher.match(new MatchQuery(
                    Optional.of(Metal.GOLD),
                    Optional.of(name),
                    Optional.empty(),
                    listed.id().map(SmelterId::toString)));
            assertThat(withId.decision()).isEqualTo(Decision.REVIEW);
            assertThat(withId.evidence())
                    .contains("a text of the entry has more than 1000 characters and was not compared");
        }
    }
}
