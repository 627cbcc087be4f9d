package org.opencmrt.internal.report.annex;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The paragraphs and tables of a web page. Nested tables are separate tables. */
final class HtmlSource implements NodeFilter {
    private static final Set<String> NOT_SHOWN =
            Set.of("head", "script", "style", "noscript", "template", "ix:header", "rt", "rp");
    private static final Set<String> SMALL = Set.of("sup", "font", "span", "a");
    private static final Pattern HIDDEN =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)");
    private static final Pattern RAISED = Pattern.compile("vertical-align\\s*:\\s*(super|top|text-top)");

    /** A table that is being read. */
    private static final class OpenTable {
        private final Element table;
        private final GridBuilder grid;
        private final int at;
        private StringBuilder cell;
        /** True once a nested table has begun in the cell: other content of the cell is then text around that table. */
        private boolean lays;

        private Element element;

        OpenTable(Element table, GridBuilder grid, int at) {
            this.table = table;
            this.grid = grid;
            this.at = at;
        }

        void endCell() {
            if (cell != null) {
                grid.cell(cell.toString(), span(element, "colspan"), span(element, "rowspan"));
                cell = null;
            }
        }

        private static int span(Element cell, String attribute) {
            try {
                int span = Integer.parseInt(cell.attr(attribute).strip());
                // In HTML, a rowspan of 0 extends to the end of the table.
                return span == 0 && attribute.equals("rowspan") ? Integer.MAX_VALUE : span;
            } catch (NumberFormatException e) {
                return 1;
            }
        }
    }

    private final String label;
    private final List<SourceBlock> blocks = new ArrayList<>();
    private final Deque<OpenTable> tables = new ArrayDeque<>();
    private StringBuilder paragraph = new StringBuilder();
    private int tableCount;
    private int paragraphCount;

    private HtmlSource(String label) {
        this.label = label;
    }

    static List<SourceBlock> read(String label, String html) {
        HtmlSource reading = new HtmlSource(label);
        NodeTraversor.filter(reading, Jsoup.parse(html));
        reading.endParagraph();
        return reading.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            say(text.getWholeText());
        } else if (node instanceof Element element) {
            return begin(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult begin(Element element) {
        String name = element.normalName();
        String style = element.attr("style").toLowerCase(Locale.ROOT);
        if (NOT_SHOWN.contains(name) || isMark(element, name, style)) {
            return FilterResult.SKIP_CHILDREN;
        }
        if (element.hasAttr("hidden") || HIDDEN.matcher(style).find()) {
            hidden(element);
            return FilterResult.SKIP_CHILDREN;
        }
        switch (name) {
            case "pre", "listing", "xmp", "plaintext" -> {
                if (tables.isEmpty() && element.selectFirst("table") == null) {
                    endParagraph();
                    blocks.addAll(TextBlocks.read(label, element.wholeText()));
                    return FilterResult.SKIP_CHILDREN;
                }
            }
            case "table" -> {
                endParagraph();
                if (!tables.isEmpty() && tables.peek().cell != null) {
                    paragraph.append(tables.peek().cell);
                    tables.peek().cell.setLength(0);
                    tables.peek().lays = true;
                    endParagraph();
                }
                tableCount++;
                tables.push(new OpenTable(element, new GridBuilder(label + ", table " + tableCount), blocks.size()));
                blocks.add(new SourceBlock.Paragraph("", "")); // a placeholder until the text is read
            }
            case "tr" -> {
                if (!tables.isEmpty()) {
                    tables.peek().endCell();
                    tables.peek().grid.startRow();
                }
            }
            case "td", "th" -> {
                if (!tables.isEmpty()) {
                    if (tables.peek().lays) {
                        endParagraph();
                    }
                    tables.peek().endCell();
                    tables.peek().cell = new StringBuilder();
                    tables.peek().lays = false;
                    tables.peek().element = element;
                }
            }
            default -> {
                if ((element.isBlock() && !name.equals("dd")) || name.equals("br")) {
                    pause();
                }
            }
        }
        return FilterResult.CONTINUE;
    }

    /** Notes text that readers do not see, apart from the data that a filing carries for programs. */
    private void hidden(Element element) {
        String text = PublishedText.of(element.text());
        if (!text.isEmpty() && element.getElementsByTag("ix:header").isEmpty()) {
            boolean inTable = !tables.isEmpty() || element.normalName().equals("table");
            blocks.add(
                    new SourceBlock.Hidden(tables.isEmpty() ? label : label + ", table " + tableCount, text, inTable));
        }
    }

    private static boolean isMark(Element element, String name, String style) {
        boolean raised = name.equals("sup")
                || (SMALL.contains(name) && RAISED.matcher(style).find());
        return raised && PublishedText.isRaisedMark(element.wholeText());
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            switch (element.normalName()) {
                case "table" -> {
                    // A hidden table was never opened.
                    if (!tables.isEmpty() && tables.peek().table.equals(element)) {
                        OpenTable table = tables.pop();
                        table.endCell();
                        blocks.set(table.at, table.grid.grid());
                    }
                }
                case "td", "th" -> {
                    if (!tables.isEmpty()) {
                        tables.peek().endCell();
                    }
                }
                // A term that is defined is no heading of what follows.
                case "dt" -> say(": ");
                default -> {
                    if (element.isBlock()) {
                        pause();
                    }
                }
            }
        }
        return FilterResult.CONTINUE;
    }

    private boolean isInCell() {
        return !tables.isEmpty() && tables.peek().cell != null && !tables.peek().lays;
    }

    private void say(String text) {
        if (isInCell()) {
            tables.peek().cell.append(text);
        } else {
            paragraph.append(text);
        }
    }

    /** Ends a line: adds a blank inside a cell, and starts a new paragraph elsewhere. */
    private void pause() {
        if (isInCell()) {
            tables.peek().cell.append(' ');
        } else {
            endParagraph();
        }
    }

    private void endParagraph() {
        String text = PublishedText.of(paragraph.toString());
        if (!text.isEmpty()) {
            paragraphCount++;
            blocks.add(new SourceBlock.Paragraph(label + ", paragraph " + paragraphCount, text));
        }
        paragraph = new StringBuilder();
    }
}
