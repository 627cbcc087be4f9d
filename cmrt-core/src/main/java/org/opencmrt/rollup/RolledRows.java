package org.opencmrt.rollup;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opencmrt.model.CellRef;

/** The entries of a smelter list with their places: twelve bytes each, because there may be millions. */
final class RolledRows {
    private final int[] rows;
    private final Column[] columns;
    private final SharedEntry[] entries;

    /** The arrays are not copied; nobody else may change them. */
    RolledRows(int[] rows, Column[] columns, SharedEntry[] entries) {
        this.rows = rows;
        this.columns = columns;
        this.entries = entries;
    }

    /**
     * The sheet and column of the cell that identifies an entry's smelter; shared by all entries that use the same
     * column.
     */
    record Column(String sheet, String letters) {
        Column {
            Objects.requireNonNull(sheet, "sheet");
            Objects.requireNonNull(letters, "letters");
        }

        static Column of(CellRef cell) {
            String address = cell.cell();
            int digits = 0;
            while (Character.isLetter(address.charAt(digits))) {
                digits++;
            }
            return new Column(cell.sheet(), address.substring(0, digits));
        }
    }

    int size() {
        return rows.length;
    }

    /** The content of an entry and its verdict. */
    SharedEntry entry(int index) {
        return entries[index];
    }

    Stream<SharedEntry> entries() {
        return Arrays.stream(entries);
    }

    /** The same rows, with some entries replaced by equal ones; this object if no entry is replaced. */
    @SuppressWarnings("ReferenceEquality")
    RolledRows replacing(UnaryOperator<SharedEntry> equal) {
        SharedEntry[] replaced = entries;
        for (int i = 0; i < entries.length; i++) {
            SharedEntry other = equal.apply(entries[i]);
            if (other != entries[i]) {
                replaced = replaced == entries ? entries.clone() : replaced;
                replaced[i] = other;
            }
        }
        return replaced == entries ? this : new RolledRows(rows, columns, replaced);
    }

    /** The cell that identifies an entry's smelter. */
    CellRef cell(int index, String file) {
        return new CellRef(file, columns[index].sheet(), columns[index].letters() + rows[index]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RolledRows that
                && Arrays.equals(that.rows, rows)
                && Arrays.equals(that.columns, columns)
                && Arrays.equals(that.entries, entries);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(rows);
    }

    @Override
    public String toString() {
        return IntStream.range(0, size())
                .mapToObj(index -> rows[index] + " " + columns[index] + " " + entries[index])
                .collect(Collectors.joining("\n"));
    }
}
