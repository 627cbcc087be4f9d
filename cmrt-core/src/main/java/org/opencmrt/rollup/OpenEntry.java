package org.opencmrt.rollup;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.model.Candidate;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Metal;

/**
 * A row of a declaration that did not become a facility, kept apart with its reason.
 *
 * @param supplier who declared it
 * @param cell the cell that names the smelter: the typed id, else the look-up name, else the name; the row's first cell where
 *     there is none
 * @param bucket why it is not a facility; one of the {@linkplain Bucket#isOpen() open} buckets
 * @param entry what the row is by the workbook's own look-up sheet
 * @param metal the metal; empty when the row names none
 * @param metalText the metal as the row writes it
 * @param name the name that the row uses, any text
 * @param country the country, any text
 * @param id the id, any text
 * @param mineCountries what the row says about the countries of mines, any text
 * @param candidates the facilities that may be meant, best first
 * @param reasons why, in words, most telling first; never empty
 */
public record OpenEntry(
        Supplier supplier,
        CellRef cell,
        Bucket bucket,
        Entry entry,
        Optional<Metal> metal,
        Optional<String> metalText,
        Optional<String> name,
        Optional<String> country,
        Optional<String> id,
        Optional<String> mineCountries,
        List<Candidate> candidates,
        List<String> reasons) {

    /** Copies the lists and checks that the bucket is an open one. */
    public OpenEntry {
        Objects.requireNonNull(supplier, "supplier");
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(metal, "metal");
        Objects.requireNonNull(metalText, "metalText");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(mineCountries, "mineCountries");
        candidates = List.copyOf(candidates);
        reasons = List.copyOf(reasons);
        if (!bucket.isOpen()) {
            throw new IllegalArgumentException("bucket " + bucket + " is not an open one");
        }
    }
}
