package org.opencmrt.internal.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A data validation: the values that a sheet allows in some cells. Templates have them on their answer cells, and they
 * move with the cells if rows are inserted, so they show the actual locations of a form's fields.
 *
 * @param kind the kind of values that are allowed
 * @param area the cells
 */
public record InputRule(Kind kind, CellArea area) {
    /** The kind of values that a rule allows. */
    public enum Kind {
        /** A value from a list. */
        LIST,
        /** A date. */
        DATE,
        /** Anything else. */
        OTHER
    }

    /** The maximum number of areas. A template has a few hundred. */
    private static final int MAX_AREAS = 10_000;

    /** Checks that nothing is null. */
    public InputRule {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(area, "area");
    }

    /** The rules of a validation element, one for each area of its {@code sqref}. Invalid areas are skipped. */
    static List<InputRule> parse(String type, String areas) {
        Kind kind = switch (type) {
            case "list" -> Kind.LIST;
            case "date" -> Kind.DATE;
            default -> Kind.OTHER;
        };
        List<InputRule> rules = new ArrayList<>();
        for (String area : areas.split("[ \\n\\t]+")) {
            if (rules.size() < MAX_AREAS) {
                CellArea.parse(area).map(cells -> new InputRule(kind, cells)).ifPresent(rules::add);
            }
        }
        return rules;
    }
}
