package org.opencmrt.read;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opencmrt.internal.layout.LookupColumn;
import org.opencmrt.internal.layout.SheetLayout;
import org.opencmrt.internal.layout.SheetMarks;
import org.opencmrt.internal.rules.ReadRule;
import org.opencmrt.internal.text.Fold;
import org.opencmrt.internal.text.MetalNames;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.internal.workbook.InputRule;
import org.opencmrt.internal.workbook.SheetCells;
import org.opencmrt.internal.workbook.Workbook;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Finding;
import org.opencmrt.model.SmelterId;
import org.opencmrt.model.UnreadableCode;

/**
 * Finds a sheet that was renamed: its name is not that of any template sheet, and it shows the version in the same cell
 * as the original sheet. A list that does not show the version is recognized by the formulas in its headings, because
 * suppliers' own tables have none there. If a program wrote only values, such a list is recognized by the words of its
 * headings, and a reference list by its ids. If the template's headings are typed, the layout contains the marks that
 * identify the sheet.
 */
final class RenamedSheet {
    /** The template sheets with a form or list for suppliers to fill in. */
    private static final Set<String> FILLED_SHEETS =
            Set.of("declaration", "minerals scope", "mine list", "product list", "smelter list");

    /** The other template sheets. */
    private static final Set<String> TEXT_SHEETS = Set.of(
            "revision",
            "instructions",
            "definitions",
            "checker",
            "smelter look-up",
            "smelter reference list",
            "standard smelter names");

    /**
     * Sheets that the templates hide. Their names are so short that a user's sheet of that name may contain anything.
     */
    private static final Set<String> HIDDEN_SHEETS = Set.of("l", "c", "k", "sorp");

    /** The number of lines that identify a sheet as a reference list. */
    private static final int LINES = 5;

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

    /** The names of a workbook's sheets that are not names of template sheets; visible sheets come first. */
    static List<String> strangers(Workbook workbook) {
        return workbook.sheetNames().stream()
                .filter(name -> !isOfTemplate(workbook, name))
                .sorted(Comparator.comparing(workbook::isHidden))
                .toList();
    }

    /** Only case is ignored, as by {@link Workbook#sheet}: a name with a further blank is that of a renamed sheet. */
    private static boolean isOfTemplate(Workbook workbook, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return FILLED_SHEETS.contains(lower)
                || TEXT_SHEETS.contains(lower)
                || (HIDDEN_SHEETS.contains(lower) && workbook.isHidden(name));
    }

    /** True for the name of a template sheet that suppliers do not fill in, even if text was added after the name. */
    static boolean holdsTexts(String name) {
        String folded = Fold.of(name);
        return TEXT_SHEETS.stream().anyMatch(sheet -> folded.equals(sheet) || folded.startsWith(sheet + " "));
    }

    /**
     * True if a sheet is a copy of a template's list: a sheet that a supplier made would not look like it by chance.
     */
    static boolean isCopy(SheetCells cells, SheetLayout<?> layout) throws WorkbookException {
        boolean isTelling = layout.versionCell().isPresent()
                || layout.marks().isPresent()
                || isNamedLike(cells.name(), layout.sheet())
                || hasHeadings(cells, layout);
        return isTelling && fits(cells, layout);
    }

    /** True if a sheet's name still contains its original name, as in {@code Declaration - Table 1}. */
    static boolean isNamedLike(String name, String sheet) {
        return Fold.of(name).contains(Fold.of(sheet));
    }

    /** The finding for a sheet that was found under another name. */
    static Finding renamed(CellRef at, String sheet) {
        return ReadRule.READ_SHEET_RENAMED
                .of("sheet", sheet, "named", at.sheet())
                .at(at);
    }

    /**
     * The sheet of a list; empty if no sheet qualifies. If several qualify, the one that kept most of the name and
     * shows the form's version is used, or else the first one; the others are reported as second lists.
     */
    Optional<SheetCells> find(SheetLayout<?> layout) throws WorkbookException {
        SheetCells best = null;
        int most = -1;
        for (String name : strangers(workbook)) {
            if (name.equals(fit.declaration().name())) {
                continue;
            }
            SheetCells cells = workbook.sheet(name, layout.lastColumn() + 1).orElseThrow();
            if (fits(cells, layout)) {
                int signs = (isNamedLike(name, layout.sheet()) ? 2 : 0) + (printsVersionOfForm(cells, layout) ? 1 : 0);
                if (signs > most) {
                    best = cells;
                    most = signs;
                }
            }
        }
        if (best != null) {
            CellAddress sign =
                    layout.versionCell().orElse(new CellAddress(layout.firstRow() - 1, layout.firstColumn()));
            findings.add(renamed(new CellRef(file, best.name(), sign.toString()), layout.sheet()));
        }
        return Optional.ofNullable(best);
    }

    /** The exception for a missing list without which nothing can be read. */
    static WorkbookException missing(Workbook workbook, SheetLayout<?> layout) {
        return new WorkbookException(
                UnreadableCode.UNSUPPORTED_TEMPLATE,
                "the sheet \"" + layout.sheet() + "\" is missing. The workbook has the sheets " + quotedNames(workbook)
                        + ". Nothing was read. Ask the supplier for the complete template");
    }

    /** The names of the first sheets of a workbook, for messages. */
    static String quotedNames(Workbook workbook) {
        return workbook.sheetNames().stream()
                .limit(20)
                .map(name -> '"' + name + '"')
                .collect(Collectors.joining(", "));
    }

    /** True if a sheet has the features of this list that no other template sheet has. */
    static boolean fits(SheetCells cells, SheetLayout<?> layout) throws WorkbookException {
        if (layout.versionCell().isPresent()) {
            return VersionText.find(cells, layout).isPresent();
        }
        if (layout.marks().isPresent()) {
            return hasTypedHeadings(cells, layout)
                    && (hasMarks(cells, layout.marks().get())
                            || hasHeading(cells, layout, layout.marks().get()));
        }
        return hasHeadings(cells, layout)
                || (layout.columns().containsKey(LookupColumn.STANDARD_NAME)
                        ? holdsReferenceList(cells, layout)
                        : endsInComments(cells, layout));
    }

    private static boolean hasTypedHeadings(SheetCells cells, SheetLayout<?> layout) {
        int row = layout.firstRow() - 1;
        return layout.columns().values().stream()
                .allMatch(column -> cells.has(row, column) && !cells.isFormula(row, column));
    }

    private static boolean hasHeading(SheetCells cells, SheetLayout<?> layout, SheetMarks marks)
            throws WorkbookException {
        return Fold.of(CellText.at(cells, layout.firstRow() - 1, layout.firstColumn()))
                .startsWith(Fold.of(marks.heading()));
    }

    /**
     * True if the formulas are in their cells, and all drop-down cells of the sheet are in the expected column, down to
     * its last cell. Cells further up may have lost their rule, because pasting into a cell removes it.
     */
    private static boolean hasMarks(SheetCells cells, SheetMarks marks) {
        return marks.formulas().stream().allMatch(cell -> cells.isFormula(cell.row(), cell.column()))
                && cells.inputRules().stream().allMatch(rule -> isWithin(rule, marks))
                && cells.inputRules().stream()
                        .anyMatch(rule ->
                                rule.area().lastRow() == marks.chosenTo().row());
    }

    private static boolean isWithin(InputRule rule, SheetMarks marks) {
        return rule.kind() == InputRule.Kind.LIST
                && rule.area().firstColumn() == marks.chosenFrom().column()
                && rule.area().lastColumn() == marks.chosenTo().column()
                && rule.area().firstRow() >= marks.chosenFrom().row()
                && rule.area().lastRow() <= marks.chosenTo().row();
    }

    /** True if there are formulas above all columns of the list, but neither next to them nor in the adjacent rows. */
    private static boolean hasHeadings(SheetCells cells, SheetLayout<?> layout) {
        int row = layout.firstRow() - 1;
        return areFormulas(cells, layout, row)
                && !areFormulas(cells, layout, row - 1)
                && !areFormulas(cells, layout, row + 1)
                && !cells.isFormula(row, layout.lastColumn() + 1);
    }

    private static boolean areFormulas(SheetCells cells, SheetLayout<?> layout, int row) {
        return layout.columns().values().stream().allMatch(column -> cells.isFormula(row, column));
    }

    /**
     * True if there are typed headings above all columns of the list, the last one is that of the comments, and there
     * is no further heading next to them.
     */
    private static boolean endsInComments(SheetCells cells, SheetLayout<?> layout) throws WorkbookException {
        int row = layout.firstRow() - 1;
        int last = layout.lastColumn();
        return hasTypedHeadings(cells, layout)
                && !cells.has(row, last + 1)
                && HeadingWords.isComments(CellText.at(cells, row, last));
    }

    /** True if metals and ids are in their columns, line by line. */
    private static boolean holdsReferenceList(SheetCells cells, SheetLayout<?> layout) throws WorkbookException {
        Integer metals = layout.columns().get(LookupColumn.METAL);
        Integer ids = layout.columns().get(LookupColumn.ID);
        int lines = 0;
        for (int row : cells.filledRows(layout.firstRow(), layout.lastColumn())) {
            boolean isLine = CellText.of(cells.cell(row, metals))
                            .flatMap(MetalNames::known)
                            .isPresent()
                    && CellText.of(cells.cell(row, ids))
                            .flatMap(SmelterId::tryParse)
                            .isPresent();
            lines += isLine ? 1 : 0;
            if (lines == LINES) {
                return true;
            }
        }
        return false;
    }

    private boolean printsVersionOfForm(SheetCells cells, SheetLayout<?> layout) throws WorkbookException {
        Optional<CellAddress> found = VersionText.find(cells, layout);
        return found.isPresent()
                && VersionText.read(cells, found.get())
                        .filter(v -> v.isSameRelease(fit.template().version()))
                        .isPresent();
    }
}
