package org.opencmrt.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One row of a supplier's smelter list, exactly as the supplier filled it in. Conclusions about the row are in a
 * {@link MatchResult} and never written back here.
 *
 * @param row the sheet's row number, 1-based
 * @param at the row's first cell, for findings and figures that concern the row
 * @param entry the kind of row according to the workbook's own look-up sheet
 * @param metal the row's metal; empty if blank or not one of the template's metals
 * @param country the row's country; empty if blank or not a known country
 * @param cells the row's texts with their cells, in the order of {@link Column}; blank ones are absent
 */
public record DeclaredSmelter(
        int row,
        CellRef at,
        Entry entry,
        Optional<Metal> metal,
        Optional<Country> country,
        Map<Column, DeclaredText> cells) {

    /** The columns that identify the smelter, best first. */
    private static final List<Column> NAMING = List.of(Column.ID_INPUT, Column.LOOKUP_NAME, Column.NAME, Column.ID);

    /** Copies the cells. */
    public DeclaredSmelter {
        Checks.rowNumber(row);
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(metal, "metal");
        Objects.requireNonNull(country, "country");
        cells = Checks.copyOf(cells, Column.class);
    }

    /** The text of a column in this row; empty if it is blank. */
    public Optional<String> text(Column column) {
        return Optional.ofNullable(cells.get(column)).map(DeclaredText::text);
    }

    /** The cell of a column; the row's first cell if the column is blank. */
    public CellRef cell(Column column) {
        DeclaredText text = cells.get(column);
        return text == null ? at : text.cell();
    }

    /**
     * The column that identifies the smelter: the first nonblank one of the typed id, look-up name, name, and id; empty
     * if all are blank.
     */
    public Optional<Column> namingColumn() {
        return NAMING.stream().filter(cells::containsKey).findFirst();
    }

    /** The cell that identifies the smelter, for references in reports; otherwise the row's first cell. */
    public CellRef namingCell() {
        return namingColumn().map(this::cell).orElse(at);
    }

    /** The cell for findings about the name itself: the look-up name, or the name if no facility was looked up. */
    public CellRef nameCell() {
        boolean lookedUp = entry != Entry.NOT_LISTED && cells.containsKey(Column.LOOKUP_NAME);
        return cell(lookedUp ? Column.LOOKUP_NAME : Column.NAME);
    }

    /**
     * The id in the row: the typed id, or else the id in the identification column; empty if neither has a known form.
     */
    public Optional<SmelterId> declaredId() {
        return text(Column.ID_INPUT)
                .flatMap(SmelterId::tryParse)
                .or(() -> text(Column.ID).flatMap(SmelterId::tryParse));
    }

    /**
     * The facility name in the row: the look-up name for rows from the look-up list, otherwise the name that the
     * supplier typed; empty if there is neither, and for "not yet identified".
     */
    public Optional<String> declaredName() {
        return switch (entry) {
            case NOT_YET_IDENTIFIED -> Optional.empty();
            case NOT_LISTED -> text(Column.NAME);
            case FREE_TEXT -> text(Column.NAME).or(() -> text(Column.LOOKUP_NAME));
            case LISTED, UNRESOLVED, CONTRADICTORY, AMBIGUOUS ->
                text(Column.LOOKUP_NAME).or(() -> text(Column.NAME));
        };
    }

    /**
     * The columns of the sheet "Smelter List", by meaning. The layout of a version says which of them it has, and where.
     */
    public enum Column {
        /** Smelter identification number input: the supplier types the id, and the look-up fills in the rest. */
        ID_INPUT,
        /** The metal. */
        METAL,
        /** The name chosen from the look-up list: the standard name, an alias, or one of the two special entries. */
        LOOKUP_NAME,
        /** The smelter's name as the supplier knows it; required if the smelter is not listed. */
        NAME,
        /** The country in which the smelter is located. */
        COUNTRY,
        /** Smelter identification: shown by the look-up, or typed (templates 2.x and 3.x). */
        ID,
        /** Authority that issued the identification number. */
        ID_SOURCE,
        /** Street. */
        STREET,
        /** City. */
        CITY,
        /** State or province. */
        STATE,
        /** A person at the smelter. */
        CONTACT_NAME,
        /** That person's e-mail address. */
        CONTACT_EMAIL,
        /** What the supplier proposes to do next about this smelter. */
        NEXT_STEPS,
        /** Names of the mines, or the words "recycled" or "scrap". */
        MINE_NAMES,
        /** Countries of the mines, or the words "recycled" or "scrap". */
        MINE_COUNTRIES,
        /** Whether all of the smelter's feedstock is recycled or scrap. */
        RECYCLED_OR_SCRAP,
        /** Comments. */
        COMMENTS
    }
}
