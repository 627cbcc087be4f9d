package org.opencmrt.internal.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencmrt.rollup.Facility;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.rollup.RollUpEntry;
import org.opencmrt.rollup.Supplier;

/** The facilities that each supplier reported, and the number of its unmatched entries. */
public final class SupplierFigures {
    // In the order of the roll-up. Sorting here would compare names for each of millions of pairs.
    private final Map<Supplier, Named> named = new LinkedHashMap<>();
    private final Map<String, Supplier> byFile = new HashMap<>();

    private SupplierFigures() {}

    /** What a supplier reported. */
    public static final class Named {
        private final List<Facility> facilities = new ArrayList<>();
        private int open;

        /** The facilities, in the order of the roll-up. */
        public List<Facility> facilities() {
            return facilities;
        }

        /** The number of its unmatched entries. */
        public int open() {
            return open;
        }
    }

    /** The figures of a roll-up. */
    public static SupplierFigures of(RollUp rollUp) {
        SupplierFigures figures = new SupplierFigures();
        for (Supplier supplier : rollUp.suppliers()) {
            figures.named.put(supplier, new Named());
            supplier.files().forEach(file -> figures.byFile.put(file, supplier));
        }
        for (Facility facility : rollUp.facilities()) {
            facility.suppliers()
                    .forEach(supplier -> figures.named.get(supplier).facilities.add(facility));
        }
        for (RollUpEntry entry : rollUp.openEntries()) {
            figures.named.get(entry.supplier()).open++;
        }
        return figures;
    }

    /** By supplier, in order. */
    public Map<Supplier, Named> all() {
        return named;
    }

    /** The suppliers whose declarations are in these files, each once. Files that do not count have no supplier. */
    public List<Supplier> ofFiles(Collection<String> files) {
        return files.stream()
                .map(byFile::get)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
    }

    /** What one supplier reported under several names; empty if there are no names. */
    public Optional<Named> of(Collection<Supplier> suppliers) {
        if (suppliers.size() < 2) {
            return suppliers.stream().findFirst().map(named::get);
        }
        Named all = new Named();
        for (Supplier supplier : suppliers) {
            all.facilities.addAll(named.get(supplier).facilities);
            all.open += named.get(supplier).open;
        }
        List<Facility> once =
                all.facilities.stream().distinct().sorted(Facility.ORDER).toList();
        all.facilities.clear();
        all.facilities.addAll(once);
        return Optional.of(all);
    }
}
