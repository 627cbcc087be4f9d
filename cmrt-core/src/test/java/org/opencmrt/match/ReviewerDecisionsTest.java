package org.opencmrt.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ListFormatException;
import org.opencmrt.model.MatchQuery;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Metal;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.testing.Facilities;

class ReviewerDecisionsTest {
    private static final String HEADER = "metal,name,decision,id,by,date,note\n";
    private static final SmelterReferenceList LIST = SmelterReferenceList.read(
            "list.csv",
            "id,metal,standard_name,country\nCID900001,Gold,Brelkor Smelting,JAPAN\nCID900002,Gold,Qorvish,PERU\n"
                    .getBytes(StandardCharsets.UTF_8));

    @Test
    void come_before_everything_else_and_show_as_evidence() {
        SmelterMatcher matcher = SmelterMatcher.against(LIST)
                .withDecisions(read(HEADER + "Gold,Old Works,match,CID900001,J. Doe,2025-03-14,asked them\n"
                        + "Gold,Qorvish,none,,,,a trader\n"));

        MatchResult decided = matcher.match(query("OLD WORKS", null));
        assertThat(decided.decision()).isEqualTo(MatchResult.Decision.MATCH);
        assertThat(decided.candidates().get(0).basis()).isEqualTo(MatchResult.Basis.REVIEWER);
        assertThat(decided.evidence())
                .containsExactly(
                        "CID900001 'Brelkor Smelting' (Gold, JAPAN), by a reviewer (J. Doe, 2025-03-14): \"asked them\"");
        assertThat(matcher.match(query("Qorvish", null)).evidence())
                .containsExactly("not a smelter, according to a reviewer: \"a trader\"");
        assertThat(matcher.match(query("Old Works", "CID900002")).decision()).isEqualTo(MatchResult.Decision.REVIEW);
    }

    @Test
    void write_what_they_read_sorted() throws IOException {
        String text = HEADER + "Gold,Alpha,match,CID900001,,2025-01-01,\nTin,Beta,none,,,,\n";
        StringBuilder written = new StringBuilder();
        read(HEADER + "Tin,Beta,none,,,,\nGold,Alpha,match,CID900001,,2025-01-01,\n")
                .write(written);
        assertThat(written).hasToString(text);
    }

    @Test
    void merge_by_date() {
        ReviewerDecisions early = read(HEADER + "Gold,Alpha,match,CID900001,,2024-01-01,\n");
        ReviewerDecisions late = read(HEADER + "Gold,ALPHA,none,,,2025-01-01,\n");
        assertThat(early.merge(late).decisions()).isEqualTo(late.merge(early).decisions());
        assertThat(early.merge(late).about(Metal.GOLD, "alpha").orElseThrow().facility())
                .isEmpty();
    }

    @Test
    void name_the_line_that_cannot_be_used() {
        assertThatThrownBy(() -> read(HEADER + "Gold,Alpha,match,,,,\n"))
                .isInstanceOf(ListFormatException.class)
                .hasMessageStartingWith(
                        "decisions decisions.csv, line 2: a decision needs metal, name, and either 'match' with an ID");
        assertThatThrownBy(() -> read("metal,name\n"))
                .isInstanceOf(ListFormatException.class)
                .hasMessageContaining("the columns decision and smelter_id are missing. Headings: metal, name");
    }

    @Test
    void are_read_as_a_spreadsheet_of_another_country_saves_them() {
        ReviewerDecisions decisions = ReviewerDecisions.parse(
                "decisions.csv",
                "Name;Metal;Decision;Id;Date\nK\u00f6nig Werke;Gold;Match;CID900001;31-Dec-2024\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(decisions.about(Metal.GOLD, "K\u00f6nig Werke"))
                .hasValueSatisfying(decision -> assertThat(decision.date()).contains(LocalDate.of(2024, 12, 31)));
    }

    @Test
    void name_a_decision_whose_id_is_malformed_and_one_whose_facility_is_not_on_the_list() throws IOException {
        ReviewerDecisions decisions = read("""
                metal,name,decision,id
                Gold,Acmeium Kogyo,match,CID90001
                Gold,Beeium,match,CID999999
                Tin,Gold facility,match,CID900001
                Gold,Right,match,CID900001
                """);
        SmelterReferenceList list = SmelterReferenceList.of(
                Facilities.list()
                        .with(Metal.GOLD, "CID900001", "Acmeium", "JAPAN")
                        .entries(),
                "made list");

        assertThat(decisions.decisions()).hasSize(3);
        assertThat(decisions.findings(list))
                .extracting(Finding::rule)
                .containsExactly("DECISION_ID_FORM", "DECISION_FACILITY_UNKNOWN", "DECISION_FACILITY_UNKNOWN");
        assertThat(decisions.findings(list))
                .extracting(Finding::message)
                .contains(
                        "The decision about 'Gold facility' is for CID900001, but made list has no facility with this ID"
                                + " for Tin, so the decision has no effect. Correct the ID, or use a list that includes the"
                                + " facility.");
        assertThat(decisions.findings(list))
                .extracting(Finding::message)
                .satisfiesExactly(
                        malformed -> assertThat(malformed).contains("line 2", "'CID90001'"),
                        unknown -> assertThat(unknown).contains("'Beeium'", "CID999999"),
                        otherMetal -> assertThat(otherMetal).contains("'Gold facility'", "CID900001"));
    }

    @Property(tries = 100)
    void are_restored_as_they_were_written(
            @ForAll @NotBlank String name, @ForAll @NotBlank String by, @ForAll @NotBlank String note)
            throws IOException {
        ReviewerDecision decision =
                ReviewerDecision.noSmelter(Metal.TIN, plain(name)).by(plain(by)).because(plain(note));
        StringBuilder written = new StringBuilder();
        ReviewerDecisions.of(List.of(decision)).write(written);

        assertThat(read(written.toString()).decisions()).containsExactly(decision);
    }

    /**
     * The text without anything that a text file cannot store: control characters, unpaired surrogates, and white space
     * around a cell.
     */
    private static String plain(String text) {
        return "a" + text.replaceAll("[\\p{Cc}\\p{Cs}\\x{FEFF}]", "") + "z";
    }

    private static ReviewerDecisions read(String text) {
        return ReviewerDecisions.parse("decisions.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static MatchQuery query(String name, String id) {
        MatchQuery query = MatchQuery.of(Metal.GOLD, name);
        return id == null ? query : query.withDeclaredId(id);
    }
}
