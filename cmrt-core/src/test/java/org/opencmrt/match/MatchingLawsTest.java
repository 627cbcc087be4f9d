package org.opencmrt.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.opencmrt.model.MatchQuery;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;
import org.opencmrt.reference.SmelterReferenceList;

/** Laws for every list, tested with the bundled one. */
class MatchingLawsTest {
    private static final SmelterReferenceList LIST = SmelterReferenceList.bundled();
    private static final SmelterMatcher MATCHER = SmelterMatcher.against(LIST);
    private static final List<MatchQuery> QUERIES = queries();

    @Test
    void a_name_of_the_list_always_matches_itself() {
        for (Smelter smelter : LIST.smelters()) {
            MatchResult result = MATCHER.match(query(smelter, smelter.name()));
            assertThat(result.match()).as(smelter.name()).contains(smelter);
        }
    }

    @Test
    void the_short_path_for_listed_names_and_ids_gives_the_same_results() {
        Optional<String> nothing = Optional.empty();
        for (ReferenceEntry entry : LIST.entries()) {
            Smelter smelter = entry.smelter();
            Optional<Metal> metal = Optional.of(smelter.metal());
            Optional<String> id = smelter.id().map(SmelterId::value);
            Optional<String> name = Optional.of(entry.lookupName());
            // leading and trailing blanks mean nothing, but prevent the fast path
            Optional<String> blank = Optional.of(" ");
            Optional<String> nameAndBlank = Optional.of(entry.lookupName() + " ");
            for (Optional<String> country : List.of(nothing, smelter.countryText(), Optional.of("Peru"))) {
                assertThat(MATCHER.match(new MatchQuery(metal, name, country, nothing)))
                        .isEqualTo(MATCHER.match(new MatchQuery(metal, nameAndBlank, country, nothing)));
                assertThat(MATCHER.match(new MatchQuery(metal, nothing, country, id)))
                        .isEqualTo(MATCHER.match(new MatchQuery(metal, blank, country, id)));
                assertThat(MATCHER.match(new MatchQuery(metal, name, country, id)))
                        .isEqualTo(MATCHER.match(new MatchQuery(metal, nameAndBlank, country, id)));
            }
        }
    }

    @Property(tries = 20)
    void the_decision_does_not_depend_on_the_order_of_the_list(@ForAll Random random) {
        List<ReferenceEntry> shuffled = new ArrayList<>(LIST.entries());
        Collections.shuffle(shuffled, random);
        SmelterMatcher other = SmelterMatcher.against(SmelterReferenceList.of(shuffled, "shuffled"));
        assertThat(other.matchAll(QUERIES)).isEqualTo(MATCHER.matchAll(QUERIES));
    }

    @Test
    void the_decision_does_not_depend_on_the_other_rows() {
        List<MatchResult> together = MATCHER.matchAll(QUERIES);
        List<MatchResult> alone =
                QUERIES.stream().map(SmelterMatcher.against(LIST)::match).toList();
        assertThat(together).isEqualTo(alone);
    }

    @Property(tries = 30)
    void an_unrelated_facility_never_turns_a_match_into_another(@ForAll @IntRange(max = 10_000) int number) {
        List<ReferenceEntry> more = new ArrayList<>(LIST.entries());
        String name = "Zyxqu" + number + " Wjkvo Works";
        Smelter added = new Smelter(
                Optional.empty(),
                Metal.GOLD,
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        more.add(new ReferenceEntry(added, name, Optional.empty()));
        SmelterMatcher larger = SmelterMatcher.against(SmelterReferenceList.of(more, "larger"));
        for (MatchQuery query : QUERIES) {
            Optional<Smelter> before = MATCHER.match(query).match();
            Optional<Smelter> after = larger.match(query).match();
            assertThat(before.isEmpty() || after.isEmpty() || after.equals(before))
                    .as("%s", query)
                    .isTrue();
        }
    }

    @Property
    void never_throws_for_text(@ForAll String name, @ForAll String country, @ForAll String id) {
        MatchQuery query = new MatchQuery(Optional.empty(), Optional.of(name), Optional.of(country), Optional.of(id));
        assertThat(MATCHER.match(query).evidence()).isNotEmpty();
    }

    @Test
    void no_name_matches_after_its_facility_is_removed_from_the_list() {
        List<String> wrong = new ArrayList<>();
        for (Smelter smelter : LIST.smelters()) {
            List<ReferenceEntry> rest = LIST.entries().stream()
                    .filter(e -> !e.smelter().equals(smelter))
                    .toList();
            SmelterMatcher without = SmelterMatcher.against(SmelterReferenceList.of(rest, "rest"));
            MatchResult result = without.match(query(smelter, smelter.name()));
            if (result.decision() == MatchResult.Decision.MATCH) {
                wrong.add(smelter.name() + " -> " + result.match().orElseThrow().name());
            }
        }
        assertThat(wrong).hasSizeLessThanOrEqualTo(1);
    }

    private static List<MatchQuery> queries() {
        Random random = new Random(7);
        List<MatchQuery> queries = new ArrayList<>();
        for (Smelter smelter : LIST.smelters()) {
            queries.add(query(smelter, smelter.name()));
            queries.add(query(smelter, withSlip(smelter.name(), random)));
        }
        return List.copyOf(queries);
    }

    private static String withSlip(String name, Random random) {
        int at = random.nextInt(name.length());
        return name.substring(0, at) + (char) ('a' + random.nextInt(26)) + name.substring(at);
    }

    private static MatchQuery query(Smelter smelter, String name) {
        return new MatchQuery(Optional.of(smelter.metal()), Optional.of(name), smelter.countryText(), Optional.empty());
    }
}
