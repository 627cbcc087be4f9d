package org.opencmrt.fill;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencmrt.internal.layout.Layout;
import org.opencmrt.internal.layout.LookupColumn;
import org.opencmrt.internal.rules.FillRule;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.DeclaredSmelter.Column;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.Metal;

/**
 * Fills in the smelter list. If the blank's look-up sheet contains the id of a row, only the id is written, and the
 * sheet's formulas show the other values. A value is typed only if the blank lacks the formula for it.
 */
final class SmelterFilling {
    /** The columns that the look-up fills in, each with the column of the look-up sheet that it comes from. */
    private static final Map<Column, LookupColumn> LOOKED_UP = new EnumMap<>(Map.of(
            Column.METAL, LookupColumn.METAL,
            Column.LOOKUP_NAME, LookupColumn.STANDARD_NAME,
            Column.COUNTRY, LookupColumn.COUNTRY,
            Column.ID, LookupColumn.ID,
            Column.ID_SOURCE, LookupColumn.ID_SOURCE,
            Column.STREET, LookupColumn.STREET,
            Column.CITY, LookupColumn.CITY,
            Column.STATE, LookupColumn.STATE));

    private static final Set<Column> OF_THE_FACILITY =
            EnumSet.of(Column.COUNTRY, Column.ID, Column.ID_SOURCE, Column.STREET, Column.CITY, Column.STATE);

    static final Set<Column> FREE = EnumSet.range(Column.CONTACT_NAME, Column.COMMENTS);

    private final Filling filling;
    private final Layout layout;
    private final Texts texts;
    private final ListFilling list;
    private final Optional<LookupLines> lookup;
    private final List<Choices.Item> recycled;
    private final String notListed;
    private final String notIdentified;

    SmelterFilling(Filling filling, Layout layout, Texts texts) throws WorkbookException {
        this.filling = filling;
        this.layout = layout;
        this.texts = texts;
        List<Integer> formulas = layout.lookup().isEmpty()
                ? List.of()
                : layout.smelterList().columns().entrySet().stream()
                        .filter(column -> LOOKED_UP.containsKey(column.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
        this.list = new ListFilling(filling, layout.smelterList(), formulas);
        this.lookup = layout.lookup().isEmpty()
                ? Optional.empty()
                : Optional.of(filling.known.fact(
                        "look-up",
                        () -> new LookupLines(filling, layout.lookup().get())));
        Integer marks = layout.smelterList().columns().get(Column.RECYCLED_OR_SCRAP);
        this.recycled =
                marks == null ? List.of() : filling.choices(list.sheet).of(new CellAddress(list.firstRow(), marks));
        this.notListed = special("Smelter not listed");
        this.notIdentified = special("Smelter not yet identified");
    }

    /** A special entry as spelled in the look-up sheet. */
    private String special(String name) {
        return lookup.flatMap(lines -> lines.anyNamed(name)).orElse(name);
    }

    /** Fills in the rows and returns their number. */
    int fill(List<DeclaredSmelter> smelters) throws WorkbookException {
        List<DeclaredSmelter> rows = smelters.stream().filter(this::isWritten).toList();
        list.mustHold(rows.size());
        int row = list.firstRow();
        for (DeclaredSmelter smelter : rows) {
            write(row++, smelter);
        }
        list.clearTheRest();
        noteUnserved(row - 1);
        return rows.size();
    }

    private boolean isWritten(DeclaredSmelter smelter) {
        if (lookup.isEmpty()) {
            return true;
        }
        String reason = switch (smelter.entry()) {
            case UNRESOLVED -> "its ID or name is not in the look-up list; find out which facility it is";
            case CONTRADICTORY ->
                "its ID and its metal or name belong to different facilities; find out which one is right";
            case AMBIGUOUS -> "its name fits several facilities; find out which one is meant";
            default -> "";
        };
        if (reason.isEmpty() && smelter.metal().isEmpty()) {
            reason = smelter.text(DeclaredSmelter.Column.METAL).isEmpty()
                    ? "its metal is missing"
                    : "the template does not ask about its metal";
        }
        if (!reason.isEmpty()) {
            Filling.Field row =
                    new Filling.Field(FillResult.Part.SMELTER, "ROW", smelter.metal(), Optional.of(smelter.at()));
            filling.leaveOut(row, said(smelter), "the row was left out: " + reason);
        }
        return reason.isEmpty();
    }

    private static String said(DeclaredSmelter smelter) {
        StringBuilder said = new StringBuilder();
        for (Column column : List.of(Column.ID_INPUT, Column.METAL, Column.LOOKUP_NAME, Column.NAME, Column.COUNTRY)) {
            smelter.text(column)
                    .ifPresent(text -> said.append(said.isEmpty() ? "" : ", ").append(text));
        }
        return said.toString();
    }

    private void write(int row, DeclaredSmelter smelter) throws WorkbookException {
        if (lookup.isEmpty()) {
            for (Column column : layout.smelterList().columns().keySet()) {
                declared(row, smelter, column);
            }
            return;
        }
        Metal metal = smelter.metal().orElseThrow();
        switch (smelter.entry()) {
            case NOT_LISTED -> notListed(row, smelter, metal);
            case NOT_YET_IDENTIFIED -> {
                put(row, Column.METAL, smelter, texts.metal(metal));
                put(row, Column.LOOKUP_NAME, smelter, notIdentified);
                leaveOutBeside(smelter, EnumSet.of(Column.ID_INPUT, Column.NAME), OF_THE_FACILITY);
            }
            default -> listed(row, smelter, metal);
        }
        for (Column column : FREE) {
            declared(row, smelter, column);
        }
    }

    private void listed(int row, DeclaredSmelter smelter, Metal metal) throws WorkbookException {
        Optional<String> id = smelter.text(Column.ID).or(() -> smelter.text(Column.ID_INPUT));
        Optional<LookupLines.Line> line = id.flatMap(known -> lookup.get().byId(known.strip(), metal));
        if (line.isEmpty()) {
            line = smelter.text(Column.LOOKUP_NAME).flatMap(name -> lookup.get().byName(name, metal));
        }
        if (line.isEmpty()) {
            filling.findings.add(
                    FillRule.FILL_NOT_IN_LOOKUP.of("smelter", said(smelter)).at(ref(row, Column.LOOKUP_NAME)));
            notListed(row, smelter, metal);
            return;
        }
        LookupLines.Line known = line.get();
        Optional<LookupLines.Line> first =
                known.text(LookupColumn.ID).flatMap(lookup.get()::byId).filter(one -> one.isOf(metal));
        boolean byId = first.isPresent();
        if (byId) {
            put(row, Column.ID_INPUT, smelter, known.text(LookupColumn.ID).orElseThrow());
        } else {
            String name = known.text(LookupColumn.LOOKUP_NAME).orElseThrow();
            put(row, Column.METAL, smelter, known.text(LookupColumn.METAL).orElseThrow());
            put(row, Column.LOOKUP_NAME, smelter, name);
        }
        LookupLines.Line shown = first.flatMap(one -> one.text(LookupColumn.STANDARD_NAME))
                .flatMap(standard -> lookup.get().byName(standard, metal))
                .orElse(known);
        String shownId = shown.text(LookupColumn.ID).orElse("nothing");
        if (byId && !known.text(LookupColumn.ID).equals(Optional.of(shownId))) {
            String written = known.text(LookupColumn.ID).orElseThrow();
            filling.findings.add(FillRule.FILL_OTHER_ID_SHOWN
                    .of("id", written, "shown", shownId)
                    .at(ref(row, Column.ID)));
        }
        for (Map.Entry<Column, LookupColumn> column : LOOKED_UP.entrySet()) {
            boolean typed = !byId && !OF_THE_FACILITY.contains(column.getKey());
            Optional<String> value = shown.text(column.getValue());
            if (!typed && value.isPresent() && lacksFormula(row, column.getKey())) {
                put(row, column.getKey(), smelter, value.get());
            }
        }
        declared(row, smelter, Column.NAME);
        for (Column column : OF_THE_FACILITY) {
            DeclaredText text = smelter.cells().get(column);
            Optional<String> listed = shown.text(LOOKED_UP.get(column));
            if (text != null
                    && text.origin() == DeclaredText.Origin.TYPED
                    && column != Column.ID
                    && !listed.map(Texts::folded).equals(Optional.of(Texts.folded(text.text())))) {
                filling.leaveOut(
                        field(column, smelter),
                        text.text(),
                        "the template's look-up list shows '" + listed.orElse("nothing") + "' here for this facility");
            }
        }
    }

    private boolean lacksFormula(int row, Column column) {
        Integer at = layout.smelterList().columns().get(column);
        return at != null && !list.sheet.isFormula(row, at);
    }

    private void notListed(int row, DeclaredSmelter smelter, Metal metal) throws WorkbookException {
        put(row, Column.METAL, smelter, texts.metal(metal));
        put(row, Column.LOOKUP_NAME, smelter, notListed);
        Optional<Column> name = smelter.text(Column.NAME).isPresent()
                ? Optional.of(Column.NAME)
                : smelter.entry() == org.opencmrt.model.Entry.NOT_LISTED
                        ? Optional.empty()
                        : Optional.of(Column.LOOKUP_NAME);
        Optional<String> text = name.flatMap(smelter::text);
        if (text.isPresent()) {
            put(row, Column.NAME, field(name.get(), smelter), text.get());
            noteLookup(row, text.get(), metal);
        }
        declared(row, smelter, Column.COUNTRY);
        declared(row, smelter, Column.STREET);
        declared(row, smelter, Column.CITY);
        declared(row, smelter, Column.STATE);
        leaveOutBeside(smelter, EnumSet.of(Column.ID_INPUT), EnumSet.of(Column.ID, Column.ID_SOURCE));
    }

    private void noteLookup(int row, String name, Metal metal) {
        CellRef cell = ref(row, Column.NAME);
        if (name.indexOf('*') >= 0 || name.indexOf('?') >= 0 || name.indexOf('~') >= 0) {
            filling.findings.add(FillRule.FILL_WILDCARD_IN_NAME.of().at(cell));
        } else if (lookup.get().byName(name, metal).isPresent()) {
            filling.findings.add(FillRule.FILL_LISTED_NAME.of().at(cell));
        }
    }

    /** Reports texts that have no place in this kind of row. Values of formulas are not a loss. */
    private void leaveOutBeside(DeclaredSmelter smelter, Set<Column> always, Set<Column> typed) {
        for (Map.Entry<Column, DeclaredText> text : smelter.cells().entrySet()) {
            if (always.contains(text.getKey())
                    || (typed.contains(text.getKey()) && text.getValue().origin() == DeclaredText.Origin.TYPED)) {
                filling.leaveOut(
                        field(text.getKey(), smelter),
                        text.getValue().text(),
                        "in a row with a smelter that is not in the look-up list, the template leaves this cell blank"
                                + " or to its formulas");
            }
        }
    }

    /** Writes the declaration's text for a column. */
    private void declared(int row, DeclaredSmelter smelter, Column column) throws WorkbookException {
        Optional<String> text = smelter.text(column);
        if (text.isEmpty()) {
            return;
        }
        String written = switch (column) {
            case COUNTRY -> texts.country(smelter.country(), text.get());
            case METAL -> smelter.metal().map(texts::metal).orElse(text.get());
            case RECYCLED_OR_SCRAP -> recycled(text.get());
            default -> text.get();
        };
        put(row, column, smelter, written);
    }

    /**
     * The mark as the template offers it. Templates that offer it in the language of the form require it in English.
     */
    private String recycled(String text) {
        String folded = Texts.folded(text);
        for (Choices.Item item : recycled) {
            if (Texts.folded(item.text()).equals(folded)) {
                return item.text();
            }
        }
        return switch (folded) {
            case "yes" -> "Yes";
            case "no" -> "No";
            case "unknown" -> "Unknown";
            default -> text;
        };
    }

    private Filling.Field field(Column column, DeclaredSmelter smelter) {
        return new Filling.Field(
                FillResult.Part.SMELTER, column.name(), smelter.metal(), Optional.of(smelter.cell(column)));
    }

    private CellRef ref(int row, Column column) {
        return filling.ref(
                list.sheet, new CellAddress(row, layout.smelterList().columns().get(column)));
    }

    private void put(int row, Column column, DeclaredSmelter smelter, String text) throws WorkbookException {
        put(row, column, field(column, smelter), text);
    }

    private void put(int row, Column column, Filling.Field field, String text) throws WorkbookException {
        Integer at = layout.smelterList().columns().get(column);
        if (at == null) {
            filling.leaveOut(field, text, "this version of the template has no column for it");
        } else {
            filling.text(list.sheet, new CellAddress(row, at), field, text);
        }
    }

    /**
     * Reports used rows at the end of the list that lack the helper formulas, without which the Checker ignores them.
     */
    private void noteUnserved(int lastUsed) {
        List<Integer> helpers = list.helperColumns();
        Sheet sheet = list.sheet;
        int first = 0;
        int last = 0;
        for (int row = list.firstRow() + 1; row <= lastUsed; row++) {
            for (int column : helpers) {
                if (!sheet.isFormula(row, column)) {
                    first = first == 0 ? row : first;
                    last = row;
                }
            }
        }
        if (first > 0) {
            filling.findings.add(FillRule.FILL_ROW_NOT_CHECKED
                    .of("first", first, "last", last)
                    .at(filling.ref(sheet, new CellAddress(first, 1))));
        }
    }
}
