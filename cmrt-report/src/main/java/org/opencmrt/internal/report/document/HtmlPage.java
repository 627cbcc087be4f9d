package org.opencmrt.internal.report.document;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.opencmrt.internal.report.ReportResources;

/** A document as one self-contained HTML page with light and dark themes, which can also be printed. */
final class HtmlPage extends HtmlBlocks {
    /** Longer than any word of the report languages. Only such words may be broken anywhere. */
    private static final Pattern LONG_WORD = Pattern.compile("\\S{28}");

    private final Appendable out;

    HtmlPage(Appendable out) {
        super(out, 1);
        this.out = out;
    }

    void write(Document document) throws IOException {
        out.append("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                """);
        line("<title>" + escaped(document.title()) + "</title>\n<style>");
        out.append(ReportResources.text(HtmlPage.class, "page.css"));
        if (document.notice().isPresent()) {
            // In the margin of every printed page, so that it never covers text.
            line("@page { margin-top: 24mm; @top-center { content: "
                    + quoted(document.notice().get()) + "; font: 600 8.5pt system-ui, sans-serif; color: #7a4a00; } }");
        }
        line("</style>\n</head>\n<body>");
        if (document.notice().isPresent()) {
            line("<p class=\"notice\" role=\"note\">"
                    + escaped(document.notice().get()) + "</p>");
        }
        line("<main>");
        body(document);
        line("</main>\n</body>\n</html>");
    }

    /** A text as a string in a style sheet inside a page. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            boolean isPlain =
                    (Character.isLetterOrDigit(c) && c < 0x7f) || c == ' ' || c == '.' || c == ',' || c == '\'';
            if (isPlain) {
                quoted.appendCodePoint(c);
            } else {
                quoted.append('\\').append(String.format(Locale.ROOT, "%06x", c));
            }
        });
        return quoted.append('"').toString();
    }

    @Override
    String escaped(String text) {
        return SafeText.html(text);
    }

    @Override
    String span(Text.Kind kind, String html) {
        return switch (kind) {
            case PLAIN -> html;
            case STRONG -> "<strong>" + html + "</strong>";
            case PLACEHOLDER -> "<mark>" + html + "</mark>";
        };
    }

    @Override
    public void table(Block.Table table) throws IOException {
        line("<table>\n<caption>" + SafeText.html(table.caption()) + "</caption>");
        out.append("<thead>\n<tr>");
        for (Block.Column column : table.columns()) {
            out.append("<th scope=\"col\"").append(number(column)).append('>');
            out.append(SafeText.html(column.label())).append("</th>");
        }
        line("</tr>\n</thead>\n<tbody>");
        for (List<String> row : table.rows()) {
            out.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                Block.Column column = table.columns().get(i);
                boolean heading = column.kind() == Block.Kind.HEADING;
                out.append(heading ? "<th scope=\"row\"" : "<td").append(kind(column, row.get(i)));
                out.append('>').append(SafeText.html(row.get(i))).append(heading ? "</th>" : "</td>");
            }
            line("</tr>");
        }
        line("</tbody>\n</table>");
    }

    private static String kind(Block.Column column, String text) {
        return number(column).isEmpty() && LONG_WORD.matcher(text).find() ? " class=\"long\"" : number(column);
    }

    private static String number(Block.Column column) {
        return column.kind() == Block.Kind.NUMBER ? " class=\"number\"" : "";
    }
}
