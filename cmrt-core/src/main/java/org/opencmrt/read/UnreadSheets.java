package org.opencmrt.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.opencmrt.internal.layout.Layout;
import org.opencmrt.internal.layout.SheetLayout;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.internal.workbook.CellValue;
import org.opencmrt.internal.workbook.SheetCells;
import org.opencmrt.internal.workbook.Workbook;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Severity;

/**
 * Looks for what a supplier declared on sheets that are not read: a second form, a second list, smelters on a sheet of their
 * own. Hidden sheets are left alone, and so are those of the template that hold texts.
 */
final class UnreadSheets {
    /** Columns further right are not looked at. */
    private static final int COLUMNS = 40;

    private static final String ONE_WORKBOOK = "send one workbook for each declaration";

    private final Workbook workbook;
    private final FormFit fit;
    private final String file;

    UnreadSheets(Workbook workbook, FormFit fit, String file) {
        this.workbook = workbook;
        this.fit = fit;
        this.file = file;
    }

    /** The visible sheets that are neither read nor sheets of texts of the template, in the order of the tabs. */
    List<String> names(Set<String> read) {
        return workbook.sheetNames().stream()
                .filter(name -> !read.contains(name) && !workbook.isHidden(name) && !RenamedSheet.holdsTexts(name))
                .toList();
    }

    /**
     * What is found on them.
     *
     * @param read the names of the sheets that are read
     * @param smelters what was read; a sheet that only repeats it takes nothing away
     */
    List<Finding> findings(Set<String> read, List<DeclaredSmelter> smelters, LookupIndex lookup)
            throws WorkbookException {
        List<Finding> findings = new ArrayList<>();
        List<String> names = names(read);
        if (!names.isEmpty()) {
            SmelterSigns signs = new SmelterSigns(smelters, lookup);
            for (String name : names) {
                SheetCells cells = workbook.sheet(name, COLUMNS).orElseThrow();
                finding(cells, signs).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<Finding> finding(SheetCells cells, SmelterSigns signs) throws WorkbookException {
        if (FormFinder.isForm(cells)) {
            return Optional.of(error(
                    cells,
                    new CellAddress(1, 1),
                    "READ_SECOND_FORM",
                    "the sheet \"" + cells.name() + "\" holds a second form. It was not read; only the sheet \""
                            + fit.declaration().name() + "\" was read. Ask the supplier to " + ONE_WORKBOOK));
        }
        Layout layout = fit.layout();
        for (SheetLayout<?> list : Stream.of(
                        Optional.of(layout.smelterList()),
                        layout.mineList(),
                        Optional.of(layout.productList()),
                        layout.mineralsScope())
                .flatMap(Optional::stream)
                .toList()) {
            if (RenamedSheet.isCopy(cells, list)) {
                return secondList(cells, list);
            }
        }
        boolean isReferenceList = layout.lookup().isPresent()
                && RenamedSheet.fits(cells, layout.lookup().get());
        List<Integer> rows = isReferenceList ? List.of() : signs.rows(cells);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(error(
                        cells,
                        new CellAddress(rows.get(0), 1),
                        "READ_SMELTERS_ELSEWHERE",
                        "the sheet \"" + cells.name() + "\" does not belong to the template, but it holds smelters ("
                                + RowNumbers.text(rows)
                                + "). It was not read. Ask the supplier to move these rows to the sheet \""
                                + layout.smelterList().sheet() + "\", or to " + ONE_WORKBOOK));
    }

    private Optional<Finding> secondList(SheetCells cells, SheetLayout<?> list) throws WorkbookException {
        SheetLayout<?> bounded = ListFoot.cutOff(list, cells, 0);
        List<Integer> rows = new ArrayList<>();
        for (int row : cells.filledRows(list.firstRow(), list.lastColumn())) {
            if (row <= bounded.lastRow().orElse(CellAddress.MAX_ROW) && isTyped(cells, row, list)) {
                rows.add(row);
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(error(
                        cells,
                        new CellAddress(rows.get(0), 1),
                        "READ_SECOND_LIST",
                        "the sheet \"" + cells.name() + "\" is a second sheet \"" + list.sheet() + "\" ("
                                + RowNumbers.text(rows)
                                + (rows.size() == 1 ? " is" : " are")
                                + " filled). It was not read. Ask the supplier to move its rows to the sheet \""
                                + list.sheet() + "\", or to " + ONE_WORKBOOK));
    }

    private static boolean isTyped(SheetCells cells, int row, SheetLayout<?> list) throws WorkbookException {
        for (int column : list.columns().values()) {
            Optional<CellValue> cell = cells.cell(row, column);
            if (cell.isPresent()
                    && !cell.get().formula()
                    && CellText.of(cell)
                            .filter(text -> !text.startsWith(EntrySigns.COPYRIGHT))
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private Finding error(SheetCells cells, CellAddress at, String rule, String message) throws WorkbookException {
        cells.note(message);
        return Finding.at(new CellRef(file, cells.name(), at.toString()), rule, Severity.ERROR, message);
    }
}
