package org.opencmrt.read;

import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * Where the rows of a layout really are on a sheet. Somebody may have inserted or deleted rows; the anchors, rows that were
 * recognized by what they are, show by how much the rows around them moved.
 */
final class RowMap {
    static final RowMap IDENTITY = new RowMap(new TreeMap<>(), row -> false);

    private final NavigableMap<Integer, Integer> anchors;
    private final IntPredicate looksLikeField;

    /**
     * A map by anchors.
     *
     * @param anchors row of the sheet by row of the layout
     * @param looksLikeField tells of a row of the sheet whether it is one of the form's fields; settles where a row between
     *     two anchors went that moved by different amounts
     */
    RowMap(Map<Integer, Integer> anchors, IntPredicate looksLikeField) {
        this.anchors = new TreeMap<>(anchors);
        this.looksLikeField = looksLikeField;
    }

    boolean isIdentity() {
        return anchors.entrySet().stream().allMatch(anchor -> anchor.getKey().equals(anchor.getValue()));
    }

    /** The row of the sheet; empty when the anchors do not settle it. */
    OptionalInt row(int layoutRow) {
        Integer known = anchors.get(layoutRow);
        if (known != null) {
            return OptionalInt.of(known);
        }
        Map.Entry<Integer, Integer> above = anchors.floorEntry(layoutRow);
        Map.Entry<Integer, Integer> below = anchors.ceilingEntry(layoutRow);
        if (above == null && below == null) {
            return OptionalInt.of(layoutRow);
        }
        int byAbove = above == null ? moved(layoutRow, below) : moved(layoutRow, above);
        int byBelow = below == null ? moved(layoutRow, above) : moved(layoutRow, below);
        if (byAbove == byBelow) {
            return OptionalInt.of(byAbove);
        }
        boolean fitsAbove = looksLikeField.test(byAbove);
        boolean fitsBelow = looksLikeField.test(byBelow);
        if (fitsAbove == fitsBelow) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(fitsAbove ? byAbove : byBelow);
    }

    private static int moved(int layoutRow, Map.Entry<Integer, Integer> anchor) {
        return layoutRow + anchor.getValue() - anchor.getKey();
    }
}
