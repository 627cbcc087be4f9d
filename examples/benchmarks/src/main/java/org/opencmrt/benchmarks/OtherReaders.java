package org.opencmrt.benchmarks;

import com.github.pjfanning.xlsx.StreamingReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/**
 * The same work with common libraries: reads the texts of all filled cells of the needed sheets and adds up their
 * lengths.
 */
final class OtherReaders {
    private OtherReaders() {}

    /** POI's user model, which loads the whole workbook as objects. */
    static long poiUserModel(byte[] bytes) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            return sum(workbook);
        }
    }

    /** A streaming reader with the interfaces of POI's user model. */
    static long excelStreamingReader(byte[] bytes) throws IOException {
        try (Workbook workbook =
                StreamingReader.builder().rowCacheSize(100).bufferSize(1 << 16).open(new ByteArrayInputStream(bytes))) {
            return sum(workbook);
        }
    }

    private static long sum(Workbook workbook) {
        long sum = 0;
        for (Sheet sheet : workbook) {
            if (NeededSheets.NAMES.contains(sheet.getSheetName())) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        sum += length(cell);
                    }
                }
            }
        }
        return sum;
    }

    private static int length(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue().length();
            case NUMERIC -> Double.toString(cell.getNumericCellValue()).length();
            case BOOLEAN -> 1;
            default -> 0;
        };
    }

    /**
     * POI's event API: a SAX handler for each sheet, with the JDK's parser, which is what a project has if it adds only
     * POI.
     *
     * @param lean whether to use POI's read-only table of shared strings; otherwise the reader's default table, as in
     *     POI's own how-to
     */
    static long poiEventApi(byte[] bytes, boolean lean) throws Exception {
        long[] sum = {0};
        try (OPCPackage container = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            XSSFReader reader = new XSSFReader(container);
            SharedStrings strings = lean ? new ReadOnlySharedStringsTable(container) : reader.getSharedStringsTable();
            StylesTable styles = reader.getStylesTable();
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    if (NeededSheets.NAMES.contains(sheets.getSheetName())) {
                        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
                        factory.setNamespaceAware(true);
                        XMLReader parser = factory.newSAXParser().getXMLReader();
                        parser.setContentHandler(new XSSFSheetXMLHandler(
                                styles, strings, new Lengths(length -> sum[0] += length), false));
                        parser.parse(new InputSource(sheet));
                    }
                }
            }
        }
        return sum[0];
    }

    private record Lengths(LongConsumer sum) implements XSSFSheetXMLHandler.SheetContentsHandler {
        @Override
        public void startRow(int row) {
            // nothing to do
        }

        @Override
        public void endRow(int row) {
            // nothing to do
        }

        @Override
        public void cell(String reference, String value, XSSFComment comment) {
            sum.accept(value == null ? 0 : value.length());
        }
    }

    /** fastexcel's reader. */
    static long fastexcelReader(byte[] bytes) throws IOException {
        long[] sum = {0};
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
                if (NeededSheets.NAMES.contains(sheet.getName())) {
                    try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
                        rows.forEach(row -> row.forEach(cell ->
                                sum[0] += cell == null ? 0 : cell.getText().length()));
                    }
                }
            }
        }
        return sum[0];
    }
}
