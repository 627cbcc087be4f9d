package org.opencmrt.report.document;

import java.io.IOException;
import java.util.List;
import org.opencmrt.report.SafeText;

/** A document as HTML of the few elements that a filing may hold, in ASCII; see {@link DocumentRenderer#HTML_FRAGMENT}. */
final class EdgarBlocks implements Block.Cases<IOException> {
    private final Appendable out;

    EdgarBlocks(Appendable out) {
        this.out = out;
    }

    void write(Document document) throws IOException {
        if (document.notice().isPresent()) {
            line("<p><b>" + ascii(document.notice().get()) + "</b></p>");
        }
        line("<h2>" + ascii(document.title()) + "</h2>");
        for (Block block : document.blocks()) {
            block.accept(this);
        }
    }

    @Override
    public void heading(Block.Heading heading) throws IOException {
        String tag = "h" + (heading.level() + 2);
        line("<" + tag + ">" + text(heading.text()) + "</" + tag + ">");
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) throws IOException {
        line("<p>" + text(paragraph.text()) + "</p>");
    }

    @Override
    public void bullets(Block.Bullets bullets) throws IOException {
        line("<ul>");
        for (Text item : bullets.items()) {
            line("<li>" + text(item) + "</li>");
        }
        line("</ul>");
    }

    @Override
    public void definitions(Block.Definitions definitions) throws IOException {
        line("<dl>");
        for (Block.Definition definition : definitions.entries()) {
            line("<dt><b>" + ascii(definition.word()) + "</b></dt>");
            line("<dd>" + ascii(definition.meaning()) + "</dd>");
        }
        line("</dl>");
    }

    @Override
    public void table(Block.Table table) throws IOException {
        line("<table border=\"1\" cellpadding=\"3\" cellspacing=\"0\" width=\"100%\">");
        line("<caption align=\"top\">" + ascii(table.caption()) + "</caption>");
        line("<tr>");
        for (Block.Column column : table.columns()) {
            line("<th valign=\"bottom\"" + align(column) + ">" + ascii(column.label()) + "</th>");
        }
        line("</tr>");
        for (List<String> row : table.rows()) {
            line("<tr>");
            for (int i = 0; i < row.size(); i++) {
                String cell = ascii(row.get(i));
                // An empty cell loses its border in old browsers.
                line("<td valign=\"top\"" + align(table.columns().get(i)) + ">" + (cell.isEmpty() ? "&nbsp;" : cell)
                        + "</td>");
            }
            line("</tr>");
        }
        line("</table>");
    }

    private static String align(Block.Column column) {
        return column.kind() == Block.Kind.NUMBER ? " align=\"right\"" : " align=\"left\"";
    }

    private static String text(Text text) {
        StringBuilder html = new StringBuilder();
        for (Text.Span span : text.spans()) {
            String inner = Ends.kept(span.text(), EdgarBlocks::ascii);
            html.append(span.kind() == Text.Kind.PLAIN ? inner : "<b>" + inner + "</b>");
        }
        return html.toString();
    }

    private static String ascii(String text) {
        StringBuilder ascii = new StringBuilder();
        SafeText.html(text).codePoints().forEach(character -> {
            if (character < 0x7f) {
                ascii.append((char) character);
            } else {
                ascii.append("&#").append(character).append(';');
            }
        });
        return ascii.toString();
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }
}
