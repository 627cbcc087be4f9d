package org.opencmrt.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.Entry;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.MatchResult.Decision;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;

class EntryVerdictTest {
    private static final Smelter AURORA = new Smelter(
            Optional.of(new SmelterId("CID900001")),
            Metal.GOLD,
            "Aurora Refining Ltd.",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private static MatchResult match(Decision decision, MatchResult.Basis basis) {
        List<MatchResult.Candidate> candidates = List.of(new MatchResult.Candidate(AURORA, AURORA.name(), basis, 1));
        return new MatchResult(decision, candidates, List.of("because"));
    }

    @SuppressWarnings("EnumOrdinal") // a letter for each column
    private static DeclaredSmelter entry(Entry entry, DeclaredSmelter.Column... filled) {
        Map<DeclaredSmelter.Column, DeclaredText> cells = new EnumMap<>(DeclaredSmelter.Column.class);
        for (DeclaredSmelter.Column column : filled) {
            cells.put(
                    column,
                    new DeclaredText(
                            "some " + column,
                            new CellRef("a.xlsx", "Smelter List", (char) ('A' + column.ordinal()) + "5"),
                            DeclaredText.Origin.TYPED));
        }
        CellRef first = new CellRef("a.xlsx", "Smelter List", "A5");
        return new DeclaredSmelter(5, first, entry, Optional.of(Metal.GOLD), Optional.empty(), cells);
    }

    @Property
    void counts_an_entry_only_if_the_match_is_certain_and_not_contradicted(
            @ForAll Entry entry, @ForAll Decision decision, @ForAll MatchResult.Basis basis) {
        EntryVerdict verdict = EntryVerdict.of(entry(entry, DeclaredSmelter.Column.NAME), match(decision, basis));

        boolean counts = decision == Decision.MATCH
                && entry != Entry.NOT_YET_IDENTIFIED
                && (entry != Entry.CONTRADICTORY || basis == MatchResult.Basis.REVIEWER);
        assertThat(verdict.bucket() == EntryVerdict.Bucket.FACILITY).isEqualTo(counts);
        assertThat(verdict.facility()).isEqualTo(counts ? Optional.of(AURORA) : Optional.empty());
        assertThat(verdict.bucket()).isNotIn(EntryVerdict.Bucket.DUPLICATE, EntryVerdict.Bucket.OUT_OF_SCOPE);
        assertThat(verdict.evidence()).isNotEmpty().doesNotHaveDuplicates();
    }

    @Property
    void follows_again_from_its_own_match(
            @ForAll Entry entry, @ForAll Decision decision, @ForAll MatchResult.Basis basis) {
        DeclaredSmelter declared = entry(entry, DeclaredSmelter.Column.LOOKUP_NAME);
        EntryVerdict verdict = EntryVerdict.of(declared, match(decision, basis));

        assertThat(EntryVerdict.of(declared, verdict.match())).isEqualTo(verdict);
    }

    @Property
    void keeps_facility_and_match_in_any_place(@ForAll Entry entry, @ForAll EntryVerdict.Bucket place) {
        EntryVerdict alone = EntryVerdict.of(entry(entry), match(Decision.MATCH, MatchResult.Basis.NAME));
        EntryVerdict within = alone.within(place, entry, Metal.GOLD);

        assertThat(within.bucket()).isEqualTo(place);
        assertThat(within.facility()).isEqualTo(alone.facility());
        assertThat(within.match()).isEqualTo(alone.match());
        assertThat(within.within(alone.bucket(), entry, Metal.GOLD)).isEqualTo(alone);
    }

    @Test
    void says_which_column_names_the_smelter() {
        MatchResult none = new MatchResult(Decision.NONE, List.of(), List.of("nothing is like it"));
        DeclaredSmelter byId = entry(Entry.LISTED, DeclaredSmelter.Column.LOOKUP_NAME, DeclaredSmelter.Column.ID_INPUT);
        DeclaredSmelter notListed =
                entry(Entry.NOT_LISTED, DeclaredSmelter.Column.LOOKUP_NAME, DeclaredSmelter.Column.NAME);
        DeclaredSmelter blank = entry(Entry.UNRESOLVED, DeclaredSmelter.Column.COUNTRY);

        assertThat(EntryVerdict.of(byId, none).namedBy()).contains(DeclaredSmelter.Column.ID_INPUT);
        assertThat(byId.namingCell().cell()).isEqualTo("A5");
        assertThat(notListed.namingCell().cell()).isEqualTo("C5");
        assertThat(notListed.nameCell().cell()).isEqualTo("D5");
        assertThat(EntryVerdict.of(notListed, none).label()).contains("some NAME");
        assertThat(EntryVerdict.of(blank, none).namedBy()).isEmpty();
        assertThat(EntryVerdict.of(blank, none).label()).isEmpty();
        assertThat(blank.namingCell()).isEqualTo(blank.at());
    }
}
