package org.opencmrt.internal.formula;

import java.util.Optional;
import java.util.function.Consumer;
import org.opencmrt.internal.workbook.CellAddress;

/** Evaluates formulas. Not thread-safe, and neither are the cells that it reads. */
public final class Evaluator {
    private static final int MAX_DEPTH = 1_000;
    /** The maximum number of cells; no formula of a template reads more. */
    private static final int MAX_CELLS = 1 << 20;

    private final Cells cells;
    private int depth;

    /** Creates an evaluator of formulas over these cells. */
    public Evaluator(Cells cells) {
        this.cells = cells;
    }

    /**
     * The location where a formula is evaluated.
     *
     * @param array true if areas are used as a whole, as in array formulas
     */
    record Site(int sheet, int row, int column, boolean array) {
        Site wholeAreas() {
            return array ? this : new Site(sheet, row, column, true);
        }
    }

    /**
     * The value that a cell shows; never {@link Empty}, because a formula that refers to a blank cell gives 0.
     *
     * @param array true for an array formula
     * @throws UnknownFormulaException if the value cannot be determined
     */
    public Object value(Expression formula, int sheet, int row, int column, boolean array) {
        int outer = depth;
        try {
            Site site = new Site(sheet, row, column, array);
            Object value = single(eval(formula, site), site);
            return value == Empty.EMPTY ? (Object) 0.0 : value;
        } finally {
            depth = outer;
        }
    }

    /** A value in a normalized form, so that values are equal if a look-up treats them as equal: texts ignore case. */
    public static Object folded(Object value) {
        return value instanceof String text ? Values.folded(text) : value;
    }

    /**
     * The cells that an expression refers to, within the used range of the sheet; empty if it is not a reference.
     */
    public Optional<Area> area(Expression reference, int sheet) {
        return eval(reference, new Site(sheet, 1, 1, false)) instanceof Area area
                ? Optional.of(area.clipped(cells))
                : Optional.empty();
    }

    Cells cells() {
        return cells;
    }

    /** A value, an {@link Area}, or a {@link Matrix}. */
    Object eval(Expression expression, Site site) {
        if (++depth > MAX_DEPTH) {
            throw new UnknownFormulaException("formulas are nested too deep");
        }
        Object value = evalKind(expression, site);
        depth--;
        return value;
    }

    private Object evalKind(Expression expression, Site site) {
        if (expression instanceof Expression.Constant constant) {
            return constant.value();
        }
        if (expression instanceof Expression.Reference reference) {
            return area(reference, site);
        }
        if (expression instanceof Expression.Call call) {
            return Functions.call(this, call, site);
        }
        if (expression instanceof Expression.Binary binary) {
            Object left = operand(binary.left(), site);
            Object right = operand(binary.right(), site);
            return Matrix.both(left, right, (a, b) -> Operators.apply(binary.operator(), a, b));
        }
        if (expression instanceof Expression.Unary unary) {
            return Matrix.each(operand(unary.value(), site), value -> Operators.apply(unary.operator(), value));
        }
        if (expression instanceof Expression.Name name) {
            Optional<Expression> meaning = cells.name(name.name(), site.sheet());
            return meaning.isEmpty() ? FormulaError.NAME : eval(meaning.get(), site);
        }
        if (expression instanceof Expression.Span span) {
            return span(eval(span.from(), site), eval(span.to(), site));
        }
        return Empty.EMPTY;
    }

    private static Object span(Object from, Object to) {
        if (from instanceof Area a && to instanceof Area b && a.sheet() == b.sheet()) {
            return new Area(
                    a.sheet(),
                    Math.min(a.fromRow(), b.fromRow()),
                    Math.min(a.fromColumn(), b.fromColumn()),
                    Math.max(a.toRow(), b.toRow()),
                    Math.max(a.toColumn(), b.toColumn()));
        }
        return from instanceof FormulaError ? from : to instanceof FormulaError ? to : FormulaError.VALUE;
    }

    private Object area(Expression.Reference reference, Site site) {
        int sheet = reference.sheet().isEmpty()
                ? site.sheet()
                : cells.sheet(reference.sheet().get());
        if (sheet < 0) {
            if (reference.sheet().get().contains("[")) {
                throw new UnknownFormulaException("a reference to another workbook");
            }
            return FormulaError.REF;
        }
        int fromRow = reference.fromRow().from(site.row());
        int toRow = reference.toRow().from(site.row());
        int fromColumn = reference.fromColumn().from(site.column());
        int toColumn = reference.toColumn().from(site.column());
        return CellAddress.exists(fromRow, fromColumn) && CellAddress.exists(toRow, toColumn)
                ? span(Area.cell(sheet, fromRow, fromColumn), Area.cell(sheet, toRow, toColumn))
                : FormulaError.REF;
    }

    /** A value or, if areas are used as a whole, a matrix. */
    Object operand(Expression expression, Site site) {
        Object value = eval(expression, site);
        if (value instanceof Area area) {
            return site.array() && !area.isCell() ? matrix(area) : cell(area, site);
        }
        return value instanceof Matrix && !site.array() ? single(value, site) : value;
    }

    /** One value. */
    Object scalar(Expression expression, Site site) {
        return single(eval(expression, site), site);
    }

    private Object single(Object value, Site site) {
        if (value instanceof Area area) {
            return site.array() && !area.isCell()
                    ? cells.value(area.sheet(), area.fromRow(), area.fromColumn())
                    : cell(area, site);
        }
        return value instanceof Matrix matrix ? matrix.rows()[0][0] : value;
    }

    /** The value of a single-cell area; for a larger area, the cell in the row or column of the formula. */
    private Object cell(Area area, Site site) {
        if (area.isCell()) {
            return cells.value(area.sheet(), area.fromRow(), area.fromColumn());
        }
        if (area.fromColumn() == area.toColumn() && site.row() >= area.fromRow() && site.row() <= area.toRow()) {
            return cells.value(area.sheet(), site.row(), area.fromColumn());
        }
        if (area.fromRow() == area.toRow() && site.column() >= area.fromColumn() && site.column() <= area.toColumn()) {
            return cells.value(area.sheet(), area.fromRow(), site.column());
        }
        return FormulaError.VALUE;
    }

    Matrix matrix(Area whole) {
        Area area = whole.clipped(cells);
        if ((long) area.height() * area.width() > MAX_CELLS) {
            throw new UnknownFormulaException("a range of more than " + MAX_CELLS + " cells");
        }
        Object[][] rows = new Object[area.height()][area.width()];
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < rows[r].length; c++) {
                rows[r][c] = cells.value(area.sheet(), area.fromRow() + r, area.fromColumn() + c);
            }
        }
        return new Matrix(rows);
    }

    /** Passes on every value of an area or matrix, including blanks within the used range of the sheet. */
    void each(Object value, Consumer<Object> consumer) {
        if (value instanceof Area area) {
            Area clipped = area.clipped(cells);
            for (int r = clipped.fromRow(); r <= clipped.toRow(); r++) {
                for (int c = clipped.fromColumn(); c <= clipped.toColumn(); c++) {
                    consumer.accept(cells.value(clipped.sheet(), r, c));
                }
            }
        } else if (value instanceof Matrix matrix) {
            for (Object[] row : matrix.rows()) {
                for (Object each : row) {
                    consumer.accept(each);
                }
            }
        } else {
            consumer.accept(value);
        }
    }
}
