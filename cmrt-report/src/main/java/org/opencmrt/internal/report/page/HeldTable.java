package org.opencmrt.internal.report.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.opencmrt.internal.report.table.Table;

/**
 * A table, and the portion of it that the page contains. A browser cannot handle the millions of rows of a large
 * program. If rows are left out, they are left out evenly, so that every figure still opens some of its counted rows.
 * The page shows how many rows there are in total and where to find them.
 *
 * @param table the table
 * @param by the column for each of whose texts the first rows are kept; empty if the rows are counted together
 * @param most the maximum number of rows, or of rows for each text of that column
 * @param <R> the subject of a row
 */
record HeldTable<R>(Table<R> table, Optional<Table.Column<R>> by, int most) {
    /** The first rows for each text of a column. */
    static <R> HeldTable<R> firstOfEach(Table<R> table, String title, int most) {
        return new HeldTable<>(table, Optional.of(column(table, title)), most);
    }

    /** All rows, for a table that grows only with the number of suppliers or facilities. */
    static <R> HeldTable<R> whole(Table<R> table) {
        return new HeldTable<>(table, Optional.empty(), Integer.MAX_VALUE);
    }

    /** Decides for each row whether to include it. */
    Predicate<R> choice(TableData words) {
        Map<String, Integer> taken = new HashMap<>();
        return row -> {
            String group =
                    by.map(column -> words.shown(column.cell().apply(row))).orElse("");
            return taken.merge(group, 1, Integer::sum) <= most;
        };
    }

    /** The column with a title; it must exist. */
    static <R> Table.Column<R> column(Table<R> table, String title) {
        return table.columns().stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
