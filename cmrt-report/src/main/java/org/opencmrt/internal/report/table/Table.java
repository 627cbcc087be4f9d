package org.opencmrt.internal.report.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * A table: its name, its rows, and a column for each property of a row. A column contains its title, its width, and the
 * function that creates its cells. Immutable. Rows are read one at a time, so a table may have millions.
 *
 * @param name its name, such as {@code Facilities}; unique within a document
 * @param rows the rows in order; iterated again for each renderer
 * @param columns the columns in order
 * @param isEvidence whether the rows are evidence for the figures of a report, to be read on a screen rather than
 *     printed
 * @param <R> the subject of a row
 */
public record Table<R>(String name, Iterable<? extends R> rows, List<Column<R>> columns, boolean isEvidence) {
    /** Copies the columns. */
    public Table {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param title its heading
     * @param width its width in average characters
     * @param cell the function that creates its cell for a row
     * @param <R> the subject of a row
     */
    public record Column<R>(String title, int width, Function<? super R, Cell> cell) {
        /** Checks that the title and the function are not null. */
        public Column {
            if (width < 1 || width > 255) {
                throw new IllegalArgumentException("a column is 1 to 255 characters wide, but was to be " + width);
            }
        }
    }

    /** A table without columns yet. */
    public static <R> Table<R> of(String name, Iterable<? extends R> rows) {
        return new Table<>(name, rows, List.of(), false);
    }

    /** The same table as evidence, of which a workbook prints only the first rows. */
    public Table<R> asEvidence() {
        return new Table<>(name, rows, columns, true);
    }

    /** The same table with one more column. */
    public Table<R> column(String title, int width, Function<? super R, Cell> cell) {
        List<Column<R>> more = new ArrayList<>(columns);
        more.add(new Column<>(title, width, cell));
        return new Table<>(name, rows, more, isEvidence);
    }

    /** The same table with one more column of texts. */
    public Table<R> text(String title, int width, Function<? super R, String> text) {
        return column(title, width, row -> Cell.text(text.apply(row)));
    }

    /** The same table with one more column of texts that may be missing. */
    public Table<R> maybe(String title, int width, Function<? super R, ? extends Optional<?>> text) {
        return column(title, width, row -> Cell.text(text.apply(row)));
    }

    /** The same table with one more column of constants in words. */
    public Table<R> constant(
            String title, int width, Function<? super R, ? extends Optional<? extends Enum<?>>> value) {
        return text(title, width, row -> TableWords.of(value.apply(row)));
    }

    /** The same table with one more column of whole numbers. */
    public Table<R> number(String title, int width, ToLongFunction<? super R> number) {
        return column(title, width, row -> Cell.number((double) number.applyAsLong(row)));
    }

    /** The same table with one more column of numbers that may be missing. */
    public Table<R> maybeNumber(
            String title, int width, Function<? super R, ? extends Optional<? extends Number>> number) {
        return column(
                title,
                width,
                row -> number.apply(row)
                        .map(one -> Cell.number(one.doubleValue()))
                        .orElse(Cell.BLANK));
    }

    /** The same table with one more column that says yes or is blank. */
    public Table<R> yes(String title, int width, Predicate<? super R> holds) {
        return text(title, width, row -> holds.test(row) ? "yes" : "");
    }

    /** The same table with one more column of days. */
    public Table<R> date(String title, int width, Function<? super R, Optional<LocalDate>> date) {
        return column(title, width, row -> Cell.date(date.apply(row)));
    }
}
