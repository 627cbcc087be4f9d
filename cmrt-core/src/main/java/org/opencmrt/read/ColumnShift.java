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
import org.opencmrt.internal.workbook.CellValue;
import org.opencmrt.internal.workbook.SheetCells;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.Country;
import org.opencmrt.model.DeclaredMine;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.ScopedMineral;
import org.opencmrt.model.SmelterId;

/**
 * Tells of a row whether somebody pasted it a column or two away from where it belongs. Ids, metals, the names of the look-up
 * sheet and countries are recognized wherever they stand; the other cells of a row move with them.
 */
final class ColumnShift<C extends Enum<C>> {
    /** What a cell can be recognized as. */
    private enum Sign {
        ID,
        METAL,
        NAME,
        COUNTRY
    }

    /** How far rows are followed, the nearest first. */
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

    /** In these nobody writes a metal and nothing else. */
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
        this.firstColumn = layout.columns().values().stream()
                .mapToInt(column -> column)
                .min()
                .orElse(1);
        this.lastColumn = layout.lastColumn();
        this.cells = cells;
        this.lookup = lookup;
    }

    /**
     * How a row stands.
     *
     * @param isInPlace true when something in it is in its column, and nothing in a column where it cannot belong
     * @param by by how many columns all of it stands too far to the right, negative for the left; 0 when no such number
     *     brings everything to its place
     * @param example what shows it: a cell, what it holds, and where that belongs; empty when nothing does
     */
    record Placing(boolean isInPlace, int by, String example) {
        static final Placing IN_PLACE = new Placing(true, 0, "");
        static final Placing UNCLEAR = new Placing(false, 0, "");
    }

    /** How well a row fits when it is read so many columns away. */
    private static final class Fit {
        private int right;
        private int wrong;
        private boolean hasId;
        private int typed;
        private String example = "";

        /** A metal alone may have been typed into the wrong cell. */
        private boolean isConvincing() {
            return wrong == 0 && right > 0 && (hasId || right > 1 || typed > 1);
        }
    }

    /** How a row stands, by what is typed into it. */
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
                // Beside the list stands a remark, unless it is what only the list may hold.
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

    /** True when what has this sign cannot stand in a column. Ids and countries may be part of free columns. */
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
            Optional<CellValue> cell = cells.cell(row, column);
            Optional<String> text = cell.isPresent() && !cell.get().formula() ? CellText.of(cell) : Optional.empty();
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
