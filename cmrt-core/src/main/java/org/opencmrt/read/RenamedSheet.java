package org.opencmrt.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opencmrt.internal.layout.SheetLayout;
import org.opencmrt.internal.layout.SheetMarks;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.internal.workbook.InputRule;
import org.opencmrt.internal.workbook.SheetCells;
import org.opencmrt.internal.workbook.Workbook;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Severity;
import org.opencmrt.model.UnreadableCode;

/**
 * Finds a sheet that somebody renamed: no sheet of the template has its name, and it prints the version where that sheet
 * does; or, for a list that prints none, formulas stand in its headings, as they do in no table of a supplier's own. Where the
 * template's headings are typed, the layout tells by what marks the sheet is known.
 */
final class RenamedSheet {
    private static final Set<String> TEMPLATE_SHEETS = Set.of(
            "revision",
            "instructions",
            "definitions",
            "declaration",
            "checker",
            "minerals scope",
            "mine list",
            "product list",
            "smelter look-up",
            "standard smelter names",
            "smelter list",
            "l",
            "c",
            "k",
            "sorp");

    private final Workbook workbook;
    private final FormFit fit;
    private final String file;
    private final List<Finding> findings;

    RenamedSheet(Workbook workbook, FormFit fit, String file, List<Finding> findings) {
        this.workbook = workbook;
        this.fit = fit;
        this.file = file;
        this.findings = findings;
    }

    /** The names of a workbook's sheets that no sheet of a template has. */
    static List<String> strangers(Workbook workbook) {
        return workbook.sheetNames().stream()
                .filter(name -> !TEMPLATE_SHEETS.contains(name.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** What is said of a sheet that was found under another name. */
    static Finding renamed(CellRef at, String sheet) {
        return Finding.at(
                at,
                "READ_SHEET_RENAMED",
                Severity.WARNING,
                "the sheet \"" + sheet + "\" is named \"" + at.sheet() + "\" here; it was recognized by what it holds");
    }

    /** The sheet of a list; empty when no sheet, or more than one, may be it. */
    Optional<SheetCells> find(SheetLayout<?> layout) throws WorkbookException {
        List<SheetCells> found = new ArrayList<>();
        CellAddress sign = layout.versionCell()
                .orElse(new CellAddress(
                        layout.firstRow() - 1, Collections.min(layout.columns().values())));
        for (String name : strangers(workbook)) {
            SheetCells cells = workbook.sheet(name, layout.lastColumn() + 1).orElseThrow();
            if (fits(cells, layout, sign)) {
                found.add(cells);
            }
        }
        if (found.size() != 1) {
            return Optional.empty();
        }
        findings.add(renamed(new CellRef(file, found.get(0).name(), sign.toString()), layout.sheet()));
        return Optional.of(found.get(0));
    }

    /** The sheet of a list without which nothing can be read. */
    SheetCells required(SheetLayout<?> layout) throws WorkbookException {
        Optional<SheetCells> found = find(layout);
        if (found.isPresent()) {
            return found.get();
        }
        throw new WorkbookException(
                UnreadableCode.UNSUPPORTED_TEMPLATE,
                "the sheet \"" + layout.sheet() + "\" is missing; the workbook has the sheets "
                        + workbook.sheetNames().stream()
                                .limit(20)
                                .map(name -> '"' + name + '"')
                                .collect(Collectors.joining(", "))
                        + ". Nothing was read; ask the supplier for the whole template");
    }

    private boolean fits(SheetCells cells, SheetLayout<?> layout, CellAddress sign) throws WorkbookException {
        if (layout.versionCell().isPresent()) {
            return printsVersion(cells, sign);
        }
        return layout.marks().isPresent()
                ? hasTypedHeadings(cells, layout)
                        && hasMarks(cells, layout.marks().get())
                : hasHeadings(cells, layout);
    }

    private static boolean hasTypedHeadings(SheetCells cells, SheetLayout<?> layout) {
        int row = layout.firstRow() - 1;
        return layout.columns().values().stream()
                .allMatch(column -> cells.has(row, column) && !cells.isFormula(row, column));
    }

    /**
     * True when the formulas have their places and all that may be chosen in the sheet is chosen in that column, down to its
     * last cell. Cells further up may have lost their rule: who pastes into them takes it away.
     */
    private static boolean hasMarks(SheetCells cells, SheetMarks marks) {
        return marks.formulas().stream().allMatch(cell -> cells.isFormula(cell.row(), cell.column()))
                && cells.inputRules().stream().allMatch(rule -> isWithin(rule, marks))
                && cells.inputRules().stream()
                        .anyMatch(rule -> rule.lastRow() == marks.chosenTo().row());
    }

    private static boolean isWithin(InputRule rule, SheetMarks marks) {
        return rule.kind() == InputRule.Kind.LIST
                && rule.firstColumn() == marks.chosenFrom().column()
                && rule.lastColumn() == marks.chosenTo().column()
                && rule.firstRow() >= marks.chosenFrom().row()
                && rule.lastRow() <= marks.chosenTo().row();
    }

    /** True when formulas stand above all columns of the list, and none beside them. */
    private static boolean hasHeadings(SheetCells cells, SheetLayout<?> layout) {
        int row = layout.firstRow() - 1;
        for (int column : layout.columns().values()) {
            if (!cells.isFormula(row, column)) {
                return false;
            }
        }
        return !cells.isFormula(row, layout.lastColumn() + 1);
    }

    private boolean printsVersion(SheetCells cells, CellAddress expected) throws WorkbookException {
        Optional<CellAddress> found = VersionText.find(cells, expected.column(), expected.column());
        return found.isPresent()
                && VersionText.read(cells, found.get())
                        .filter(v -> v.isSameRelease(fit.template().version()))
                        .isPresent();
    }
}
