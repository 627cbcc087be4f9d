package org.opencmrt.program;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Country;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.Entry;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Metal;

/**
 * A list of rows as it is stored. Nearly all cells of a list are on one sheet, with the same column letters in each
 * row; only the others are stored one by one.
 *
 * @param sheet the usual sheet
 * @param first the usual letters of the column in which rows begin
 * @param columns the usual letters of each column
 */
record RowList<C>(String sheet, String first, Map<C, String> columns, List<Stored<C>> rows, List<Moved<C>> moved) {
    /**
     * What a row says, without its cells. Only the entries of smelter lists have a kind and, if assessed, a verdict.
     *
     * @param origins the first letter of each text's origin; empty if all were typed
     */
    record Content<C>(
            Optional<Entry> entry,
            Optional<Metal> metal,
            Optional<Country> country,
            Map<C, String> texts,
            String origins,
            Optional<MatchResult> verdict) {
        /** The kinds of origin, whose first letters differ. */
        private static final DeclaredText.Origin[] ORIGINS = DeclaredText.Origin.values();

        static <C extends Enum<C>> Content<C> of(
                Class<C> columns,
                Optional<Entry> entry,
                Optional<Metal> metal,
                Optional<Country> country,
                Map<C, DeclaredText> cells,
                Optional<MatchResult> verdict) {
            Map<C, String> texts = new EnumMap<>(columns);
            StringBuilder origins = new StringBuilder(cells.size());
            boolean typed = true;
            for (Map.Entry<C, DeclaredText> cell : cells.entrySet()) {
                DeclaredText.Origin origin = cell.getValue().origin();
                texts.put(cell.getKey(), cell.getValue().text());
                origins.append(origin.name().charAt(0));
                typed &= origin == DeclaredText.Origin.TYPED;
            }
            return new Content<>(entry, metal, country, texts, typed ? "" : origins.toString(), verdict);
        }

        private DeclaredText.Origin origin(int number) {
            if (origins.isEmpty()) {
                return DeclaredText.Origin.TYPED;
            }
            for (DeclaredText.Origin origin : ORIGINS) {
                if (number < origins.length()
                        && origins.charAt(number) == origin.name().charAt(0)) {
                    return origin;
                }
            }
            throw new IllegalArgumentException(
                    "the origins '" + origins + "' of a row do not fit its " + texts.size() + " texts");
        }

        @Override
        public int hashCode() {
            return texts.hashCode(); // rows with equal texts nearly always have equal verdicts
        }
    }

    /** The content of a row, and the number of the row in its sheet. */
    record Stored<C>(int row, Content<C> content) {}

    /** The cells of a row that are in other places; the row begins at {@code at} if that is another place, too. */
    record Moved<C>(int index, Optional<CellRef> at, Map<C, CellRef> cells) {}

    /** A row with its cells. */
    record Row<C>(int number, CellRef at, Content<C> content, Map<C, DeclaredText> cells) {
        /** A row of a list other than a smelter list. */
        static <C extends Enum<C>> Row<C> of(
                Class<C> columns,
                int number,
                CellRef at,
                Optional<Metal> metal,
                Optional<Country> country,
                Map<C, DeclaredText> cells) {
            var content = Content.of(columns, Optional.empty(), metal, country, cells, Optional.empty());
            return new Row<>(number, at, content, cells);
        }
    }

    /** Stores rows, at least one. */
    static <C extends Enum<C>> RowList<C> of(List<Row<C>> rows, Class<C> columns, String file) {
        CellRef start = rows.get(0).at();
        RowList<C> list = new RowList<>(
                start.sheet(), letters(start), new EnumMap<>(columns), new ArrayList<>(), new ArrayList<>());
        for (Row<C> row : rows) {
            String number = Integer.toString(row.number());
            Map<C, CellRef> elsewhere = new LinkedHashMap<>(0);
            for (Map.Entry<C, DeclaredText> text : row.cells().entrySet()) {
                CellRef cell = text.getValue().cell();
                String usual = list.columns.get(text.getKey());
                if (usual == null) {
                    usual = letters(cell);
                    list.columns.put(text.getKey(), usual);
                }
                if (!list.isUsual(cell, file, usual, number)) {
                    elsewhere.put(text.getKey(), cell);
                }
            }
            boolean isMoved = !list.isUsual(row.at(), file, list.first, number);
            if (isMoved || !elsewhere.isEmpty()) {
                Optional<CellRef> at = isMoved ? Optional.of(row.at()) : Optional.empty();
                list.moved.add(new Moved<>(list.rows.size(), at, elsewhere));
            }
            list.rows.add(new Stored<>(row.number(), row.content()));
        }
        return list;
    }

    /** Whether a cell is at its usual place. Does not create an address: this runs once for every cell. */
    private boolean isUsual(CellRef cell, String file, String letters, String row) {
        String place = cell.cell();
        return place.length() == letters.length() + row.length()
                && place.startsWith(letters)
                && place.endsWith(row)
                && cell.sheet().equals(sheet)
                && cell.file().equals(file);
    }

    private static String letters(CellRef cell) {
        return cell.cell()
                .substring(
                        0, cell.cell().length() - Integer.toString(cell.row()).length());
    }

    /** The rows with their cells. */
    static <C extends Enum<C>> List<Row<C>> placed(RowList<C> list, Class<C> columns, String file) {
        Map<Integer, Moved<C>> movedByIndex = new HashMap<>();
        list.moved.forEach(one -> movedByIndex.put(one.index(), one));
        Moved<C> none = new Moved<>(-1, Optional.empty(), Map.of());
        List<Row<C>> placed = new ArrayList<>(list.rows.size());
        for (Stored<C> row : list.rows) {
            Moved<C> other = movedByIndex.getOrDefault(placed.size(), none);
            Map<C, DeclaredText> cells = new EnumMap<>(columns);
            row.content().texts().forEach((column, text) -> {
                CellRef moved = other.cells().get(column);
                CellRef cell = moved != null ? moved : list.usual(file, list.columns.get(column), row.row());
                cells.put(column, new DeclaredText(text, cell, row.content().origin(cells.size())));
            });
            CellRef at = other.at().orElseGet(() -> list.usual(file, list.first, row.row()));
            placed.add(new Row<>(row.row(), at, row.content(), cells));
        }
        return placed;
    }

    private CellRef usual(String file, String letters, int row) {
        return new CellRef(file, sheet, letters + row);
    }
}
