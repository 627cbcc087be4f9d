package org.opencmrt.rollup;

import java.util.Optional;
import org.opencmrt.model.DeclarationScope;

/**
 * The number of current usable declarations by level. Only a product-level declaration is about the products that were
 * bought.
 *
 * @param product product-level declarations
 * @param company company-level declarations
 * @param other declarations with another or an unknown scope
 */
public record DeclarationLevels(int product, int company, int other) {
    /** Checks that no number is negative. */
    public DeclarationLevels {
        if (product < 0 || company < 0 || other < 0) {
            throw new IllegalArgumentException(
                    "declarations are 0 or more, but were " + product + ", " + company + ", " + other);
        }
    }

    /** Counts the usable declarations that were not replaced by newer ones. */
    public static DeclarationLevels of(RollUp rollUp, Superseded superseded) {
        int product = 0;
        int company = 0;
        int other = 0;
        for (RolledDeclaration declaration : rollUp.declarations()) {
            if (!declaration.isUsable() || superseded.by(declaration).isPresent()) {
                continue;
            }
            Optional<DeclarationScope> scope = declaration.header().company().scope();
            if (scope.equals(Optional.of(DeclarationScope.PRODUCT))) {
                product++;
            } else if (scope.equals(Optional.of(DeclarationScope.COMPANY))) {
                company++;
            } else {
                other++;
            }
        }
        return new DeclarationLevels(product, company, other);
    }

    /** The total. */
    public int all() {
        return product + company + other;
    }

    /** The numbers as a sentence. */
    public String text() {
        return "Of " + all() + " current usable declarations, " + product + " answer at the product level, " + company
                + " at the company level, and " + other + " at another or an unknown level.";
    }
}
