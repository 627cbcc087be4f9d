package org.opencmrt.internal.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencmrt.internal.workbook.CellAddress;

/** Parses the texts of formulas (ECMA-376 part 1, 18.17.2), without the leading equals sign, into expressions. */
public final class FormulaParser {
    private static final int MAX_DEPTH = 200;
    private static final String COLUMN = "(\\$?[A-Za-z]{1,3})";
    private static final String ROW = "(\\$?[0-9]{1,7})";
    /** A cell or an area, entire columns, or entire rows. The text must not continue as a name or function. */
    private static final Pattern REFERENCE = Pattern.compile("(?:" + COLUMN + ROW + "(?::" + COLUMN + ROW + ")?|"
            + COLUMN + ":" + COLUMN + "|" + ROW + ":" + ROW + ")(?![\\p{L}\\p{Nd}_.\\\\?(!\\[$])");

    private static final Expression.Axis FIRST = new Expression.Axis(false, 1);
    private static final Expression.Axis LAST_ROW = new Expression.Axis(false, CellAddress.MAX_ROW);
    private static final Expression.Axis LAST_COLUMN = new Expression.Axis(false, CellAddress.MAX_COLUMN);

    private static final Pattern NUMBER = Pattern.compile("[0-9.]+(?:[Ee][+-]?[0-9]*)?");
    /** A quoted text, or a word: a name, a function, or a reference without its colon. */
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"?|'[^']*'?|[\\p{L}\\p{Nd}_.\\\\?$]+");

    private static final Pattern MOVABLE = Pattern.compile("(\\$?)([A-Za-z]{1,3})(\\$?)([0-9]{0,7})");
    /** The binary operators; those of a later list bind more tightly. */
    private static final List<List<String>> LEVELS = List.of(
            List.of("=", "<", ">", "<=", ">=", "<>"), List.of("&"), List.of("+", "-"), List.of("*", "/"), List.of("^"));

    private final String text;
    private final int row;
    private final int column;
    private final Matcher reference;
    private int at;
    private int depth;

    private FormulaParser(String text, int row, int column) {
        this.text = text;
        this.row = row;
        this.column = column;
        this.reference = REFERENCE.matcher(text);
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

    /** The text of the formula after it is moved by this many rows down and columns to the right. */
    public static String moved(String text, int rows, int columns) {
        return WORD.matcher(text).replaceAll(word -> {
            boolean besideColon = text.startsWith(":", word.start() - 1) || text.startsWith(":", word.end());
            boolean isName = text.startsWith("(", word.end()) || text.startsWith("!", word.end());
            return Matcher.quoteReplacement(
                    isName ? word.group() : movedWord(word.group(), rows, columns, besideColon));
        });
    }

    private static String movedWord(String word, int rows, int columns, boolean besideColon) {
        Matcher cell = MOVABLE.matcher(word);
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

    /** Parses an expression with operators of this level and higher ones. */
    private Expression level(int level) {
        Expression left = unary();
        while (true) {
            String operator = operator();
            int found = LEVELS.size() - 1;
            while (found >= level && !LEVELS.get(found).contains(operator)) {
                found--;
            }
            if (found < level) {
                return left;
            }
            at += operator.length();
            left = new Expression.Binary(operator, left, level(found + 1));
        }
    }

    /** The text at the current position that is an operator, if it is one. */
    private String operator() {
        char c = peek();
        boolean isLong = (c == '<' || c == '>') && (text.startsWith("=", at + 1) || text.startsWith("<>", at));
        return text.substring(at, Math.min(text.length(), at + (isLong ? 2 : 1)));
    }

    private Expression unary() {
        char c = peek();
        if (skip('-') || skip('+')) {
            return new Expression.Unary(c, deeper(this::unary));
        }
        Expression value = span();
        while (peek() == '%') {
            at++;
            value = new Expression.Unary('%', value);
        }
        return value;
    }

    private Expression deeper(Supplier<Expression> inner) {
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
            return tryReference(Optional.empty()).orElseGet(this::number);
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
        Matcher digits = NUMBER.matcher(text);
        if (!digits.find(at)) {
            throw unknown();
        }
        at = digits.end();
        try {
            return new Expression.Constant(Double.valueOf(digits.group()));
        } catch (NumberFormatException e) {
            throw unknown();
        }
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '\\' || c == '?';
    }

    /** Parses a name, a function, a reference, or a sheet whose name needs no quotes. */
    private Expression word() {
        int start = at;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        if (!word.isEmpty() && skip('!')) {
            return reference(Optional.of(word));
        }
        if (!word.isEmpty() && skip('(')) {
            return new Expression.Call(functionName(word), arguments());
        }
        at = start;
        Optional<Expression> reference = tryReference(Optional.empty());
        if (reference.isPresent()) {
            return reference.get();
        }
        if (word.isEmpty()) {
            throw unknown();
        }
        at = start + word.length();
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "TRUE" -> new Expression.Constant(true);
            case "FALSE" -> new Expression.Constant(false);
            default -> new Expression.Name(word);
        };
    }

    private boolean skip(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
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
        Matcher found = reference.region(at, text.length());
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        boolean columns = found.group(5) != null;
        boolean rows = found.group(7) != null;
        Expression.Axis firstColumn = rows ? FIRST : column(found.group(columns ? 5 : 1));
        Expression.Axis firstRow = columns ? FIRST : row(found.group(rows ? 7 : 2));
        boolean isCell = !columns && !rows && found.group(3) == null;
        Expression.Axis lastColumn = rows ? LAST_COLUMN : isCell ? firstColumn : column(found.group(columns ? 6 : 3));
        Expression.Axis lastRow = columns ? LAST_ROW : isCell ? firstRow : row(found.group(rows ? 8 : 4));
        if (!CellAddress.exists(firstRow.from(row), firstColumn.from(column))
                || !CellAddress.exists(lastRow.from(row), lastColumn.from(column))) {
            return Optional.empty();
        }
        at = found.end();
        return Optional.of(new Expression.Reference(sheet, firstRow, firstColumn, lastRow, lastColumn));
    }

    private Expression.Axis column(String letters) {
        boolean absolute = letters.startsWith("$");
        int number = CellAddress.columnOf(letters.substring(absolute ? 1 : 0).toUpperCase(Locale.ROOT));
        return new Expression.Axis(!absolute, absolute ? number : number - column);
    }

    private Expression.Axis row(String digits) {
        boolean absolute = digits.startsWith("$");
        int number = Integer.parseInt(digits.substring(absolute ? 1 : 0));
        return new Expression.Axis(!absolute, absolute ? number : number - row);
    }
}
