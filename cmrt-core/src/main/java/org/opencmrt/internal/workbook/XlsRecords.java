package org.opencmrt.internal.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.CommonObjectDataSubRecord;
import org.apache.poi.hssf.record.DVRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.DrawingRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NoteRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.ObjRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.SubRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;

/** Collects cells from the records of a binary workbook. */
final class XlsRecords implements HSSFListener {
    private static final int DV_LIST = 3;
    private static final int DV_DATE = 4;

    private final CellBudget budget;
    private final Deadline deadline;
    private final List<BoundSheetRecord> bounds = new ArrayList<>();
    private final Set<String> hidden = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, SheetCells.Builder> sheets = new LinkedHashMap<>();
    private final Map<String, AttachedCells> attached = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private SheetCells.Builder cells;
    private AttachedCells attachedHere;
    private byte[] drawing = {};
    private int sheetIndex = -1;
    private int depth;
    private List<String> names = List.of();
    private SSTRecord texts;
    private boolean date1904;
    private FormulaRecord awaitingText;
    private final PaddedFormats formats = new PaddedFormats();
    private int styles;

    XlsRecords(CellBudget budget, Deadline deadline) {
        this.budget = budget;
        this.deadline = deadline;
    }

    /** Carries a {@link WorkbookException} through POI's listener interface, which declares none. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final WorkbookException reason;

        Stopped(WorkbookException reason) {
            super(reason);
            this.reason = reason;
        }

        WorkbookException reason() {
            return reason;
        }
    }

    Map<String, SheetCells.Builder> sheets() {
        return sheets;
    }

    /** The sheets whose tabs are hidden; case is ignored. */
    Set<String> hidden() {
        return hidden;
    }

    /** The cells with notes or objects, by sheet; case is ignored. */
    Map<String, AttachedCells> attached() {
        return attached;
    }

    boolean date1904() {
        return date1904;
    }

    @Override
    public void processRecord(Record record) {
        try {
            deadline.check();
            process(record);
        } catch (WorkbookException e) {
            throw new Stopped(e);
        }
    }

    private void process(Record record) throws WorkbookException {
        if (record instanceof BOFRecord bof) {
            if (depth++ == 0) {
                startPart(bof);
            }
        } else if (record instanceof EOFRecord) {
            depth = Math.max(0, depth - 1);
        } else if (depth > 1) {
            return; // belongs to a chart on a sheet
        } else if (record instanceof BoundSheetRecord sheet) {
            bounds.add(sheet);
            if (sheet.isHidden() || sheet.isVeryHidden()) {
                hidden.add(WorkbookFormats.tabName(sheet.getSheetname()));
            }
        } else if (record instanceof SSTRecord sst) {
            texts = sst;
        } else if (record instanceof FormatRecord format) {
            formats.format(format.getIndexCode(), format.getFormatString());
        } else if (record instanceof ExtendedFormatRecord style) {
            formats.style(styles++, style.getFormatIndex());
        } else if (record instanceof DateWindow1904Record window) {
            date1904 = window.getWindowing() == 1;
        } else if (cells == null) {
            return;
        } else if (record instanceof StringRecord text && awaitingText != null) {
            cells.text(row(awaitingText), column(awaitingText), true, PlainText.lineFeeds(text.getString()));
            awaitingText = null;
        } else if (record instanceof DVRecord rule) {
            inputRule(rule);
        } else if (record instanceof MergeCellsRecord merged) {
            for (int i = 0; i < merged.getNumAreas(); i++) {
                cells.merged(merged.getAreaAt(i).formatAsString());
            }
        } else if (record instanceof ColumnInfoRecord columns && columns.getHidden()) {
            cells.hideColumns(columns.getFirstColumn() + 1, columns.getLastColumn() + 1);
        } else if (record instanceof RowRecord row && row.getZeroHeight()) {
            cells.hideRow(row.getRowNumber() + 1);
        } else if (record instanceof CellValueRecordInterface cell) {
            cell(cell);
        } else {
            attached(record);
        }
    }

    private void attached(Record record) throws WorkbookException {
        if (record instanceof NoteRecord note) {
            budget.spend();
            attachedHere.add(note.getRow() + 1, note.getColumn() + 1);
        } else if (record instanceof DrawingRecord next) {
            drawing = next.getRecordData();
        } else if (record instanceof ObjRecord object
                && object.getSubRecords().stream().noneMatch(XlsRecords::isOfCell)) {
            budget.spend();
            attachedHere.addLast(drawing);
        }
    }

    /** True for a note, which has a record of its own, and for the arrow of an input rule. */
    private static boolean isOfCell(SubRecord part) {
        return part instanceof CommonObjectDataSubRecord common
                && (common.getObjectType() == CommonObjectDataSubRecord.OBJECT_TYPE_COMMENT
                        || common.getObjectType() == CommonObjectDataSubRecord.OBJECT_TYPE_COMBO_BOX);
    }

    /**
     * Starts a part. Sheets are in the order of their bound records. Chart and macro sheets count too, but a chart on a
     * sheet does not; it begins before its sheet has ended.
     */
    private void startPart(BOFRecord bof) {
        cells = null;
        if (bof.getType() == BOFRecord.TYPE_WORKSHEET
                || bof.getType() == BOFRecord.TYPE_EXCEL_4_MACRO
                || bof.getType() == BOFRecord.TYPE_CHART) {
            sheetIndex++;
            if (names.size() != bounds.size()) {
                names = Arrays.stream(BoundSheetRecord.orderByBofPosition(bounds))
                        .map(sheet -> WorkbookFormats.tabName(sheet.getSheetname()))
                        .toList();
            }
            if (sheetIndex < names.size() && bof.getType() == BOFRecord.TYPE_WORKSHEET) {
                cells = new SheetCells.Builder(budget);
                sheets.putIfAbsent(names.get(sheetIndex), cells);
                attachedHere = attached.computeIfAbsent(names.get(sheetIndex), name -> new AttachedCells());
            }
        }
    }

    private void cell(CellValueRecordInterface cell) throws WorkbookException {
        withoutText();
        int row = row(cell);
        int column = column(cell);
        if (cell instanceof LabelRecord label) {
            cells.text(row, column, false, PlainText.lineFeeds(label.getValue()));
        } else if (cell instanceof LabelSSTRecord label) {
            cells.text(row, column, false, PlainText.lineFeeds(shared(label)));
        } else if (cell instanceof NumberRecord number) {
            double value = finite(number.getValue());
            cells.number(row, column, false, value, formats.shown(number.getXFIndex(), value));
        } else if (cell instanceof BoolErrRecord value) {
            boolOrError(row, column, value);
        } else if (cell instanceof FormulaRecord formula) {
            formula(row, column, formula);
        }
    }

    /** Ends a formula that is not followed by its text; it shows an empty text. */
    private void withoutText() throws WorkbookException {
        if (awaitingText != null) {
            cells.emptyFormula(row(awaitingText), column(awaitingText), true);
        }
        awaitingText = null;
    }

    private String shared(LabelSSTRecord cell) throws WorkbookException {
        int index = cell.getSSTIndex();
        if (texts == null || index < 0 || index >= texts.getNumUniqueStrings()) {
            throw WorkbookException.corrupt("the cell " + new CellAddress(row(cell), column(cell)) + " of the sheet \""
                    + names.get(sheetIndex) + "\" uses the shared text " + index + ", which is missing");
        }
        return texts.getString(index).getString();
    }

    private void boolOrError(int row, int column, BoolErrRecord value) throws WorkbookException {
        if (value.isBoolean()) {
            cells.bool(row, column, false, value.getBooleanValue());
        } else {
            cells.error(row, column, false, errorText(value.getErrorValue()));
        }
    }

    private void formula(int row, int column, FormulaRecord formula) throws WorkbookException {
        switch (formula.getCachedResultTypeEnum()) {
            case STRING -> awaitingText = formula;
            case NUMERIC -> cells.number(row, column, true, finite(formula.getValue()));
            case BOOLEAN -> cells.bool(row, column, true, formula.getCachedBooleanValue());
            case ERROR -> cells.error(row, column, true, errorText(formula.getCachedErrorValue()));
            default -> cells.emptyFormula(row, column, true); // blank: no value is stored
        }
    }

    private void inputRule(DVRecord rule) throws WorkbookException {
        String type = rule.getDataType() == DV_LIST ? "list" : rule.getDataType() == DV_DATE ? "date" : "other";
        for (CellRangeAddress area : rule.getCellRangeAddress().getCellRangeAddresses()) {
            cells.inputRules(type, area.formatAsString());
        }
    }

    private static double finite(double number) throws WorkbookException {
        if (!Double.isFinite(number)) {
            throw WorkbookException.corrupt("the cell value '" + number + "' is not a number");
        }
        return number;
    }

    private static int row(CellValueRecordInterface cell) {
        return cell.getRow() + 1;
    }

    private static int column(CellValueRecordInterface cell) {
        return cell.getColumn() + 1;
    }

    private static String errorText(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERR";
    }
}
