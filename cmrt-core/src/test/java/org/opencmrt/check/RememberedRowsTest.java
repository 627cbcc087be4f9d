package org.opencmrt.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.match.SmelterMatcher;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Entry;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.testing.DeclarationBuilder;
import org.opencmrt.testing.FakeReference;

class RememberedRowsTest {
    private static final SmelterReferenceList LIST = SmelterReferenceList.of(
            FakeReference.SMELTERS.stream()
                    .map(smelter -> new ReferenceEntry(smelter, smelter.name(), Optional.empty()))
                    .toList(),
            "list");

    private final List<DeclaredSmelter> asked = new ArrayList<>();
    private final SmelterMatcher matcher = SmelterMatcher.against(LIST);

    @Test
    void a_review_matches_equal_rows_once() {
        ReadResult first = declaration("a.xlsx").read();
        ReadResult second = declaration("b.xlsx").read();
        DeclarationReview review = DeclarationReview.standard()
                .with(ReviewInputs.none().reference(LIST, row -> {
                    asked.add(row);
                    return matcher.apply(row);
                }));

        List.of(first, second)
                .forEach(result -> review.review(result.declaration().orElseThrow()));

        assertThat(asked).extracting(row -> row.row()).containsExactly(5, 6, 8);
    }

    @Test
    void what_was_reviewed_before_changes_no_findings() {
        List<SupplierDeclaration> declarations = Stream.of(
                        declaration("a.xlsx"),
                        declaration("b.xlsx").smelter(Entry.NOT_YET_IDENTIFIED, Metal.TIN, Map.of()),
                        declaration("c.xlsx")
                                .smelter(
                                        Entry.LISTED,
                                        Metal.GOLD,
                                        Map.of(DeclaredSmelter.Column.ID_INPUT, "!CID900001")))
                .map(one -> one.read().declaration().orElseThrow())
                .toList();
        Supplier<DeclarationReview> fresh =
                () -> DeclarationReview.standard().with(ReviewInputs.none().reference(LIST));
        List<ReviewResult> alone =
                declarations.stream().map(one -> fresh.get().review(one)).toList();
        assertThat(alone).allSatisfy(result -> assertThat(result.findings()).isNotEmpty());

        DeclarationReview shared = fresh.get();
        for (int round = 0; round < 3; round++) {
            assertThat(declarations.stream().map(shared::review).toList()).isEqualTo(alone);
        }
        DeclarationReview changed = shared.without("REVIEW_NOT_LISTED");
        assertThat(changed.review(declarations.get(0)))
                .isEqualTo(fresh.get().without("REVIEW_NOT_LISTED").review(declarations.get(0)));
    }

    @Test
    void a_row_without_a_name_is_called_by_the_id_that_was_typed() {
        SupplierDeclaration declaration = DeclarationBuilder.in("a.xlsx")
                .smelter(Entry.UNRESOLVED, Metal.GOLD, Map.of(DeclaredSmelter.Column.ID_INPUT, "CID900001, CID900002"))
                .read()
                .declaration()
                .orElseThrow();
        DeclarationReview review =
                DeclarationReview.standard().with(ReviewInputs.none().reference(LIST));

        assertThat(review.review(declaration).findings())
                .filteredOn(finding -> finding.rule().equals("REVIEW_MATCH_UNCERTAIN"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .startsWith(
                                "'CID900001, CID900002' could not be matched with certainty. Possible facilities: "));
    }

    @Test
    void gives_the_result_for_every_row() {
        SupplierDeclaration declaration =
                declaration("a.xlsx").read().declaration().orElseThrow();
        DeclarationReview review =
                DeclarationReview.standard().with(ReviewInputs.none().reference(LIST));

        assertThat(review.review(declaration).verdicts())
                .isEqualTo(declaration.smelters().stream()
                        .map(row -> EntryVerdict.of(row, matcher.apply(row)))
                        .toList());
        assertThat(DeclarationReview.standard().review(declaration).verdicts()).isEmpty();
    }

    @Test
    void a_matcher_gives_the_same_answers_on_many_threads() {
        List<DeclaredSmelter> rows =
                declaration("a.xlsx").read().declaration().orElseThrow().smelters();
        List<MatchResult> answers = rows.stream().map(matcher).toList();

        assertThat(IntStream.range(0, 4_000)
                        .parallel()
                        .filter(i -> !matcher.apply(rows.get(i % rows.size())).equals(answers.get(i % rows.size()))))
                .isEmpty();
    }

    /** Row 7 has the same content as row 6. Row 8 has the same texts but is a different kind of entry. */
    private static DeclarationBuilder declaration(String file) {
        Map<DeclaredSmelter.Column, String> slip = Map.of(DeclaredSmelter.Column.LOOKUP_NAME, "Borael Gold Refinry");
        return DeclarationBuilder.in(file)
                .smelter(Entry.LISTED, Metal.GOLD, Map.of(DeclaredSmelter.Column.ID_INPUT, "CID900001"))
                .smelter(Entry.UNRESOLVED, Metal.GOLD, slip)
                .smelter(Entry.UNRESOLVED, Metal.GOLD, slip)
                .smelter(Entry.CONTRADICTORY, Metal.GOLD, slip);
    }
}
