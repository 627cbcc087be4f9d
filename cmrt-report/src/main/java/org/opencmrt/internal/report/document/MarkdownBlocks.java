package org.opencmrt.internal.report.document;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** A document as Markdown. */
final class MarkdownBlocks implements Block.Cases<IOException> {
    private final Appendable out;

    MarkdownBlocks(Appendable out) {
        this.out = out;
    }

    void write(Document document) throws IOException {
        line("# " + SafeText.markdown(document.title()));
        if (document.notice().isPresent()) {
            line("");
            line("**" + SafeText.markdown(document.notice().get()) + "**");
        }
        for (Block block : document.blocks()) {
            line("");
            block.accept(this);
        }
    }

    @Override
    public void heading(Block.Heading heading) throws IOException {
        line("#".repeat(heading.level() + 1) + " " + text(heading.text()));
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) throws IOException {
        line(text(paragraph.text()));
    }

    @Override
    public void bullets(Block.Bullets bullets) throws IOException {
        for (Text item : bullets.items()) {
            line("- " + text(item));
        }
    }

    @Override
    public void definitions(Block.Definitions definitions) throws IOException {
        for (Block.Definition definition : definitions.entries()) {
            line("- **" + SafeText.markdown(definition.word()) + "**: " + SafeText.markdown(definition.meaning()));
        }
    }

    @Override
    public void table(Block.Table table) throws IOException {
        row(table.columns().stream().map(Block.Column::label).toList());
        line(table.columns().stream()
                .map(column -> column.kind() == Block.Kind.NUMBER ? "--:|" : "---|")
                .collect(Collectors.joining("", "|", "")));
        for (List<String> row : table.rows()) {
            row(row);
        }
    }

    private void row(List<String> cells) throws IOException {
        line(cells.stream().map(SafeText::markdown).collect(Collectors.joining(" | ", "| ", " |")));
    }

    private static String text(Text text) {
        return text.spans().stream()
                .map(span -> span.kind() == Text.Kind.PLAIN ? inner(span) : "**" + inner(span) + "**")
                .collect(Collectors.joining());
    }

    private static String inner(Text.Span span) {
        return Text.withEnds(span.text(), SafeText::markdown);
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }
}
