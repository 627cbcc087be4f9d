package org.opencmrt.rollup;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.Entry;
import org.opencmrt.model.MatchBasis;

/**
 * One row of a declaration that names a facility: who, where, in which words, and why it was taken for this facility.
 *
 * @param supplier who declared it
 * @param cell the cell that names the smelter: the typed id, else the look-up name, else the name; the row's first cell where
 *     there is none
 * @param bucket {@code FACILITY}, or {@code DUPLICATE} when an earlier row of the same declaration names it already
 * @param entry what the row is by the workbook's own look-up sheet
 * @param name the name that the row uses; empty when it gives an id alone
 * @param id the id that the row gives, any text
 * @param country the country that the row gives, any text
 * @param scope what the declaration covers; empty when it does not say
 * @param recycled what the row says about recycled or scrap feedstock, any text
 * @param mineNames what the row says about mines, any text
 * @param mineCountries what the row says about the countries of mines, any text
 * @param basis what the match rests on
 * @param evidence the reasons for the match in words
 */
public record Mention(
        Supplier supplier,
        CellRef cell,
        Bucket bucket,
        Entry entry,
        Optional<String> name,
        Optional<String> id,
        Optional<String> country,
        Optional<DeclarationScope> scope,
        Optional<String> recycled,
        Optional<String> mineNames,
        Optional<String> mineCountries,
        MatchBasis basis,
        List<String> evidence) {

    /** Copies the evidence. */
    public Mention {
        Objects.requireNonNull(supplier, "supplier");
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(bucket, "bucket");
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(recycled, "recycled");
        Objects.requireNonNull(mineNames, "mineNames");
        Objects.requireNonNull(mineCountries, "mineCountries");
        Objects.requireNonNull(basis, "basis");
        evidence = List.copyOf(evidence);
    }
}
