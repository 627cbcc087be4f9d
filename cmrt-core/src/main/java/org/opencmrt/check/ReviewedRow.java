package org.opencmrt.check;

import java.util.Objects;
import java.util.Optional;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Country;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.Entry;
import org.opencmrt.model.MatchDecision;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterColumn;
import org.opencmrt.model.SmelterId;

/** A row of the smelter list with its match, computed once for all rules. Immutable. */
public final class ReviewedRow {
    private final DeclaredSmelter declared;
    private final RememberedRows.Known known;
    private final Optional<Metal> metal;
    private final Optional<DeclaredText> typedId;

    ReviewedRow(DeclaredSmelter declared, RememberedRows.Known known) {
        this.declared = Objects.requireNonNull(declared, "declared");
        this.known = Objects.requireNonNull(known, "known");
        this.metal = declared.metal().or(() -> facility().map(Smelter::metal));
        this.typedId = typed(SmelterColumn.ID_INPUT).or(() -> typed(SmelterColumn.ID));
    }

    RememberedRows.Known known() {
        return known;
    }

    /** The row as the supplier filled it in. */
    public DeclaredSmelter declared() {
        return declared;
    }

    /** The match; empty without a reference list. */
    public Optional<MatchResult> match() {
        return known.verdict().map(EntryVerdict::match);
    }

    /** The facility that the row was matched to with certainty; see {@link EntryVerdict#facility()}. */
    public Optional<Smelter> facility() {
        return known.verdict().flatMap(EntryVerdict::facility);
    }

    /** The metal in the row, or else the metal of the facility. */
    public Optional<Metal> metal() {
        return metal;
    }

    /** The country in which the facility is located: from the reference list, or else from the row. */
    public Optional<Country> country() {
        return facility().flatMap(Smelter::country).or(declared::country);
    }

    /** True if the row reports a smelter: it is not "not yet identified". */
    public boolean namesSmelter() {
        return declared.entry() != Entry.NOT_YET_IDENTIFIED;
    }

    /** True if the match has this decision; false if there was no matching. */
    public boolean is(MatchDecision decision) {
        return match().filter(result -> result.decision() == decision).isPresent();
    }

    /** The facility name in the row; empty if it has none. */
    public Optional<String> name() {
        return declared.declaredName();
    }

    /** The text that the supplier typed into a column; empty if the text came from a formula or the reader. */
    public Optional<DeclaredText> typed(SmelterColumn column) {
        return Optional.ofNullable(declared.cells().get(column))
                .filter(text -> text.origin() == DeclaredText.Origin.TYPED);
    }

    /** The id text that the supplier typed. */
    public Optional<DeclaredText> typedId() {
        return typedId;
    }

    /** The facility with its id, such as {@code Aurora Refining Ltd. (CID900001)}, or else the name in the row. */
    public String label() {
        return facility()
                .map(Smelter::label)
                .or(this::name)
                .or(() -> declared.declaredId().map(SmelterId::value))
                .orElse("the smelter of row " + declared.row());
    }

    /** An observation about a column of the row: {@code {row}} and {@code {smelter}}, and the metal. */
    public Observation observe(SmelterColumn column) {
        return observe(declared.cell(column));
    }

    /** An observation about the facility name in the row. */
    public Observation observe() {
        return observe(declared.nameCell());
    }

    private Observation observe(CellRef cell) {
        return Observation.at(cell).about(metal()).with("row", declared.row()).with("smelter", label());
    }

    /** True when the row says of itself that all of its material is recycled or scrap. */
    boolean saysRecycled() {
        return says("yes");
    }

    /** True when the row says of itself that not all of its material is recycled or scrap. */
    boolean saysNotRecycled() {
        return says("no");
    }

    private boolean says(String word) {
        return declared.text(SmelterColumn.RECYCLED_OR_SCRAP)
                .filter(text -> text.strip().equalsIgnoreCase(word))
                .isPresent();
    }
}
