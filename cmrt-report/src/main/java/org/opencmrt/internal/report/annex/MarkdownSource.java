package org.opencmrt.internal.report.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The tables of a Markdown text, and the lines between them. */
final class MarkdownSource {
    private static final Pattern LINE_ENDS = Pattern.compile("\\R");
    /** The line below the headings of a table: {@code |---|:-:|--:|}. */
    private static final Pattern RULE = Pattern.compile("\\s*\\|?\\s*:?-+:?\\s*(?:\\|\\s*:?-+:?\\s*)*\\|?\\s*");

    private static final Pattern BAR = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\|");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(\\p{Punct})");
    private static final Pattern EMPHASIS = Pattern.compile("(\\*\\*|__)(.+)\\1");
    /** The beginning of a heading, a list entry, or a quotation. */
    private static final Pattern BEGINNING = Pattern.compile("\\s*(?:#{1,6}|[-*+]|\\d{1,9}[.)]|>)\\s+");

    private MarkdownSource() {}

    /** The tables and the other lines of a text; an empty list if it has no table in the form of Markdown. */
    static List<SourceBlock> read(String label, String text) {
        List<String> lines = List.of(LINE_ENDS.split(text, -1));
        List<SourceBlock> blocks = new ArrayList<>();
        boolean hasTable = false;
        for (int i = 0; i < lines.size(); i++) {
            if (beginsTable(lines, i)) {
                List<SourceBlock.Line> table = new ArrayList<>();
                table.add(line(lines.get(i), i));
                for (i += 2; i < lines.size() && lines.get(i).indexOf('|') >= 0; i++) {
                    table.add(line(lines.get(i), i));
                }
                i--;
                table.removeIf(line -> line.cells().isEmpty());
                blocks.add(new SourceBlock.Grid(label, SourceBlock.Kind.DELIMITED, table));
                hasTable = true;
            } else if (!lines.get(i).isBlank()) {
                blocks.add(new SourceBlock.Paragraph(
                        label, plain(BEGINNING.matcher(lines.get(i)).replaceFirst(""))));
            }
        }
        return hasTable ? blocks : List.of();
    }

    private static boolean beginsTable(List<String> lines, int at) {
        boolean ruled = at + 1 < lines.size()
                && lines.get(at).indexOf('|') >= 0
                && lines.get(at + 1).indexOf('|') >= 0
                && RULE.matcher(lines.get(at + 1)).matches();
        return ruled && cells(lines.get(at)).size() == cells(lines.get(at + 1)).size();
    }

    private static SourceBlock.Line line(String line, int at) {
        List<SourceBlock.Cell> cells = new ArrayList<>();
        List<String> said = cells(line);
        for (int i = 0; i < said.size(); i++) {
            String text = plain(said.get(i));
            if (!text.isEmpty()) {
                cells.add(new SourceBlock.Cell(i, i + 1, text));
            }
        }
        return new SourceBlock.Line(at + 1, cells);
    }

    private static List<String> cells(String line) {
        String row = line.strip();
        String inner = BAR.matcher(row.startsWith("|") ? row.substring(1) : row).replaceAll("$1\n");
        String closed = inner.endsWith("\n") ? inner.substring(0, inner.length() - 1) : inner;
        return List.of(closed.split("\n", -1));
    }

    private static String plain(String text) {
        String bare = EMPHASIS.matcher(text).replaceAll("$2");
        return PublishedText.of(ESCAPE.matcher(bare).replaceAll("$1"));
    }
}
