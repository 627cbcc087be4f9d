package org.opencmrt.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opencmrt.check.DeclarationReview;
import org.opencmrt.check.ReviewInputs;
import org.opencmrt.match.SmelterMatcher;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.SmelterColumn;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.testing.DeclarationBuilder;
import org.opencmrt.testing.FakeReference;

class RememberedMatchesTest {
    private static final SmelterReferenceList LIST = SmelterReferenceList.of(
            FakeReference.SMELTERS.stream()
                    .map(smelter -> new ReferenceEntry(smelter, smelter.name(), Optional.empty()))
                    .toList(),
            "list",
            Optional.empty());

    private final List<DeclaredSmelter> asked = new ArrayList<>();
    private final SmelterMatcher matcher = SmelterMatcher.against(LIST);
    private final RememberedMatches remembered = RememberedMatches.of(row -> {
        asked.add(row);
        return matcher.apply(row);
    });

    @Test
    void review_and_roll_up_together_match_what_rows_say_once() {
        ReadResult first = declaration("a.xlsx").read();
        ReadResult second = declaration("b.xlsx").read();
        DeclarationReview review =
                DeclarationReview.standard().with(ReviewInputs.none().reference(LIST, remembered));

        List.of(first, second)
                .forEach(result -> review.review(result.declaration().orElseThrow()));
        RollUp rollUp = List.of(first, second).stream().collect(RollUp.collector(remembered));

        assertThat(asked).extracting(row -> row.row()).containsExactly(5, 6, 8);
        assertThat(rollUp).isEqualTo(List.of(first, second).stream().collect(RollUp.collector(matcher)));
    }

    @Test
    void answers_as_the_matcher_does_from_many_threads() {
        List<DeclaredSmelter> rows =
                declaration("a.xlsx").read().declaration().orElseThrow().smelters();

        assertThat(IntStream.range(0, 4_000)
                        .parallel()
                        .mapToObj(i -> rows.get(i % rows.size()))
                        .filter(row -> !remembered.apply(row).equals(matcher.apply(row))))
                .isEmpty();
    }

    @Test
    void needs_a_matcher() {
        assertThatNullPointerException().isThrownBy(() -> RememberedMatches.of(null));
    }

    /** Row 7 says what row 6 says; row 8 the same texts, but of another entry. */
    private static DeclarationBuilder declaration(String file) {
        Map<SmelterColumn, String> slip = Map.of(SmelterColumn.LOOKUP_NAME, "Borael Gold Refinry");
        return DeclarationBuilder.in(file)
                .smelter(Entry.LISTED, Metal.GOLD, Map.of(SmelterColumn.ID_INPUT, "CID900001"))
                .smelter(Entry.UNRESOLVED, Metal.GOLD, slip)
                .smelter(Entry.UNRESOLVED, Metal.GOLD, slip)
                .smelter(Entry.CONTRADICTORY, Metal.GOLD, slip);
    }
}
