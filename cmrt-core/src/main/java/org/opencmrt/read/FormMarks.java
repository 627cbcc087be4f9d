package org.opencmrt.read;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.opencmrt.internal.layout.DeclarationLayout;
import org.opencmrt.internal.text.MetalNames;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.internal.workbook.SheetCells;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.Company;
import org.opencmrt.model.Metal;

/**
 * Marks that identify the rows of a form without input rules, which some programs omit. The marks are the metal names
 * next to the answers, in any of the ten languages, and the headings above answers and comments. Headings are
 * recognized as formulas, regardless of their text; if a program wrote only values, they are recognized by their words.
 * The cell with the version determines the position of the form's head.
 */
final class FormMarks {
    private static final String HEADING = "heading";
    private static final String VERSION = "version";

    private final NavigableMap<Integer, Object> expected = new TreeMap<>();
    private final NavigableMap<Integer, Object> found = new TreeMap<>();
    private final boolean any;
    private final boolean isMoved;

    FormMarks(SheetCells cells, DeclarationLayout layout, Optional<CellAddress> versionCell) throws WorkbookException {
        NavigableMap<Integer, Metal> labels = labels(cells, layout);
        NavigableMap<Integer, Object> headings = headings(cells, layout);
        any = !labels.isEmpty() || !headings.isEmpty();
        if (!labels.isEmpty()) {
            found.putAll(labels);
            expected.putAll(expectedLabels(layout));
        }
        NavigableMap<Integer, Object> expectedHeadings = expectedHeadings(layout);
        isMoved =
                headings.size() == expectedHeadings.size() && !headings.keySet().equals(expectedHeadings.keySet());
        if (!headings.isEmpty()) {
            found.putAll(headings);
            expected.putAll(expectedHeadings);
        }
        versionCell.ifPresent(cell -> {
            found.put(cell.row(), VERSION);
            expected.put(layout.versionCell().row(), VERSION);
        });
    }

    /** True if the sheet has a mark other than its version. */
    boolean any() {
        return any;
    }

    /** True if every heading is there, but not all of them are in their rows. */
    boolean areMoved() {
        return isMoved;
    }

    /** The marks that the layout expects, by row. */
    NavigableMap<Integer, Object> expected() {
        return expected;
    }

    /** The marks on the sheet, by row. */
    NavigableMap<Integer, Object> found() {
        return found;
    }

    private static NavigableMap<Integer, Metal> labels(SheetCells cells, DeclarationLayout layout)
            throws WorkbookException {
        NavigableMap<Integer, Metal> labels = new TreeMap<>();
        if (layout.picks().isPresent()) {
            return labels; // the labels depend on the supplier's picks
        }
        int last = lastRow(layout);
        for (int row : cells.filledRows(firstRow(layout), layout.labelColumn())) {
            if (row > last) {
                break; // in old versions, there is a table of translations below the form
            }
            CellText.of(cells.cell(new CellAddress(row, layout.labelColumn())))
                    .flatMap(MetalNames::known)
                    .ifPresent(metal -> labels.put(row, metal));
        }
        return labels;
    }

    private static NavigableMap<Integer, Metal> expectedLabels(DeclarationLayout layout) {
        NavigableMap<Integer, Metal> rows = new TreeMap<>();
        layout.allQuestions().forEach(question -> {
            List<Metal> metals = layout.metalsOf(question);
            for (int i = 0; i < metals.size(); i++) {
                rows.put(question.row() + i, metals.get(i));
            }
        });
        return rows;
    }

    /**
     * The rows with a heading above the answers and one above the comments. If two adjacent rows look like headings,
     * neither of them is one.
     */
    private static NavigableMap<Integer, Object> headings(SheetCells cells, DeclarationLayout layout)
            throws WorkbookException {
        NavigableMap<Integer, Object> headings = new TreeMap<>();
        for (int row = firstRow(layout); row <= lastRow(layout); row++) {
            if (isHeading(cells, layout, row)
                    && !isHeading(cells, layout, row - 1)
                    && !isHeading(cells, layout, row + 1)) {
                headings.put(row, HEADING);
            }
        }
        return headings;
    }

    private static boolean isHeading(SheetCells cells, DeclarationLayout layout, int row) throws WorkbookException {
        if (cells.isFormula(row, layout.answerColumn())) {
            return cells.isFormula(row, layout.commentColumn());
        }
        return HeadingWords.isAnswer(CellText.at(cells, row, layout.answerColumn()))
                && HeadingWords.isComments(CellText.at(cells, row, layout.commentColumn()));
    }

    private static NavigableMap<Integer, Object> expectedHeadings(DeclarationLayout layout) {
        NavigableMap<Integer, Object> rows = new TreeMap<>();
        layout.questions().forEach(question -> rows.put(question.row() - 1, HEADING));
        layout.companyQuestions().stream().findFirst().ifPresent(question -> rows.put(question.row() - 1, HEADING));
        return rows;
    }

    private static int firstRow(DeclarationLayout layout) {
        return layout.company().get(Company.Field.EFFECTIVE_DATE).row();
    }

    private static int lastRow(DeclarationLayout layout) {
        return layout.allQuestions()
                .mapToInt(question -> question.row() + question.rows() - 1)
                .max()
                .orElse(0);
    }
}
