package org.opencmrt.rollup;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.model.Candidate;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Entry;
import org.opencmrt.model.MatchDecision;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Smelter;

/**
 * A row of a smelter list as it was declared, and where it ended up.
 *
 * @param supplier who declared it
 * @param cell the cell that names the smelter: the typed id, else the look-up name, else the name; the row's first cell where
 *     there is none
 * @param bucket where it ended up
 * @param entry what the row is by the workbook's own look-up sheet
 * @param metal the metal; empty when the row names none
 * @param metalText the metal as the row writes it
 * @param lookupName the name that was looked up, any text
 * @param name the name, any text
 * @param country the country, any text
 * @param idInput the id typed as input, any text
 * @param id the id of the identification column, any text
 * @param recycled what the row says about recycled or scrap feedstock, any text
 * @param mineNames what the row says about mines, any text
 * @param mineCountries what the row says about the countries of mines, any text
 * @param decision whether a facility is meant
 * @param facility the facility that it was counted for, or would be were the metal in scope; empty when none is meant with
 *     certainty
 * @param best the nearest facility, the matched one included; empty when there is none
 * @param evidence the reasons in words, most telling first
 */
public record ReportedRow(
        Supplier supplier,
        CellRef cell,
        Bucket bucket,
        Entry entry,
        Optional<Metal> metal,
        Optional<String> metalText,
        Optional<String> lookupName,
        Optional<String> name,
        Optional<String> country,
        Optional<String> idInput,
        Optional<String> id,
        Optional<String> recycled,
        Optional<String> mineNames,
        Optional<String> mineCountries,
        MatchDecision decision,
        Optional<Smelter> facility,
        Optional<Candidate> best,
        List<String> evidence) {

    /** Copies the evidence. */
    public ReportedRow {
        Objects.requireNonNull(supplier, "supplier");
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(bucket, "bucket");
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(metal, "metal");
        Objects.requireNonNull(metalText, "metalText");
        Objects.requireNonNull(lookupName, "lookupName");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(idInput, "idInput");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(recycled, "recycled");
        Objects.requireNonNull(mineNames, "mineNames");
        Objects.requireNonNull(mineCountries, "mineCountries");
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(facility, "facility");
        Objects.requireNonNull(best, "best");
        evidence = List.copyOf(evidence);
    }

    static ReportedRow of(Supplier supplier, String file, RolledRow row, Bucket bucket) {
        Subject subject = row.subject();
        Subject.Said said = subject.said();
        return new ReportedRow(
                supplier,
                row.at(file),
                bucket,
                subject.entry(),
                subject.metal(),
                said.metalText(),
                said.lookupName(),
                said.name(),
                said.country(),
                said.idInput(),
                said.id(),
                said.recycled(),
                said.mineNames(),
                said.mineCountries(),
                subject.match().decision(),
                subject.facility(),
                subject.match().best(),
                bucket.isOpen() ? Reasons.ofOpen(bucket, subject) : Reasons.ofMention(subject));
    }
}
