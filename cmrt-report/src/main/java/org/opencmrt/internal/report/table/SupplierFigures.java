package org.opencmrt.internal.report.table;

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

/** What each supplier named: its facilities and how many rows of it are open. */
final class SupplierFigures {
    // In the order of the roll-up, not sorted here: that would compare names for each of millions of pairs.
    private final Map<Supplier, Named> named = new LinkedHashMap<>();
    private final Map<String, Supplier> byFile = new HashMap<>();

    private SupplierFigures() {}

    /** What a supplier named. */
    static final class Named {
        private final Supplier supplier;
        private final List<Facility> facilities = new ArrayList<>();
        private int open;

        private Named(Supplier supplier) {
            this.supplier = supplier;
        }

        /** Who named it. */
        Supplier supplier() {
            return supplier;
        }

        /** The facilities, in the order of the roll-up. */
        List<Facility> facilities() {
            return facilities;
        }

        /** How many of its rows became no facility. */
        int open() {
            return open;
        }
    }

    static SupplierFigures of(RollUp rollUp) {
        SupplierFigures figures = new SupplierFigures();
        for (Supplier supplier : rollUp.suppliers()) {
            figures.named.put(supplier, new Named(supplier));
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
    Map<Supplier, Named> all() {
        return named;
    }

    /** The supplier whose declaration a file holds; empty for a file that does not count. */
    Optional<Supplier> ofFiles(Collection<String> files) {
        return files.stream()
                .map(byFile::get)
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }
}
