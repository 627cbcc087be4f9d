package org.opencmrt.internal.report.annex;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The paragraphs and tables of a Markdown text, read as those of the web page that shows the same. */
final class MarkdownSource {
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    /** The line below the headings of a table: {@code |---|:-:|--:|}. */
    private static final Pattern RULE = Pattern.compile("(?m)^(?=.*-)(?=.*\\|)[ \\t|:-]+$");

    private MarkdownSource() {}

    /** An empty list if the text has no table in the form of Markdown. */
    static List<SourceBlock> read(String label, String text) {
        if (!RULE.matcher(text).find()) {
            return List.of();
        }
        String page = HtmlRenderer.builder()
                .extensions(TABLES)
                .escapeHtml(true)
                .build()
                .render(Parser.builder().extensions(TABLES).build().parse(text));
        return page.contains("<table>") ? HtmlSource.read(label, page) : List.of();
    }
}
