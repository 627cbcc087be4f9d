package org.opencmrt.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.opencmrt.internal.layout.DeclarationLayout;
import org.opencmrt.internal.layout.QuestionLayout;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.internal.workbook.InputRule;
import org.opencmrt.internal.workbook.SheetCells;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.Company;
import org.opencmrt.model.Metal;

/**
 * Checks whether a declaration sheet matches a layout, and finds its rows if they were moved.
 *
 * <p>There are two kinds of anchors. The first kind is input rules: the date cell and every cell with a drop-down list
 * have one, and the rules move with their cells. The second kind is {@link FormMarks}: labels and headings. They are
 * formulas that look up their text by address, so they may be wrong after a move. They are used only if there are no
 * rules, if the rules are inconclusive, or if the headings moved but the rules did not: some libraries move cells
 * without their rules.
 */
final class FormAnchors {
    /** The maximum number of rows in an area of a form; longer areas are clipped. */
    private static final int MAX_AREA_ROWS = 200;

    private final SheetCells cells;
    private final NavigableMap<Integer, InputRule.Kind> ruleRows = new TreeMap<>();
    private final int answerColumn;
    private final Optional<CellAddress> versionCell;

    /**
     * The anchors of a sheet.
     *
     * @param versionCell the cell that shows the version of the sheet
     */
    FormAnchors(SheetCells cells, int answerColumn, Optional<CellAddress> versionCell) {
        this.cells = cells;
        this.versionCell = versionCell;
        this.answerColumn = answerColumn;
        for (InputRule rule : cells.inputRules()) {
            if (rule.kind() != InputRule.Kind.OTHER
                    && rule.area().firstColumn() <= answerColumn
                    && answerColumn <= rule.area().lastColumn()) {
                int last = Math.min(rule.area().lastRow(), rule.area().firstRow() + MAX_AREA_ROWS);
                for (int row = rule.area().firstRow(); row <= last; row++) {
                    ruleRows.put(row, rule.kind());
                }
            }
        }
    }

    /**
     * The rows of the layout, unmoved, if the sheet has input rules and the layout expects each of them in its row;
     * otherwise empty.
     */
    Optional<RowMap> fitInPlace(DeclarationLayout layout) throws WorkbookException {
        boolean inPlace = !ruleRows.isEmpty()
                && expectedRules(layout).entrySet().containsAll(ruleRows.entrySet())
                && !new FormMarks(cells, layout, versionCell).areMoved();
        return inPlace ? Optional.of(RowMap.IDENTITY) : Optional.empty();
    }

    /** The rows of the layout, unmoved, if the sheet has exactly the input rules of the layout; otherwise empty. */
    Optional<RowMap> fitExactly(DeclarationLayout layout) throws WorkbookException {
        boolean exactly =
                expectedRules(layout).equals(ruleRows) && !new FormMarks(cells, layout, versionCell).areMoved();
        return exactly ? Optional.of(RowMap.IDENTITY) : Optional.empty();
    }

    /** The positions of the layout's rows on the sheet; empty if the sheet contradicts the layout. */
    Optional<RowMap> fit(DeclarationLayout layout) throws WorkbookException {
        Optional<RowMap> byRules =
                align(expectedRules(layout), ruleRows, fields(layout), row -> isField(row, layout.labelColumn()));
        FormMarks marks = new FormMarks(cells, layout, versionCell);
        boolean rulesStayed = byRules.filter(RowMap::isIdentity).isPresent() && marks.areMoved();
        if (byRules.isPresent() && !ruleRows.isEmpty() && !rulesStayed) {
            return byRules;
        }
        if (!marks.any()) {
            return ruleRows.isEmpty() ? byRules : Optional.empty();
        }
        // A rule does not identify its row: the rules of a block extend to rows inserted into it.
        return align(
                marks.expected(),
                marks.found(),
                labelled(fields(layout), layout),
                row -> cells.isUsed(row, layout.labelColumn()));
    }

    /** True if there is any evidence for checking the layout. */
    boolean haveEvidence(DeclarationLayout layout) throws WorkbookException {
        return !ruleRows.isEmpty() || new FormMarks(cells, layout, versionCell).any();
    }

    /**
     * Aligns the anchors found with the expected ones. The rows are where the layout expects them if there is no anchor
     * in an unexpected row, or if nearly all anchors are in the expected rows. Otherwise, the same anchors must be
     * present in the same order in other rows.
     */
    private <T> Optional<RowMap> align(
            NavigableMap<Integer, T> expected,
            NavigableMap<Integer, T> found,
            List<Integer> fields,
            IntPredicate looksLikeField) {
        if (expected.entrySet().containsAll(found.entrySet())) {
            return Optional.of(RowMap.IDENTITY);
        }
        boolean sameOrder = List.copyOf(expected.values()).equals(List.copyOf(found.values()));
        boolean moved = sameOrder && movedOneWay(expected, found);
        if (!moved && standAsExpected(expected, found) && !hasSlidBlock(expected, found)) {
            return Optional.of(RowMap.IDENTITY);
        }
        if (!sameOrder) {
            return Optional.empty();
        }
        Map<Integer, Integer> anchors = new HashMap<>();
        Iterator<Integer> rows = found.keySet().iterator();
        expected.keySet().forEach(row -> anchors.put(row, rows.next()));
        return RowMap.of(anchors, fields, looksLikeField);
    }

    /** The rows that are read. */
    private static List<Integer> fields(DeclarationLayout layout) {
        List<Integer> fields = new ArrayList<>();
        layout.company().values().forEach(cell -> fields.add(cell.row()));
        layout.picks()
                .ifPresent(picks -> picks.cells().forEach(cell -> {
                    fields.add(cell.row());
                    fields.add(cell.row() + picks.otherRowsBelow());
                }));
        layout.allQuestions()
                .forEach(question ->
                        IntStream.range(0, rowsRead(question, layout)).forEach(i -> fields.add(question.row() + i)));
        return fields;
    }

    /** The fields without the rows of picked minerals that share the label of the row above and move with it. */
    private static List<Integer> labelled(List<Integer> fields, DeclarationLayout layout) {
        Set<Integer> picks = new HashSet<>();
        layout.picks()
                .ifPresent(p ->
                        p.cells().forEach(cell -> picks.addAll(List.of(cell.row(), cell.row() + p.otherRowsBelow()))));
        return fields.stream()
                .filter(row -> !picks.contains(row) || !picks.contains(row - 1))
                .toList();
    }

    /** The number of rows of a question that are read. A question may have rows that its version does not use. */
    private static int rowsRead(QuestionLayout question, DeclarationLayout layout) {
        List<Metal> metals = layout.metalsOf(question);
        return metals.isEmpty() ? question.rows() : metals.size();
    }

    /**
     * True if nearly all anchors are in the expected rows. A version may have a few more or fewer rules than the one
     * that its layout was derived from. If rows were moved, hardly more than half of the rules match, because there are
     * gaps between the questions.
     */
    private static <T> boolean standAsExpected(NavigableMap<Integer, T> expected, NavigableMap<Integer, T> found) {
        long standing = found.entrySet().stream()
                .filter(anchor -> anchor.getValue().equals(expected.get(anchor.getKey())))
                .count();
        return standing * 10 >= expected.size() * 9L && standing * 10 >= found.size() * 9L;
    }

    /**
     * True if all anchors below some row moved in one direction: inserted rows move them down, deleted rows move them
     * up. An extra rule in one place and a missing one in another do neither.
     */
    private static <T> boolean movedOneWay(NavigableMap<Integer, T> expected, NavigableMap<Integer, T> found) {
        Iterator<Integer> rows = found.keySet().iterator();
        int before = 0;
        int direction = 0;
        for (int row : expected.keySet()) {
            int moved = rows.next() - row;
            int further = Integer.signum(moved - before);
            if (further != 0 && direction != 0 && further != direction) {
                return false;
            }
            direction = further == 0 ? direction : further;
            before = moved;
        }
        return true;
    }

    /**
     * True if there is an extra anchor next to a block of rows in which an anchor is missing: the block moved by a row
     * or two, and most of its rows still match only because the block is long.
     */
    private static <T> boolean hasSlidBlock(NavigableMap<Integer, T> expected, NavigableMap<Integer, T> found) {
        return found.keySet().stream()
                .filter(row -> !expected.containsKey(row))
                .anyMatch(row -> lacksRow(expected, found, row, 1) || lacksRow(expected, found, row, -1));
    }

    private static <T> boolean lacksRow(
            NavigableMap<Integer, T> expected, NavigableMap<Integer, T> found, int from, int step) {
        int row = from + step;
        while (expected.containsKey(row) && found.containsKey(row)) {
            row += step;
        }
        return expected.containsKey(row);
    }

    private boolean isField(int row, int labelColumn) {
        boolean ruled = cells.inputRules().stream().anyMatch(rule -> rule.area().holds(row, answerColumn));
        return ruled || cells.isUsed(row, labelColumn);
    }

    private static NavigableMap<Integer, InputRule.Kind> expectedRules(DeclarationLayout layout) {
        NavigableMap<Integer, InputRule.Kind> rows = new TreeMap<>();
        rows.put(layout.languageCell().row(), InputRule.Kind.LIST);
        rows.put(layout.company().get(Company.Field.SCOPE).row(), InputRule.Kind.LIST);
        rows.put(layout.company().get(Company.Field.EFFECTIVE_DATE).row(), InputRule.Kind.DATE);
        layout.anchorRows().forEach(row -> rows.put(row, InputRule.Kind.LIST));
        layout.picks()
                .ifPresent(picks -> picks.cells().stream()
                        .filter(cell -> cell.column() == layout.answerColumn())
                        .forEach(cell -> rows.put(cell.row(), InputRule.Kind.LIST)));
        layout.allQuestions()
                .forEach(question -> IntStream.range(0, question.rows())
                        .forEach(i -> rows.put(question.row() + i, InputRule.Kind.LIST)));
        return rows;
    }
}
