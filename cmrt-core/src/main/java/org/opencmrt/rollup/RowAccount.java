package org.opencmrt.rollup;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.Metal;

/**
 * The number of reported rows in each bucket. Every row that was read is in exactly one bucket.
 *
 * @param rows rows read, including those of duplicate files
 * @param buckets rows by bucket; every bucket is present, in order
 * @param byMetal the same for each metal found: the facility's metal for matched rows, or else the reported metal
 * @param withoutMetal the same for rows without a metal
 */
public record RowAccount(
        long rows,
        Map<EntryVerdict.Bucket, Long> buckets,
        NavigableMap<Metal, Map<EntryVerdict.Bucket, Long>> byMetal,
        Map<EntryVerdict.Bucket, Long> withoutMetal) {

    /** Copies the maps and checks that the buckets add up. */
    public RowAccount {
        buckets = all(buckets);
        withoutMetal = all(withoutMetal);
        NavigableMap<Metal, Map<EntryVerdict.Bucket, Long>> metals = new TreeMap<>();
        byMetal.forEach((metal, counts) -> metals.put(metal, all(counts)));
        byMetal = Collections.unmodifiableNavigableMap(metals);
        long inMetals = sum(withoutMetal)
                + metals.values().stream().mapToLong(RowAccount::sum).sum();
        if (sum(buckets) != rows || inMetals != rows) {
            throw new IllegalArgumentException("the buckets contain " + sum(buckets) + " rows, the metals " + inMetals
                    + ", but " + rows + " were read");
        }
    }

    /** The number of rows in a bucket. */
    public long in(EntryVerdict.Bucket bucket) {
        return buckets.get(bucket);
    }

    /** The number of rows in each bucket as a sentence, without empty buckets. */
    public String text() {
        String parts = buckets.entrySet().stream()
                .filter(bucket -> bucket.getValue() > 0)
                .map(bucket ->
                        bucket.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + bucket.getValue())
                .collect(Collectors.joining(", "));
        return "Smelter list entries read, for all metals: " + rows
                + (parts.isEmpty() ? "" : ". Each entry is counted once: " + parts) + ".";
    }

    private static Map<EntryVerdict.Bucket, Long> all(Map<EntryVerdict.Bucket, Long> counts) {
        Map<EntryVerdict.Bucket, Long> all = new EnumMap<>(EntryVerdict.Bucket.class);
        for (EntryVerdict.Bucket bucket : EntryVerdict.Bucket.values()) {
            all.put(bucket, counts.getOrDefault(bucket, 0L));
        }
        return Collections.unmodifiableMap(all);
    }

    private static long sum(Map<EntryVerdict.Bucket, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Counts rows one by one. */
    static final class Builder {
        private final Map<Optional<Metal>, Map<EntryVerdict.Bucket, Long>> rows = new HashMap<>();

        void add(EntryVerdict.Bucket bucket, Optional<Metal> metal) {
            rows.computeIfAbsent(metal, key -> new EnumMap<>(EntryVerdict.Bucket.class))
                    .merge(bucket, 1L, Long::sum);
        }

        RowAccount build() {
            Map<EntryVerdict.Bucket, Long> buckets = new EnumMap<>(EntryVerdict.Bucket.class);
            NavigableMap<Metal, Map<EntryVerdict.Bucket, Long>> byMetal = new TreeMap<>();
            rows.forEach((metal, counts) -> {
                counts.forEach((bucket, count) -> buckets.merge(bucket, count, Long::sum));
                metal.ifPresent(known -> byMetal.put(known, counts));
            });
            return new RowAccount(sum(buckets), buckets, byMetal, rows.getOrDefault(Optional.empty(), Map.of()));
        }
    }
}
