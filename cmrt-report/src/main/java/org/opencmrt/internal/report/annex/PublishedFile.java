package org.opencmrt.internal.report.annex;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencmrt.internal.table.Column;
import org.opencmrt.internal.table.DelimitedText;
import org.opencmrt.internal.table.Headings;
import org.opencmrt.internal.table.SheetTable;
import org.opencmrt.internal.table.TextBytes;
import org.opencmrt.model.ListFormatException;
import org.opencmrt.model.ListFormatException.Reason;

/** A published file as blocks: a web page, a filing with its wrapper, a Word document, a workbook, or a text. */
final class PublishedFile {
    /** Far above the size of any annex. */
    static final int MAX_BYTES = 128 << 20;

    private static final Pattern FILED =
            Pattern.compile("<DOCUMENT>(.*?)(?:</DOCUMENT>|$)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern FILED_TEXT =
            Pattern.compile("<TEXT>(.*?)(?:</TEXT>|$)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern FILED_TYPE = Pattern.compile("<TYPE>\\s*([^\\s<]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKUP = Pattern.compile(
            "<(?:!doctype\\s+html|html|body|head|div|tr|td|th|p|br|font|span|li|h[1-6])\\b[^<>]*>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PACKED =
            Pattern.compile("^\\s*(?:begin [0-7]{3} |<(?:PDF|ZIP|XBRL)>)", Pattern.CASE_INSENSITIVE);
    private static final int HEADER_WITHIN_LINES = 60;

    private PublishedFile() {}

    /**
     * The blocks of a file.
     *
     * @throws ListFormatException if the format is not supported
     */
    static List<SourceBlock> blocks(String label, byte[] file) {
        String named = "facility list " + label;
        if (file.length > MAX_BYTES) {
            throw refused(
                    named + ": the file has more than " + (MAX_BYTES >> 20) + " MB. Save only the list of facilities");
        }
        if (file.length == 0) {
            throw new ListFormatException(
                    Reason.EMPTY, named + ": the file is empty. Name a file with a list of facilities");
        }
        if (file.length > 3 && startsWith(file, "PK\u0003")) {
            Optional<byte[]> document = DocxSource.mainPart(named, file);
            if (document.isPresent()) {
                return DocxSource.read(label, named, document.get());
            }
        }
        if (startsWith(file, "%PDF")) {
            throw refused(
                    named + ": PDF files are not supported. Save the list as DOCX, HTML, or XLSX, or its text with"
                            + " pdftotext -layout, and read that file");
        }
        String text = TextBytes.decode(file);
        return isMarkup(text)
                ? page(label, text)
                : SheetTable.tryRead(label, named, file)
                        .map(tables -> tables.stream()
                                .<SourceBlock>map(table -> grid(table, SourceBlock.Kind.TABLE))
                                .toList())
                        .orElseGet(() -> text(label, named, text));
    }

    static ListFormatException refused(String message) {
        return new ListFormatException(Reason.NOT_A_TABLE, message);
    }

    private static boolean startsWith(byte[] file, String start) {
        return new String(file, 0, Math.min(file.length, start.length()), StandardCharsets.ISO_8859_1).equals(start);
    }

    /** True for a page, or a filing with its wrapper. The XML of a spreadsheet is neither. */
    private static boolean isMarkup(String text) {
        String start = text.substring(0, Math.min(text.length(), 4_096)).toLowerCase(Locale.ROOT);
        return text.indexOf('\0') < 0
                && !start.contains("urn:schemas-microsoft-com:office:spreadsheet")
                && (FILED.matcher(text).find() || countMarkup(text) > 2);
    }

    private static int countMarkup(String text) {
        Matcher tags = MARKUP.matcher(text);
        int count = 0;
        while (count <= 2 && tags.find()) {
            count++;
        }
        return count;
    }

    private static List<SourceBlock> page(String label, String text) {
        Matcher filed = FILED.matcher(text);
        if (!filed.find()) {
            return HtmlSource.read(label, text);
        }
        List<SourceBlock> blocks = new ArrayList<>();
        int number = 0;
        do {
            number++;
            Matcher type = FILED_TYPE.matcher(filed.group(1));
            String name = label + ", document " + number + (type.find() ? " (" + type.group(1) + ")" : "");
            Matcher body = FILED_TEXT.matcher(filed.group(1));
            String said = body.find() ? body.group(1) : filed.group(1);
            if (PACKED.matcher(said).find()) {
                blocks.add(new SourceBlock.Paragraph(name, "(a packed file, which was not read)"));
            } else if (countMarkup(said) > 2) {
                blocks.addAll(HtmlSource.read(name, said));
            } else {
                blocks.addAll(TextBlocks.read(name, said));
            }
        } while (filed.find());
        return blocks;
    }

    private static SourceBlock.Grid grid(SheetTable table, SourceBlock.Kind kind) {
        List<SourceBlock.Line> lines = new ArrayList<>();
        for (SheetTable.Line line : table.lines()) {
            List<SourceBlock.Cell> cells = line.cells().entrySet().stream()
                    .map(cell ->
                            new SourceBlock.Cell(cell.getKey(), cell.getKey() + 1, PublishedText.of(cell.getValue())))
                    .filter(cell -> !cell.text().isEmpty())
                    .sorted(Comparator.comparingInt(SourceBlock.Cell::start))
                    .toList();
            if (!cells.isEmpty()) {
                lines.add(new SourceBlock.Line(line.number(), cells));
            }
        }
        return new SourceBlock.Grid(
                table.file() + table.sheet().map(name -> "!" + name).orElse(""), kind, lines);
    }

    /** A text as its Markdown tables or as a delimited table with recognized headings; otherwise its lines as they are. */
    private static List<SourceBlock> text(String label, String named, String text) {
        SheetTable.refuseIfNoText(named, text);
        List<SourceBlock> markdown = MarkdownSource.read(label, text);
        if (!markdown.isEmpty()) {
            return markdown;
        }
        SheetTable best = null;
        int most = 1;
        for (char delimiter : DelimitedText.DELIMITERS) {
            DelimitedText table = new DelimitedText(label, text, delimiter);
            int columns = delimiter == '\t'
                    ? 0
                    : table.top(HEADER_WITHIN_LINES)
                            .map(PublishedFile::headings)
                            .orElse(0);
            if (columns > most) {
                best = table.whole();
                most = columns;
            }
        }
        return best == null ? TextBlocks.read(label, text) : List.of(grid(best, SourceBlock.Kind.DELIMITED));
    }

    /** The number of different headings in the line that has the most. */
    private static int headings(SheetTable top) {
        int most = 0;
        for (SheetTable.Line line : top.lines()) {
            Set<Column> columns = new HashSet<>();
            line.cells()
                    .values()
                    .forEach(cell -> Headings.standard()
                            .meaning(cell, ColumnMap.WANTED)
                            .ifPresent(meaning -> columns.add(meaning.column())));
            most = Math.max(most, columns.size());
        }
        return most;
    }
}
