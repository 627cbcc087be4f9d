package org.opencmrt.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.opencmrt.internal.layout.Layout;
import org.opencmrt.internal.layout.SheetLayout;
import org.opencmrt.internal.rules.ReadRule;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.internal.workbook.SheetCells;
import org.opencmrt.internal.workbook.Workbook;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Finding;

/**
 * Searches the sheets that are not read for content that a supplier declared there: a second form, a second list, or
 * smelters on a separate sheet. Hidden sheets and the template's own sheets of texts are ignored, except a hidden smelter
 * list if the visible one is blank.
 */
final class UnreadSheets {
    /** The number of columns that are searched. */
    private static final int COLUMNS = 40;

    private final Workbook workbook;
    private final FormFit fit;
    private final String file;

    UnreadSheets(Workbook workbook, FormFit fit, String file) {
        this.workbook = workbook;
        this.fit = fit;
        this.file = file;
    }

    /**
     * The names of the visible sheets that are neither read nor the template's own sheets of texts, in the order of the
     * tabs.
     */
    List<String> names(Set<String> read) {
        return workbook.sheetNames().stream()
                .filter(name -> !read.contains(name) && !workbook.isHidden(name) && !RenamedSheet.holdsTexts(name))
                .toList();
    }

    /**
     * The findings about these sheets.
     *
     * @param read the names of the sheets that are read
     * @param smelters the entries that were read; a sheet that only repeats them does not give a finding
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
        if (smelters.isEmpty()) {
            for (String name : hiddenLists(read)) {
                secondList(
                                workbook.sheet(name, COLUMNS).orElseThrow(),
                                fit.layout().smelterList())
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private List<String> hiddenLists(Set<String> read) {
        String list = fit.layout().smelterList().sheet();
        return workbook.sheetNames().stream()
                .filter(name -> !read.contains(name) && workbook.isHidden(name) && RenamedSheet.isNamedLike(name, list))
                .toList();
    }

    private Optional<Finding> finding(SheetCells cells, SmelterSigns signs) throws WorkbookException {
        if (FormFinder.isForm(cells, fit.layout().declaration())) {
            return Optional.of(error(
                    cells,
                    1,
                    ReadRule.READ_SECOND_FORM.of(
                            "sheet", cells.name(), "read", fit.declaration().name())));
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
                        cells, rows.get(0), told(ReadRule.READ_SMELTERS_ELSEWHERE, cells, rows, layout.smelterList())));
    }

    private Optional<Finding> secondList(SheetCells cells, SheetLayout<?> list) throws WorkbookException {
        SheetLayout<?> bounded = ListFoot.cutOff(list, cells, 0);
        List<Integer> rows = new ArrayList<>();
        for (int row : cells.filledRows(list.firstRow(), list.lastColumn())) {
            if (row <= bounded.lastRow().orElse(CellAddress.MAX_ROW)
                    && EntrySigns.isTyped(cells, row, list.columns().values())) {
                rows.add(row);
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(error(cells, rows.get(0), told(ReadRule.READ_SECOND_LIST, cells, rows, list)));
    }

    private static Finding told(ReadRule rule, SheetCells cells, List<Integer> rows, SheetLayout<?> list) {
        return rule.of("sheet", cells.name(), "rows", RowNumbers.text(rows), "list", list.sheet());
    }

    private Finding error(SheetCells cells, int row, Finding finding) throws WorkbookException {
        cells.note(finding.message());
        return finding.at(new CellRef(file, cells.name(), new CellAddress(row, 1).toString()));
    }
}
