package org.opencmrt.internal.report.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.internal.report.table.Table;

/**
 * A table and how much of it the page holds. A browser cannot hold the millions of rows of a large program; where rows are
 * left out, they are left out evenly, so that every figure still opens some of what it was counted from, and the page says how
 * many there are and where.
 *
 * @param table the table
 * @param by the column whose every text keeps its first rows; empty when the rows are counted together
 * @param most how many rows are held, of each text of that column
 * @param <R> what a row is about
 */
record HeldTable<R>(Table<R> table, Optional<Table.Column<R>> by, int most) {
    HeldTable {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(by, "by");
    }

    /** Of each text in a column the first rows. */
    static <R> HeldTable<R> firstOfEach(Table<R> table, String title, int most) {
        return new HeldTable<>(table, Optional.of(column(table, title)), most);
    }

    /** The first rows. */
    static <R> HeldTable<R> first(Table<R> table, int most) {
        return new HeldTable<>(table, Optional.empty(), most);
    }

    /** All rows: of a table that grows no faster than suppliers or facilities do. */
    static <R> HeldTable<R> whole(Table<R> table) {
        return new HeldTable<>(table, Optional.empty(), Integer.MAX_VALUE);
    }

    /** Decides row by row what is held. */
    Choice<R> choice(TableData words) {
        Map<String, Integer> taken = new HashMap<>();
        return row -> {
            String group =
                    by.map(column -> column.cell().apply(row).fold(words)).orElse("");
            return taken.merge(group, 1, Integer::sum) <= most;
        };
    }

    /** See {@link #choice}. */
    interface Choice<R> {
        boolean holds(R row);
    }

    /** The column of a title, which must be there. */
    static <R> Table.Column<R> column(Table<R> table, String title) {
        return table.columns().stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
