package org.opencmrt.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Renders reports and reads them back, in any format. */
public final class Rendered {
    private Rendered() {}

    /** Writes a report. */
    @FunctionalInterface
    public interface Report {
        /** Writes the report. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** The bytes of a report. */
    public static byte[] bytes(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report.writeTo(out);
        return out.toByteArray();
    }

    /** A report as text; for a Word document, its body with one line for each paragraph. */
    public static String text(Format format, Report report) throws IOException {
        byte[] bytes = bytes(report);
        return format == Format.DOCX
                ? part(bytes, "word/document.xml").replace("</w:p>", "</w:p>\n") + "\n"
                : new String(bytes, StandardCharsets.UTF_8);
    }

    /** Compares a report with its golden file. */
    public static void golden(String name, Format format, Report report) throws IOException {
        String extension = format == Format.DOCX ? "docx.xml" : format.extension();
        Golden.check(name + "." + extension, text(format, report));
    }

    /** A part of a Word document. */
    public static String part(byte[] docx, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException("there is no part " + name);
    }

    /**
     * The rows of the first table that has a given column, without its header, as a reader sees them; for CSV, all
     * rows.
     */
    public static List<List<String>> rows(Format format, byte[] report, String column) throws IOException {
        String text = new String(report, StandardCharsets.UTF_8);
        return switch (format) {
            case CSV -> csv(text);
            case MARKDOWN -> markdown(text, column);
            case HTML, HTML_FRAGMENT -> html(text, column);
            case DOCX -> docx(part(report, "word/document.xml"), column);
            case XLSX -> throw new IllegalArgumentException("a workbook is read with POI");
        };
    }

    private static List<List<String>> csv(String text) throws IOException {
        try (CSVParser parser = CSVParser.parse(
                text,
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return parser.getRecords().stream().map(CSVRecord::toList).toList();
        }
    }

    private static List<List<String>> markdown(String text, String column) {
        List<String> lines = text.lines().toList();
        List<List<String>> rows = new ArrayList<>();
        int header = 0;
        while (!lines.get(header).startsWith("|") || !lines.get(header).contains("| " + column + " |")) {
            header++;
        }
        for (int i = header + 2; i < lines.size() && lines.get(i).startsWith("|"); i++) {
            String line = lines.get(i);
            rows.add(Stream.of(line.substring(2, line.length() - 1).split(" \\| ?", -1))
                    .map(cell -> cell.strip().replaceAll("\\\\(.)", "$1"))
                    .toList());
        }
        return rows.stream()
                .map(row -> row.get(row.size() - 1).isEmpty() ? row.subList(0, row.size() - 1) : row)
                .toList();
    }

    private static List<List<String>> html(String text, String column) {
        Element table = Jsoup.parse(text).select("table").stream()
                .filter(one -> one.select("tr").first().select("th").eachText().contains(column))
                .findFirst()
                .orElseThrow();
        return table.select("tr").stream()
                .skip(1)
                .map(row -> row.select("th, td").stream()
                        .map(cell -> cell.text().replace("\u00a0", ""))
                        .toList())
                .toList();
    }

    private static List<List<String>> docx(String xml, String column) {
        Element table = Jsoup.parse(xml, Parser.xmlParser()).select("w|tbl").stream()
                .filter(one -> cells(one.select("w|tr").first()).contains(column))
                .findFirst()
                .orElseThrow();
        return table.select("w|tr").stream().skip(1).map(Rendered::cells).toList();
    }

    private static List<String> cells(Element row) {
        return row.select("w|tc").stream()
                .map(cell -> cell.select("w|t").stream().map(Element::wholeText).reduce("", String::concat))
                .toList();
    }
}
