package org.opencmrt.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.DVConstraint;
import org.apache.poi.hssf.usermodel.HSSFDataValidation;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.internal.workbook.CellValue;
import org.opencmrt.internal.workbook.InputRule;
import org.opencmrt.internal.workbook.SheetCells;
import org.opencmrt.internal.workbook.Workbook;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.internal.workbook.WorkbookFormats;
import org.opencmrt.model.ReadLimits;

/** Copies of generated workbooks in the binary format, with values and input rules but without formulas and styles. */
final class XlsCopies {
    private static final int LAST_COLUMN = 200;

    private XlsCopies() {}

    static byte[] of(byte[] xlsx) {
        try (HSSFWorkbook copy = copy(xlsx)) {
            return bytes(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy that requires a password. */
    static byte[] encrypted(byte[] xlsx, EncryptionMode mode, String password) {
        try (HSSFWorkbook copy = new HSSFWorkbook(new ByteArrayInputStream(of(xlsx)))) {
            FilePassRecord pass = new FilePassRecord(mode);
            pass.getEncryptionInfo().getEncryptor().confirmPassword(password);
            copy.getInternalWorkbook().getWorkbookRecordList().add(1, pass);
            Biff8EncryptionKey.setCurrentUserPassword(password);
            return bytes(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static byte[] bytes(HSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private static HSSFWorkbook copy(byte[] xlsx) {
        try {
            Workbook workbook = WorkbookFormats.open(xlsx, ReadLimits.standard());
            HSSFWorkbook copy = new HSSFWorkbook();
            for (String name : workbook.sheetNames()) {
                SheetCells cells = workbook.sheet(name, LAST_COLUMN).orElseThrow();
                HSSFSheet sheet = copy.createSheet(name);
                for (int number : cells.filledRows(1, LAST_COLUMN)) {
                    fill(sheet.createRow(number - 1), cells, number);
                }
                cells.inputRules().forEach(rule -> sheet.addValidationData(rule(rule)));
                cells.mergedRows()
                        .forEach(area -> sheet.addMergedRegion(new CellRangeAddress(
                                area.firstRow() - 1,
                                area.lastRow() - 1,
                                area.firstColumn() - 1,
                                area.lastColumn() - 1)));
            }
            return copy;
        } catch (WorkbookException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void fill(HSSFRow row, SheetCells cells, int number) throws WorkbookException {
        for (int column = 1; column <= LAST_COLUMN; column++) {
            CellValue value = cells.cell(new CellAddress(number, column)).orElse(null);
            if (value != null && value.kind() == CellValue.Kind.NUMBER) {
                row.createCell(column - 1).setCellValue(value.number());
            } else if (value != null) {
                row.createCell(column - 1).setCellValue(value.text());
            }
        }
    }

    private static HSSFDataValidation rule(InputRule rule) {
        CellRangeAddressList area = new CellRangeAddressList(
                rule.area().firstRow() - 1,
                rule.area().lastRow() - 1,
                rule.area().firstColumn() - 1,
                rule.area().lastColumn() - 1);
        DVConstraint constraint = switch (rule.kind()) {
            case LIST -> DVConstraint.createExplicitListConstraint(new String[] {"Yes", "No"});
            case DATE -> DVConstraint.createDateConstraint(OperatorType.GREATER_THAN, "2000-01-01", null, "yyyy-MM-dd");
            case OTHER -> DVConstraint.createCustomFormulaConstraint("TRUE");
        };
        return new HSSFDataValidation(area, constraint);
    }
}
