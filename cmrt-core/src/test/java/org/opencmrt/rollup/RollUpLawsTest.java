package org.opencmrt.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.ReadResult;
import org.opencmrt.support.RollUps;
import org.opencmrt.testing.DeclarationArbitraries;
import org.opencmrt.testing.FakeReference;

class RollUpLawsTest {
    private static final FakeReference MATCHER = new FakeReference();

    @Provide
    Arbitrary<List<ReadResult>> programs() {
        return DeclarationArbitraries.programs();
    }

    @Provide
    Arbitrary<ReadResult> results() {
        return DeclarationArbitraries.results();
    }

    @Property(tries = 300)
    void merging_is_associative(
            @ForAll("programs") List<ReadResult> a,
            @ForAll("programs") List<ReadResult> b,
            @ForAll("programs") List<ReadResult> c) {
        RollUp left = merged(merged(rollUp(a), rollUp(b)), rollUp(c));
        RollUp right = merged(rollUp(a), merged(rollUp(b), rollUp(c)));

        assertThat(left).isEqualTo(right).hasSameHashCodeAs(right);
        assertThat(shown(left)).isEqualTo(shown(right));
    }

    @Property(tries = 300)
    void merging_is_commutative(@ForAll("programs") List<ReadResult> a, @ForAll("programs") List<ReadResult> b) {
        RollUp one = merged(rollUp(a), rollUp(b));
        RollUp other = merged(rollUp(b), rollUp(a));

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(shown(one)).isEqualTo(shown(other));
    }

    @Property(tries = 300)
    void merging_with_the_empty_roll_up_changes_nothing(@ForAll("programs") List<ReadResult> results) {
        assertThat(merged(rollUp(results), rollUp(List.of()))).isEqualTo(rollUp(results));
        assertThat(merged(rollUp(List.of()), rollUp(results))).isEqualTo(rollUp(results));
    }

    @Property(tries = 300)
    void any_order_and_any_partition_gives_the_same(@ForAll("programs") List<ReadResult> results, @ForAll long seed) {
        Random random = new Random(seed);
        List<ReadResult> shuffled = new ArrayList<>(results);
        java.util.Collections.shuffle(shuffled, random);
        Map<Integer, List<ReadResult>> partitions = new HashMap<>();
        shuffled.forEach(result -> partitions
                .computeIfAbsent(random.nextInt(4), key -> new ArrayList<>())
                .add(result));

        RollUp merged = RollUp.merge(
                partitions.values().stream().map(RollUpLawsTest::rollUp).toList());

        assertThat(merged).isEqualTo(rollUp(results));
        assertThat(shown(merged)).isEqualTo(shown(rollUp(results)));
    }

    @Property(tries = 300)
    void every_row_is_reported_once_in_the_bucket_that_counts_it(@ForAll("programs") List<ReadResult> results) {
        RollUp rollUp = rollUp(results);
        Map<EntryVerdict.Bucket, Long> reported = rollUp.entries()
                .collect(java.util.stream.Collectors.groupingBy(
                        RollUpEntry::bucket, java.util.stream.Collectors.counting()));

        for (EntryVerdict.Bucket bucket : EntryVerdict.Bucket.values()) {
            assertThat(reported.getOrDefault(bucket, 0L))
                    .isEqualTo(rollUp.account().in(bucket));
        }
    }

    @Property(tries = 300)
    void a_parallel_stream_gives_the_same(@ForAll("programs") List<ReadResult> results) {
        assertThat(results.parallelStream().collect(RollUps.collector(MATCHER))).isEqualTo(rollUp(results));
    }

    @Property(tries = 300)
    void every_row_that_was_read_is_in_exactly_one_bucket(@ForAll("programs") List<ReadResult> results) {
        long rows = results.stream()
                .mapToLong(result ->
                        result.declaration().map(d -> d.smelters().size()).orElse(0))
                .sum();
        RollUp rollUp = rollUp(results);
        RowAccount account = rollUp.account();

        assertThat(account.rows()).isEqualTo(rows);
        assertThat(account.buckets().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(rows);
        long shown =
                rollUp.facilities().stream().mapToLong(f -> f.entries().size()).sum()
                        + rollUp.openEntries().size()
                        + rollUp.duplicates().stream()
                                .mapToLong(d -> d.declaration().rowCount())
                                .sum();
        assertThat(shown).as("rows that can be looked at").isEqualTo(rows);
    }

    @Property(tries = 300)
    void the_counts_of_files_add_up(@ForAll("programs") List<ReadResult> results) {
        assertThat(rollUp(results).response().files()).isEqualTo(results.size());
    }

    @Property(tries = 300)
    void an_additional_declaration_never_removes_a_supplier_from_a_facility(
            @ForAll("programs") List<ReadResult> results, @ForAll("results") ReadResult more) {
        RollUp before = rollUp(results);
        RollUp after = merged(before, rollUp(List.of(more)));

        Map<Facility.Key, Integer> suppliers = new HashMap<>();
        after.facilities()
                .forEach(facility ->
                        suppliers.put(facility.key(), facility.suppliers().size()));
        boolean sameContentUnderAnotherMeaning =
                after.duplicates().size() > before.duplicates().size();
        for (Facility facility : before.facilities()) {
            if (!sameContentUnderAnotherMeaning) {
                assertThat(suppliers.getOrDefault(facility.key(), 0))
                        .isGreaterThanOrEqualTo(facility.suppliers().size());
            }
        }
    }

    private static RollUp merged(RollUp one, RollUp other) {
        return RollUp.merge(List.of(one, other));
    }

    private static RollUp rollUp(List<ReadResult> results) {
        return results.stream().collect(RollUps.collector(MATCHER));
    }

    /** Everything visible in a roll-up. */
    private static String shown(RollUp rollUp) {
        StringBuilder shown = new StringBuilder();
        for (Facility facility : rollUp.facilities()) {
            shown.append(facility.smelter())
                    .append(facility.suppliers())
                    .append(facility.entries())
                    .append(facility.aliases());
        }
        return shown.append(rollUp.openEntries())
                .append(rollUp.account())
                .append(rollUp.response())
                .append(rollUp.suppliers())
                .append(rollUp.duplicates())
                .append(rollUp.unreadable())
                .append(rollUp.findings())
                .toString();
    }
}
