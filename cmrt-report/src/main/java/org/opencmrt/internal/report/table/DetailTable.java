package org.opencmrt.internal.report.table;

import java.util.List;
import java.util.stream.Collectors;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.model.Product;
import org.opencmrt.rollup.Facility;
import org.opencmrt.rollup.RolledDeclaration;

/** What suppliers report about each facility besides its name, in their own words and therefore for internal use. */
final class DetailTable {
    static final String NAME = "Facility details";

    private static final int PRODUCTS_SHOWN = 50;

    private DetailTable() {}

    static Table<Facility> of(ReportInput input) {
        return FacilityTables.facilities(NAME, input)
                .text("Called", 50, facility -> String.join("; ", facility.aliases()))
                .text("Scopes", 20, FacilityTables::scopes)
                .text("Declarations about products", 30, DetailTable::files)
                .text("Products of these declarations", 40, DetailTable::products)
                .text("Recycled or scrap (entries)", 24, DetailTable::recycled)
                .text("Mines", 30, facility -> String.join("; ", facility.mineNames()))
                .text("Countries of mines", 30, facility -> String.join("; ", facility.mineCountries()));
    }

    private static String files(Facility facility) {
        return facility.productDeclarations().stream()
                .map(RolledDeclaration::file)
                .collect(Collectors.joining("; "));
    }

    private static String products(Facility facility) {
        List<String> products = facility.productDeclarations().stream()
                .flatMap(rolled -> rolled.products().stream())
                .flatMap(product ->
                        product.text(Product.Column.NUMBER).or(() -> product.text(Product.Column.NAME)).stream())
                .distinct()
                .toList();
        int left = products.size() - PRODUCTS_SHOWN;
        return products.stream().limit(PRODUCTS_SHOWN).collect(Collectors.joining("; "))
                + (left > 0 ? "; and " + left + " more" : "");
    }

    private static String recycled(Facility facility) {
        return facility.recycledMarks().entrySet().stream()
                .map(mark -> mark.getKey() + ": " + mark.getValue())
                .collect(Collectors.joining("; "));
    }
}
