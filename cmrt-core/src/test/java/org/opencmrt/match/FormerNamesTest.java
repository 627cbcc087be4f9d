package org.opencmrt.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.opencmrt.model.Country;
import org.opencmrt.model.MatchQuery;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.Smelter;
import org.opencmrt.reference.SmelterReferenceList;

/** Looks up names of the bundled list in lists that have other names for its facilities. */
class FormerNamesTest {
    private static final List<Smelter> OLD = SmelterReferenceList.bundled().smelters().stream()
            .filter(smelter -> smelter.id().isPresent())
            .toList();
    private static final Smelter FIRST = OLD.get(0);
    private static final Smelter SECOND = OLD.get(1);

    @Test
    void a_former_name_leads_to_the_facility_that_now_has_the_id() {
        SmelterMatcher matcher = matcher(renamed(FIRST, "Quontavia"), renamed(SECOND, "Zephring"));
        MatchResult result = matcher.match(query(FIRST, FIRST.name()));
        assertThat(result.match()).contains(renamed(FIRST, "Quontavia"));
        assertThat(result.best().orElseThrow().basis()).isEqualTo(MatchResult.Basis.ALIAS);
        assertThat(result.evidence())
                .contains("the list does not have the name '" + FIRST.name() + "'; the facility had it in 2016");
    }

    @Test
    void a_facility_that_is_not_in_the_list_stays_unknown() {
        SmelterMatcher matcher = matcher(renamed(SECOND, "Zephring"));
        assertThat(matcher.match(query(FIRST, FIRST.name())).decision()).isEqualTo(MatchResult.Decision.NONE);
    }

    @Test
    void an_id_in_another_country_is_another_facility() {
        Smelter elsewhere = smelter(FIRST, "Quontavia", "PERU");
        assertThat(matcher(elsewhere).match(query(FIRST, FIRST.name())).decision())
                .isEqualTo(MatchResult.Decision.NONE);
    }

    @Test
    void a_name_that_the_list_gives_to_another_facility_belongs_to_that_facility() {
        Smelter heir = renamed(SECOND, FIRST.name());
        SmelterMatcher matcher = matcher(renamed(FIRST, "Quontavia"), heir);
        MatchQuery withoutCountry = new MatchQuery(
                Optional.of(FIRST.metal()), Optional.of(FIRST.name()), Optional.empty(), Optional.empty());
        assertThat(matcher.match(withoutCountry).match()).contains(heir);
    }

    @Test
    void a_name_that_two_sites_now_share_needs_review() {
        Smelter east = renamed(FIRST, FIRST.name() + " East Plant");
        Smelter west = smelter(
                SECOND, FIRST.name() + " West Plant", FIRST.countryText().orElseThrow());
        MatchResult result = matcher(east, west).match(query(FIRST, FIRST.name()));
        assertThat(result.decision()).isEqualTo(MatchResult.Decision.REVIEW);
        assertThat(result.candidates()).hasSize(2);
    }

    @Test
    void settings_can_leave_former_names_out() {
        SmelterMatcher matcher = SmelterMatcher.against(
                list(List.of(renamed(FIRST, "Quontavia"))),
                MatchSettings.standard().withoutFormerNames());
        assertThat(matcher.match(query(FIRST, FIRST.name())).decision()).isEqualTo(MatchResult.Decision.NONE);
    }

    @Test
    void the_names_of_the_list_itself_go_on_matching_themselves() {
        List<Smelter> renamed = renamed(OLD);
        SmelterMatcher matcher = SmelterMatcher.against(list(renamed));
        for (Smelter smelter : renamed) {
            assertThat(matcher.match(query(smelter, smelter.name())).match()).contains(smelter);
        }
    }

    /**
     * An additional facility has former names, too. These may take over a match, but never in favor of a different
     * existing facility.
     */
    @Property(tries = 10)
    void an_additional_facility_never_turns_a_match_into_another_existing_facility(@ForAll Random random) {
        List<Smelter> all = new ArrayList<>(renamed(OLD));
        Collections.shuffle(all, random);
        List<Smelter> some = all.subList(0, 60);
        Smelter added = all.get(60);
        List<Smelter> more = new ArrayList<>(some);
        more.add(added);
        Collections.shuffle(more, random);
        SmelterMatcher smaller = SmelterMatcher.against(list(some));
        SmelterMatcher larger = SmelterMatcher.against(list(more));
        for (Smelter old : OLD) {
            Optional<Smelter> first = smaller.match(query(old, old.name())).match();
            Optional<Smelter> then = larger.match(query(old, old.name())).match();
            assertThat(then.filter(found -> !found.equals(added)))
                    .as(old.name())
                    .isIn(first, Optional.empty());
        }
    }

    private static List<Smelter> renamed(List<Smelter> smelters) {
        List<Smelter> renamed = new ArrayList<>();
        for (Smelter smelter : smelters) {
            // letters of two syllables and a number, so that no two are similar
            String name = "Qu" + (char) ('a' + renamed.size() % 26) + "x" + (char) ('a' + renamed.size() / 26) + "vo";
            renamed.add(renamed(smelter, name + " " + (1000 + renamed.size())));
        }
        return renamed;
    }

    private static Smelter renamed(Smelter smelter, String name) {
        return smelter(smelter, name, smelter.countryText().orElseThrow());
    }

    private static Smelter smelter(Smelter as, String name, String country) {
        return new Smelter(
                as.id(),
                as.metal(),
                name,
                Country.tryParse(country),
                Optional.of(country),
                Optional.empty(),
                Optional.empty());
    }

    private static SmelterMatcher matcher(Smelter... smelters) {
        return SmelterMatcher.against(list(List.of(smelters)));
    }

    private static SmelterReferenceList list(List<Smelter> smelters) {
        return SmelterReferenceList.of(
                smelters.stream()
                        .map(smelter -> new ReferenceEntry(smelter, smelter.name(), Optional.empty()))
                        .toList(),
                "renamed");
    }

    private static MatchQuery query(Smelter smelter, String name) {
        return new MatchQuery(Optional.of(smelter.metal()), Optional.of(name), smelter.countryText(), Optional.empty());
    }
}
