package org.opencmrt.rollup;

import java.util.Objects;
import java.util.Optional;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Smelter;

/**
 * An entry of a smelter list within a roll-up: whose it is, where it stands, what it says, and what it comes to.
 *
 * @param declaration the declaration that has it
 * @param supplier who declared it
 * @param cell the cell that names the smelter: the typed id, else the look-up name, else the name; the entry's first cell where
 *     there is none
 * @param declared what it says
 * @param verdict what it comes to within its declaration and the roll-up
 */
public record RollUpEntry(
        RolledDeclaration declaration, Supplier supplier, CellRef cell, DeclaredEntry declared, EntryVerdict verdict) {
    /** Checks that all are there. */
    public RollUpEntry {
        Objects.requireNonNull(declaration, "declaration");
        Objects.requireNonNull(supplier, "supplier");
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(declared, "declared");
        Objects.requireNonNull(verdict, "verdict");
    }

    /** Where it ended up. */
    public EntryVerdict.Bucket bucket() {
        return verdict.bucket();
    }

    /** The metal: of the facility, else as declared; empty when there is neither. */
    public Optional<Metal> metal() {
        return verdict.facility().map(Smelter::metal).or(declared::metal);
    }
}
