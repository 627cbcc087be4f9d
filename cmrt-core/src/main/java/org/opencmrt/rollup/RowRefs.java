package org.opencmrt.rollup;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/** Rows by the numbers of their declaration and row: eight bytes each, because there may be millions. */
final class RowRefs {
    /** Creates the value for a row. */
    interface RowView<V> {
        V of(int declaration, int row);
    }

    private int[] declarations = new int[4];
    private int[] rows = new int[4];
    private int size;

    void add(int declaration, int row) {
        if (size == rows.length) {
            declarations = Arrays.copyOf(declarations, size * 2);
            rows = Arrays.copyOf(rows, size * 2);
        }
        declarations[size] = declaration;
        rows[size] = row;
        size++;
    }

    /** Adds the numbers of a row. */
    interface RowTaker {
        void take(int declaration, int row);
    }

    void forEach(RowTaker taker) {
        for (int i = 0; i < size; i++) {
            taker.take(declarations[i], rows[i]);
        }
    }

    /** The numbers of the declarations, each once, in order. */
    int[] distinctDeclarations() {
        return Arrays.stream(declarations, 0, size).distinct().toArray();
    }

    /** The declarations, each once, in order, as an unmodifiable list with values looked up on access. */
    <V> List<V> declarationsViewedAs(IntFunction<V> declaration) {
        return new Declarations<>(distinctDeclarations(), declaration);
    }

    private static final class Declarations<V> extends AbstractList<V> implements RandomAccess {
        private final int[] numbers;
        private final IntFunction<V> declaration;

        Declarations(int[] numbers, IntFunction<V> declaration) {
            this.numbers = numbers;
            this.declaration = declaration;
        }

        @Override
        public V get(int index) {
            return declaration.apply(numbers[index]);
        }

        @Override
        public int size() {
            return numbers.length;
        }
    }

    /** An unmodifiable list with values created on access. */
    <V> List<V> viewedAs(RowView<V> view) {
        return new Viewed<>(this, view);
    }

    private static final class Viewed<V> extends AbstractList<V> implements RandomAccess {
        private final RowRefs refs;
        private final RowView<V> view;

        Viewed(RowRefs refs, RowView<V> view) {
            this.refs = refs;
            this.view = view;
        }

        @Override
        public V get(int index) {
            Objects.checkIndex(index, refs.size);
            return view.of(refs.declarations[index], refs.rows[index]);
        }

        @Override
        public int size() {
            return refs.size;
        }
    }
}
