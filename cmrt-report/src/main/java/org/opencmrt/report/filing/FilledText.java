package org.opencmrt.report.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencmrt.internal.report.document.Text;
import org.opencmrt.model.TemplateTextException;

/** Inserts texts into the placeholders of a template text. */
final class FilledText {
    private static final Pattern MARK = Pattern.compile("\\{([a-z0-9-]+)}|\\[[^\\[\\]]+]");

    private final String template;
    private final Placeholders placeholders;

    FilledText(String template, Placeholders placeholders) {
        this.template = template;
        this.placeholders = placeholders;
    }

    Text fill(List<TemplateWords.Piece> pieces) {
        List<Text.Span> spans = new ArrayList<>();
        for (TemplateWords.Piece piece : pieces) {
            Text.Kind kind = piece.strong() ? Text.Kind.STRONG : Text.Kind.PLAIN;
            Matcher mark = MARK.matcher(piece.text());
            int from = 0;
            while (mark.find()) {
                add(spans, piece.text().substring(from, mark.start()), kind);
                spans.add(
                        mark.group(1) == null
                                ? new Text.Span(mark.group(), Text.Kind.PLACEHOLDER)
                                : value(mark.group(1), kind));
                from = mark.end();
            }
            add(spans, piece.text().substring(from), kind);
        }
        return new Text(spans);
    }

    private Text.Span value(String name, Text.Kind kind) {
        return placeholders
                .text(name)
                .map(text -> new Text.Span(text, kind))
                .or(() -> placeholders.prompt(name).map(text -> new Text.Span(text, Text.Kind.PLACEHOLDER)))
                .orElseThrow(() -> new TemplateTextException(template + ": the placeholder {" + name + "}"
                        + (placeholders.blocks(name).isPresent() ? " must be alone in a paragraph" : " is unknown")
                        + ". The placeholders are " + String.join(", ", placeholders.names())));
    }

    private static void add(List<Text.Span> spans, String text, Text.Kind kind) {
        if (!text.isEmpty()) {
            spans.add(new Text.Span(text, kind));
        }
    }
}
