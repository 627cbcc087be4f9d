package org.opencmrt.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opencmrt.internal.layout.LookupColumn;
import org.opencmrt.internal.layout.SheetLayout;
import org.opencmrt.internal.text.MetalNames;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.internal.workbook.SheetCells;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Country;
import org.opencmrt.model.DeclaredSmelter.Column;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;

/** Reads the lines of a template's look-up sheet. */
final class LookupReader {
    /** Separates aliases: a comma without a following space. A comma with a space is part of a name ("Co., Ltd."). */
    private static final Pattern BETWEEN_ALIASES = Pattern.compile(",(?=\\S)");

    /** The columns of a smelter row that formulas fill from the look-up sheet. */
    static final List<Column> SHOWN = List.of(
            Column.METAL, Column.LOOKUP_NAME, Column.COUNTRY, Column.ID, Column.ID_SOURCE, Column.CITY, Column.STATE);

    private final SheetLayout<LookupColumn> layout;
    private final SheetCells cells;
    private final String file;
    private final Map<LookupColumn, Integer> columns;
    private final String metalLetters;

    LookupReader(SheetLayout<LookupColumn> layout, SheetCells cells, String file) {
        this.layout = layout;
        this.cells = cells;
        this.file = file;
        this.columns = new EnumMap<>(LookupColumn.class);
        this.columns.putAll(layout.columns());
        this.metalLetters = CellAddress.lettersOf(columns.getOrDefault(LookupColumn.METAL, 1));
    }

    /** The lines in the order of the sheet, without the special entries, which do not name a facility. */
    List<LookupIndex.Line> read() throws WorkbookException {
        List<LookupIndex.Line> lines = new ArrayList<>();
        for (int row : cells.filledRows(layout.firstRow(), layout.lastColumn())) {
            lines(row, lines);
        }
        return lines;
    }

    private void lines(int row, List<LookupIndex.Line> lines) throws WorkbookException {
        Optional<Metal> metal = text(row, LookupColumn.METAL).flatMap(LookupReader::metal);
        Optional<String> standardName = text(row, LookupColumn.STANDARD_NAME);
        Optional<String> lookupName = text(row, LookupColumn.LOOKUP_NAME).or(() -> standardName);
        if (metal.isEmpty()
                || lookupName.isEmpty()
                || SpecialNames.read(lookupName.get()).isPresent()) {
            return;
        }
        Optional<String> countryText = text(row, LookupColumn.COUNTRY);
        Smelter smelter = new Smelter(
                text(row, LookupColumn.ID).flatMap(SmelterId::tryParse),
                metal.get(),
                standardName.orElse(lookupName.get()),
                countryText.flatMap(Country::tryParse),
                countryText,
                text(row, LookupColumn.CITY),
                text(row, LookupColumn.STATE));
        Optional<String> source = text(row, LookupColumn.ID_SOURCE);
        Optional<SmelterId> legacy = text(row, LookupColumn.LEGACY_ID).flatMap(SmelterId::tryParse);
        CellRef cell = new CellRef(file, cells.name(), metalLetters + row);
        lines.add(
                new LookupIndex.Line(new ReferenceEntry(smelter, lookupName.get(), Optional.of(cell)), source, legacy));
        Optional<String> aliases = text(row, LookupColumn.ALIASES);
        if (aliases.isPresent()) {
            for (String alias : BETWEEN_ALIASES.split(aliases.get())) {
                String name = CellText.strip(alias);
                if (!name.isEmpty() && !name.equals(lookupName.get())) {
                    cells.keep(1); // one cell may contain a million names
                    lines.add(
                            new LookupIndex.Line(new ReferenceEntry(smelter, name, Optional.of(cell)), source, legacy));
                }
            }
        }
    }

    /** The metal of a line. If a mineral was removed from the workbook, its lines have the number 0 as the metal. */
    private static Optional<Metal> metal(String text) {
        return text.equals("0") ? Optional.empty() : MetalNames.known(text).or(() -> Metal.tryParse(text));
    }

    private Optional<String> text(int row, LookupColumn column) throws WorkbookException {
        Integer number = columns.get(column);
        return number == null
                ? Optional.empty()
                : CellText.of(cells.cell(row, number)).filter(text -> !isNothing(text, column));
    }

    /** True for the 0 that a formula shows if it refers to an empty cell. */
    private static boolean isNothing(String text, LookupColumn column) {
        return text.equals("0") && column != LookupColumn.METAL;
    }

    /**
     * The text that a column of a smelter row shows for a line of the sheet. Only columns in {@link #SHOWN} are
     * allowed.
     */
    static Optional<String> shown(LookupIndex.Line line, Column column) {
        Smelter smelter = line.smelter();
        return switch (column) {
            case METAL -> Optional.of(smelter.metal().label());
            case LOOKUP_NAME -> Optional.of(smelter.name());
            case COUNTRY -> smelter.countryText();
            case ID -> smelter.id().map(SmelterId::value);
            case ID_SOURCE -> line.idSource();
            case CITY -> smelter.city();
            case STATE -> smelter.state();
            default -> throw new IllegalArgumentException(column + " is not looked up");
        };
    }
}
