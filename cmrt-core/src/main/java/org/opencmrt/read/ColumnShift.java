package org.opencmrt.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.opencmrt.internal.layout.SheetLayout;
import org.opencmrt.internal.text.MetalNames;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.internal.workbook.SheetCells;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.Country;
import org.opencmrt.model.DeclaredMine;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.ScopedMineral;
import org.opencmrt.model.SmelterId;

/**
 * Detects rows that were pasted one or two columns away from where they belong. Ids, metals, names on the look-up
 * sheet, and countries are recognized in any column; the other cells of a row are assumed to have moved with them.
 */
final class ColumnShift<C extends Enum<C>> {
    /** The kinds of content that a cell can be recognized by. */
    private enum Sign {
        ID,
        METAL,
        NAME,
        COUNTRY
    }

    /** The shifts that are tried, smallest first. */
    private static final List<Integer> SHIFTS = List.of(-1, 1, -2, 2);

    private static final Map<Enum<?>, Sign> BELONGS = Map.of(
            DeclaredSmelter.Column.ID_INPUT, Sign.ID,
            DeclaredSmelter.Column.ID, Sign.ID,
            DeclaredSmelter.Column.METAL, Sign.METAL,
            DeclaredSmelter.Column.LOOKUP_NAME, Sign.NAME,
            DeclaredSmelter.Column.NAME, Sign.NAME,
            DeclaredSmelter.Column.COUNTRY, Sign.COUNTRY,
            DeclaredMine.Column.METAL, Sign.METAL,
            DeclaredMine.Column.SMELTER_NAME, Sign.NAME,
            DeclaredMine.Column.COUNTRY, Sign.COUNTRY,
            ScopedMineral.Column.METAL, Sign.METAL);

    /** Columns in which a cell never consists of a metal alone. */
    private static final Set<Enum<?>> NOT_A_METAL =
            Set.of(DeclaredMine.Column.NAME, DeclaredMine.Column.ID, ScopedMineral.Column.REASON);

    private final Map<Integer, C> columns = new HashMap<>();
    private final boolean hasSigns;
    private final int firstColumn;
    private final int lastColumn;
    private final SheetCells cells;
    private final LookupIndex lookup;

    ColumnShift(SheetLayout<C> layout, SheetCells cells, LookupIndex lookup) {
        layout.columns().forEach((column, number) -> columns.put(number, column));
        this.hasSigns = layout.columns().keySet().stream().anyMatch(BELONGS::containsKey);
        this.firstColumn = layout.firstColumn();
        this.lastColumn = layout.lastColumn();
        this.cells = cells;
        this.lookup = lookup;
    }

    /**
     * The placement of a row.
     *
     * @param isInPlace true if at least one value is in its own column, and no value is in a column where it cannot
     *     belong
     * @param by the number of columns by which the whole row is too far to the right, negative for too far to the left;
     *     0 if no shift puts every value into its column
     * @param example the evidence: a cell, its value, and the column where the value belongs; empty if there is none
     */
    record Placing(boolean isInPlace, int by, String example) {
        static final Placing IN_PLACE = new Placing(true, 0, "");
        static final Placing UNCLEAR = new Placing(false, 0, "");
    }

    /** How well a row fits if it is read with a given column shift. */
    private static final class Fit {
        private int right;
        private int wrong;
        private boolean hasId;
        private int typed;
        private String example = "";

        /**
         * True if the evidence is sufficient. A metal alone is not, because it may have been typed into the wrong cell.
         */
        private boolean isConvincing() {
            return wrong == 0 && right > 0 && (hasId || right > 1 || typed > 1);
        }
    }

    /** Determines the placement of a row from the values typed into it. */
    Placing of(int row) throws WorkbookException {
        Map<Integer, String> typed = typed(row);
        Map<Integer, Sign> signs = new HashMap<>();
        for (Map.Entry<Integer, String> cell : typed.entrySet()) {
            sign(cell.getValue()).ifPresent(sign -> signs.put(cell.getKey(), sign));
        }
        Fit asItStands = fit(row, typed, signs, 0);
        if (asItStands.wrong == 0) {
            return asItStands.right > 0 ? Placing.IN_PLACE : Placing.UNCLEAR;
        }
        for (int by : SHIFTS) {
            Fit fit = fit(row, typed, signs, by);
            if (fit.isConvincing()) {
                return new Placing(false, by, fit.example);
            }
        }
        return Placing.UNCLEAR;
    }

    private Fit fit(int row, Map<Integer, String> typed, Map<Integer, Sign> signs, int by) {
        Fit fit = new Fit();
        fit.typed = typed.size();
        for (int column : typed.keySet()) {
            int home = column - by;
            C meaning = columns.get(home);
            Sign sign = signs.get(column);
            if (isBeside(home)) {
                // A value next to the list is a remark, unless only the list can contain such a value.
                fit.wrong += by != 0 || !hasSigns || sign == Sign.ID || sign == Sign.METAL ? 1 : 0;
            } else if (sign == null ? !hasSigns && isBeside(column) : BELONGS.get(meaning) == sign) {
                fit.right++;
                fit.hasId |= sign == Sign.ID;
                if (fit.example.isEmpty()) {
                    fit.example = "'" + typed.get(column) + "' is in " + new CellAddress(row, column)
                            + " but belongs in " + new CellAddress(row, home);
                }
            } else if (sign != null && isElsewhere(sign, meaning)) {
                fit.wrong++;
            }
        }
        return fit;
    }

    private boolean isBeside(int column) {
        return column < firstColumn || column > lastColumn;
    }

    /** True if a value with this sign cannot be in this column. Ids and countries may occur in free-text columns. */
    private boolean isElsewhere(Sign sign, C column) {
        return column != null
                && switch (sign) {
                    case ID, NAME ->
                        BELONGS.containsKey(column) || column.name().equals("ID_SOURCE");
                    case METAL ->
                        BELONGS.containsKey(column)
                                || column.name().equals("ID_SOURCE")
                                || NOT_A_METAL.contains(column);
                    case COUNTRY ->
                        BELONGS.get(column) == Sign.METAL || column.name().startsWith("ID");
                };
    }

    private Map<Integer, String> typed(int row) throws WorkbookException {
        Map<Integer, String> typed = new TreeMap<>();
        for (int column = 1; column <= lastColumn + ListColumns.FURTHER; column++) {
            Optional<String> text = CellText.typed(cells, row, column);
            if (text.isPresent()) {
                typed.put(column, text.get());
            }
        }
        return typed;
    }

    private Optional<Sign> sign(String text) {
        if (SmelterId.tryParse(text).isPresent()) {
            return Optional.of(Sign.ID);
        }
        if (MetalNames.known(text).isPresent()) {
            return Optional.of(Sign.METAL);
        }
        if (SpecialNames.read(text).isPresent() || !lookup.metalsOf(text).isEmpty()) {
            return Optional.of(Sign.NAME);
        }
        return Country.tryParse(text).map(country -> Sign.COUNTRY);
    }
}
