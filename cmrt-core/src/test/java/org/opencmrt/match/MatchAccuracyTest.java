package org.opencmrt.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.opencmrt.internal.table.MatchCsv;
import org.opencmrt.model.MatchQuery;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.support.SharedFiles;

/** Accuracy on the labeled query sets, if they are available. Prints the table of docs/matching.md. */
class MatchAccuracyTest {
    private static final int FOLDS = 5;

    /** An answer and the correct answer. */
    private record Answer(String kind, String truth, MatchResult result) {
        boolean right() {
            return !truth.isEmpty() && truth.equals(best());
        }

        String best() {
            return result.best()
                    .flatMap(c -> c.smelter().id())
                    .map(SmelterId::value)
                    .orElse("");
        }

        boolean is(MatchResult.Decision decision) {
            return result.decision() == decision;
        }
    }

    /** Counts of a set of answers. */
    private record Score(long positive, long matched, long right, long reviewed, long reviewedRight) {
        static Score of(List<Answer> answers, Predicate<Answer> which) {
            List<Answer> of = answers.stream().filter(which).toList();
            return new Score(
                    of.stream().filter(a -> !a.truth().isEmpty()).count(),
                    of.stream().filter(a -> a.is(MatchResult.Decision.MATCH)).count(),
                    of.stream()
                            .filter(a -> a.is(MatchResult.Decision.MATCH) && a.right())
                            .count(),
                    of.stream()
                            .filter(a -> a.is(MatchResult.Decision.REVIEW)
                                    && !a.truth().isEmpty())
                            .count(),
                    of.stream()
                            .filter(a -> a.is(MatchResult.Decision.REVIEW) && a.right())
                            .count());
        }

        double precision() {
            return matched == 0 ? 1 : (double) right / matched;
        }

        double recall() {
            return positive == 0 ? 1 : (double) right / positive;
        }

        double recallWithReview() {
            return positive == 0 ? 1 : (double) (right + reviewedRight) / positive;
        }

        double unmatchedInReview() {
            return positive == right ? 1 : (double) reviewedRight / (positive - right);
        }
    }

    @Test
    void meets_its_accuracy_goals_on_the_list_with_aliases() throws IOException {
        List<Answer> answers = answers("ref-6.5.csv", "queries-6.5.csv");
        print("6.5", answers);
        Score all = Score.of(answers, a -> true);
        assertThat(all.precision()).isGreaterThanOrEqualTo(0.995);
        assertThat(all.recall()).isGreaterThanOrEqualTo(0.93);
        assertThat(all.unmatchedInReview()).isGreaterThanOrEqualTo(0.80);
        assertThat((double) all.reviewedRight() / all.reviewed()).isGreaterThanOrEqualTo(0.80);
        assertThat(Score.of(answers, a -> a.kind().equals("twin")).precision()).isGreaterThanOrEqualTo(0.99);
        assertThat(Score.of(answers, a -> a.kind().equals("hard-negative")).matched())
                .isZero();
    }

    @Test
    void meets_its_accuracy_goals_on_the_list_without_aliases() throws IOException {
        List<Answer> answers = answers("ref-6.5-standard-only.csv", "queries-6.5-standard-only.csv");
        print("6.5 standard names only", answers);
        Score all = Score.of(answers, a -> true);
        assertThat(all.precision()).isGreaterThanOrEqualTo(0.98);
        assertThat(all.recall()).isGreaterThanOrEqualTo(0.45);
        assertThat(all.recallWithReview()).isGreaterThanOrEqualTo(0.65);
    }

    @Test
    void keeps_its_precision_on_an_older_list() throws IOException {
        List<Answer> answers = answers("ref-6.1.csv", "queries-6.1.csv");
        print("6.1", answers);
        assertThat(Score.of(answers, a -> true).precision()).isEqualTo(1);
    }

    /** Facilities are assigned to folds by id, so that the names of one facility are never on both sides. */
    @Test
    void is_as_good_on_every_fold_of_facilities() throws IOException {
        List<Answer> answers = answers("ref-6.5.csv", "queries-6.5.csv");
        for (int fold = 0; fold < FOLDS; fold++) {
            int number = fold;
            Score score = Score.of(answers, a -> fold(a.truth()) == number);
            System.out.printf(
                    Locale.ROOT, "fold %d: precision %.4f recall %.4f%n", fold, score.precision(), score.recall());
            assertThat(score.precision()).isGreaterThanOrEqualTo(0.99);
            assertThat(score.recall()).isGreaterThanOrEqualTo(0.90);
        }
    }

    @Test
    void matches_next_to_nothing_when_the_right_facility_is_not_in_the_list() throws IOException {
        SmelterReferenceList list = SmelterReferenceList.read(SharedFiles.find("matching/ref-6.5.csv"));
        int asked = 0;
        List<String> wrong = new ArrayList<>();
        for (Smelter smelter : list.smelters()) {
            SmelterMatcher matcher = SmelterMatcher.against(without(list, smelter));
            for (ReferenceEntry entry : list.entries()) {
                if (entry.smelter().equals(smelter)) {
                    asked++;
                    MatchResult result = matcher.match(new MatchQuery(
                            Optional.of(smelter.metal()),
                            Optional.of(entry.lookupName()),
                            smelter.countryText(),
                            Optional.empty()));
                    result.match().ifPresent(other -> wrong.add(entry.lookupName() + " -> " + other.name()));
                }
            }
        }
        System.out.printf(
                Locale.ROOT, "facility taken out: %d names, %d wrong matches %s%n", asked, wrong.size(), wrong);
        assertThat((double) wrong.size() / asked).isLessThan(0.01);
    }

    private static SmelterReferenceList without(SmelterReferenceList list, Smelter smelter) {
        List<ReferenceEntry> rest = list.entries().stream()
                .filter(e -> !e.smelter().equals(smelter))
                .toList();
        return SmelterReferenceList.of(rest, "rest");
    }

    private static int fold(String id) {
        return id.isEmpty() ? -1 : Math.floorMod(id.hashCode(), FOLDS);
    }

    private static List<Answer> answers(String reference, String queries) throws IOException {
        SmelterMatcher matcher =
                SmelterMatcher.against(SmelterReferenceList.read(SharedFiles.find("matching/" + reference)));
        List<MatchCsv.Case> cases =
                MatchCsv.read(queries, Files.readAllBytes(SharedFiles.find("matching/" + queries)), finding -> {});
        List<String[]> truths = new ArrayList<>();
        try (Reader text = Files.newBufferedReader(SharedFiles.find("matching/" + queries))) {
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            for (CSVRecord row : format.parse(text)) {
                truths.add(new String[] {row.get("kind"), row.get("truth_id")});
            }
        }
        List<MatchResult> results =
                matcher.matchAll(cases.stream().map(MatchCsv.Case::query).toList());
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            answers.add(new Answer(truths.get(i)[0], truths.get(i)[1], results.get(i)));
        }
        return answers;
    }

    private static void print(String title, List<Answer> answers) {
        Map<String, Score> scores = new TreeMap<>();
        answers.forEach(a -> scores.computeIfAbsent(
                a.kind(), kind -> Score.of(answers, b -> b.kind().equals(kind))));
        scores.put("total", Score.of(answers, a -> true));
        System.out.println(title);
        scores.forEach((kind, s) -> System.out.printf(
                Locale.ROOT,
                "%-15s positive %4d matched %4d wrong %2d precision %.4f recall %.4f with review %.4f%n",
                kind,
                s.positive(),
                s.matched(),
                s.matched() - s.right(),
                s.precision(),
                s.recall(),
                s.recallWithReview()));
    }
}
