package org.opencmrt.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opencmrt.internal.text.Fold;
import org.opencmrt.internal.text.MetalNames;
import org.opencmrt.internal.workbook.CellValue;
import org.opencmrt.internal.workbook.SheetCells;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.Country;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.DeclaredSmelter.Column;
import org.opencmrt.model.SmelterId;

/**
 * Recognizes smelters on a sheet that a supplier added, regardless of its headings and their language. Smelters that
 * the workbook's list also contains do not count, because a summary of the list is not a second list.
 *
 * <p>A row names a smelter if one of its cells is an id; if it has a name on the look-up list and a metal; if it is
 * below a heading for names of smelters; or if it has a metal, a country, and a name, and the sheet mentions smelters
 * or consists only of such rows without headings. Names on the look-up list in consecutive rows do not need a metal.
 */
final class SmelterSigns {
    private static final int COLUMNS = 40;

    /** The maximum length of a name or heading. Longer texts are sentences. */
    private static final int LONGEST_NAME = 100;

    private static final int LONGEST_HEADING = 60;

    private static final String PREFIX = "CID";

    /** The number of filled rows, from the top, that are searched for headings. */
    private static final int HEAD_ROWS = 20;

    private final LookupIndex lookup;
    private final Set<SmelterId> declaredIds = new HashSet<>();
    private final Set<String> declaredNames = new HashSet<>();

    SmelterSigns(List<DeclaredSmelter> declared, LookupIndex lookup) {
        this.lookup = lookup;
        for (DeclaredSmelter smelter : declared) {
            smelter.cells().forEach((column, text) -> {
                if (column == Column.ID || column == Column.ID_INPUT) {
                    SmelterId.tryParse(text.text()).ifPresent(declaredIds::add);
                } else if (column == Column.NAME || column == Column.LOOKUP_NAME) {
                    declaredNames.add(Fold.of(text.text()));
                }
            });
        }
    }

    /** The rows that name smelters missing from the workbook's list, in ascending order. */
    List<Integer> rows(SheetCells cells) throws WorkbookException {
        Sheet sheet = new Sheet(HeadingWords.isOfSmelters(cells.name()));
        int seen = 0;
        for (int row : cells.filledRows(1, COLUMNS)) {
            sheet.take(row, texts(cells, row), seen++ < HEAD_ROWS);
        }
        return sheet.rows();
    }

    /** The texts of a row by column, without numbers, which never name a smelter. */
    private static Map<Integer, String> texts(SheetCells cells, int row) throws WorkbookException {
        Map<Integer, String> texts = new TreeMap<>();
        for (int column = 1; column <= COLUMNS; column++) {
            if (cells.has(row, column)) {
                int at = column;
                cells.cell(row, column)
                        .filter(value -> value.kind() == CellValue.Kind.TEXT)
                        .flatMap(CellText::of)
                        .ifPresent(text -> texts.put(at, text));
            }
        }
        return texts;
    }

    /** The information collected about a sheet while its rows are read. */
    private final class Sheet {
        private final TreeSet<Integer> rows = new TreeSet<>();
        private final Map<Integer, List<Integer>> listedNames = new HashMap<>();
        private final Set<Integer> nameColumns = new HashSet<>();
        /** Rows with a metal, a country, and a name. On a sheet about something else, they need not be smelters. */
        private final List<Integer> threefold = new ArrayList<>();

        /** The number of rows that are neither such rows nor name a smelter of the list. */
        private int others;

        private boolean speaksOfSmelters;

        Sheet(boolean speaksOfSmelters) {
            this.speaksOfSmelters = speaksOfSmelters;
        }

        void take(int row, Map<Integer, String> texts, boolean isHead) {
            others++;
            if (isHead && takeHeadings(texts)) {
                return;
            }
            boolean hasMetal = false;
            boolean hasCountry = false;
            boolean hasName = false;
            boolean hasNewId = false;
            boolean hasKnownId = false;
            boolean isDeclared = false;
            boolean isNamed = false;
            for (Map.Entry<Integer, String> cell : texts.entrySet()) {
                String text = cell.getValue();
                if (text.length() > LONGEST_NAME) {
                    return; // a sentence; rows of a list contain none
                }
                List<SmelterId> ids = ids(text);
                if (!ids.isEmpty()) {
                    hasKnownId |= declaredIds.containsAll(ids);
                    hasNewId |= !declaredIds.containsAll(ids);
                } else if (!MetalNames.all(text).isEmpty()) {
                    hasMetal = true;
                } else if (Country.tryParse(text).isPresent()) {
                    hasCountry = true;
                } else if (isDeclared(text)) {
                    isDeclared = true;
                } else if (isName(text)) {
                    hasName = true;
                    isNamed |= nameColumns.contains(cell.getKey());
                    if (!lookup.metalsOf(text).isEmpty()) {
                        listedNames
                                .computeIfAbsent(cell.getKey(), column -> new ArrayList<>())
                                .add(row);
                    }
                }
            }
            boolean isThreefold = hasMetal && hasCountry && hasName && !hasKnownId && !isDeclared;
            if (isThreefold) {
                threefold.add(row);
            }
            others -= isThreefold || hasKnownId || isDeclared ? 1 : 0;
            boolean isEntry = isThreefold && speaksOfSmelters;
            boolean isListed =
                    hasMetal && listedNames.values().stream().anyMatch(found -> found.get(found.size() - 1) == row);
            if (hasNewId || (!hasKnownId && !isDeclared && (isNamed || isEntry || isListed))) {
                rows.add(row);
            }
        }

        /** True if a row contains the headings of a list of smelters. */
        private boolean takeHeadings(Map<Integer, String> texts) {
            boolean isShort = texts.values().stream().allMatch(text -> text.length() <= LONGEST_HEADING);
            speaksOfSmelters |= texts.values().stream()
                    .anyMatch(text -> text.length() <= LONGEST_HEADING && HeadingWords.isOfSmelters(text));
            int before = nameColumns.size();
            if (isShort) {
                texts.forEach((column, text) -> {
                    if (HeadingWords.isNameOfSmelter(text)) {
                        nameColumns.add(column);
                    }
                });
            }
            return nameColumns.size() > before;
        }

        List<Integer> rows() {
            if (threefold.size() > 1 && others == 0) {
                rows.addAll(threefold);
            }
            for (List<Integer> below : listedNames.values()) {
                if (below.size() > 1) {
                    rows.addAll(below);
                }
            }
            return List.copyOf(rows);
        }
    }

    /** True if the workbook's list contains this name, or another name of the same smelter. */
    private boolean isDeclared(String name) {
        return declaredNames.contains(Fold.of(name))
                || lookup.metalsOf(name).stream()
                        .flatMap(metal -> lookup.byName(metal, name).stream())
                        .anyMatch(line -> line.smelter()
                                .id()
                                .filter(declaredIds::contains)
                                .isPresent());
    }

    /** The ids in a cell that contains nothing else. A sentence that mentions an id is not a row of a list. */
    private static List<SmelterId> ids(String text) {
        Optional<SmelterId> whole = SmelterId.tryParse(text);
        if (whole.isPresent() || !text.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
            return whole.map(List::of).orElse(List.of());
        }
        List<SmelterId> ids = IdsInText.of(text);
        long letters = text.codePoints().filter(Character::isLetter).count();
        return letters == (long) PREFIX.length() * ids.size() ? ids : List.of();
    }

    /** True for a text that may be a name: it contains letters and is not a placeholder. */
    private static boolean isName(String text) {
        return text.codePoints().filter(Character::isLetter).limit(2).count() == 2
                && SpecialNames.read(text).isEmpty();
    }
}
