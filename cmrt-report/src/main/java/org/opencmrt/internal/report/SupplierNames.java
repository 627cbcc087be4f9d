package org.opencmrt.internal.report;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.opencmrt.rollup.Facility;
import org.opencmrt.rollup.RolledDeclaration;
import org.opencmrt.rollup.Supplier;

/** One spelling for each supplier: the one in the survey, or else the one in its first file. */
public final class SupplierNames {
    private final Map<String, String> byFile = new HashMap<>();

    private SupplierNames() {}

    /** The spellings in a result. */
    public static SupplierNames of(ReportInput input) {
        SupplierNames names = new SupplierNames();
        input.rollUp()
                .suppliers()
                .forEach(supplier -> supplier.files().forEach(file -> names.byFile.put(file, supplier.name())));
        input.result()
                .assessments()
                .forEach(one -> one.files().forEach(file -> names.byFile.put(file, one.supplier())));
        return names;
    }

    /** The name of a supplier. */
    public String of(Supplier supplier) {
        for (String file : supplier.files()) {
            String name = byFile.get(file);
            if (name != null) {
                return name;
            }
        }
        return supplier.name();
    }

    /** The names of the suppliers that reported a facility, each once. */
    public String of(Facility facility) {
        return facility.suppliers().stream().map(this::of).distinct().collect(Collectors.joining("; "));
    }

    /** The name of the supplier that made the declaration. */
    public String of(RolledDeclaration declaration) {
        return byFile.getOrDefault(declaration.file(), declaration.companyName().orElse(declaration.file()));
    }
}
