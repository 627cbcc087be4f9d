package org.opencmrt.testing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencmrt.internal.layout.Layout;
import org.opencmrt.internal.layout.LookupColumn;
import org.opencmrt.internal.layout.SheetLayout;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.ReferenceEntry;

/**
 * Fills the smelter list with the texts that the supplier typed, and with formulas and the values that a spreadsheet
 * program would have stored for them.
 */
final class SmelterGrid {
    /** Columns that the formulas fill in from the id alone. */
    private static final Set<DeclaredSmelter.Column> FROM_ID =
            Set.of(DeclaredSmelter.Column.METAL, DeclaredSmelter.Column.LOOKUP_NAME);
    /** Columns that the formulas fill in from metal and name. */
    private static final List<DeclaredSmelter.Column> FROM_NAME = List.of(
            DeclaredSmelter.Column.COUNTRY,
            DeclaredSmelter.Column.ID,
            DeclaredSmelter.Column.ID_SOURCE,
            DeclaredSmelter.Column.STREET,
            DeclaredSmelter.Column.CITY,
            DeclaredSmelter.Column.STATE);

    private final Grid grid;
    private final SheetLayout<DeclaredSmelter.Column> sheet;
    private final Optional<SheetLayout<LookupColumn>> lookupSheet;
    private final LookupTable lookup;

    SmelterGrid(Grid grid, Layout layout, LookupTable lookup) {
        this.grid = grid;
        this.sheet = layout.smelterList();
        this.lookupSheet = layout.lookup();
        this.lookup = lookup;
    }

    /** A row that the supplier filled in. */
    void row(int row, Map<DeclaredSmelter.Column, String> typed) {
        Map<DeclaredSmelter.Column, String> here = here(typed);
        here.forEach((column, text) -> grid.text(row, column(column), text));
        if (!calculates()) {
            return;
        }
        Optional<ReferenceEntry> byId =
                Optional.ofNullable(here.get(DeclaredSmelter.Column.ID_INPUT)).flatMap(lookup::byId);
        boolean wrongId = here.containsKey(DeclaredSmelter.Column.ID_INPUT) && byId.isEmpty();
        for (DeclaredSmelter.Column column : FROM_ID) {
            if (!here.containsKey(column)) {
                String text =
                        byId.map(entry -> LookupTable.shown(entry, column)).orElse("");
                put(
                        row,
                        column,
                        wrongId
                                ? Cell.failed(formula(row, column), "#N/A")
                                : Cell.calculated(formula(row, column), text));
            }
        }
        Optional<ReferenceEntry> byName = lookup.byName(
                shown(here, byId, DeclaredSmelter.Column.METAL), shown(here, byId, DeclaredSmelter.Column.LOOKUP_NAME));
        for (DeclaredSmelter.Column column : FROM_NAME) {
            if (!here.containsKey(column) && sheet.columns().containsKey(column)) {
                String text =
                        byName.map(entry -> LookupTable.shown(entry, column)).orElse("");
                put(row, column, Cell.calculated(formula(row, column), text));
            }
        }
    }

    /** A row that nobody filled in: formulas that show nothing, and formatted cells. */
    void preparedRow(int row) {
        sheet.columns().values().forEach(column -> grid.put(row, column, Cell.blank(Cell.Format.GENERAL)));
        row(row, Map.of());
    }

    /** A row with every text as it was read; texts that came from formulas are formulas. */
    void rowAsRead(int row, Map<DeclaredSmelter.Column, DeclaredText> texts) {
        texts.forEach((column, text) -> put(row, column, cell(row, column, text)));
    }

    private Cell cell(int row, DeclaredSmelter.Column column, DeclaredText text) {
        return switch (text.origin()) {
            case TYPED -> Cell.text(text.text());
            case CALCULATED -> Cell.calculated(formula(row, column), text.text());
            case LOOKED_UP -> Cell.calculated(formula(row, column), text.text()).withoutValue();
        };
    }

    private static String shown(
            Map<DeclaredSmelter.Column, String> here, Optional<ReferenceEntry> byId, DeclaredSmelter.Column column) {
        return Optional.ofNullable(here.get(column))
                .or(() -> byId.map(entry -> LookupTable.shown(entry, column)))
                .orElse("");
    }

    /** The typed texts, in the columns that this version has. */
    private Map<DeclaredSmelter.Column, String> here(Map<DeclaredSmelter.Column, String> typed) {
        Map<DeclaredSmelter.Column, String> here = new EnumMap<>(DeclaredSmelter.Column.class);
        typed.forEach((column, text) -> here.put(home(column), text));
        here.keySet().retainAll(sheet.columns().keySet());
        return here;
    }

    /** In versions without a column for typing the id, the id is typed into the identification column. */
    private DeclaredSmelter.Column home(DeclaredSmelter.Column column) {
        return column == DeclaredSmelter.Column.ID_INPUT && !sheet.columns().containsKey(column)
                ? DeclaredSmelter.Column.ID
                : column;
    }

    private boolean calculates() {
        return sheet.columns().containsKey(DeclaredSmelter.Column.ID_INPUT) && lookupSheet.isPresent();
    }

    private String formula(int row, DeclaredSmelter.Column column) {
        if (lookupSheet.isEmpty()) {
            return "\"\"";
        }
        String from = "'" + lookupSheet.get().sheet() + "'!";
        if (FROM_ID.contains(column)) {
            String id = address(row, DeclaredSmelter.Column.ID_INPUT);
            return "IF(" + id + "=\"\",\"\",INDEX(" + from + area(column) + ",MATCH(" + id + "," + from
                    + area(DeclaredSmelter.Column.ID) + ",0)))";
        }
        String key =
                address(row, DeclaredSmelter.Column.METAL) + "&" + address(row, DeclaredSmelter.Column.LOOKUP_NAME);
        return "IFERROR(INDEX(" + from + area(column) + ",MATCH(" + key + "," + from + "J:J,0))&\"\",\"\")";
    }

    private String area(DeclaredSmelter.Column column) {
        LookupColumn source = switch (column) {
            case METAL -> LookupColumn.METAL;
            case LOOKUP_NAME -> LookupColumn.STANDARD_NAME;
            case COUNTRY -> LookupColumn.COUNTRY;
            case ID -> LookupColumn.ID;
            case ID_SOURCE -> LookupColumn.ID_SOURCE;
            case STREET -> LookupColumn.STREET;
            case CITY -> LookupColumn.CITY;
            default -> LookupColumn.STATE;
        };
        String letters =
                CellAddress.lettersOf(lookupSheet.orElseThrow().columns().getOrDefault(source, 1));
        return letters + ":" + letters;
    }

    private String address(int row, DeclaredSmelter.Column column) {
        return new CellAddress(row, column(column)).toString();
    }

    private void put(int row, DeclaredSmelter.Column column, Cell cell) {
        if (sheet.columns().containsKey(column)) {
            grid.put(row, column(column), cell);
        }
    }

    private int column(DeclaredSmelter.Column column) {
        return sheet.columns().getOrDefault(column, 1);
    }
}
