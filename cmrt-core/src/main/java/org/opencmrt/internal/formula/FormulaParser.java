package org.opencmrt.internal.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencmrt.internal.workbook.CellAddress;

/** Parses the texts of formulas (ECMA-376 part 1, 18.17.2), without the leading equals sign, into expressions. */
public final class FormulaParser {
    private static final int MAX_DEPTH = 200;
    private static final Pattern CELL = Pattern.compile("(\\$?)([A-Za-z]{1,3})(\\$?)([0-9]{0,7})");
    private static final String[][] LEVELS = {{"<=", ">=", "<>", "=", "<", ">"}, {"&"}, {"+", "-"}, {"*", "/"}, {"^"}};

    private final String text;
    private final int row;
    private final int column;
    private int at;
    private int depth;

    private FormulaParser(String text, int row, int column) {
        this.text = text;
        this.row = row;
        this.column = column;
    }

    /**
     * Parses a text.
     *
     * @param row the row of the cell that contains the formula, 1-based; relative references are relative to it
     * @param column the column of that cell, 1 for A
     * @throws UnknownFormulaException if the text is not supported
     */
    public static Expression parse(String text, int row, int column) {
        FormulaParser parser = new FormulaParser(text, row, column);
        Expression expression = parser.level(0);
        parser.skipBlanks();
        if (parser.at < text.length()) {
            throw parser.unknown();
        }
        return expression;
    }

    /** Appends a word of a formula, which is the text from {@code start} to {@code end}, in another form. */
    @FunctionalInterface
    private interface Rewriting {
        void word(int start, int end, StringBuilder rewritten);
    }

    /** Rewrites the words outside of quotation marks: names, functions, and references without their colons. */
    private static String rewritten(String text, Rewriting rewriting) {
        StringBuilder rewritten = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int start = at;
            if (c == '"' || c == '\'') {
                int close = text.indexOf(c, at + 1);
                at = close < 0 ? text.length() : close + 1;
                rewritten.append(text, start, at);
            } else if (isWordPart(c) || c == '$') {
                while (at < text.length() && (isWordPart(text.charAt(at)) || text.charAt(at) == '$')) {
                    at++;
                }
                rewriting.word(start, at, rewritten);
            } else {
                rewritten.append(c);
                at++;
            }
        }
        return rewritten.toString();
    }

    /**
     * Replaces references to the formula's own row with a placeholder. If two texts in the same column are equal
     * afterward, they have the same expression.
     */
    public static String withoutOwnRow(String text, int row) {
        return rewritten(text, (start, end, pattern) -> word(text, start, end, row, pattern));
    }

    /** The text of the formula after it is moved by this many rows down and columns to the right. */
    public static String moved(String text, int rows, int columns) {
        return rewritten(text, (start, end, moved) -> {
            boolean besideColon =
                    (start > 0 && text.charAt(start - 1) == ':') || (end < text.length() && text.charAt(end) == ':');
            boolean isName = end < text.length() && "(!".indexOf(text.charAt(end)) >= 0;
            String word = text.substring(start, end);
            moved.append(isName ? word : movedWord(word, rows, columns, besideColon));
        });
    }

    private static String movedWord(String word, int rows, int columns, boolean besideColon) {
        Matcher cell = CELL.matcher(word);
        if (!cell.matches() || (cell.group(4).isEmpty() && !besideColon)) {
            return word;
        }
        String column = cell.group(1).isEmpty()
                ? CellAddress.lettersOf(CellAddress.columnOf(cell.group(2).toUpperCase(Locale.ROOT)) + columns)
                : cell.group(2);
        String row = cell.group(3).isEmpty() && !cell.group(4).isEmpty()
                ? String.valueOf(Integer.parseInt(cell.group(4)) + rows)
                : cell.group(4);
        return cell.group(1) + column + cell.group(3) + row;
    }

    /**
     * True if a text from {@link #withoutOwnRow} has the same expression in all cells, not only in those of one column.
     */
    public static boolean isFixed(String withoutOwnRow) {
        boolean quoted = false;
        for (int i = 0; i < withoutOwnRow.length(); i++) {
            char c = withoutOwnRow.charAt(i);
            quoted ^= c == '"';
            if (c <= '\2' || (c == ':' && !quoted && !isAbsoluteBefore(withoutOwnRow, i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAbsoluteBefore(String text, int colon) {
        int at = colon - 1;
        while (at >= 0 && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)))) {
            at--;
        }
        return at >= 0 && text.charAt(at) == '$' && colon + 1 < text.length() && text.charAt(colon + 1) == '$';
    }

    private static void word(String text, int start, int end, int row, StringBuilder pattern) {
        int letters = text.charAt(start) == '$' ? start + 1 : start;
        int digits = letters;
        while (digits < end && isLetter(text.charAt(digits))) {
            digits++;
        }
        boolean isCell = digits > letters && digits - letters <= 3 && digits < end && end - digits <= 7;
        int number = 0;
        for (int i = digits; i < end && isCell; i++) {
            isCell = isDigit(text.charAt(i));
            number = number * 10 + text.charAt(i) - '0';
        }
        if (isCell && number == row) {
            pattern.append(text, start, digits).append('\0');
        } else if (isCell) {
            pattern.append(text, start, digits)
                    .append('\1')
                    .append(number - row)
                    .append(';');
        } else {
            boolean ofOwnColumn = digits > start && digits < end && text.charAt(digits) == '$' && start == letters;
            pattern.append(text, start, end).append(ofOwnColumn ? "\2" : "");
        }
    }

    private UnknownFormulaException unknown() {
        return new UnknownFormulaException("the formula " + text);
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }

    private char peek() {
        skipBlanks();
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private Expression level(int level) {
        if (level == LEVELS.length) {
            return unary();
        }
        Expression left = level(level + 1);
        while (true) {
            skipBlanks();
            String operator = operator(LEVELS[level]);
            if (operator.isEmpty()) {
                return left;
            }
            at += operator.length();
            left = new Expression.Binary(operator, left, level(level + 1));
        }
    }

    private String operator(String[] operators) {
        for (String operator : operators) {
            if (text.startsWith(operator, at)) {
                return operator;
            }
        }
        return "";
    }

    private Expression unary() {
        char c = peek();
        if (c == '-' || c == '+') {
            at++;
            return new Expression.Unary(c, deeper(this::unary));
        }
        Expression value = span();
        while (peek() == '%') {
            at++;
            value = new Expression.Unary('%', value);
        }
        return value;
    }

    private Expression deeper(java.util.function.Supplier<Expression> inner) {
        if (++depth > MAX_DEPTH) {
            throw unknown();
        }
        Expression expression = inner.get();
        depth--;
        return expression;
    }

    private Expression span() {
        Expression from = primary();
        while (peek() == ':') {
            at++;
            from = new Expression.Span(from, primary());
        }
        return from;
    }

    private Expression primary() {
        char c = peek();
        if (c == '(') {
            at++;
            Expression inner = deeper(() -> level(0));
            expect(')');
            return inner;
        }
        if (c == '"') {
            return new Expression.Constant(quoted('"'));
        }
        if (c == '#') {
            return error();
        }
        if ((c >= '0' && c <= '9') || c == '.') {
            return number();
        }
        if (c == '\'') {
            String sheet = quoted('\'');
            expect('!');
            return reference(Optional.of(sheet));
        }
        return word();
    }

    private void expect(char c) {
        if (peek() != c) {
            throw unknown();
        }
        at++;
    }

    private String quoted(char quote) {
        StringBuilder content = new StringBuilder();
        at++;
        while (true) {
            int end = text.indexOf(quote, at);
            if (end < 0) {
                throw unknown();
            }
            content.append(text, at, end);
            at = end + 1;
            if (at >= text.length() || text.charAt(at) != quote) {
                return content.toString();
            }
            content.append(quote);
            at++;
        }
    }

    private Expression error() {
        for (FormulaError error : FormulaError.values()) {
            if (text.startsWith(error.text(), at)) {
                at += error.text().length();
                return new Expression.Constant(error);
            }
        }
        throw unknown();
    }

    private Expression number() {
        int start = at;
        Optional<Expression.Axis> first = rowAxis();
        if (first.isPresent() && at < text.length() && text.charAt(at) == ':') {
            at++;
            Optional<Expression.Axis> last = rowAxis();
            if (last.isPresent()) {
                return rows(Optional.empty(), first.get(), last.get());
            }
        }
        at = start;
        while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        if (at < text.length() && (text.charAt(at) == 'E' || text.charAt(at) == 'e')) {
            at++;
            if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
                at++;
            }
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
        }
        try {
            return new Expression.Constant(Double.valueOf(text.substring(start, at)));
        } catch (NumberFormatException e) {
            throw unknown();
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '\\' || c == '?';
    }

    /** Parses a name, a function, a reference, or a sheet whose name needs no quotes. */
    private Expression word() {
        int start = at;
        Optional<Expression> reference = tryReference(Optional.empty());
        if (reference.isPresent()) {
            return reference.get();
        }
        at = start;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        if (word.isEmpty()) {
            throw unknown();
        }
        char next = at < text.length() ? text.charAt(at) : '\0';
        if (next == '!') {
            at++;
            return reference(Optional.of(word));
        }
        if (next == '(') {
            at++;
            return new Expression.Call(functionName(word), arguments());
        }
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "TRUE" -> new Expression.Constant(true);
            case "FALSE" -> new Expression.Constant(false);
            default -> new Expression.Name(word);
        };
    }

    private static String functionName(String word) {
        String name = word.toUpperCase(Locale.ROOT);
        return name.startsWith("_XLFN.") ? name.substring("_XLFN.".length()) : name;
    }

    private List<Expression> arguments() {
        List<Expression> arguments = new ArrayList<>();
        if (peek() == ')') {
            at++;
            return arguments;
        }
        while (true) {
            char c = peek();
            arguments.add(c == ',' || c == ')' ? new Expression.Missing() : deeper(() -> level(0)));
            if (peek() == ')') {
                at++;
                return arguments;
            }
            expect(',');
        }
    }

    private Expression reference(Optional<String> sheet) {
        if (text.startsWith(FormulaError.REF.text(), at)) {
            at += FormulaError.REF.text().length();
            return new Expression.Constant(FormulaError.REF);
        }
        return tryReference(sheet).orElseThrow(this::unknown);
    }

    /** Parses a cell, an area, or entire columns or rows. */
    private Optional<Expression> tryReference(Optional<String> sheet) {
        int start = at;
        Optional<Expression.Axis> columns = columnAxis();
        if (columns.isEmpty()) {
            Optional<Expression.Axis> first = rowAxis();
            if (first.isPresent() && skip(':')) {
                Optional<Expression.Axis> last = rowAxis();
                if (last.isPresent()) {
                    return Optional.of(rows(sheet, first.get(), last.get()));
                }
            }
            at = start;
            return Optional.empty();
        }
        Optional<Expression.Axis> rows = rowAxis();
        if (rows.isEmpty()) {
            return skip(':')
                    ? columnAxis().filter(last -> isEnd()).map(last -> columns(sheet, columns.get(), last))
                    : Optional.empty();
        }
        if (!isEnd()) {
            return Optional.empty();
        }
        int afterCell = at;
        if (skip(':')) {
            Optional<Expression.Axis> lastColumn = columnAxis();
            Optional<Expression.Axis> lastRow = lastColumn.isPresent() ? rowAxis() : Optional.empty();
            if (lastRow.isPresent() && isEnd()) {
                return Optional.of(
                        new Expression.Reference(sheet, rows.get(), columns.get(), lastRow.get(), lastColumn.get()));
            }
            at = afterCell;
        }
        return Optional.of(new Expression.Reference(sheet, rows.get(), columns.get(), rows.get(), columns.get()));
    }

    /** True if a reference may end here; otherwise the text continues as a name or function. */
    private boolean isEnd() {
        return at >= text.length() || (!isWordPart(text.charAt(at)) && "(![$".indexOf(text.charAt(at)) < 0);
    }

    private boolean skip(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private static Expression rows(Optional<String> sheet, Expression.Axis first, Expression.Axis last) {
        return new Expression.Reference(
                sheet, first, new Expression.Axis(false, 1), last, new Expression.Axis(false, CellAddress.MAX_COLUMN));
    }

    private static Expression columns(Optional<String> sheet, Expression.Axis first, Expression.Axis last) {
        return new Expression.Reference(
                sheet, new Expression.Axis(false, 1), first, new Expression.Axis(false, CellAddress.MAX_ROW), last);
    }

    private Optional<Expression.Axis> columnAxis() {
        int start = at;
        boolean absolute = skip('$');
        int letters = at;
        int number = 0;
        while (at < text.length() && at - letters < 4 && isLetter(text.charAt(at))) {
            number = number * 26 + Character.toUpperCase(text.charAt(at)) - 'A' + 1;
            at++;
        }
        if (at == letters || number > CellAddress.MAX_COLUMN) {
            at = start;
            return Optional.empty();
        }
        return Optional.of(new Expression.Axis(!absolute, absolute ? number : number - column));
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private Optional<Expression.Axis> rowAxis() {
        int start = at;
        boolean absolute = skip('$');
        int digits = at;
        int number = 0;
        while (at < text.length() && at - digits < 8 && isDigit(text.charAt(at))) {
            number = number * 10 + text.charAt(at) - '0';
            at++;
        }
        if (at == digits || number < 1 || number > CellAddress.MAX_ROW) {
            at = start;
            return Optional.empty();
        }
        return Optional.of(new Expression.Axis(!absolute, absolute ? number : number - row));
    }
}
