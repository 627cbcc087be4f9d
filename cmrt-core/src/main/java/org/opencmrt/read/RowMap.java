package org.opencmrt.read;

import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Maps the rows of a layout to their actual rows on a sheet. Users may have inserted rows. Anchors, which are rows
 * recognized by their content, show how far the rows around them moved.
 */
final class RowMap {
    static final RowMap IDENTITY = new RowMap(new TreeMap<>());

    private final NavigableMap<Integer, Integer> rows;

    private RowMap(NavigableMap<Integer, Integer> rows) {
        this.rows = rows;
    }

    /**
     * Creates a map from anchors, and completes it for the fields between them.
     *
     * @param anchors the row on the sheet by row of the layout
     * @param fields the other rows of the layout that are needed
     * @param looksLikeField decides whether a row of the sheet belongs to the form; this determines where rows were
     *     inserted between two anchors
     * @return the map; empty if the anchors do not determine the position of a field
     */
    static Optional<RowMap> of(Map<Integer, Integer> anchors, Collection<Integer> fields, IntPredicate looksLikeField) {
        NavigableMap<Integer, Integer> known = new TreeMap<>(anchors);
        NavigableMap<Integer, Integer> rows = new TreeMap<>(anchors);
        NavigableSet<Integer> open = new TreeSet<>(fields);
        open.removeAll(known.keySet());
        while (!open.isEmpty()) {
            Map.Entry<Integer, Integer> above = known.lowerEntry(open.first());
            Map.Entry<Integer, Integer> below = known.higherEntry(open.first());
            NavigableSet<Integer> between =
                    below == null ? new TreeSet<>(open) : new TreeSet<>(open.headSet(below.getKey()));
            if (!place(between, above, below, looksLikeField, rows)) {
                return Optional.empty();
            }
            open.removeAll(between);
        }
        return Optional.of(new RowMap(rows));
    }

    /** Places the fields between two anchors; returns false if their positions are unclear. */
    private static boolean place(
            NavigableSet<Integer> fields,
            Map.Entry<Integer, Integer> above,
            Map.Entry<Integer, Integer> below,
            IntPredicate looksLikeField,
            NavigableMap<Integer, Integer> rows) {
        if (above == null && moved(below) != 0) {
            return false; // it is unknown whether these moved as well
        }
        int movedAbove = above == null ? 0 : moved(above);
        int movedBelow = below == null ? moved(above) : moved(below);
        int first = above == null ? fields.first() : above.getKey() + 1;
        int last = below == null ? fields.last() : below.getKey();
        int[] splits = movedAbove == movedBelow
                ? new int[] {first}
                : IntStream.rangeClosed(first, last)
                        .filter(split -> isInsertion(split, movedAbove, movedBelow, fields, looksLikeField))
                        .toArray();
        long placings = IntStream.of(splits)
                .mapToObj(split -> fields.headSet(split).size())
                .distinct()
                .count();
        if (placings != 1) {
            return false;
        }
        fields.forEach(field -> rows.put(field, field + (field < splits[0] ? movedAbove : movedBelow)));
        return true;
    }

    /** True if the sheet is consistent with rows having been inserted above this row of the layout. */
    private static boolean isInsertion(
            int split, int movedAbove, int movedBelow, NavigableSet<Integer> fields, IntPredicate looksLikeField) {
        boolean gapIsEmpty = movedBelow > movedAbove
                && IntStream.range(split + movedAbove, split + movedBelow).noneMatch(looksLikeField);
        return gapIsEmpty
                && fields.headSet(split).stream().allMatch(field -> looksLikeField.test(field + movedAbove))
                && fields.tailSet(split).stream().allMatch(field -> looksLikeField.test(field + movedBelow));
    }

    private static int moved(Map.Entry<Integer, Integer> anchor) {
        return anchor.getValue() - anchor.getKey();
    }

    /** True if no row moved. */
    boolean isIdentity() {
        return rows.entrySet().stream().allMatch(row -> row.getKey().equals(row.getValue()));
    }

    /**
     * The row on the sheet for a row of the layout. A row that is neither an anchor nor a field moves like the nearest
     * one above it.
     */
    int row(int layoutRow) {
        Map.Entry<Integer, Integer> nearest = rows.floorEntry(layoutRow);
        return nearest == null ? layoutRow : layoutRow + moved(nearest);
    }
}
