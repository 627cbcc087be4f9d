package org.opencmrt.internal.report.document;

import java.io.IOException;
import java.util.List;

/**
 * A document as HTML in ASCII, limited to the few elements that a filing may contain; see
 * {@link Document#writeFragment}.
 */
final class EdgarBlocks extends HtmlBlocks {
    EdgarBlocks(Appendable out) {
        super(out, 2);
    }

    void write(Document document) throws IOException {
        if (document.notice().isPresent()) {
            line("<p><b>" + ascii(document.notice().get()) + "</b></p>");
        }
        body(document);
    }

    @Override
    String escaped(String text) {
        return ascii(text);
    }

    @Override
    String span(Text.Kind kind, String html) {
        return kind == Text.Kind.PLAIN ? html : word(html);
    }

    @Override
    String word(String html) {
        return "<b>" + html + "</b>";
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
                // In old browsers, an empty cell has no border.
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

    private static String ascii(String text) {
        StringBuilder ascii = new StringBuilder();
        // HTML 3.2 has no entity for an apostrophe, and text does not need one.
        SafeText.html(text).replace("&apos;", "'").codePoints().forEach(character -> {
            if (character < 0x7f) {
                ascii.append((char) character);
            } else {
                ascii.append("&#").append(character).append(';');
            }
        });
        return ascii.toString();
    }
}
