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
import org.opencmrt.internal.layout.DeclarationLayout;
import org.opencmrt.internal.layout.QuestionLayout;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.internal.workbook.InputRule;
import org.opencmrt.internal.workbook.SheetCells;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.Company;
import org.opencmrt.model.Metal;

/**
 * Tells whether a declaration sheet is laid out as a layout says, and where its rows went if somebody moved them.
 *
 * <p>Two kinds of anchor are known. Input rules: every cell that a person chooses from a list, and the date, has one, and
 * they move with their cells. And {@link FormMarks}, labels and headings; they are formulas that look their text up by
 * address, so after a move they may lie and count only where there are no rules, or where the rules tell nothing.
 */
final class FormAnchors {
    /** No area of a form is longer; longer areas are clipped. */
    private static final int MAX_AREA_ROWS = 200;

    private final SheetCells cells;
    private final NavigableMap<Integer, InputRule.Kind> ruleRows = new TreeMap<>();
    private final int answerColumn;
    private final Optional<CellAddress> versionCell;

    /**
     * The anchors of a sheet.
     *
     * @param versionCell where the sheet prints its version
     */
    FormAnchors(SheetCells cells, int answerColumn, Optional<CellAddress> versionCell) {
        this.cells = cells;
        this.versionCell = versionCell;
        this.answerColumn = answerColumn;
        for (InputRule rule : cells.inputRules()) {
            if (rule.kind() != InputRule.Kind.OTHER
                    && rule.firstColumn() <= answerColumn
                    && answerColumn <= rule.lastColumn()) {
                int last = Math.min(rule.lastRow(), rule.firstRow() + MAX_AREA_ROWS);
                for (int row = rule.firstRow(); row <= last; row++) {
                    ruleRows.put(row, rule.kind());
                }
            }
        }
    }

    /** The rows as the layout has them, when there are input rules and every one of them has its place in it. */
    Optional<RowMap> fitInPlace(DeclarationLayout layout) {
        boolean inPlace =
                !ruleRows.isEmpty() && expectedRules(layout).entrySet().containsAll(ruleRows.entrySet());
        return inPlace ? Optional.of(RowMap.IDENTITY) : Optional.empty();
    }

    /** The rows as the layout has them, when the sheet has all its input rules and no other one. */
    Optional<RowMap> fitExactly(DeclarationLayout layout) {
        return expectedRules(layout).equals(ruleRows) ? Optional.of(RowMap.IDENTITY) : Optional.empty();
    }

    /** Where the rows of the layout are; empty when the sheet contradicts the layout. */
    Optional<RowMap> fit(DeclarationLayout layout) throws WorkbookException {
        Optional<RowMap> byRules =
                align(expectedRules(layout), ruleRows, fields(layout), row -> isField(row, layout.labelColumn()));
        if (byRules.isPresent() && !ruleRows.isEmpty()) {
            return byRules;
        }
        FormMarks marks = new FormMarks(cells, layout, versionCell);
        if (!marks.any()) {
            return ruleRows.isEmpty() ? byRules : Optional.empty();
        }
        // No rule settles what a row is: those of a block extend to rows that are inserted into it.
        return align(
                marks.expected(),
                marks.found(),
                labelled(fields(layout), layout),
                row -> hasLabel(row, layout.labelColumn()));
    }

    /** True when there is anything by which the layout could be checked. */
    boolean haveEvidence(DeclarationLayout layout) throws WorkbookException {
        return !ruleRows.isEmpty() || new FormMarks(cells, layout, versionCell).any();
    }

    /**
     * Aligns what was found with what is expected: nothing stands where nothing is expected, or nearly everything stands
     * where it is expected, and then the rows are where the layout says; or the same things stand in the same order elsewhere.
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
        for (List<QuestionLayout> questions : List.of(layout.questions(), layout.companyQuestions())) {
            for (QuestionLayout question : questions) {
                for (int i = 0; i < rowsRead(question, layout); i++) {
                    fields.add(question.row() + i);
                }
            }
        }
        return fields;
    }

    /** The fields without those rows of picks that share the label of the row above, and move with it. */
    private static List<Integer> labelled(List<Integer> fields, DeclarationLayout layout) {
        Set<Integer> picks = new HashSet<>();
        layout.picks()
                .ifPresent(p ->
                        p.cells().forEach(cell -> picks.addAll(List.of(cell.row(), cell.row() + p.otherRowsBelow()))));
        return fields.stream()
                .filter(row -> !picks.contains(row) || !picks.contains(row - 1))
                .toList();
    }

    /** A question may have rows that its version does not use. */
    private static int rowsRead(QuestionLayout question, DeclarationLayout layout) {
        List<Metal> metals = question.metals().isEmpty() ? layout.metals() : question.metals();
        return metals.isEmpty() || !question.perMetal() ? question.rows() : metals.size();
    }

    /**
     * A version may have some rules more or less than the one that its layout was made from. Rows that moved keep hardly more
     * than half of them in place, since questions have gaps between them.
     */
    private static <T> boolean standAsExpected(NavigableMap<Integer, T> expected, NavigableMap<Integer, T> found) {
        long standing = found.entrySet().stream()
                .filter(anchor -> anchor.getValue().equals(expected.get(anchor.getKey())))
                .count();
        return standing * 10 >= expected.size() * 9L && standing * 10 >= found.size() * 9L;
    }

    /** Rows that were inserted move all below down, deleted ones move all below up; a rule more here and less there does neither. */
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
     * True when an anchor too many adjoins a block of rows in which one is lacking: the block slid by a row or two, and most
     * of its rows stand in place only because it is long.
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
        boolean ruled = cells.inputRules().stream().anyMatch(rule -> rule.holds(row, answerColumn));
        return ruled || hasLabel(row, labelColumn);
    }

    private boolean hasLabel(int row, int labelColumn) {
        return cells.has(row, labelColumn) || cells.isFormula(row, labelColumn);
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
        for (List<QuestionLayout> questions : List.of(layout.questions(), layout.companyQuestions())) {
            for (QuestionLayout question : questions) {
                for (int i = 0; i < question.rows(); i++) {
                    rows.put(question.row() + i, InputRule.Kind.LIST);
                }
            }
        }
        return rows;
    }
}
