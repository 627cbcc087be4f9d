package org.opencmrt.internal.layout;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.model.DeclaredMine;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Product;
import org.opencmrt.model.ScopedMineral;
import org.opencmrt.model.TemplateId;

/**
 * Where everything stands in one version of a template.
 *
 * @param id the template
 * @param released the day of its release
 * @param derivedFrom the versions that the layout was derived from, in words, when no workbook of this version was seen; empty
 *     when it was made from workbooks
 * @param declaration the sheet with company and questions
 * @param smelterList the sheet with the smelters
 * @param lookup the sheet with the reference list; empty for templates without one
 * @param mineList the sheet with the mines; empty for templates without one
 * @param productList the sheet with the products
 * @param mineralsScope the sheet that says why minerals are asked about; empty for templates without one
 * @param checker what the version's own sheet "Checker" asks for
 */
public record Layout(
        TemplateId id,
        LocalDate released,
        Optional<String> derivedFrom,
        DeclarationLayout declaration,
        SheetLayout<DeclaredSmelter.Column> smelterList,
        Optional<SheetLayout<LookupColumn>> lookup,
        Optional<SheetLayout<DeclaredMine.Column>> mineList,
        SheetLayout<Product.Column> productList,
        Optional<SheetLayout<ScopedMineral.Column>> mineralsScope,
        CheckerLayout checker) {

    /** Checks that nothing is null. */
    public Layout {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(released, "released");
        Objects.requireNonNull(derivedFrom, "derivedFrom");
        Objects.requireNonNull(declaration, "declaration");
        Objects.requireNonNull(smelterList, "smelterList");
        Objects.requireNonNull(lookup, "lookup");
        Objects.requireNonNull(mineList, "mineList");
        Objects.requireNonNull(productList, "productList");
        Objects.requireNonNull(mineralsScope, "mineralsScope");
        Objects.requireNonNull(checker, "checker");
    }

    /** True when no workbook of this version was seen. */
    public boolean derived() {
        return derivedFrom.isPresent();
    }
}
