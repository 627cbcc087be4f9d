package org.opencmrt.report.document;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.opencmrt.report.SafeText;

/** A document as one HTML page that needs nothing else: light and dark, made to be printed, too. */
final class HtmlPage implements Block.Cases<IOException> {
    /** Longer than any word of a language that the reports use; only such words may be broken anywhere. */
    private static final Pattern LONG_WORD = Pattern.compile("\\S{28}");

    private final Appendable out;

    HtmlPage(Appendable out) {
        this.out = out;
    }

    void write(Document document) throws IOException {
        String title = SafeText.html(document.title());
        line("<!DOCTYPE html>");
        line("<html lang=\"en\">");
        line("<head>");
        line("<meta charset=\"utf-8\">");
        line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        line("<title>" + title + "</title>");
        line("<style>");
        out.append(Resources.text("page.css"));
        line("</style>");
        line("</head>");
        line("<body>");
        if (document.notice().isPresent()) {
            line("<p class=\"notice\" role=\"note\">"
                    + SafeText.html(document.notice().get()) + "</p>");
        }
        line("<main>");
        line("<h1>" + title + "</h1>");
        for (Block block : document.blocks()) {
            block.accept(this);
        }
        line("</main>");
        line("</body>");
        line("</html>");
    }

    @Override
    public void heading(Block.Heading heading) throws IOException {
        String tag = "h" + (heading.level() + 1);
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
            line("<dt>" + SafeText.html(definition.word()) + "</dt>");
            line("<dd>" + SafeText.html(definition.meaning()) + "</dd>");
        }
        line("</dl>");
    }

    @Override
    public void table(Block.Table table) throws IOException {
        line("<table>");
        line("<caption>" + SafeText.html(table.caption()) + "</caption>");
        line("<thead>");
        out.append("<tr>");
        for (Block.Column column : table.columns()) {
            out.append("<th scope=\"col\"").append(number(column)).append('>');
            out.append(SafeText.html(column.label())).append("</th>");
        }
        line("</tr>");
        line("</thead>");
        line("<tbody>");
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
        line("</tbody>");
        line("</table>");
    }

    private static String kind(Block.Column column, String text) {
        return number(column).isEmpty() && LONG_WORD.matcher(text).find() ? " class=\"long\"" : number(column);
    }

    private static String number(Block.Column column) {
        return column.kind() == Block.Kind.NUMBER ? " class=\"number\"" : "";
    }

    private static String text(Text text) {
        StringBuilder html = new StringBuilder();
        for (Text.Span span : text.spans()) {
            String inner = Ends.kept(span.text(), SafeText::html);
            html.append(
                    switch (span.kind()) {
                        case PLAIN -> inner;
                        case STRONG -> "<strong>" + inner + "</strong>";
                        case PLACEHOLDER -> "<mark>" + inner + "</mark>";
                    });
        }
        return html.toString();
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }
}
