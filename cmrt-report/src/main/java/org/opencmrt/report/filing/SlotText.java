package org.opencmrt.report.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencmrt.internal.report.document.Text;

/** Inserts texts into the placeholders of a template text. */
final class SlotText {
    private static final Pattern MARK = Pattern.compile("\\{([a-z0-9-]+)}|\\[[^\\[\\]]+]");

    private final String shell;
    private final Slots slots;

    SlotText(String shell, Slots slots) {
        this.shell = shell;
        this.slots = slots;
    }

    Text fill(List<ShellText.Piece> pieces) {
        List<Text.Span> spans = new ArrayList<>();
        for (ShellText.Piece piece : pieces) {
            Text.Kind kind = piece.strong() ? Text.Kind.STRONG : Text.Kind.PLAIN;
            Matcher mark = MARK.matcher(piece.text());
            int from = 0;
            while (mark.find()) {
                add(spans, piece.text().substring(from, mark.start()), kind);
                spans.add(
                        mark.group(1) == null
                                ? new Text.Span(mark.group(), Text.Kind.PLACEHOLDER)
                                : slot(mark.group(1), kind));
                from = mark.end();
            }
            add(spans, piece.text().substring(from), kind);
        }
        return new Text(spans);
    }

    private Text.Span slot(String name, Text.Kind kind) {
        return slots.text(name)
                .map(text -> new Text.Span(text, kind))
                .or(() -> slots.placeholder(name).map(text -> new Text.Span(text, Text.Kind.PLACEHOLDER)))
                .orElseThrow(() -> new ShellException(shell + ": the placeholder {" + name + "}"
                        + (slots.blocks(name).isPresent() ? " must be alone in a paragraph" : " is unknown")
                        + ". The placeholders are " + String.join(", ", slots.names())));
    }

    private static void add(List<Text.Span> spans, String text, Text.Kind kind) {
        if (!text.isEmpty()) {
            spans.add(new Text.Span(text, kind));
        }
    }
}
