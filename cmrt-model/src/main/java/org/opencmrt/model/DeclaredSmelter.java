package org.opencmrt.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One row of a supplier's smelter list: what the supplier said, untouched. What we conclude from it is a
 * {@link MatchResult} and never written back here.
 *
 * @param row the sheet's row number, 1-based
 * @param at the row's first cell, for findings and figures that concern the row
 * @param entry what the row is by the workbook's own look-up sheet
 * @param metal the row's metal; empty when blank or none that the template asks about
 * @param country the row's country; empty when blank or no country that we know
 * @param cells the row's texts with their cells, in the order of {@link SmelterColumn}; blank ones are absent
 */
public record DeclaredSmelter(
        int row,
        CellRef at,
        Entry entry,
        Optional<Metal> metal,
        Optional<Country> country,
        Map<SmelterColumn, DeclaredText> cells) {

    /** What names the smelter, best first. */
    private static final List<SmelterColumn> NAMING =
            List.of(SmelterColumn.ID_INPUT, SmelterColumn.LOOKUP_NAME, SmelterColumn.NAME, SmelterColumn.ID);

    /** Copies the cells. */
    public DeclaredSmelter {
        Checks.rowNumber(row);
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(metal, "metal");
        Objects.requireNonNull(country, "country");
        cells = Checks.copyOf(cells, SmelterColumn.class);
    }

    /** What a column says in this row; empty when it is blank. */
    public Optional<String> text(SmelterColumn column) {
        return Optional.ofNullable(cells.get(column)).map(DeclaredText::text);
    }

    /** Where a column's text stands; the row's first cell when it is blank. */
    public CellRef cell(SmelterColumn column) {
        DeclaredText text = cells.get(column);
        return text == null ? at : text.cell();
    }

    /** The column that names the smelter: the typed id, else the look-up name, the name, the id; empty when all are blank. */
    public Optional<SmelterColumn> namingColumn() {
        return NAMING.stream().filter(cells::containsKey).findFirst();
    }

    /** The cell that names the smelter, which is what a reader of a report wants to look up; else the row's first cell. */
    public CellRef namingCell() {
        return namingColumn().map(this::cell).orElse(at);
    }

    /** The cell for findings about the name itself: the look-up name's, or the name's where no facility was looked up. */
    public CellRef nameCell() {
        boolean lookedUp = entry != Entry.NOT_LISTED && cells.containsKey(SmelterColumn.LOOKUP_NAME);
        return cell(lookedUp ? SmelterColumn.LOOKUP_NAME : SmelterColumn.NAME);
    }

    /**
     * The id that the row points to: the one typed as input, else the one in the identification column; empty when there
     * is none of a known form.
     */
    public Optional<SmelterId> declaredId() {
        return text(SmelterColumn.ID_INPUT)
                .flatMap(SmelterId::tryParse)
                .or(() -> text(SmelterColumn.ID).flatMap(SmelterId::tryParse));
    }

    /**
     * The name by which the row means a facility: for rows from the look-up list the look-up name, for the others the
     * name that the supplier typed; empty when there is neither, and for "not yet identified".
     */
    public Optional<String> declaredName() {
        return switch (entry) {
            case NOT_YET_IDENTIFIED -> Optional.empty();
            case NOT_LISTED -> text(SmelterColumn.NAME);
            case FREE_TEXT -> text(SmelterColumn.NAME).or(() -> text(SmelterColumn.LOOKUP_NAME));
            case LISTED, UNRESOLVED, CONTRADICTORY, AMBIGUOUS ->
                text(SmelterColumn.LOOKUP_NAME).or(() -> text(SmelterColumn.NAME));
        };
    }
}
