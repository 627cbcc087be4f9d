package org.opencmrt.internal.report.document;

import java.io.IOException;

/** The common part of all HTML output: plain elements for everything except tables. */
abstract class HtmlBlocks implements Block.Cases<IOException> {
    private final Appendable out;
    private final int topHeading;

    /** @param topHeading the level of the document's title, 1 or more; its headings are one level lower */
    HtmlBlocks(Appendable out, int topHeading) {
        this.out = out;
        this.topHeading = topHeading;
    }

    /** Escapes all markup in a text. */
    abstract String escaped(String text);

    /** Formats an escaped part of a paragraph according to its kind. */
    abstract String span(Text.Kind kind, String html);

    final void body(Document document) throws IOException {
        element("h" + topHeading, escaped(document.title()));
        for (Block block : document.blocks()) {
            block.accept(this);
        }
    }

    @Override
    public final void heading(Block.Heading heading) throws IOException {
        element("h" + (topHeading + heading.level()), text(heading.text()));
    }

    @Override
    public final void paragraph(Block.Paragraph paragraph) throws IOException {
        element("p", text(paragraph.text()));
    }

    @Override
    public final void bullets(Block.Bullets bullets) throws IOException {
        line("<ul>");
        for (Text item : bullets.items()) {
            element("li", text(item));
        }
        line("</ul>");
    }

    @Override
    public final void definitions(Block.Definitions definitions) throws IOException {
        line("<dl>");
        for (Block.Definition definition : definitions.entries()) {
            element("dt", word(escaped(definition.word())));
            element("dd", escaped(definition.meaning()));
        }
        line("</dl>");
    }

    /** Formats an escaped word that is being defined. */
    String word(String html) {
        return html;
    }

    final void line(String text) throws IOException {
        out.append(text).append('\n');
    }

    private void element(String tag, String html) throws IOException {
        line("<" + tag + ">" + html + "</" + tag + ">");
    }

    private String text(Text text) {
        StringBuilder html = new StringBuilder();
        for (Text.Span part : text.spans()) {
            html.append(span(part.kind(), Text.withEnds(part.text(), this::escaped)));
        }
        return html.toString();
    }
}
