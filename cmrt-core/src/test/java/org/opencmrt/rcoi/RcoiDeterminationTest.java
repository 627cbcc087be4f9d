package org.opencmrt.rcoi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.opencmrt.model.Answer;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.ReadResult;
import org.opencmrt.reference.AskedSuppliers;
import org.opencmrt.reference.OriginData;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.rollup.Survey;
import org.opencmrt.support.RollUps;
import org.opencmrt.testing.DeclarationArbitraries;
import org.opencmrt.testing.DeclarationBuilder;
import org.opencmrt.testing.FakeReference;

class RcoiDeterminationTest {
    private static final OriginData ORIGINS = OriginData.parse(
            "origins.csv",
            "smelter_id,countries,level\nCID900001,Peru,\nCID900002,Rwanda; Chile,\nCID900003,,L2\nCID900005,,recycled\n"
                    .getBytes(StandardCharsets.UTF_8));

    @Provide
    Arbitrary<List<ReadResult>> programs() {
        return DeclarationArbitraries.programs();
    }

    @Provide
    Arbitrary<ReadResult> results() {
        return DeclarationArbitraries.results();
    }

    @Property(tries = 500)
    void an_additional_declaration_never_removes_a_reason_to_believe(
            @ForAll("programs") List<ReadResult> results, @ForAll("results") ReadResult more) {
        RollUp before = rollUp(results.stream());
        RollUp after = RollUp.merge(List.of(before, rollUp(Stream.of(more))));
        // Files with the same hash must have the same content, which the generator does not ensure.
        Assume.that(after.duplicates().size() == before.duplicates().size());

        for (RcoiResult.Mineral was : determine(before).minerals()) {
            if (was.outcome() == RcoiResult.Outcome.REASON_TO_BELIEVE) {
                assertThat(determine(after).of(was.metal()).orElseThrow().outcome())
                        .isEqualTo(RcoiResult.Outcome.REASON_TO_BELIEVE);
            }
        }
    }

    @Property(tries = 200)
    void the_order_of_files_does_not_matter(@ForAll("programs") List<ReadResult> results) {
        List<ReadResult> reversed = new java.util.ArrayList<>(results);
        java.util.Collections.reverse(reversed);

        assertThat(determine(rollUp(results.stream()))).isEqualTo(determine(rollUp(reversed.stream())));
    }

    @Test
    void an_outcome_explains_itself_down_to_cells() {
        RollUp rollUp = rollUp(Stream.of(DeclarationBuilder.in("acme.xlsx")
                .company("Acme")
                .answer(Question.INTENTIONALLY_ADDED, Metal.GOLD, Answer.Value.YES)
                .answer(Question.COVERED_COUNTRIES, Metal.GOLD, Answer.Value.UNKNOWN)
                .smelter(Entry.LISTED, Metal.GOLD, null, null, "CID900002")
                .smelter(Entry.NOT_YET_IDENTIFIED, Metal.GOLD, null, null, null)
                .read()));

        RcoiResult.Mineral gold = determine(rollUp).of(Metal.GOLD).orElseThrow();

        assertThat(gold.outcome()).isEqualTo(RcoiResult.Outcome.REASON_TO_BELIEVE);
        assertThat(gold.reason()).isEqualTo("1 strong signal is not explained by recycled or scrap material");
        assertThat(gold.evidence())
                .extracting(one -> one.signal() + " | " + one.about() + " | " + one.text() + " | " + one.cells())
                .containsExactly(
                        "FACILITY_ORIGIN_COVERED | GOLD Boreal Gold Refinery (CID900002) | sources from covered"
                                + " countries: CHILE, RWANDA (origins.csv, line 3) | [acme.xlsx!Smelter List!A5]",
                        "ANSWER_UNKNOWN | Acme | does not know whether a smelter sources from the covered countries |"
                                + " [acme.xlsx!Declaration!D40]",
                        "ENTRY_UNRESOLVED | Acme | the supplier has not identified the smelter yet |"
                                + " [acme.xlsx!Smelter List!C6]");
        assertThat(gold.wouldChange())
                .containsExactly(
                        "due diligence showing that the metal behind the strong signals comes from other countries, or"
                                + " is recycled or scrap",
                        "the facility behind each unmatched entry (1)",
                        "a Yes or No from each supplier that does not know the origin (1)");
        assertThat(gold.evidence(RcoiResult.Signal.Weight.STRONG).get(0).cells())
                .containsExactly(new CellRef("acme.xlsx", "Smelter List", "A5"));
    }

    @Test
    void a_missed_limit_is_reported_with_its_figures() {
        RollUp rollUp = rollUp(Stream.of(DeclarationBuilder.in("acme.xlsx")
                .company("Acme")
                .answer(Question.INTENTIONALLY_ADDED, Metal.GOLD, Answer.Value.YES)
                .smelter(Entry.NOT_YET_IDENTIFIED, Metal.GOLD, null, null, null)
                .read()));
        Survey survey = Survey.of(
                rollUp,
                AskedSuppliers.parse("asked.csv", "name\nAcme\nBirch\nCedar\n".getBytes(StandardCharsets.UTF_8)));

        RcoiResult.Mineral gold = RcoiDetermination.of(rollUp)
                .with(survey)
                .determine()
                .of(Metal.GOLD)
                .orElseThrow();

        assertThat(gold.line()).isEqualTo(6);
        assertThat(gold.reason())
                .isEqualTo(
                        "1 of 3 suppliers responded (33.3%; the minimum is 100%), and 1 entry is unmatched (the limit"
                                + " is 0)");
        assertThat(gold.basis()).isEqualTo(new RcoiResult.Mineral.Basis(3, 1, 1, List.of("Acme")));
        assertThat(RcoiResult.decisionTable()).hasSize(8).anyMatch(line -> line.startsWith("Line 6: "));
    }

    @Test
    void a_mineral_declared_not_necessary_against_its_suppliers_is_a_warning_with_their_names() {
        RollUp rollUp = rollUp(Stream.of(DeclarationBuilder.in("acme.xlsx")
                .company("Acme")
                .answer(Question.INTENTIONALLY_ADDED, Metal.TIN, Answer.Value.YES)
                .smelter(Entry.NOT_YET_IDENTIFIED, Metal.TIN, null, null, null)
                .read()));

        RcoiResult result = RcoiDetermination.of(rollUp)
                .with(RcoiPolicy.standard().withNotNecessary(Set.of(Metal.TIN, Metal.GOLD)))
                .determine();

        assertThat(result.findings())
                .filteredOn(finding -> finding.rule().equals("ROLLUP_NOT_NECESSARY_DISPUTED"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("Tin", "1 supplier reports", "Acme"));
        assertThat(result.of(Metal.TIN).orElseThrow().openPoints()).isEmpty();
    }

    @Test
    void the_company_has_the_most_demanding_outcome_of_its_minerals() {
        RollUp rollUp = rollUp(Stream.of(DeclarationBuilder.in("acme.xlsx")
                .answer(Question.INTENTIONALLY_ADDED, Metal.GOLD, Answer.Value.NO)
                .answer(Question.INTENTIONALLY_ADDED, Metal.TIN, Answer.Value.YES)
                .answer(Question.COVERED_COUNTRIES, Metal.TIN, Answer.Value.YES)
                .read()));

        RcoiResult result = determine(rollUp);

        assertThat(result.of(Metal.GOLD).orElseThrow().outcome()).isEqualTo(RcoiResult.Outcome.NOT_NECESSARY);
        assertThat(result.outcome()).isEqualTo(RcoiResult.Outcome.REASON_TO_BELIEVE);
        assertThat(result.outcome().filing()).isEqualTo(RcoiResult.Outcome.Filing.CONFLICT_MINERALS_REPORT);
        assertThat(result.notes())
                .containsExactly(
                        "This is an indication for the company and its counsel, who make the determination. It is not"
                                + " legal advice.",
                        "No list of the suppliers asked was provided. Only files that were received and cannot be used"
                                + " count as missing responses.",
                        "The origins of facilities are from origins.csv.");
    }

    @Test
    void not_declaring_a_mineral_does_not_mean_that_it_is_not_used() {
        RollUp notDeclared = rollUp(Stream.of(DeclarationBuilder.in("acme.xlsx")
                .answer(Question.INTENTIONALLY_ADDED, Metal.GOLD, Answer.Value.NOT_DECLARING)
                .read()));
        RollUp denied = rollUp(Stream.of(DeclarationBuilder.in("acme.xlsx")
                .answer(Question.INTENTIONALLY_ADDED, Metal.GOLD, Answer.Value.NO)
                .read()));

        assertThat(determine(notDeclared).of(Metal.GOLD).orElseThrow().outcome())
                .isEqualTo(RcoiResult.Outcome.UNDETERMINED);
        assertThat(determine(denied).of(Metal.GOLD).orElseThrow().outcome())
                .isEqualTo(RcoiResult.Outcome.NOT_NECESSARY);
    }

    private static RcoiResult determine(RollUp rollUp) {
        return RcoiDetermination.of(rollUp).with(ORIGINS).determine();
    }

    private static RollUp rollUp(Stream<ReadResult> results) {
        return results.collect(RollUps.collector(new FakeReference()));
    }
}
