package org.opencmrt.internal.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.opencmrt.internal.workbook.CellValue;
import org.opencmrt.internal.workbook.MergedRows;
import org.opencmrt.internal.workbook.SheetCells;
import org.opencmrt.internal.workbook.Workbook;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.internal.workbook.WorkbookFormats;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.ListFormatException;
import org.opencmrt.model.ListFormatException.Reason;
import org.opencmrt.model.ReadLimits;
import org.opencmrt.model.SourceFile;

/**
 * A table as stored in a file, before its header line is known.
 *
 * @param file the file's name
 * @param sheet the sheet's name; empty for text files
 * @param lines the lines that are not blank, in the order of the file
 * @param hidden whether the workbook hides the sheet
 * @param hiddenRows the numbers of the lines that the workbook hides, by hand or by a filter
 * @param date1904 whether day numbers count from 1904, as in workbooks from old Macintosh programs
 */
public record SheetTable(
        String file,
        Optional<String> sheet,
        List<Line> lines,
        boolean hidden,
        Set<Integer> hiddenRows,
        boolean date1904) {
    private static final int START = 4096;
    /** The last column of a sheet that is read. */
    private static final int LAST_COLUMN = 256;

    private static final Pattern BINARY = Pattern.compile("[\\x00-\\x08\\x0E-\\x1A\\x1C-\\x1F]");
    private static final Pattern WEB_PAGE = Pattern.compile(
            "\\s*(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|table|meta|style)\\b", Pattern.CASE_INSENSITIVE);

    /** Copies the lines. */
    public SheetTable {
        lines = List.copyOf(lines);
        hiddenRows = Set.copyOf(hiddenRows);
    }

    /** Creates a table in which nothing is hidden and whose day numbers, if any, count from 1900. */
    public SheetTable(String file, Optional<String> sheet, List<Line> lines) {
        this(file, sheet, lines, false, Set.of(), false);
    }

    /**
     * One line.
     *
     * @param number the line's number in the file or sheet, 1-based
     * @param cells the texts by column, 0-based and in this order; blank cells are absent
     */
    public record Line(int number, Map<Integer, String> cells) {
        /** Copies the texts. */
        public Line {
            cells = Collections.unmodifiableMap(new TreeMap<>(cells)); // the order of Map.copyOf is random
        }
    }

    /**
     * The tables of a workbook, or of an "Excel (XML)" export of 2003; one for each sheet, in order. Empty if the bytes
     * are neither.
     *
     * @param file the file's name
     * @param named the name in messages
     * @throws ListFormatException if the file is one of these and cannot be read
     */
    public static Optional<List<SheetTable>> tryRead(String file, String named, byte[] bytes) {
        try {
            if (SourceFile.Format.of(bytes) != SourceFile.Format.UNKNOWN) {
                return Optional.of(ofWorkbook(file, bytes));
            }
            String start = TextBytes.decode(Arrays.copyOf(bytes, Math.min(bytes.length, START)));
            return SpreadsheetMl.isOne(start) ? Optional.of(SpreadsheetMl.read(file, bytes)) : Optional.empty();
        } catch (WorkbookException e) {
            throw new ListFormatException(Reason.NOT_A_TABLE, named + ": " + e.getMessage());
        } catch (XMLStreamException e) {
            throw new ListFormatException(
                    Reason.NOT_A_TABLE,
                    named + ": the XML spreadsheet is damaged (" + e.getMessage() + "). Export it again");
        }
    }

    private static List<SheetTable> ofWorkbook(String file, byte[] bytes) throws WorkbookException {
        Workbook workbook = WorkbookFormats.open(bytes, ReadLimits.standard());
        List<SheetTable> tables = new ArrayList<>();
        for (String name : workbook.sheetNames()) {
            Optional<SheetCells> cells = workbook.sheet(name, LAST_COLUMN);
            if (cells.isPresent()) {
                List<Line> lines = lines(cells.get());
                tables.add(new SheetTable(
                        file,
                        Optional.of(name),
                        lines,
                        workbook.isHidden(name),
                        lines.stream()
                                .map(Line::number)
                                .filter(cells.get()::isHiddenRow)
                                .collect(Collectors.toSet()),
                        workbook.date1904()));
            }
        }
        return List.copyOf(tables);
    }

    private static List<Line> lines(SheetCells cells) throws WorkbookException {
        List<Line> lines = new ArrayList<>();
        MergedRows merged = new MergedRows(column -> column <= LAST_COLUMN, cells, 1);
        for (int row : cells.filledRows(1, LAST_COLUMN)) {
            Map<Integer, String> texts = new HashMap<>();
            for (int column = 1; column <= LAST_COLUMN; column++) {
                String text = text(cells, row, column);
                if (!text.isEmpty()) {
                    texts.put(column - 1, text);
                }
            }
            if (!texts.isEmpty()) {
                for (int column : merged.columns()) {
                    String text = text(cells, merged.shown(row, column), column);
                    if (!text.isEmpty()) {
                        texts.putIfAbsent(column - 1, text);
                    }
                }
                lines.add(new Line(row, texts));
            }
        }
        return lines;
    }

    private static String text(SheetCells cells, int row, int column) throws WorkbookException {
        return cells.cell(row, column).map(CellValue::text).orElse("").strip();
    }

    /** Rejects content that is not text, and web pages, which some programs save as workbooks. */
    public static void refuseIfNoText(String named, String text) {
        if (BINARY.matcher(text).find()) {
            throw new ListFormatException(
                    Reason.NOT_A_TABLE,
                    named + ": the file is neither a workbook nor text. Save it as CSV or as a workbook");
        }
        if (WEB_PAGE.matcher(text).lookingAt()) {
            throw new ListFormatException(
                    Reason.NOT_A_TABLE,
                    named
                            + ": the file is a web page, although its name says otherwise. Open it and save it as a"
                            + " workbook");
        }
    }

    /** The position of a line, for messages: {@code list.csv, line 17}. */
    String at(Line line) {
        return file + sheet.map(name -> "!" + name).orElse("") + ", line " + line.number();
    }

    /** The line's first cell; empty for text files, which have no cells. */
    Optional<CellRef> cell(Line line) {
        return sheet.map(name -> new CellRef(file, name, "A" + line.number()));
    }
}
