package org.opencmrt.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.opencmrt.internal.text.NameKey;
import org.opencmrt.internal.text.NameText;
import org.opencmrt.model.Country;
import org.opencmrt.model.MatchQuery;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;
import org.opencmrt.reference.SmelterReferenceList;

/** Laws for every list and every query, tested with random lists of similar and difficult names. */
class RandomListLawsTest {
    private static final List<String> NASTY = List.of(
            "=1+1",
            "'; DROP TABLE smelters; --",
            "\u202Eecnarf refinery",
            "Z\u0327\u0301a\u0301lgo\u0300\u0301 Gold",
            "\uD83E\uDD47 Medal Works",
            "a",
            "...",
            "ﾒﾀﾙ 金属",
            "I\u0307stanbul Altın",
            "ß & Söhne AG",
            "1",
            "Co., Ltd.",
            "Smelting \uFFFD\uFFFD",
            "x".repeat(400));

    private record Named(Metal metal, String name, String country) {}

    @Provide
    Arbitrary<Named> facilities() {
        Arbitrary<String> name = Combinators.combine(
                        Arbitraries.of("", "Jiangxi ", "Hunan ", "PT ", "New ", "H.C. "),
                        Arbitraries.of(
                                "Brelkor", "Brelkur", "Vandrake", "Zephring", "Tulmex", "Gold", "TM", "金", "Ørvik"),
                        Arbitraries.of("", " Metals", " Smelting", " Refinery", " Trading", " Works", " Bank"),
                        Arbitraries.of("", " East", " West", " 1", " 2", " (Suzhou)", " Hong Kong"),
                        Arbitraries.of("", " Co., Ltd.", " GmbH", " S.A.", " Tbk"))
                .as((place, word, business, site, form) -> (place + word + business + site + form).strip());
        Arbitrary<String> any = Arbitraries.frequencyOf(
                Tuple.of(8, name),
                Tuple.of(1, Arbitraries.of(NASTY)),
                Tuple.of(1, Arbitraries.strings().ofMinLength(1).ofMaxLength(12)));
        return Combinators.combine(
                        Arbitraries.of(Metal.GOLD, Metal.TIN),
                        any.filter(text -> !text.isBlank()),
                        Arbitraries.of("CHINA", "JAPAN", "GERMANY"))
                .as(Named::new);
    }

    @Property(tries = 300)
    void a_name_of_the_list_always_matches_itself(@ForAll("list") List<Named> named) {
        SmelterReferenceList list = list(distinct(named));
        SmelterMatcher matcher = SmelterMatcher.against(list);
        for (Smelter smelter : list.smelters()) {
            assertThat(matcher.match(query(smelter)).match()).as(smelter.name()).contains(smelter);
        }
    }

    @Property(tries = 200)
    void the_decision_does_not_depend_on_the_order_of_the_list_or_of_the_rows(
            @ForAll("list") List<Named> named, @ForAll("list") List<Named> asked, @ForAll Random random) {
        List<Smelter> smelters = smelters(distinct(named));
        List<Smelter> shuffled = new ArrayList<>(smelters);
        Collections.shuffle(shuffled, random);
        List<MatchQuery> queries = new ArrayList<>(
                smelters(asked).stream().map(RandomListLawsTest::query).toList());
        Map<MatchQuery, MatchResult> answers = answers(SmelterMatcher.against(of(smelters)), queries);
        Collections.shuffle(queries, random);
        assertThat(answers(SmelterMatcher.against(of(shuffled)), queries)).isEqualTo(answers);
    }

    @Property(tries = 300)
    void an_additional_facility_never_turns_a_match_into_another_existing_facility(
            @ForAll("list") List<Named> named, @ForAll("facilities") Named added, @ForAll("list") List<Named> asked) {
        List<Named> more = new ArrayList<>(named);
        more.add(added);
        List<Smelter> all = smelters(distinct(more));
        SmelterMatcher smaller = SmelterMatcher.against(of(smelters(distinct(named))));
        SmelterMatcher larger = SmelterMatcher.against(of(all));
        List<Smelter> before = smelters(distinct(named));
        for (Smelter ask : smelters(asked)) {
            Optional<Smelter> first = smaller.match(query(ask)).match();
            Optional<Smelter> then = larger.match(query(ask)).match();
            boolean other = first.isPresent() && then.isPresent() && !first.equals(then) && before.contains(then.get());
            assertThat(other).as("%s", ask.name()).isFalse();
        }
    }

    @Property
    void normalizing_twice_changes_nothing(@ForAll String text) {
        String once = NameText.normalize(text);
        assertThat(NameText.normalize(once)).isEqualTo(once);
    }

    @Provide
    Arbitrary<List<Named>> list() {
        return facilities().list().ofMinSize(1).ofMaxSize(14);
    }

    /** One facility for each name, ignoring legal forms, because a shared name is ambiguous by design. */
    private static List<Named> distinct(List<Named> named) {
        Map<String, Named> byName = new LinkedHashMap<>();
        for (Named one : named) {
            String core = NameKey.of(one.name()).withoutLegalForm();
            String text = core.isEmpty() ? NameText.normalize(one.name()) : core;
            byName.putIfAbsent(one.metal() + text, one);
        }
        return List.copyOf(byName.values());
    }

    private static Map<MatchQuery, MatchResult> answers(SmelterMatcher matcher, List<MatchQuery> queries) {
        List<MatchResult> results = matcher.matchAll(queries);
        Map<MatchQuery, MatchResult> answers = new LinkedHashMap<>();
        for (int i = 0; i < results.size(); i++) {
            answers.put(queries.get(i), results.get(i));
        }
        return answers;
    }

    private static SmelterReferenceList list(List<Named> named) {
        return of(smelters(named));
    }

    private static SmelterReferenceList of(List<Smelter> smelters) {
        return SmelterReferenceList.of(
                smelters.stream()
                        .map(smelter -> new ReferenceEntry(smelter, smelter.name(), Optional.empty()))
                        .toList(),
                "random");
    }

    private static List<Smelter> smelters(List<Named> named) {
        List<Smelter> smelters = new ArrayList<>();
        for (Named one : named) {
            smelters.add(new Smelter(
                    Optional.of(new SmelterId("CID" + (900_000 + smelters.size()))),
                    one.metal(),
                    one.name(),
                    Country.tryParse(one.country()),
                    Optional.of(one.country()),
                    Optional.empty(),
                    Optional.empty()));
        }
        return smelters;
    }

    private static MatchQuery query(Smelter smelter) {
        return new MatchQuery(
                Optional.of(smelter.metal()), Optional.of(smelter.name()), smelter.countryText(), Optional.empty());
    }
}
