package org.opencmrt.internal.report.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a plain text. Tabs or blanks separate the cells, and the position in the line determines the column of a
 * cell.
 */
final class TextBlocks {
    private static final Pattern LINE_ENDS = Pattern.compile("\r\n|[\n\r\f\\x0B\\u0085\\u2028\\u2029]");
    /** The markup tags in the text of old filings. */
    private static final Pattern FILING_TAGS =
            Pattern.compile("\\s*</?(PAGE|TABLE|CAPTION|PRE|TEXT|FN|F\\d+|S|C)>[\\s<>SC/]*", Pattern.CASE_INSENSITIVE);

    private static final Pattern CELL = Pattern.compile("\\S+(?: \\S+)*");
    private static final Pattern RULED = Pattern.compile("[-=_.+|*~\\s]+");
    private static final int TAB = 8;

    private TextBlocks() {}

    /** One grid with all lines that are not empty; an empty list if there are none. */
    static List<SourceBlock> read(String where, String text) {
        List<String> lines = List.of(LINE_ENDS.split(text, -1));
        long filled = lines.stream().filter(line -> !line.isBlank()).count();
        long withTabs =
                lines.stream().filter(line -> line.strip().indexOf('\t') > 0).count();
        boolean byTabs = withTabs * 2 >= filled;
        List<SourceBlock.Line> read = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean says =
                    !FILING_TAGS.matcher(line).matches() && !RULED.matcher(line).matches();
            List<SourceBlock.Cell> cells = !says ? List.of() : byTabs ? tabbed(line) : spaced(line);
            if (!cells.isEmpty()) {
                read.add(new SourceBlock.Line(i + 1, cells));
            }
        }
        SourceBlock.Kind kind = byTabs ? SourceBlock.Kind.DELIMITED : SourceBlock.Kind.TEXT;
        return read.isEmpty() ? List.of() : List.of(new SourceBlock.Grid(where, kind, read));
    }

    private static List<SourceBlock.Cell> tabbed(String line) {
        List<SourceBlock.Cell> cells = new ArrayList<>();
        String[] parts = line.split("\t", -1);
        for (int at = 0; at < parts.length; at++) {
            String part = PublishedText.of(parts[at]);
            boolean quoted = part.length() > 1 && part.startsWith("\"") && part.endsWith("\"");
            String said = quoted ? part.substring(1, part.length() - 1).replace("\"\"", "\"") : part;
            if (!said.isBlank()) {
                cells.add(new SourceBlock.Cell(at, at + 1, said.strip()));
            }
        }
        return cells;
    }

    private static List<SourceBlock.Cell> spaced(String line) {
        List<SourceBlock.Cell> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(expanded(line));
        while (cell.find()) {
            String said = PublishedText.of(cell.group());
            if (!said.isEmpty()) {
                cells.add(new SourceBlock.Cell(cell.start(), cell.end(), said));
            }
        }
        return cells;
    }

    private static String expanded(String line) {
        StringBuilder plain = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                do {
                    plain.append(' ');
                } while (plain.length() % TAB != 0);
                plain.append(' '); // so that a tab never counts as a single blank
            } else {
                plain.append(Character.isSpaceChar(c) ? ' ' : c);
            }
        }
        return plain.toString();
    }
}
