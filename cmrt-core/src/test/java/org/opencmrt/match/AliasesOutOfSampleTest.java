package org.opencmrt.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.opencmrt.internal.text.NameText;
import org.opencmrt.model.MatchQuery;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.support.SharedFiles;

/**
 * Looks up the aliases of the full list in the list of standard names. Facilities with labeled queries are counted
 * separately, because rules that only fit the sample would perform worse on the others.
 */
class AliasesOutOfSampleTest {
    private static final List<String> LABELLED =
            List.of("queries-6.5.csv", "queries-6.5-standard-only.csv", "queries-6.1.csv");

    private record Alias(Smelter smelter, String name) {}

    private record Score(int asked, long matched, long right, long reviewedRight) {
        static Score of(SmelterMatcher matcher, List<Alias> aliases) {
            long matched = 0;
            long right = 0;
            long reviewedRight = 0;
            for (Alias alias : aliases) {
                MatchResult result = matcher.match(new MatchQuery(
                        Optional.of(alias.smelter().metal()),
                        Optional.of(alias.name()),
                        alias.smelter().countryText(),
                        Optional.empty()));
                boolean best = result.best()
                        .filter(found ->
                                found.smelter().id().equals(alias.smelter().id()))
                        .isPresent();
                matched += result.decision() == MatchResult.Decision.MATCH ? 1 : 0;
                right += result.decision() == MatchResult.Decision.MATCH && best ? 1 : 0;
                reviewedRight += result.decision() == MatchResult.Decision.REVIEW && best ? 1 : 0;
            }
            return new Score(aliases.size(), matched, right, reviewedRight);
        }

        double precision() {
            return matched == 0 ? 1 : (double) right / matched;
        }

        double recall() {
            return (double) right / asked;
        }

        double recallWithReview() {
            return (double) (right + reviewedRight) / asked;
        }
    }

    @Test
    void aliases_outside_the_sample_are_found_as_well_as_those_inside() throws IOException {
        SmelterReferenceList standard =
                SmelterReferenceList.read(SharedFiles.find("matching/ref-6.5-standard-only.csv"));
        Map<Boolean, List<Alias>> aliases =
                aliases(SmelterReferenceList.read(SharedFiles.find("matching/ref-6.5.csv")), standard).stream()
                        .collect(Collectors.partitioningBy(isLabelled()));
        SmelterMatcher all = SmelterMatcher.against(standard);
        SmelterMatcher listOnly =
                SmelterMatcher.against(standard, MatchSettings.standard().withoutFormerNames());
        print("labeled facilities", Score.of(all, aliases.get(true)));
        print("labeled facilities, without former names", Score.of(listOnly, aliases.get(true)));
        print("other facilities, without former names", Score.of(listOnly, aliases.get(false)));
        Score others = Score.of(all, aliases.get(false));
        print("other facilities", others);
        assertThat(others.precision()).isGreaterThanOrEqualTo(0.99);
        assertThat(others.recall()).isGreaterThanOrEqualTo(0.50);
        assertThat(others.recallWithReview()).isGreaterThanOrEqualTo(0.72);
    }

    /** The names of the full list that the other list lacks, except for names that two facilities share. */
    private static List<Alias> aliases(SmelterReferenceList full, SmelterReferenceList standard) {
        Set<String> known = standard.entries().stream()
                .map(entry -> entry.smelter().metal() + entry.lookupName())
                .collect(Collectors.toSet());
        Set<Optional<SmelterId>> ids =
                standard.smelters().stream().map(Smelter::id).collect(Collectors.toSet());
        Map<String, Long> facilities = full.entries().stream()
                .collect(Collectors.groupingBy(
                        entry -> text(entry.smelter().metal(), entry.lookupName()),
                        Collectors.collectingAndThen(
                                Collectors.mapping(ReferenceEntry::smelter, Collectors.toSet()),
                                named -> (long) named.size())));
        return full.entries().stream()
                .filter(entry -> !known.contains(entry.smelter().metal() + entry.lookupName()))
                .filter(entry -> ids.contains(entry.smelter().id()))
                .filter(entry -> facilities.get(text(entry.smelter().metal(), entry.lookupName())) == 1)
                .map(entry -> new Alias(entry.smelter(), entry.lookupName()))
                .distinct()
                .toList();
    }

    private static String text(Metal metal, String name) {
        return metal + NameText.normalize(name);
    }

    private static Predicate<Alias> isLabelled() throws IOException {
        Set<String> labeled = new HashSet<>();
        for (String queries : LABELLED) {
            try (Reader text = Files.newBufferedReader(SharedFiles.find("matching/" + queries));
                    Stream<CSVRecord> rows =
                            CSVFormat.DEFAULT
                                    .builder()
                                    .setHeader()
                                    .setSkipHeaderRecord(true)
                                    .get()
                                    .parse(text)
                                    .stream()) {
                rows.forEach(row -> labeled.add(row.get("truth_id")));
            }
        }
        return alias ->
                alias.smelter().id().filter(id -> labeled.contains(id.value())).isPresent();
    }

    private static void print(String which, Score score) {
        System.out.printf(
                Locale.ROOT,
                "aliases of %s: %d asked, precision %.4f, recall %.3f, with review %.3f%n",
                which,
                score.asked(),
                score.precision(),
                score.recall(),
                score.recallWithReview());
    }
}
