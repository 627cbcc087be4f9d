package org.opencmrt.internal.layout;

import java.time.LocalDate;
import java.util.Optional;
import org.opencmrt.model.DeclaredMine;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Product;
import org.opencmrt.model.ScopedMineral;
import org.opencmrt.model.TemplateId;

/**
 * The locations of all content in one version of a template.
 *
 * @param id the template
 * @param released the release date
 * @param derivedFrom a description of the versions that the layout was derived from, if no workbook of this version was
 *     available; empty if the layout was made from workbooks
 * @param declaration the sheet with company and questions
 * @param smelterList the sheet with the smelters
 * @param lookup the sheet with the reference list; empty for templates without one
 * @param mineList the sheet with the mines; empty for templates without one
 * @param productList the sheet with the products
 * @param mineralsScope the sheet with the reasons for including minerals; empty for templates without one
 * @param checker the requirements of the version's sheet "Checker"
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
    /** True if no workbook of this version was available. */
    public boolean derived() {
        return derivedFrom.isPresent();
    }
}
