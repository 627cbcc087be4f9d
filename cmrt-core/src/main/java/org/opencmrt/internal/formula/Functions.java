package org.opencmrt.internal.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.opencmrt.internal.formula.Evaluator.Site;
import org.opencmrt.internal.workbook.CellAddress;

/** The supported functions, by name. */
final class Functions {
    /** Computes a value from arguments. */
    @FunctionalInterface
    private interface Function {
        Object of(Evaluator evaluator, List<Expression> arguments, Site site);
    }

    private static final Map<String, Function> BY_NAME = new HashMap<>();

    static {
        BY_NAME.put("IF", Functions::choose);
        BY_NAME.put("IFERROR", (e, a, s) -> unless(e, a, s, value -> value instanceof FormulaError));
        BY_NAME.put("IFNA", (e, a, s) -> unless(e, a, s, value -> value == FormulaError.NA));
        BY_NAME.put("AND", (e, a, s) -> truths(e, a, s, false));
        BY_NAME.put("OR", (e, a, s) -> truths(e, a, s, true));
        BY_NAME.put("NOT", each(value -> {
            Object truth = Values.truth(value);
            return truth instanceof Boolean is ? (Object) !is : truth;
        }));
        BY_NAME.put("NA", (e, a, s) -> FormulaError.NA);
        BY_NAME.put("TRUE", (e, a, s) -> true);
        BY_NAME.put("FALSE", (e, a, s) -> false);
        BY_NAME.put("ISBLANK", each(value -> value == Empty.EMPTY));
        BY_NAME.put("ISERROR", each(value -> value instanceof FormulaError));
        BY_NAME.put("ISERR", each(value -> value instanceof FormulaError && value != FormulaError.NA));
        BY_NAME.put("ISNA", each(value -> value == FormulaError.NA));
        BY_NAME.put("ISNUMBER", each(value -> value instanceof Double));
        BY_NAME.put("ISTEXT", each(value -> value instanceof String));
        BY_NAME.put("LEN", text(text -> (double) text.length()));
        BY_NAME.put("TRIM", text(text -> text.strip().replaceAll(" +", " ")));
        BY_NAME.put("UPPER", text(text -> text.toUpperCase(Locale.ROOT)));
        BY_NAME.put("LOWER", text(text -> text.toLowerCase(Locale.ROOT)));
        BY_NAME.put("LEFT", (e, a, s) -> part(e, a, s, true));
        BY_NAME.put("RIGHT", (e, a, s) -> part(e, a, s, false));
        BY_NAME.put("MID", Functions::middle);
        BY_NAME.put("CONCATENATE", Functions::concatenated);
        BY_NAME.put(
                "EXACT",
                (e, a, s) -> Matrix.both(
                        e.operand(a.get(0), s),
                        e.operand(a.get(1), s),
                        (x, y) -> failed(x, y).orElseGet(() -> Values.text(x).equals(Values.text(y)))));
        BY_NAME.put("SEARCH", Functions::search);
        BY_NAME.put("FIND", Functions::find);
        BY_NAME.put("ROW", (e, a, s) -> position(e, a, s, true));
        BY_NAME.put("COLUMN", (e, a, s) -> position(e, a, s, false));
        BY_NAME.put("ADDRESS", Functions::address);
        BY_NAME.put("INDIRECT", Functions::indirect);
        BY_NAME.put("OFFSET", Functions::offset);
        BY_NAME.put("INDEX", Functions::index);
        BY_NAME.put("MATCH", Functions::match);
        BY_NAME.put("VLOOKUP", (e, a, s) -> lookUp(e, a, s, true));
        BY_NAME.put("HLOOKUP", (e, a, s) -> lookUp(e, a, s, false));
        BY_NAME.put("COUNTIF", Functions::countIf);
        BY_NAME.put("COUNTIFS", Functions::countIfs);
        BY_NAME.put("COUNTBLANK", Functions::countBlank);
        BY_NAME.put("COUNTA", (e, a, s) -> count(e, a, s, value -> value != Empty.EMPTY));
        BY_NAME.put("COUNT", (e, a, s) -> count(e, a, s, value -> value instanceof Double));
        BY_NAME.put("SUM", Functions::sum);
        BY_NAME.put("MAX", (e, a, s) -> extreme(e, a, s, (x, best) -> x > best));
        BY_NAME.put("MIN", (e, a, s) -> extreme(e, a, s, (x, best) -> x < best));
        BY_NAME.put("SUMPRODUCT", Functions::sumProduct);
    }

    private Functions() {}

    static Object call(Evaluator evaluator, Expression.Call call, Site site) {
        Function function = BY_NAME.get(call.function());
        if (function == null) {
            throw new UnknownFormulaException("the function " + call.function());
        }
        try {
            return function.of(evaluator, call.arguments(), site);
        } catch (IndexOutOfBoundsException tooFew) {
            throw new UnknownFormulaException("too few arguments of " + call.function());
        }
    }

    private static Function each(UnaryOperator<Object> function) {
        return (evaluator, arguments, site) -> {
            Object value = evaluator.operand(arguments.get(0), site);
            return value instanceof Matrix matrix ? matrix.map(function) : function.apply(value);
        };
    }

    private static Function text(java.util.function.Function<String, Object> function) {
        return each(value -> Values.text(value) instanceof String text ? function.apply(text) : value);
    }

    private static Optional<Object> failed(Object... values) {
        for (Object value : values) {
            if (value instanceof FormulaError) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private static Object choose(Evaluator evaluator, List<Expression> arguments, Site site) {
        Object condition = evaluator.operand(arguments.get(0), site);
        if (condition instanceof Matrix matrix) {
            Object then = chosen(evaluator, arguments, 1, site, true);
            Object otherwise = chosen(evaluator, arguments, 2, site, false);
            Object yes = then instanceof Area area ? evaluator.matrix(area) : then;
            Object no = otherwise instanceof Area area ? evaluator.matrix(area) : otherwise;
            Object truths = matrix.map(Values::truth);
            Object first = Matrix.both(truths, yes, (truth, value) -> Boolean.TRUE.equals(truth) ? value : truth);
            return Matrix.both(
                    first,
                    Matrix.both(
                            truths, no, (truth, value) -> Boolean.FALSE.equals(truth) ? new Object[] {value} : truth),
                    (value, other) -> other instanceof Object[] taken ? taken[0] : value);
        }
        Object truth = Values.truth(condition);
        if (!(truth instanceof Boolean is)) {
            return truth;
        }
        return chosen(evaluator, arguments, is ? 1 : 2, site, is);
    }

    private static Object chosen(Evaluator evaluator, List<Expression> arguments, int index, Site site, boolean truth) {
        if (index >= arguments.size()) {
            return truth;
        }
        Object value = evaluator.eval(arguments.get(index), site);
        return arguments.get(index) instanceof Expression.Missing ? (Object) 0.0 : value;
    }

    private static Object unless(
            Evaluator evaluator, List<Expression> arguments, Site site, Predicate<Object> isFailure) {
        Object value = evaluator.operand(arguments.get(0), site);
        if (value instanceof Matrix) {
            Object instead = evaluator.operand(arguments.get(1), site);
            return Matrix.both(value, instead, (each, other) -> isFailure.test(each) ? other : each);
        }
        return isFailure.test(value) ? evaluator.operand(arguments.get(1), site) : value;
    }

    private static Object truths(Evaluator evaluator, List<Expression> arguments, Site site, boolean any) {
        Object[] result = {null, null};
        for (Expression argument : arguments) {
            Object value = evaluator.eval(argument, site);
            boolean fromCells = value instanceof Area || value instanceof Matrix;
            evaluator.each(value, each -> {
                if (fromCells && (each instanceof String || each == Empty.EMPTY)) {
                    return;
                }
                Object truth = Values.truth(each);
                if (truth instanceof FormulaError) {
                    result[1] = result[1] == null ? truth : result[1];
                } else {
                    boolean is = (Boolean) truth;
                    result[0] = result[0] == null ? is : any ? (Boolean) result[0] || is : (Boolean) result[0] && is;
                }
            });
        }
        return result[1] != null ? result[1] : result[0] == null ? FormulaError.VALUE : result[0];
    }

    /** A numeric argument as an integer; the default if it is omitted. */
    private static Object whole(Evaluator evaluator, List<Expression> arguments, int index, Site site, int otherwise) {
        Optional<Expression> argument = Evaluator.argument(arguments, index);
        if (argument.isEmpty()) {
            return index < arguments.size() ? 0 : otherwise;
        }
        Object number = Values.number(evaluator.scalar(argument.get(), site));
        return number instanceof Double value ? (Object) (int) Math.floor(value) : number;
    }

    private static Object part(Evaluator evaluator, List<Expression> arguments, Site site, boolean left) {
        Object text = Values.text(evaluator.scalar(arguments.get(0), site));
        Object length = whole(evaluator, arguments, 1, site, 1);
        Optional<Object> failure = failed(text, length);
        if (failure.isPresent()) {
            return failure.get();
        }
        String whole = (String) text;
        int count = Math.min(whole.length(), (Integer) length);
        if (count < 0) {
            return FormulaError.VALUE;
        }
        return left ? whole.substring(0, count) : whole.substring(whole.length() - count);
    }

    private static Object middle(Evaluator evaluator, List<Expression> arguments, Site site) {
        Object text = Values.text(evaluator.scalar(arguments.get(0), site));
        Object start = whole(evaluator, arguments, 1, site, 1);
        Object length = whole(evaluator, arguments, 2, site, 0);
        Optional<Object> failure = failed(text, start, length);
        if (failure.isPresent()) {
            return failure.get();
        }
        if ((Integer) start < 1 || (Integer) length < 0) {
            return FormulaError.VALUE;
        }
        String whole = (String) text;
        int from = Math.min(whole.length(), (Integer) start - 1);
        return whole.substring(from, (int) Math.min(whole.length(), (long) from + (Integer) length));
    }

    private static Object concatenated(Evaluator evaluator, List<Expression> arguments, Site site) {
        StringBuilder all = new StringBuilder();
        for (Expression argument : arguments) {
            Object text = Values.text(evaluator.scalar(argument, site));
            if (text instanceof FormulaError) {
                return text;
            }
            all.append(text);
        }
        return all.toString();
    }

    private static Object search(Evaluator evaluator, List<Expression> arguments, Site site) {
        return found(evaluator, arguments, site, (text, what) -> {
            String folded = Values.folded(text);
            if (!Values.hasWildcard(what)) {
                return folded.indexOf(Values.folded(what));
            }
            java.util.regex.Matcher matcher = Values.wildcard(what).matcher(folded);
            return matcher.find() ? matcher.start() : -1;
        });
    }

    private static Object find(Evaluator evaluator, List<Expression> arguments, Site site) {
        return found(evaluator, arguments, site, String::indexOf);
    }

    private static Object found(
            Evaluator evaluator,
            List<Expression> arguments,
            Site site,
            java.util.function.BiFunction<String, String, Integer> finder) {
        Object what = Values.text(evaluator.scalar(arguments.get(0), site));
        Object text = Values.text(evaluator.scalar(arguments.get(1), site));
        Object start = whole(evaluator, arguments, 2, site, 1);
        Optional<Object> failure = failed(what, text, start);
        if (failure.isPresent()) {
            return failure.get();
        }
        int from = (Integer) start - 1;
        if (from < 0 || from > ((String) text).length()) {
            return FormulaError.VALUE;
        }
        int at = finder.apply(((String) text).substring(from), (String) what);
        return at < 0 ? FormulaError.VALUE : (Object) (double) (at + from + 1);
    }

    private static Object position(Evaluator evaluator, List<Expression> arguments, Site site, boolean row) {
        if (arguments.isEmpty()) {
            return (double) (row ? site.row() : site.column());
        }
        Object value = evaluator.eval(arguments.get(0), site);
        if (value instanceof Area area) {
            return (double) (row ? area.fromRow() : area.fromColumn());
        }
        return value instanceof FormulaError ? value : FormulaError.VALUE;
    }

    private static Object address(Evaluator evaluator, List<Expression> arguments, Site site) {
        Object row = whole(evaluator, arguments, 0, site, 1);
        Object column = whole(evaluator, arguments, 1, site, 1);
        Object kind = whole(evaluator, arguments, 2, site, 1);
        Optional<Object> failure = failed(row, column, kind);
        if (failure.isPresent()) {
            return failure.get();
        }
        if (arguments.size() > 3) {
            throw new UnknownFormulaException("ADDRESS with a style or sheet");
        }
        int r = (Integer) row;
        int c = (Integer) column;
        int fixed = (Integer) kind;
        if (r < 1 || c < 1 || r > CellAddress.MAX_ROW || c > CellAddress.MAX_COLUMN || fixed < 1 || fixed > 4) {
            return FormulaError.VALUE;
        }
        return (fixed == 1 || fixed == 3 ? "$" : "") + CellAddress.lettersOf(c) + (fixed <= 2 ? "$" : "") + r;
    }

    private static Object indirect(Evaluator evaluator, List<Expression> arguments, Site site) {
        Object text = Values.text(evaluator.scalar(arguments.get(0), site));
        if (text instanceof FormulaError) {
            return text;
        }
        if (arguments.size() > 1) {
            throw new UnknownFormulaException("INDIRECT with a style");
        }
        Expression target;
        try {
            target = FormulaParser.parse((String) text, site.row(), site.column());
        } catch (UnknownFormulaException noReference) {
            return FormulaError.REF;
        }
        if (!(target instanceof Expression.Reference || target instanceof Expression.Name)) {
            return FormulaError.REF;
        }
        Object area = evaluator.eval(target, site);
        return area instanceof Area ? area : FormulaError.REF;
    }

    private static Object offset(Evaluator evaluator, List<Expression> arguments, Site site) {
        Object base = evaluator.eval(arguments.get(0), site);
        Object down = whole(evaluator, arguments, 1, site, 0);
        Object right = whole(evaluator, arguments, 2, site, 0);
        Optional<Object> failure = failed(base, down, right);
        if (failure.isPresent()) {
            return failure.get();
        }
        if (!(base instanceof Area area)) {
            return FormulaError.VALUE;
        }
        Object height = size(evaluator, arguments, 3, site, area.height());
        Object width = size(evaluator, arguments, 4, site, area.width());
        failure = failed(height, width);
        if (failure.isPresent()) {
            return failure.get();
        }
        int row = area.fromRow() + (Integer) down;
        int column = area.fromColumn() + (Integer) right;
        int toRow = row + (Integer) height - 1;
        int toColumn = column + (Integer) width - 1;
        return row < 1
                        || column < 1
                        || toRow < row
                        || toColumn < column
                        || toRow > CellAddress.MAX_ROW
                        || toColumn > CellAddress.MAX_COLUMN
                ? FormulaError.REF
                : new Area(area.sheet(), row, column, toRow, toColumn);
    }

    private static Object size(Evaluator evaluator, List<Expression> arguments, int index, Site site, int otherwise) {
        return Evaluator.argument(arguments, index).isEmpty()
                ? otherwise
                : whole(evaluator, arguments, index, site, otherwise);
    }

    private static Object index(Evaluator evaluator, List<Expression> arguments, Site site) {
        Object table = evaluator.eval(arguments.get(0), site);
        Object first = whole(evaluator, arguments, 1, site, 0);
        Object second = whole(evaluator, arguments, 2, site, -1);
        Optional<Object> failure = failed(table, first, second);
        if (failure.isPresent()) {
            return failure.get();
        }
        int row = (Integer) first;
        int column = (Integer) second;
        if (table instanceof Area area) {
            if (column < 0) {
                column = area.height() == 1 && area.width() > 1 ? row : 1;
                row = area.height() == 1 && area.width() > 1 ? 1 : row;
            }
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
        if (table instanceof Matrix matrix) {
            if (column < 0) {
                column = matrix.height() == 1 ? row : 1;
                row = matrix.height() == 1 ? 1 : row;
            }
            return row < 1 || column < 1 || row > matrix.height() || column > matrix.width()
                    ? FormulaError.REF
                    : matrix.rows()[row - 1][column - 1];
        }
        return row <= 1 && column <= 1 ? table : FormulaError.REF;
    }

    private static Object match(Evaluator evaluator, List<Expression> arguments, Site site) {
        Object wanted = evaluator.operand(arguments.get(0), site);
        Object table = evaluator.eval(arguments.get(1), site);
        Object kind = whole(evaluator, arguments, 2, site, 1);
        Optional<Object> failure = failed(table, kind);
        if (failure.isPresent()) {
            return failure.get();
        }
        return wanted instanceof Matrix matrix
                ? matrix.map(each -> matched(evaluator, each, table, (Integer) kind))
                : matched(evaluator, wanted, table, (Integer) kind);
    }

    private static Object matched(Evaluator evaluator, Object wanted, Object table, int kind) {
        if (wanted instanceof FormulaError) {
            return wanted;
        }
        if (wanted == Empty.EMPTY) {
            return FormulaError.NA;
        }
        if (wanted instanceof String text && text.length() > Criterion.MAX_LENGTH) {
            return FormulaError.VALUE;
        }
        if (kind != 0) {
            return nearest(evaluator, wanted, table, kind);
        }
        boolean wild = wanted instanceof String text && Values.hasWildcard(text);
        if (!wild && table instanceof Area area && area.width() == 1 && area.height() > 1) {
            int row = evaluator.cells().firstRow(area.sheet(), area.fromColumn(), area.fromRow(), area.toRow(), wanted);
            return row == 0 ? FormulaError.NA : (Object) (double) (row - area.fromRow() + 1);
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
        return place[1] == 0 ? FormulaError.NA : (Object) (double) place[1];
    }

    /**
     * The last of ascending values that is not greater than the wanted one, or the last of descending values that is
     * not less.
     */
    private static Object nearest(Evaluator evaluator, Object wanted, Object table, int kind) {
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
        return place[1] == 0 ? FormulaError.NA : (Object) (double) place[1];
    }

    private static Object lookUp(Evaluator evaluator, List<Expression> arguments, Site site, boolean down) {
        Object wanted = evaluator.scalar(arguments.get(0), site);
        Object table = evaluator.eval(arguments.get(1), site);
        Object number = whole(evaluator, arguments, 2, site, 1);
        Object near = Evaluator.argument(arguments, 3).isEmpty()
                ? (Object) (arguments.size() < 4)
                : Values.truth(evaluator.scalar(arguments.get(3), site));
        Optional<Object> failure = failed(wanted, table, number, near);
        if (failure.isPresent()) {
            return failure.get();
        }
        if (!(table instanceof Area area)) {
            throw new UnknownFormulaException("a look-up in something other than cells");
        }
        int line = (Integer) number;
        if (line < 1) {
            return FormulaError.VALUE;
        }
        if (line > (down ? area.width() : area.height())) {
            return FormulaError.REF;
        }
        Area keys = down
                ? new Area(area.sheet(), area.fromRow(), area.fromColumn(), area.toRow(), area.fromColumn())
                : new Area(area.sheet(), area.fromRow(), area.fromColumn(), area.fromRow(), area.toColumn());
        Object place = matched(evaluator, wanted, keys, Boolean.TRUE.equals(near) ? 1 : 0);
        if (!(place instanceof Double at)) {
            return place;
        }
        int row = area.fromRow() + (down ? at.intValue() : line) - 1;
        int column = area.fromColumn() + (down ? line : at.intValue()) - 1;
        return new Area(area.sheet(), row, column, row, column);
    }

    private static Object countIf(Evaluator evaluator, List<Expression> arguments, Site site) {
        Object range = evaluator.eval(arguments.get(0), site);
        Object criterion = evaluator.operand(arguments.get(1), site);
        if (!(range instanceof Area area)) {
            return range instanceof FormulaError ? range : FormulaError.VALUE;
        }
        return criterion instanceof Matrix matrix
                ? matrix.map(each -> counted(evaluator, area, each))
                : counted(evaluator, area, criterion);
    }

    private static Object counted(Evaluator evaluator, Area area, Object criterion) {
        if (criterion instanceof String text && text.length() > Criterion.MAX_LENGTH) {
            return FormulaError.VALUE;
        }
        Predicate<Object> isCounted = Criterion.of(criterion);
        long[] count = {isCounted.test(Empty.EMPTY) ? beyond(evaluator, area) : 0};
        evaluator.each(area, each -> count[0] += isCounted.test(each) ? 1 : 0);
        return (double) count[0];
    }

    /** The number of cells of an area outside the used range of the sheet. */
    private static long beyond(Evaluator evaluator, Area area) {
        Area clipped = area.clipped(evaluator.cells());
        return (long) area.height() * area.width() - (long) clipped.height() * clipped.width();
    }

    private static Object countIfs(Evaluator evaluator, List<Expression> arguments, Site site) {
        Object all = null;
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            Object range = evaluator.eval(arguments.get(i), site);
            Object criterion = evaluator.scalar(arguments.get(i + 1), site);
            if (!(range instanceof Area area)) {
                return range instanceof FormulaError ? range : FormulaError.VALUE;
            }
            Predicate<Object> isCounted = Criterion.of(criterion);
            Object truths = evaluator.matrix(area).map(each -> isCounted.test(each) ? 1.0 : 0.0);
            all = all == null ? truths : Matrix.both(all, truths, (a, b) -> Operators.apply("*", a, b));
        }
        double[] count = {0};
        evaluator.each(all, each -> count[0] += each instanceof Double one ? one : 0);
        return count[0];
    }

    private static Object countBlank(Evaluator evaluator, List<Expression> arguments, Site site) {
        Object range = evaluator.eval(arguments.get(0), site);
        return range instanceof Area area
                ? counted(evaluator, area, "")
                : range instanceof FormulaError ? range : FormulaError.VALUE;
    }

    private static Object count(
            Evaluator evaluator, List<Expression> arguments, Site site, Predicate<Object> isCounted) {
        double[] count = {0};
        for (Expression argument : arguments) {
            evaluator.each(evaluator.eval(argument, site), each -> count[0] += isCounted.test(each) ? 1 : 0);
        }
        return count[0];
    }

    private static Object sum(Evaluator evaluator, List<Expression> arguments, Site site) {
        double[] sum = {0};
        Object[] failure = {null};
        for (Expression argument : arguments) {
            Object value = evaluator.eval(argument, site);
            boolean fromCells = value instanceof Area || value instanceof Matrix;
            evaluator.each(value, each -> {
                Object number = fromCells && !(each instanceof Double) && !(each instanceof FormulaError)
                        ? (Object) 0.0
                        : Values.number(each);
                if (number instanceof Double addend) {
                    sum[0] += addend;
                } else if (failure[0] == null) {
                    failure[0] = number;
                }
            });
        }
        return failure[0] == null ? (Object) sum[0] : failure[0];
    }

    private static Object extreme(
            Evaluator evaluator, List<Expression> arguments, Site site, BiPredicate<Double, Double> isBetter) {
        Object[] best = {null, null};
        for (Expression argument : arguments) {
            evaluator.each(evaluator.eval(argument, site), each -> {
                if (each instanceof FormulaError) {
                    best[1] = each;
                } else if (each instanceof Double number
                        && (best[0] == null || isBetter.test(number, (Double) best[0]))) {
                    best[0] = number;
                }
            });
        }
        return best[1] != null ? best[1] : best[0] == null ? (Object) 0.0 : best[0];
    }

    private static Object sumProduct(Evaluator evaluator, List<Expression> arguments, Site site) {
        Object product = null;
        for (Expression argument : arguments) {
            Object value = evaluator.operand(argument, site.wholeAreas());
            boolean only = arguments.size() == 1;
            product = product == null
                    ? value
                    : Matrix.both(product, value, (a, b) -> Operators.apply("*", factor(a), factor(b)));
            if (only) {
                break;
            }
        }
        double[] sum = {0};
        Object[] failure = {null};
        evaluator.each(product, each -> {
            if (each instanceof Double addend) {
                sum[0] += addend;
            } else if (each instanceof FormulaError && failure[0] == null) {
                failure[0] = each;
            }
        });
        return failure[0] == null ? (Object) sum[0] : failure[0];
    }

    private static Object factor(Object value) {
        return value instanceof Double || value instanceof FormulaError ? value : (Object) 0.0;
    }
}
