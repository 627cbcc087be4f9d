package org.opencmrt.rollup;

import java.util.AbstractList;
import java.util.RandomAccess;

/** The rows of a smelter list, unmodifiable: twelve bytes each, for there may be millions. Rows are made when looked at. */
final class RolledRows extends AbstractList<RolledRow> implements RandomAccess {
    private final int[] rows;
    private final RolledRow.Column[] columns;
    private final Subject[] subjects;

    private RolledRows(int[] rows, RolledRow.Column[] columns, Subject[] subjects) {
        this.rows = rows;
        this.columns = columns;
        this.subjects = subjects;
    }

    /** Takes a number of rows one by one. */
    static final class Builder {
        private final int[] rows;
        private final RolledRow.Column[] columns;
        private final Subject[] subjects;
        private int size;

        Builder(int count) {
            this.rows = new int[count];
            this.columns = new RolledRow.Column[count];
            this.subjects = new Subject[count];
        }

        void add(int row, RolledRow.Column column, Subject subject) {
            rows[size] = row;
            columns[size] = column;
            subjects[size] = subject;
            size++;
        }

        /** The rows, when all are taken. */
        RolledRows build() {
            if (size != rows.length) {
                throw new IllegalStateException(size + " rows were taken of " + rows.length);
            }
            return new RolledRows(rows, columns, subjects);
        }
    }

    @Override
    public RolledRow get(int index) {
        return new RolledRow(rows[index], columns[index], subjects[index]);
    }

    /** What a row says. */
    Subject subject(int index) {
        return subjects[index];
    }

    @Override
    public int size() {
        return rows.length;
    }
}
