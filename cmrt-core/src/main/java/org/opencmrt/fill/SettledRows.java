package org.opencmrt.fill;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.internal.layout.Layout;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.model.Country;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterColumn;
import org.opencmrt.model.SmelterId;

/**
 * The rows of a smelter list as a form takes them, decided by its own look-up sheet: by id, as "Smelter not listed", as
 * "Smelter not yet identified", or not at all.
 */
final class SettledRows {
    private static final Set<SmelterColumn> FREE = Set.of(
            SmelterColumn.CONTACT_NAME,
            SmelterColumn.CONTACT_EMAIL,
            SmelterColumn.NEXT_STEPS,
            SmelterColumn.MINE_NAMES,
            SmelterColumn.MINE_COUNTRIES,
            SmelterColumn.RECYCLED_OR_SCRAP,
            SmelterColumn.COMMENTS);
    private static final Set<SmelterColumn> SITE =
            Set.of(SmelterColumn.STREET, SmelterColumn.CITY, SmelterColumn.STATE);
    private static final String NOT_LISTED = "Smelter not listed";

    private final Layout layout;
    private final FormLookup lookup;
    private final boolean hasLookup;
    private final boolean translated;
    private final boolean certainOnly;
    private final List<DeclaredSmelter> rows = new ArrayList<>();
    private final List<TransferredField> fields = new ArrayList<>();

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
     * The rows to write, in order, without gaps. A {@code LISTED} row has an id that the form's look-up knows for the metal; the
     * form shows the rest.
     */
    List<DeclaredSmelter> rows() {
        return rows;
    }

    /** What became of each row. */
    List<TransferredField> fields() {
        return fields;
    }

    static String label(DeclaredSmelter row) {
        return "Smelter in row " + row.row();
    }

    /** A row in words, for the report. */
    static Optional<String> said(DeclaredSmelter row) {
        String text = Stream.of(
                        row.text(SmelterColumn.ID_INPUT).or(() -> row.text(SmelterColumn.ID)),
                        row.metal().map(Metal::label).or(() -> row.text(SmelterColumn.METAL)),
                        row.declaredName().or(() -> row.text(SmelterColumn.LOOKUP_NAME)),
                        row.text(SmelterColumn.COUNTRY))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    private void settle(DraftRow draft) {
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
            case AMBIGUOUS, CONTRADICTORY -> ask(row, "It is unclear which facility is meant. Give its ID.");
        }
    }

    /** A form without a look-up sheet has one column for the id. */
    private static DeclaredSmelter withId(DeclaredSmelter row) {
        Optional<String> typed = row.text(SmelterColumn.ID_INPUT);
        if (typed.isEmpty() || row.text(SmelterColumn.ID).isPresent()) {
            return row;
        }
        Map<SmelterColumn, DeclaredText> cells = new EnumMap<>(row.cells());
        cells.put(SmelterColumn.ID, cells.get(SmelterColumn.ID_INPUT));
        return with(row, row.entry(), row.country(), cells);
    }

    private static Optional<String> typed(DeclaredSmelter row) {
        return row.text(SmelterColumn.NAME).or(() -> row.text(SmelterColumn.LOOKUP_NAME));
    }

    private void notListed(DraftRow draft) {
        DeclaredSmelter row = draft.row();
        boolean strange =
                row.country().isEmpty() && row.text(SmelterColumn.COUNTRY).isPresent();
        StringBuilder reason = new StringBuilder(draft.reason());
        if (strange) {
            reason.append(" The country \"")
                    .append(row.text(SmelterColumn.COUNTRY).orElseThrow())
                    .append("\" is not in the form's list.");
        }
        if (translated) {
            lookup.candidates(row)
                    .ifPresent(names -> reason.append(" It may be a listed facility: ")
                            .append(names)
                            .append('.'));
        }
        write(
                strange ? TransferredField.Transfer.CONFIRM : draft.transfer(),
                row,
                row,
                notListedText(row),
                reason.toString());
    }

    private static Optional<String> notListedText(DeclaredSmelter row) {
        return Optional.of(NOT_LISTED
                + row.text(SmelterColumn.NAME).map(name -> ": " + name).orElse(""));
    }

    private void listed(DraftRow draft) {
        DeclaredSmelter row = draft.row();
        if (row.metal().isEmpty()) {
            ask(row, "Its metal is missing. Say which metal is meant.");
            return;
        }
        Metal metal = row.metal().get();
        Optional<SmelterId> id = row.declaredId();
        Optional<Smelter> known = id.flatMap(one -> lookup.find(metal, one));
        if (known.isPresent()) {
            byId(draft.transfer(), row, known.get(), draft.reason() + changes(row, known.get()));
            return;
        }
        Optional<Smelter> replaced = id.flatMap(ReplacedIds::of).flatMap(one -> lookup.find(metal, one));
        if (replaced.isPresent()) {
            byId(
                    TransferredField.Transfer.CONFIRM,
                    row,
                    replaced.get(),
                    "The ID " + id.get() + " was replaced by this one.");
            return;
        }
        Optional<Smelter> named = named(row, metal);
        if (named.isPresent() && named.get().id().isPresent()) {
            byId(
                    id.isPresent() ? TransferredField.Transfer.CONFIRM : draft.transfer(),
                    row,
                    named.get(),
                    id.map(one -> "The form's list does not have the ID " + one + ", but it has this name.")
                            .orElse(draft.reason()));
            return;
        }
        if (id.isEmpty() && named.isPresent()) {
            write(draft.transfer(), row, row, row.text(SmelterColumn.LOOKUP_NAME), draft.reason());
            return;
        }
        String gone = id.map(one -> "The form's list no longer has the ID " + one)
                .orElse("The form's list no longer has this name");
        removed(row, gone + ". Check why it was removed and whether the facility has another name today.", id);
    }

    /** What the form will show otherwise than the declaration. */
    private static String changes(DeclaredSmelter row, Smelter known) {
        StringBuilder changes = new StringBuilder();
        Optional<String> name = row.text(SmelterColumn.NAME);
        if (name.isPresent() && !FormDraft.fold(name.get()).equals(FormDraft.fold(known.name()))) {
            changes.append(" The name was \"")
                    .append(name.get())
                    .append("\"; the form shows \"")
                    .append(known.name())
                    .append("\".");
        }
        Optional<Country> country = row.country();
        if (country.isPresent() && known.country().isPresent() && !country.equals(known.country())) {
            changes.append(" The country was ")
                    .append(country.get().name())
                    .append("; the form shows ")
                    .append(known.country().get().name())
                    .append('.');
        }
        if (row.cells().entrySet().stream()
                .anyMatch(cell -> SITE.contains(cell.getKey())
                        && cell.getValue().origin() == DeclaredText.Origin.TYPED
                        && isOther(cell.getKey(), cell.getValue().text(), known))) {
            changes.append(" The typed place is left out; the form shows that of its list.");
        }
        return changes.toString();
    }

    private static boolean isOther(SmelterColumn column, String text, Smelter known) {
        Optional<String> listed = switch (column) {
            case CITY -> known.city();
            case STATE -> known.state();
            default -> Optional.empty();
        };
        return listed.isPresent() && !FormDraft.fold(listed.get()).equals(FormDraft.fold(text));
    }

    private Optional<Smelter> named(DeclaredSmelter row, Metal metal) {
        return Stream.of(row.text(SmelterColumn.LOOKUP_NAME), row.text(SmelterColumn.NAME))
                .flatMap(Optional::stream)
                .map(name -> lookup.find(metal, name))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void freeText(DeclaredSmelter row) {
        Optional<Smelter> byId = row.metal().flatMap(metal -> row.declaredId().flatMap(id -> lookup.find(metal, id)));
        Optional<Smelter> known = byId.or(() -> row.metal().flatMap(metal -> named(row, metal)))
                .filter(smelter -> smelter.id().isPresent());
        if (known.isPresent()) {
            String found = byId.isPresent() ? "has the ID that was typed" : "has exactly one facility of this name";
            byId(
                    TransferredField.Transfer.CONFIRM,
                    row,
                    known.get(),
                    "The form's list " + found + "." + changes(row, known.get()));
        } else {
            removed(row, "The form's list does not have this facility.", Optional.empty());
        }
    }

    private void unresolved(DeclaredSmelter row) {
        Optional<Smelter> known = row.metal().flatMap(metal -> row.declaredId().flatMap(id -> lookup.find(metal, id)));
        if (known.isPresent()) {
            byId(
                    TransferredField.Transfer.CONFIRM,
                    row,
                    known.get(),
                    "The declaration's own list did not have this ID; the form's list has it for this metal."
                            + changes(row, known.get()));
        } else {
            ask(
                    row,
                    "Neither ID nor name leads to a facility. Give its ID, or state that it is not listed."
                            + lookup.candidates(row)
                                    .map(names -> " It may be " + names + ".")
                                    .orElse(""));
        }
    }

    private void byId(TransferredField.Transfer transfer, DeclaredSmelter row, Smelter known, String reason) {
        Map<SmelterColumn, DeclaredText> cells = free(row);
        String id = known.id().orElseThrow().value();
        put(cells, row, SmelterColumn.ID_INPUT, id);
        put(cells, row, SmelterColumn.METAL, known.metal().label());
        put(cells, row, SmelterColumn.LOOKUP_NAME, known.name());
        put(cells, row, SmelterColumn.NAME, known.name());
        write(transfer, row, with(row, Entry.LISTED, row.country(), cells), Optional.of(id), reason);
    }

    /** A facility that the form does not list: its name and place as far as they are known, and its former id in the comment. */
    private void removed(DeclaredSmelter row, String why, Optional<SmelterId> formerId) {
        Map<SmelterColumn, DeclaredText> cells = free(row);
        row.metal()
                .map(Metal::label)
                .or(() -> row.text(SmelterColumn.METAL))
                .ifPresent(metal -> put(cells, row, SmelterColumn.METAL, metal));
        put(cells, row, SmelterColumn.LOOKUP_NAME, NOT_LISTED);
        typed(row).ifPresent(name -> put(cells, row, SmelterColumn.NAME, name));
        row.text(SmelterColumn.COUNTRY).ifPresent(country -> put(cells, row, SmelterColumn.COUNTRY, country));
        SITE.forEach(column -> row.text(column).ifPresent(text -> put(cells, row, column, text)));
        formerId.ifPresent(id -> {
            String former = "former RMI id " + id;
            String comment = row.text(SmelterColumn.COMMENTS)
                    .map(text -> text + "; " + former)
                    .orElse(former);
            put(cells, row, SmelterColumn.COMMENTS, comment);
        });
        DeclaredSmelter written = with(row, Entry.NOT_LISTED, row.country(), cells);
        String maybe =
                lookup.candidates(row).map(names -> " It may be " + names + ".").orElse("");
        write(TransferredField.Transfer.CONFIRM, row, written, notListedText(written), why + maybe);
    }

    private static Map<SmelterColumn, DeclaredText> free(DeclaredSmelter row) {
        Map<SmelterColumn, DeclaredText> cells = new EnumMap<>(SmelterColumn.class);
        row.cells().forEach((column, text) -> {
            if (FREE.contains(column)) {
                cells.put(column, text);
            }
        });
        return cells;
    }

    private static void put(
            Map<SmelterColumn, DeclaredText> cells, DeclaredSmelter row, SmelterColumn column, String text) {
        cells.put(column, new DeclaredText(text, row.cell(column), DeclaredText.Origin.TYPED));
    }

    private static DeclaredSmelter with(
            DeclaredSmelter row, Entry entry, Optional<Country> country, Map<SmelterColumn, DeclaredText> cells) {
        return new DeclaredSmelter(row.row(), row.at(), entry, row.metal(), country, cells);
    }

    private void write(
            TransferredField.Transfer transfer,
            DeclaredSmelter said,
            DeclaredSmelter row,
            Optional<String> text,
            String reason) {
        boolean written = transfer == TransferredField.Transfer.COPY || !certainOnly;
        int column = layout.smelterList()
                .columns()
                .getOrDefault(
                        row.entry() == Entry.LISTED ? SmelterColumn.ID_INPUT : SmelterColumn.METAL,
                        layout.smelterList().columns().get(SmelterColumn.METAL));
        String cell = layout.smelterList().sheet() + "!" + CellAddress.lettersOf(column)
                + (layout.smelterList().firstRow() + rows.size());
        fields.add(TransferredField.of(
                transfer,
                TransferredField.SMELTER,
                row.metal(),
                label(said),
                List.of(said.at()),
                written ? Optional.of(cell) : Optional.empty(),
                said(said),
                written ? text : Optional.empty(),
                reason));
        if (written) {
            rows.add(row);
        }
    }

    private void ask(DeclaredSmelter row, String reason) {
        fields.add(TransferredField.of(
                TransferredField.Transfer.ASK,
                TransferredField.SMELTER,
                row.metal(),
                label(row),
                List.of(row.at()),
                Optional.empty(),
                said(row),
                Optional.empty(),
                reason));
    }
}
