package org.opencmrt.internal.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A data validation: what a sheet allows to be typed into some cells. Templates have them on their answer cells, and they
 * move with the cells when somebody inserts rows, so they tell where a form's fields really are.
 *
 * @param kind what is allowed
 * @param firstRow first row of the area, 1-based
 * @param lastRow last row of the area
 * @param firstColumn first column of the area, 1 for A
 * @param lastColumn last column of the area
 */
public record InputRule(Kind kind, int firstRow, int lastRow, int firstColumn, int lastColumn) {
    /** What a rule allows. */
    public enum Kind {
        /** One of a list. */
        LIST,
        /** A date. */
        DATE,
        /** Anything else. */
        OTHER
    }

    /** A template has some hundreds; more than this is no template's. */
    private static final int MAX_AREAS = 10_000;

    /** Checks that there is a kind. */
    public InputRule {
        Objects.requireNonNull(kind, "kind");
    }

    /** True when the area holds the cell. */
    public boolean holds(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    /** The rules of a validation element: one for each area of its {@code sqref}. Areas that are none are left out. */
    static List<InputRule> parse(String type, String areas) {
        Kind kind = switch (type) {
            case "list" -> Kind.LIST;
            case "date" -> Kind.DATE;
            default -> Kind.OTHER;
        };
        List<InputRule> rules = new ArrayList<>();
        for (String area : areas.split("[ \\n\\t]+")) {
            if (rules.size() < MAX_AREAS) {
                CellArea.parse(area)
                        .map(cells -> new InputRule(
                                kind, cells.firstRow(), cells.lastRow(), cells.firstColumn(), cells.lastColumn()))
                        .ifPresent(rules::add);
            }
        }
        return rules;
    }
}
