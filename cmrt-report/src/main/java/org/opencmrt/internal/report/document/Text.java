package org.opencmrt.internal.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of one or more spans.
 *
 * @param spans the spans in order
 */
public record Text(List<Span> spans) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\[[^\\[\\]]+]");

    /** Copies the spans. */
    public Text {
        spans = List.copyOf(spans);
    }

    /**
     * A part of a text.
     *
     * @param text the original text; the renderer escapes it for its format
     * @param kind the kind of text
     */
    public record Span(String text, Kind kind) {
        /** Checks that neither is null. */
        public Span {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(kind, "kind");
        }
    }

    /** The kind of a part of a text. */
    public enum Kind {
        /** Ordinary words. */
        PLAIN,
        /** Important words. */
        STRONG,
        /** A prompt for a person to complete, highlighted so that it is easy to see. */
        PLACEHOLDER
    }

    /** A text as it is. */
    public static Text of(String plain) {
        return new Text(List.of(new Span(plain, Kind.PLAIN)));
    }

    /**
     * One of our own texts, in which {@code [...]} marks a prompt for a person to complete. Never use it for a
     * supplier's text.
     */
    static Text marked(String text, Kind kind) {
        List<Span> spans = new ArrayList<>();
        Matcher placeholder = PLACEHOLDER.matcher(text);
        int from = 0;
        while (placeholder.find()) {
            add(spans, text.substring(from, placeholder.start()), kind);
            add(spans, placeholder.group(), Kind.PLACEHOLDER);
            from = placeholder.end();
        }
        add(spans, text.substring(from), kind);
        return new Text(spans);
    }

    private static void add(List<Span> spans, String text, Kind kind) {
        if (!text.isEmpty()) {
            spans.add(new Span(text, kind));
        }
    }
}
