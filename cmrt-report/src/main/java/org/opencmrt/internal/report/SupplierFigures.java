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

/** What each supplier named: its facilities and how many rows of it are open. */
public final class SupplierFigures {
    // In the order of the roll-up, not sorted here: that would compare names for each of millions of pairs.
    private final Map<Supplier, Named> named = new LinkedHashMap<>();
    private final Map<String, Supplier> byFile = new HashMap<>();

    private SupplierFigures() {}

    /** What a supplier named. */
    public static final class Named {
        private final List<Facility> facilities = new ArrayList<>();
        private int open;

        /** The facilities, in the order of the roll-up. */
        public List<Facility> facilities() {
            return facilities;
        }

        /** How many of its rows became no facility. */
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

    /** The suppliers whose declarations these files hold, each once; files that do not count have none. */
    public List<Supplier> ofFiles(Collection<String> files) {
        return files.stream()
                .map(byFile::get)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
    }

    /** What some names of one supplier named together; empty for no name. */
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
