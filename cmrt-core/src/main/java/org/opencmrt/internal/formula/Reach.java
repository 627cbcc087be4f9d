package org.opencmrt.internal.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cells outside its own row that a formula may read, as far as its text shows.
 *
 * @param areas the areas outside the formula's row, each as sheet, first row, first column, last row, last column
 * @param isKnown false if the formula may read any cell
 * @param isFixed true if these areas are the same in every row and column
 */
public record Reach(List<int[]> areas, boolean isKnown, boolean isFixed) {
    /** The constant part of the argument of {@code INDIRECT} if only the row is calculated: {@code 'C'!$A$}. */
    private static final Pattern COLUMN = Pattern.compile("(?:'([^']+)'|(\\w+))!\\$?([A-Z]{1,3})\\$?");

    /** The reach of a formula in a cell. */
    public static Reach of(Expression formula, Cells cells, int sheet, int row, int column) {
        Search search = new Search(cells, new Evaluator.Site(sheet, row, column, false));
        search.look(formula);
        return new Reach(search.areas, search.known, search.fixed);
    }

    /** True if the reach is known and entirely within one sheet. */
    public boolean isWithin(int sheet) {
        return isKnown && areas.stream().allMatch(area -> area[0] == sheet);
    }

    private static final class Search {
        private final Cells cells;
        private final Evaluator.Site site;
        private final Evaluator evaluator;
        private final List<int[]> areas = new ArrayList<>();
        private boolean known = true;
        private boolean fixed = true;

        Search(Cells cells, Evaluator.Site site) {
            this.cells = cells;
            this.site = site;
            this.evaluator = new Evaluator(cells);
        }

        void look(Expression expression) {
            if (expression instanceof Expression.Reference reference) {
                area(reference);
            } else if (expression instanceof Expression.Name name) {
                Optional<Expression> meaning = cells.name(name.name(), site.sheet());
                known &= meaning.isPresent();
                meaning.ifPresent(this::look);
            } else if (expression instanceof Expression.Call call) {
                call(call);
            } else if (expression instanceof Expression.Binary binary) {
                look(binary.left());
                look(binary.right());
            } else if (expression instanceof Expression.Unary unary) {
                look(unary.value());
            } else if (expression instanceof Expression.Span) {
                known = false;
            }
        }

        private void call(Expression.Call call) {
            if (call.function().equals("OFFSET") && call.arguments().get(0) instanceof Expression.Reference base) {
                offset(call, base);
            } else if (call.function().equals("OFFSET")) {
                known = false;
            } else if (call.function().equals("INDIRECT")) {
                indirect(call.arguments().get(0));
            } else {
                call.arguments().forEach(this::look);
            }
        }

        /**
         * Adds the reach of {@code OFFSET}: any row of the base's columns if the column offset is 0, otherwise any cell
         * of the sheet.
         */
        private void offset(Expression.Call call, Expression.Reference base) {
            Object start = evaluator.eval(base, site);
            if (start instanceof Area area) {
                fixed &= !base.fromRow().relative() && !base.fromColumn().relative();
                boolean sameColumn = call.arguments().size() == 3
                        && call.arguments().get(2) instanceof Expression.Constant constant
                        && constant.value().equals(0.0);
                areas.add(new int[] {
                    area.sheet(),
                    1,
                    sameColumn ? area.fromColumn() : 1,
                    org.opencmrt.internal.workbook.CellAddress.MAX_ROW,
                    sameColumn ? area.toColumn() : org.opencmrt.internal.workbook.CellAddress.MAX_COLUMN
                });
            }
            call.arguments().stream().skip(1).forEach(this::look);
        }

        private void indirect(Expression text) {
            Expression first = text;
            while (first instanceof Expression.Binary joined
                    && joined.operator().equals("&")) {
                look(joined.right());
                first = joined.left();
            }
            boolean isWhole = first == text;
            if (!(first instanceof Expression.Constant constant) || !(constant.value() instanceof String start)) {
                known = false;
                return;
            }
            if (isWhole) {
                try {
                    look(FormulaParser.parse(start, site.row(), site.column()));
                } catch (UnknownFormulaException e) {
                    known = false;
                }
                return;
            }
            Matcher column = COLUMN.matcher(start);
            int sheet =
                    column.matches() ? cells.sheet(column.group(1) == null ? column.group(2) : column.group(1)) : -1;
            if (sheet < 0) {
                known = false;
                return;
            }
            int number = org.opencmrt.internal.workbook.CellAddress.columnOf(column.group(3));
            areas.add(new int[] {sheet, 1, number, org.opencmrt.internal.workbook.CellAddress.MAX_ROW, number});
        }

        private void area(Expression.Reference reference) {
            Object value = evaluator.eval(reference, site);
            if (value instanceof Area area
                    && (area.sheet() != site.sheet() || area.fromRow() != site.row() || area.toRow() != site.row())) {
                fixed &= !reference.fromRow().relative()
                        && !reference.toRow().relative()
                        && !reference.fromColumn().relative()
                        && !reference.toColumn().relative();
                areas.add(new int[] {area.sheet(), area.fromRow(), area.fromColumn(), area.toRow(), area.toColumn()});
            }
        }
    }
}
