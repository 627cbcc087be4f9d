package org.opencmrt.fill;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.fill.FillReport.Field.Transfer;
import org.opencmrt.internal.layout.Layout;
import org.opencmrt.internal.text.Resources;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.model.Country;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.DeclaredSmelter.Column;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;

/**
 * The rows of a smelter list in the form that a template accepts, according to its own look-up sheet: by id, as
 * "Smelter not listed", as "Smelter not yet identified", or left out.
 */
final class SettledRows {
    private static final Set<Column> SITE = Set.of(Column.STREET, Column.CITY, Column.STATE);
    private static final String NOT_LISTED = "Smelter not listed";
    /** Ids that were corrected or merged into others; the review uses the same data. */
    private static final Map<SmelterId, SmelterId> REPLACED_IDS =
            Resources.rows(SettledRows.class, "/org/opencmrt/check/replaced-ids.tsv").stream()
                    .collect(Collectors.toUnmodifiableMap(ids -> new SmelterId(ids[0]), ids -> new SmelterId(ids[1])));

    private final Layout layout;
    private final FormLookup lookup;
    private final boolean hasLookup;
    private final boolean translated;
    private final boolean certainOnly;
    private final List<DeclaredSmelter> rows = new ArrayList<>();
    private final List<FillReport.Field> fields = new ArrayList<>();

    private SettledRows(Layout layout, FormLookup lookup, boolean translated, boolean certainOnly) {
        this.layout = layout;
        this.lookup = lookup;
        this.hasLookup = layout.lookup().isPresent();
        this.translated = translated;
        this.certainOnly = certainOnly;
    }

    /**
     * Decides the rows of a translation.
     *
     * @param certainOnly whether rows that are proposals are left out
     */
    static SettledRows of(Translation translation, FormLookup lookup, boolean certainOnly) {
        SettledRows settled = new SettledRows(translation.layout(), lookup, translation.isTranslated(), certainOnly);
        translation.rows().forEach(settled::settle);
        return settled;
    }

    /**
     * The rows to write, in order, without gaps. A {@code LISTED} row has an id that the form's look-up sheet contains
     * for the metal; the form shows the other values.
     */
    List<DeclaredSmelter> rows() {
        return rows;
    }

    /** The result for each row. */
    List<FillReport.Field> fields() {
        return fields;
    }

    static String label(DeclaredSmelter row) {
        return "Smelter in row " + row.row();
    }

    /** A row as text, for the report. */
    static Optional<String> said(DeclaredSmelter row) {
        String text = Stream.of(
                        row.text(Column.ID_INPUT).or(() -> row.text(Column.ID)),
                        row.metal().map(Metal::label).or(() -> row.text(Column.METAL)),
                        row.declaredName().or(() -> row.text(Column.LOOKUP_NAME)),
                        row.text(Column.COUNTRY))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    private void settle(FormDraft.Row draft) {
        DeclaredSmelter row = draft.row();
        if (!hasLookup) {
            write(draft.transfer(), row, withId(row), typed(row), draft.reason());
            return;
        }
        switch (row.entry()) {
            case NOT_YET_IDENTIFIED ->
                write(draft.transfer(), row, row, Optional.of("Smelter not yet identified"), draft.reason());
            case NOT_LISTED -> notListed(draft);
            case LISTED -> listed(draft);
            case FREE_TEXT -> freeText(row);
            case UNRESOLVED -> unresolved(row);
            case AMBIGUOUS, CONTRADICTORY -> ask(row, "It is unclear which facility is meant. Enter its ID.");
        }
    }

    /** The row with its id in the right column. A form without a look-up sheet has one column for the id. */
    private static DeclaredSmelter withId(DeclaredSmelter row) {
        Optional<String> typed = row.text(Column.ID_INPUT);
        if (typed.isEmpty() || row.text(Column.ID).isPresent()) {
            return row;
        }
        Map<Column, DeclaredText> cells = new EnumMap<>(row.cells());
        cells.put(Column.ID, cells.get(Column.ID_INPUT));
        return with(row, row.entry(), row.country(), cells);
    }

    private static Optional<String> typed(DeclaredSmelter row) {
        return row.text(Column.NAME).or(() -> row.text(Column.LOOKUP_NAME));
    }

    private void notListed(FormDraft.Row draft) {
        DeclaredSmelter row = draft.row();
        Optional<String> strange = row.country().isPresent() ? Optional.empty() : row.text(Column.COUNTRY);
        Optional<String> candidates = translated ? lookup.candidates(row) : Optional.empty();
        String reason = draft.reason()
                + strange.map(country -> " The country \"" + country + "\" is not in the form's list.")
                        .orElse("")
                + candidates
                        .map(names -> " It may be a listed facility: " + names + ".")
                        .orElse("");
        Transfer transfer = strange.isPresent() ? Transfer.CONFIRM : draft.transfer();
        write(transfer, row, row, notListedText(row), reason);
    }

    private static Optional<String> notListedText(DeclaredSmelter row) {
        return Optional.of(
                NOT_LISTED + row.text(Column.NAME).map(name -> ": " + name).orElse(""));
    }

    private void listed(FormDraft.Row draft) {
        DeclaredSmelter row = draft.row();
        Optional<SmelterId> id = row.declaredId();
        if (row.metal().isEmpty()) { // the ID tells it, unless the form's list has it for several
            List<Metal> metals = id.map(lookup::metals).map(List::copyOf).orElse(List.of());
            if (metals.size() == 1) {
                byId(draft.transfer(), row, lookup.find(metals.get(0), id.get()).orElseThrow(), draft.reason());
            } else {
                ask(row, "Its metal is missing. Enter the metal.");
            }
            return;
        }
        Metal metal = row.metal().get();
        Optional<Smelter> known = id.flatMap(one -> lookup.find(metal, one));
        if (known.isPresent()) {
            byId(draft.transfer(), row, known.get(), draft.reason());
            return;
        }
        Optional<Smelter> replaced = id.map(REPLACED_IDS::get).flatMap(one -> lookup.find(metal, one));
        if (replaced.isPresent()) {
            byId(Transfer.CONFIRM, row, replaced.get(), "The ID " + id.get() + " was replaced by this one.");
            return;
        }
        Optional<Smelter> named = named(row, metal);
        if (named.isPresent() && named.get().id().isPresent()) {
            byId(
                    id.isPresent() ? Transfer.CONFIRM : draft.transfer(),
                    row,
                    named.get(),
                    id.map(one -> "The ID " + one + " is not in the form's list, but this name is.")
                            .orElse(draft.reason()));
            return;
        }
        if (id.isEmpty() && named.isPresent()) {
            write(draft.transfer(), row, row, row.text(Column.LOOKUP_NAME), draft.reason());
            return;
        }
        Optional<String> moved = otherMetals(row);
        String gone = id.map(one -> "The form's list no longer has the ID " + one)
                .orElse("The form's list no longer has this name");
        removed(
                row,
                moved.orElseGet(
                        () -> gone + ". Check why it was removed and whether the facility now has a different name."),
                id);
    }

    /** The remark that the form's list has the id of a row, but not for its metal. */
    private Optional<String> otherMetals(DeclaredSmelter row) {
        return row.declaredId()
                .filter(id -> !lookup.metals(id).isEmpty())
                .map(id -> "The form's list has the ID " + id + " only for "
                        + lookup.metals(id).stream().map(FillWords::lower).collect(Collectors.joining(" and "))
                        + ". Check the metal.");
    }

    /** The values that the form will show differently from the declaration. */
    private static String changes(DeclaredSmelter row, Smelter known) {
        StringBuilder changes = new StringBuilder();
        row.text(Column.NAME)
                .filter(name -> !Texts.folded(name).equals(Texts.folded(known.name())))
                .ifPresent(name ->
                        changes.append(" The name was \"" + name + "\"; the form shows \"" + known.name() + "\"."));
        Optional<Country> country = row.country();
        if (country.isPresent() && known.country().isPresent() && !country.equals(known.country())) {
            changes.append(" The country was " + country.get().name() + "; the form shows "
                    + known.country().get().name() + ".");
        }
        if (row.cells().entrySet().stream()
                .anyMatch(cell -> SITE.contains(cell.getKey())
                        && cell.getValue().origin() == DeclaredText.Origin.TYPED
                        && isOther(cell.getKey(), cell.getValue().text(), known))) {
            changes.append(" The location in the row was left out; the form shows the one in its list.");
        }
        return changes.toString();
    }

    private static boolean isOther(Column column, String text, Smelter known) {
        Optional<String> listed =
                column == Column.CITY ? known.city() : column == Column.STATE ? known.state() : Optional.empty();
        return !listed.map(Texts::folded).equals(Optional.of(Texts.folded(text)));
    }

    private Optional<Smelter> named(DeclaredSmelter row, Metal metal) {
        return Stream.of(row.text(Column.LOOKUP_NAME), row.text(Column.NAME))
                .flatMap(Optional::stream)
                .map(name -> lookup.find(metal, name))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void freeText(DeclaredSmelter row) {
        Optional<Smelter> byId = byDeclaredId(row);
        Optional<Smelter> known = byId.or(() -> row.metal().flatMap(metal -> named(row, metal)))
                .filter(smelter -> smelter.id().isPresent());
        if (known.isPresent()) {
            String found = byId.isPresent() ? "has the ID that was typed" : "has exactly one facility of this name";
            byId(Transfer.CONFIRM, row, known.get(), "The form's list " + found + ".");
        } else {
            removed(row, "This facility is not in the form's list.", Optional.empty());
        }
    }

    private Optional<Smelter> byDeclaredId(DeclaredSmelter row) {
        return row.metal().flatMap(metal -> row.declaredId().flatMap(id -> lookup.find(metal, id)));
    }

    /** The facilities that the row may mean, as a sentence; an empty text if there are none. */
    private String candidates(DeclaredSmelter row) {
        return lookup.candidates(row).map(names -> " It may be " + names + ".").orElse("");
    }

    private void unresolved(DeclaredSmelter row) {
        Optional<Smelter> known = byDeclaredId(row);
        if (known.isPresent()) {
            String reason = "This ID was not in the declaration's own list, but the form's list has it for this metal.";
            byId(Transfer.CONFIRM, row, known.get(), reason);
        } else {
            String why = otherMetals(row)
                    .orElse("Neither the ID nor the name identifies a facility. Enter its ID, or choose \"Smelter not"
                            + " listed\".");
            ask(row, why + candidates(row));
        }
    }

    private void byId(Transfer transfer, DeclaredSmelter row, Smelter known, String reason) {
        Map<Column, DeclaredText> cells = free(row);
        String id = known.id().orElseThrow().value();
        put(cells, row, Column.ID_INPUT, id);
        put(cells, row, Column.METAL, known.metal().label());
        put(cells, row, Column.LOOKUP_NAME, known.name());
        put(cells, row, Column.NAME, known.name());
        write(
                transfer,
                row,
                new DeclaredSmelter(
                        row.row(), row.at(), Entry.LISTED, Optional.of(known.metal()), row.country(), cells),
                Optional.of(id),
                reason + changes(row, known));
    }

    /**
     * Adds a facility that the form does not list: its name and location as far as they are known, with its former id
     * in the comment.
     */
    private void removed(DeclaredSmelter row, String why, Optional<SmelterId> formerId) {
        Map<Column, DeclaredText> cells = free(row);
        row.metal()
                .map(Metal::label)
                .or(() -> row.text(Column.METAL))
                .ifPresent(metal -> put(cells, row, Column.METAL, metal));
        put(cells, row, Column.LOOKUP_NAME, NOT_LISTED);
        typed(row).ifPresent(name -> put(cells, row, Column.NAME, name));
        row.text(Column.COUNTRY).ifPresent(country -> put(cells, row, Column.COUNTRY, country));
        SITE.forEach(column -> row.text(column).ifPresent(text -> put(cells, row, column, text)));
        formerId.ifPresent(id -> {
            String former = "former RMI ID " + id;
            String comment =
                    row.text(Column.COMMENTS).map(text -> text + "; " + former).orElse(former);
            put(cells, row, Column.COMMENTS, comment);
        });
        DeclaredSmelter written = with(row, Entry.NOT_LISTED, row.country(), cells);
        write(Transfer.CONFIRM, row, written, notListedText(written), why + candidates(row));
    }

    private static Map<Column, DeclaredText> free(DeclaredSmelter row) {
        Map<Column, DeclaredText> cells = new EnumMap<>(Column.class);
        row.cells().forEach((column, text) -> {
            if (SmelterFilling.FREE.contains(column)) {
                cells.put(column, text);
            }
        });
        return cells;
    }

    private static void put(Map<Column, DeclaredText> cells, DeclaredSmelter row, Column column, String text) {
        cells.put(column, new DeclaredText(text, row.cell(column), DeclaredText.Origin.TYPED));
    }

    private static DeclaredSmelter with(
            DeclaredSmelter row, Entry entry, Optional<Country> country, Map<Column, DeclaredText> cells) {
        return new DeclaredSmelter(row.row(), row.at(), entry, row.metal(), country, cells);
    }

    private void write(
            Transfer transfer, DeclaredSmelter said, DeclaredSmelter row, Optional<String> text, String reason) {
        boolean written = transfer == Transfer.COPY || !certainOnly;
        int column = layout.smelterList()
                .columns()
                .getOrDefault(
                        row.entry() == Entry.LISTED ? Column.ID_INPUT : Column.METAL,
                        layout.smelterList().columns().get(Column.METAL));
        String cell = layout.smelterList().sheet() + "!" + CellAddress.lettersOf(column)
                + (layout.smelterList().firstRow() + rows.size());
        fields.add(FillReport.Field.of(transfer, FillReport.Field.SMELTER, row.metal(), label(said), reason)
                .from(List.of(said.at()))
                .at(written ? Optional.of(cell) : Optional.empty())
                .saying(said(said))
                .writing(written ? text : Optional.empty()));
        if (written) {
            rows.add(row);
        }
    }

    private void ask(DeclaredSmelter row, String reason) {
        fields.add(FillReport.Field.of(Transfer.ASK, FillReport.Field.SMELTER, row.metal(), label(row), reason)
                .from(List.of(row.at()))
                .saying(said(row)));
    }
}
