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
            resize(Math.max(4, size * 2));
        }
        declarations[size] = declaration;
        rows[size] = row;
        size++;
    }

    private void resize(int length) {
        declarations = Arrays.copyOf(declarations, length);
        rows = Arrays.copyOf(rows, length);
    }

    /** Frees the memory that further rows would need; to be called after the last one. */
    RowRefs trimmed() {
        resize(size);
        return this;
    }

    /** The numbers of the declarations, each once, in order. Nobody may change the array. */
    int[] distinctDeclarations() {
        int[] distinct = Arrays.stream(declarations, 0, size).distinct().toArray();
        // Most declarations name a facility once.
        return distinct.length == declarations.length ? declarations : distinct;
    }

    /** The declarations, each once, in order, as an unmodifiable list with values looked up on access. */
    <V> List<V> declarationsViewedAs(IntFunction<V> declaration) {
        int[] numbers = distinctDeclarations();
        return new View<>(numbers.length, index -> declaration.apply(numbers[index]));
    }

    /** The rows so far, as an unmodifiable list with values created on access. */
    <V> List<V> viewedAs(RowView<V> view) {
        return new View<>(size, index -> view.of(declarations[index], rows[index]));
    }

    private static final class View<V> extends AbstractList<V> implements RandomAccess {
        private final int size;
        private final IntFunction<V> value;

        View(int size, IntFunction<V> value) {
            this.size = size;
            this.value = value;
        }

        @Override
        public V get(int index) {
            return value.apply(Objects.checkIndex(index, size));
        }

        @Override
        public int size() {
            return size;
        }
    }
}
