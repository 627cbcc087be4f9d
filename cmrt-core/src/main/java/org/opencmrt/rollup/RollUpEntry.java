package org.opencmrt.rollup;

import java.util.Objects;
import java.util.Optional;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Smelter;

/**
 * An entry of a smelter list within a roll-up, with its supplier, cell, content, and verdict.
 *
 * @param declaration its declaration
 * @param supplier the supplier that reported it
 * @param cell the cell that identifies the smelter: the typed id, or else the look-up name or the name; the entry's
 *     first cell if there is none
 * @param declared its content
 * @param verdict the verdict within its declaration and the roll-up
 */
public record RollUpEntry(
        RolledDeclaration declaration, Supplier supplier, CellRef cell, DeclaredEntry declared, EntryVerdict verdict) {
    /** Checks that nothing is null. */
    public RollUpEntry {
        Objects.requireNonNull(declaration, "declaration");
        Objects.requireNonNull(supplier, "supplier");
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(declared, "declared");
        Objects.requireNonNull(verdict, "verdict");
    }

    /** The bucket. */
    public EntryVerdict.Bucket bucket() {
        return verdict.bucket();
    }

    /** The metal of the facility, or else the reported metal; empty if there is neither. */
    public Optional<Metal> metal() {
        return verdict.facility().map(Smelter::metal).or(declared::metal);
    }
}
