package org.opencmrt.rollup;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.opencmrt.internal.text.NameOrder;

/**
 * A supplier. If there is a list of surveyed suppliers, the supplier on it to whom the declaration is attributed, as in
 * {@link Survey}. Otherwise identified by its company name in declarations: names that differ only in case, punctuation,
 * or spaces are one supplier. A declaration without a company name is a separate supplier, named after its file.
 *
 * @param name the name on the list of surveyed suppliers, or as spelled in the first of its files
 * @param files the names of its files, in order, one for each declaration that is counted
 */
public record Supplier(String name, List<String> files) implements Comparable<Supplier> {
    private static final Comparator<Supplier> ORDER = Comparator.comparing(Supplier::name, NameOrder.INSTANCE)
            .thenComparing(supplier -> String.join("\n", supplier.files()));

    /** Copies the files. */
    public Supplier {
        Objects.requireNonNull(name, "name");
        files = List.copyOf(files);
    }

    /** Compares by name, then by files. */
    @Override
    public int compareTo(Supplier other) {
        return ORDER.compare(this, other);
    }
}
