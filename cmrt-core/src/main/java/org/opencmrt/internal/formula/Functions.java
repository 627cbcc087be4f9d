package org.opencmrt.internal.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencmrt.internal.formula.Evaluator.Site;
import org.opencmrt.internal.workbook.CellAddress;

/** The supported functions, by name. */
final class Functions {
    /** Computes a value from arguments. */
    @FunctionalInterface
    private interface Function {
        Object of(Arguments arguments);
    }

    /** The arguments of a function, which are evaluated on request. */
    private record Arguments(Evaluator evaluator, List<Expression> expressions, Site site) {
        int count() {
            return expressions.size();
        }

        /** True if there is an argument and it is not omitted, as the second one of {@code OFFSET(A1,,1)} is. */
        boolean has(int index) {
            return index < count() && !(expressions.get(index) instanceof Expression.Missing);
        }

        /** A value, an {@link Area}, or a {@link Matrix}. */
        Object any(int index) {
            return evaluator.eval(expressions.get(index), site);
        }

        /** A value or, if areas are used as a whole, a matrix. */
        Object operand(int index) {
            return evaluator.operand(expressions.get(index), site);
        }

        /** One value. */
        Object scalar(int index) {
            return evaluator.scalar(expressions.get(index), site);
        }

        String text(int index) {
            return Values.text(scalar(index));
        }

        /** A number as an integer; 0 if it is omitted, and the default if there are not so many arguments. */
        int whole(int index, int otherwise) {
            if (!has(index)) {
                return index < count() ? 0 : otherwise;
            }
            return (int) Math.floor(Values.number(scalar(index)));
        }

        Area area(int index) {
            if (Failure.unlessError(any(index)) instanceof Area area) {
                return area;
            }
            throw new Failure(FormulaError.VALUE);
        }

        /** Passes on every value of every argument, and whether it comes from cells or a matrix. */
        void each(BiConsumer<Object, Boolean> consumer) {
            for (int i = 0; i < count(); i++) {
                Object value = any(i);
                boolean isPart = value instanceof Area || value instanceof Matrix;
                evaluator.each(value, each -> consumer.accept(each, isPart));
            }
        }
    }

    private static final Map<String, Function> BY_NAME = new HashMap<>();

    static {
        BY_NAME.put("IF", Functions::choose);
        BY_NAME.put("IFERROR", a -> unless(a, value -> value instanceof FormulaError));
        BY_NAME.put("IFNA", a -> unless(a, value -> value == FormulaError.NA));
        BY_NAME.put("AND", a -> truths(a, false));
        BY_NAME.put("OR", a -> truths(a, true));
        BY_NAME.put("NOT", each(value -> !Values.truth(value)));
        BY_NAME.put("NA", a -> FormulaError.NA);
        BY_NAME.put("TRUE", a -> true);
        BY_NAME.put("FALSE", a -> false);
        BY_NAME.put("ISBLANK", each(value -> value == Empty.EMPTY));
        BY_NAME.put("ISERROR", each(value -> value instanceof FormulaError));
        BY_NAME.put("ISERR", each(value -> value instanceof FormulaError && value != FormulaError.NA));
        BY_NAME.put("ISNA", each(value -> value == FormulaError.NA));
        BY_NAME.put("ISNUMBER", each(value -> value instanceof Double));
        BY_NAME.put("ISTEXT", each(value -> value instanceof String));
        BY_NAME.put("LEN", each(value -> (double) Values.text(value).length()));
        BY_NAME.put("TRIM", each(value -> Values.text(value).strip().replaceAll(" +", " ")));
        BY_NAME.put("UPPER", each(value -> Values.text(value).toUpperCase(Locale.ROOT)));
        BY_NAME.put("LOWER", each(value -> Values.text(value).toLowerCase(Locale.ROOT)));
        BY_NAME.put("LEFT", a -> {
            String text = a.text(0);
            return text.substring(0, length(a, text));
        });
        BY_NAME.put("RIGHT", a -> {
            String text = a.text(0);
            return text.substring(text.length() - length(a, text));
        });
        BY_NAME.put("MID", Functions::middle);
        BY_NAME.put("CONCATENATE", Functions::concatenated);
        BY_NAME.put(
                "EXACT",
                a -> Matrix.both(
                        a.operand(0), a.operand(1), (x, y) -> Values.text(x).equals(Values.text(y))));
        BY_NAME.put("SEARCH", a -> found(a, Functions::search));
        BY_NAME.put("FIND", a -> found(a, String::indexOf));
        BY_NAME.put("ROW", a ->
                (double) (a.count() == 0 ? a.site().row() : a.area(0).fromRow()));
        BY_NAME.put("COLUMN", a ->
                (double) (a.count() == 0 ? a.site().column() : a.area(0).fromColumn()));
        BY_NAME.put("ADDRESS", Functions::address);
        BY_NAME.put("INDIRECT", Functions::indirect);
        BY_NAME.put("OFFSET", Functions::offset);
        BY_NAME.put("INDEX", Functions::index);
        BY_NAME.put("MATCH", Functions::match);
        BY_NAME.put("VLOOKUP", a -> lookUp(a, true));
        BY_NAME.put("HLOOKUP", a -> lookUp(a, false));
        BY_NAME.put("COUNTIF", Functions::countIf);
        BY_NAME.put("COUNTIFS", Functions::countIfs);
        BY_NAME.put("COUNTBLANK", a -> counted(a.evaluator(), a.area(0), ""));
        BY_NAME.put("COUNTA", a -> count(a, value -> value != Empty.EMPTY));
        BY_NAME.put("COUNT", a -> count(a, value -> value instanceof Double));
        BY_NAME.put("SUM", Functions::sum);
        BY_NAME.put("MAX", a -> extreme(a, (x, best) -> x > best));
        BY_NAME.put("MIN", a -> extreme(a, (x, best) -> x < best));
        BY_NAME.put("SUMPRODUCT", Functions::sumProduct);
    }

    private Functions() {}

    static Object call(Evaluator evaluator, Expression.Call call, Site site) {
        Function function = BY_NAME.get(call.function());
        if (function == null) {
            throw new UnknownFormulaException("the function " + call.function());
        }
        try {
            return Failure.caught(() -> function.of(new Arguments(evaluator, call.arguments(), site)));
        } catch (IndexOutOfBoundsException tooFew) {
            throw new UnknownFormulaException("too few arguments of " + call.function());
        }
    }

    private static Function each(UnaryOperator<Object> function) {
        return a -> Matrix.each(a.operand(0), function);
    }

    private static Object choose(Arguments a) {
        Object condition = a.operand(0);
        if (!(condition instanceof Matrix)) {
            return chosen(a, Values.truth(condition));
        }
        Object choices = Matrix.both(
                wholly(a, chosen(a, true)), wholly(a, chosen(a, false)), (yes, no) -> new Object[] {yes, no});
        return Matrix.both(
                condition,
                choices,
                (each, choice) -> choice instanceof Object[] two ? two[Values.truth(each) ? 0 : 1] : choice);
    }

    private static Object wholly(Arguments a, Object value) {
        return value instanceof Area area ? a.evaluator().matrix(area) : value;
    }

    private static Object chosen(Arguments a, boolean truth) {
        int index = truth ? 1 : 2;
        if (index >= a.count()) {
            return truth;
        }
        return a.has(index) ? a.any(index) : (Object) 0.0;
    }

    private static Object unless(Arguments a, Predicate<Object> isFailure) {
        Object value = a.operand(0);
        if (value instanceof Matrix) {
            return Matrix.both(value, a.operand(1), (each, other) -> isFailure.test(each) ? other : each);
        }
        return isFailure.test(value) ? a.operand(1) : value;
    }

    private static Object truths(Arguments a, boolean any) {
        Boolean[] result = {null};
        a.each((value, isPart) -> {
            if (!isPart || !(value instanceof String || value == Empty.EMPTY)) {
                boolean truth = Values.truth(value);
                result[0] = result[0] == null ? truth : any ? result[0] || truth : result[0] && truth;
            }
        });
        return result[0] == null ? FormulaError.VALUE : result[0];
    }

    /** The second argument: a number of characters of a text, by default 1. */
    private static int length(Arguments a, String text) {
        int length = a.whole(1, 1);
        if (length < 0) {
            throw new Failure(FormulaError.VALUE);
        }
        return Math.min(text.length(), length);
    }

    private static Object middle(Arguments a) {
        String text = a.text(0);
        int start = a.whole(1, 1);
        int length = a.whole(2, 0);
        if (start < 1 || length < 0) {
            return FormulaError.VALUE;
        }
        int from = Math.min(text.length(), start - 1);
        return text.substring(from, (int) Math.min(text.length(), (long) from + length));
    }

    private static Object concatenated(Arguments a) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < a.count(); i++) {
            all.append(a.text(i));
        }
        return all.toString();
    }

    private static int search(String text, String what) {
        String folded = Values.folded(text);
        if (!Values.hasWildcard(what)) {
            return folded.indexOf(Values.folded(what));
        }
        Matcher matcher = Values.wildcard(what).matcher(folded);
        return matcher.find() ? matcher.start() : -1;
    }

    private static Object found(Arguments a, BiFunction<String, String, Integer> finder) {
        String what = a.text(0);
        String text = a.text(1);
        int from = a.whole(2, 1) - 1;
        if (from < 0 || from > text.length()) {
            return FormulaError.VALUE;
        }
        int at = finder.apply(text.substring(from), what);
        return at < 0 ? FormulaError.VALUE : (Object) (double) (at + from + 1);
    }

    private static Object address(Arguments a) {
        int row = a.whole(0, 1);
        int column = a.whole(1, 1);
        int fixed = a.whole(2, 1);
        if (a.count() > 3) {
            throw new UnknownFormulaException("ADDRESS with a style or sheet");
        }
        if (!CellAddress.exists(row, column) || fixed < 1 || fixed > 4) {
            return FormulaError.VALUE;
        }
        return (fixed == 1 || fixed == 3 ? "$" : "") + CellAddress.lettersOf(column) + (fixed <= 2 ? "$" : "") + row;
    }

    private static Object indirect(Arguments a) {
        String text = a.text(0);
        if (a.count() > 1) {
            throw new UnknownFormulaException("INDIRECT with a style");
        }
        Expression target;
        try {
            target = FormulaParser.parse(text, a.site().row(), a.site().column());
        } catch (UnknownFormulaException noReference) {
            return FormulaError.REF;
        }
        if (!(target instanceof Expression.Reference || target instanceof Expression.Name)) {
            return FormulaError.REF;
        }
        Object area = a.evaluator().eval(target, a.site());
        return area instanceof Area ? area : FormulaError.REF;
    }

    private static Object offset(Arguments a) {
        Area base = a.area(0);
        int row = base.fromRow() + a.whole(1, 0);
        int column = base.fromColumn() + a.whole(2, 0);
        int toRow = row + (a.has(3) ? a.whole(3, 0) : base.height()) - 1;
        int toColumn = column + (a.has(4) ? a.whole(4, 0) : base.width()) - 1;
        return CellAddress.exists(row, column)
                        && CellAddress.exists(toRow, toColumn)
                        && toRow >= row
                        && toColumn >= column
                ? new Area(base.sheet(), row, column, toRow, toColumn)
                : FormulaError.REF;
    }

    private static Object index(Arguments a) {
        Object table = Failure.unlessError(a.any(0));
        int row = a.whole(1, 0);
        int column = a.whole(2, -1);
        if (table instanceof Area area) {
            boolean isLine = column < 0 && area.height() == 1 && area.width() > 1;
            return cells(area, isLine ? 1 : row, isLine ? row : column < 0 ? 1 : column);
        }
        if (table instanceof Matrix matrix) {
            boolean isLine = column < 0 && matrix.height() == 1;
            int r = isLine ? 1 : row;
            int c = isLine ? row : column < 0 ? 1 : column;
            return r < 1 || c < 1 || r > matrix.height() || c > matrix.width()
                    ? FormulaError.REF
                    : matrix.rows()[r - 1][c - 1];
        }
        return row <= 1 && column <= 1 ? table : FormulaError.REF;
    }

    /** A cell of an area; 0 means all rows or columns. */
    private static Object cells(Area area, int row, int column) {
        if (row < 0 || column < 0 || row > area.height() || column > area.width()) {
            return FormulaError.REF;
        }
        return new Area(
                area.sheet(),
                row == 0 ? area.fromRow() : area.fromRow() + row - 1,
                column == 0 ? area.fromColumn() : area.fromColumn() + column - 1,
                row == 0 ? area.toRow() : area.fromRow() + row - 1,
                column == 0 ? area.toColumn() : area.fromColumn() + column - 1);
    }

    private static Object match(Arguments a) {
        Object wanted = a.operand(0);
        Object table = Failure.unlessError(a.any(1));
        int kind = a.whole(2, 1);
        return Matrix.each(wanted, each -> (double) matched(a.evaluator(), each, table, kind));
    }

    /** The position of a value in a row or column, from 1. */
    private static int matched(Evaluator evaluator, Object wanted, Object table, int kind) {
        Failure.unlessError(wanted);
        if (wanted instanceof String text && text.length() > Criterion.MAX_LENGTH) {
            throw new Failure(FormulaError.VALUE);
        }
        int place = wanted == Empty.EMPTY
                ? 0
                : kind == 0 ? same(evaluator, wanted, table) : nearest(evaluator, wanted, table, kind);
        if (place == 0) {
            throw new Failure(FormulaError.NA);
        }
        return place;
    }

    private static int same(Evaluator evaluator, Object wanted, Object table) {
        boolean wild = wanted instanceof String text && Values.hasWildcard(text);
        if (!wild && table instanceof Area area && area.width() == 1 && area.height() > 1) {
            int row = evaluator.cells().firstRow(area.sheet(), area.fromColumn(), area.fromRow(), area.toRow(), wanted);
            return row == 0 ? 0 : row - area.fromRow() + 1;
        }
        Pattern pattern = wild ? Values.wildcard((String) wanted) : null;
        int[] place = {0, 0};
        evaluator.each(table, each -> {
            place[0]++;
            if (place[1] == 0
                    && (pattern == null
                            ? each.getClass() == wanted.getClass() && Values.compare(each, wanted) == 0
                            : each instanceof String text
                                    && pattern.matcher(Values.folded(text)).matches())) {
                place[1] = place[0];
            }
        });
        return place[1];
    }

    /**
     * The last of ascending values that is not greater than the wanted one, or the last of descending values that is
     * not less.
     */
    private static int nearest(Evaluator evaluator, Object wanted, Object table, int kind) {
        int[] place = {0, 0, 0};
        evaluator.each(table, each -> {
            place[0]++;
            if (place[2] == 0 && each.getClass() == wanted.getClass()) {
                int order = Values.compare(each, wanted);
                if (kind > 0 ? order <= 0 : order >= 0) {
                    place[1] = place[0];
                } else {
                    place[2] = 1;
                }
            }
        });
        return place[1];
    }

    private static Object lookUp(Arguments a, boolean down) {
        Object wanted = Failure.unlessError(a.scalar(0));
        Object table = Failure.unlessError(a.any(1));
        int line = a.whole(2, 1);
        boolean near = a.has(3) ? Values.truth(a.scalar(3)) : a.count() < 4;
        if (!(table instanceof Area area)) {
            throw new UnknownFormulaException("a look-up in something other than cells");
        }
        if (line < 1) {
            return FormulaError.VALUE;
        }
        if (line > (down ? area.width() : area.height())) {
            return FormulaError.REF;
        }
        Object keys = down ? cells(area, 0, 1) : cells(area, 1, 0);
        int place = matched(a.evaluator(), wanted, keys, near ? 1 : 0);
        return down ? cells(area, place, line) : cells(area, line, place);
    }

    private static Object countIf(Arguments a) {
        Area area = a.area(0);
        return Matrix.each(a.operand(1), criterion -> counted(a.evaluator(), area, criterion));
    }

    private static double counted(Evaluator evaluator, Area area, Object criterion) {
        if (criterion instanceof String text && text.length() > Criterion.MAX_LENGTH) {
            throw new Failure(FormulaError.VALUE);
        }
        Predicate<Object> isCounted = Criterion.of(criterion);
        Area used = area.clipped(evaluator.cells());
        long unused = (long) area.height() * area.width() - (long) used.height() * used.width();
        long[] count = {isCounted.test(Empty.EMPTY) ? unused : 0};
        evaluator.each(area, each -> count[0] += isCounted.test(each) ? 1 : 0);
        return count[0];
    }

    private static Object countIfs(Arguments a) {
        Object all = 1.0;
        for (int i = 0; i + 1 < a.count(); i += 2) {
            Matrix cells = a.evaluator().matrix(a.area(i));
            Predicate<Object> isCounted = Criterion.of(a.scalar(i + 1));
            all = Matrix.both(all, cells, (before, each) -> before.equals(1.0) && isCounted.test(each) ? 1.0 : 0.0);
        }
        double[] count = {0};
        a.evaluator().each(all, each -> count[0] += part(each));
        return count[0];
    }

    private static Object count(Arguments a, Predicate<Object> isCounted) {
        double[] count = {0};
        a.each((value, isPart) -> count[0] += isCounted.test(value) ? 1 : 0);
        return count[0];
    }

    private static Object sum(Arguments a) {
        double[] sum = {0};
        a.each((value, isPart) -> sum[0] += isPart ? part(value) : Values.number(value));
        return sum[0];
    }

    /** A number in cells or in a matrix; anything else counts as 0. */
    private static double part(Object value) {
        return Failure.unlessError(value) instanceof Double number ? number : 0;
    }

    private static Object extreme(Arguments a, BiPredicate<Double, Double> isBetter) {
        Double[] best = {null};
        a.each((value, isPart) -> {
            if (Failure.unlessError(value) instanceof Double number
                    && (best[0] == null || isBetter.test(number, best[0]))) {
                best[0] = number;
            }
        });
        return best[0] == null ? (Object) 0.0 : best[0];
    }

    private static Object sumProduct(Arguments a) {
        Object product = 1.0;
        for (Expression argument : a.expressions()) {
            Object factors = a.evaluator().operand(argument, a.site().wholeAreas());
            product = Matrix.both(product, factors, (x, y) -> Operators.apply("*", part(x), part(y)));
        }
        double[] sum = {0};
        a.evaluator().each(product, each -> sum[0] += part(each));
        return sum[0];
    }
}
