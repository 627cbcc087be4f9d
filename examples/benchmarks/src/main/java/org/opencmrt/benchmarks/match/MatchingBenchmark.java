package org.opencmrt.benchmarks.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.opencmrt.match.SmelterMatcher;
import org.opencmrt.model.MatchQuery;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;
import org.opencmrt.reference.SmelterReferenceList;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Matching on one thread, with the bundled list and with lists derived from it by changing distinctive letters of its
 * names. The derived lists have as many names as a full list (2 and 3 times as many) and more.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class MatchingBenchmark {
    private static final int QUERIES = 4096;

    /** The size of the list as a multiple of the bundled list's 275 names; 2 is about a full list of look-up names. */
    @Param({"2", "20"})
    public int times;

    private SmelterReferenceList list = SmelterReferenceList.bundled();
    private SmelterMatcher matcher = SmelterMatcher.against(list);
    private List<MatchQuery> known = List.of();
    private List<MatchQuery> misspelled = List.of();
    private int next;

    /** Creates the list and the queries, which are the same in every run. */
    @Setup
    public void make() {
        Random random = new Random(42);
        list = larger(SmelterReferenceList.bundled(), times, random);
        matcher = SmelterMatcher.against(list);
        List<MatchQuery> exact = new ArrayList<>();
        List<MatchQuery> slips = new ArrayList<>();
        for (int i = 0; i < QUERIES; i++) {
            Smelter smelter = list.smelters().get(random.nextInt(list.smelters().size()));
            exact.add(query(smelter, smelter.name()));
            slips.add(query(smelter, changed(smelter.name(), 1, random)));
        }
        known = List.copyOf(exact);
        misspelled = List.copyOf(slips);
    }

    /** Builds the index of the list. */
    @Benchmark
    public SmelterMatcher buildIndex() {
        return SmelterMatcher.against(list);
    }

    /** Matches a name of the list. */
    @Benchmark
    public MatchResult knownName() {
        return matcher.match(known.get(next++ & (QUERIES - 1)));
    }

    /** Matches a name of the list with one typing error. */
    @Benchmark
    public MatchResult misspelledName() {
        return matcher.match(misspelled.get(next++ & (QUERIES - 1)));
    }

    private static SmelterReferenceList larger(SmelterReferenceList list, int times, Random random) {
        List<ReferenceEntry> entries = new ArrayList<>(list.entries());
        int number = 900_000;
        for (int copy = 1; copy < times; copy++) {
            for (ReferenceEntry entry : list.entries()) {
                Smelter like = entry.smelter();
                String name = changed(like.name(), 4, random);
                Smelter other = new Smelter(
                        Optional.of(new SmelterId("CID" + number++)),
                        like.metal(),
                        name,
                        like.country(),
                        like.countryText(),
                        like.city(),
                        like.state());
                entries.add(new ReferenceEntry(other, name, Optional.empty()));
            }
        }
        return SmelterReferenceList.of(entries, "larger");
    }

    private static String changed(String name, int letters, Random random) {
        StringBuilder changed = new StringBuilder(name);
        for (int i = 0; i < letters; i++) {
            changed.setCharAt(random.nextInt(Math.min(12, name.length())), (char) ('a' + random.nextInt(26)));
        }
        return changed.toString();
    }

    private static MatchQuery query(Smelter smelter, String name) {
        return new MatchQuery(Optional.of(smelter.metal()), Optional.of(name), smelter.countryText(), Optional.empty());
    }
}
