package org.opencmrt.internal.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
     * @param text what it says, as it was said: to be made harmless for the format by the renderer
     * @param kind what it is
     */
    public record Span(String text, Kind kind) {
        /** Checks that both are there. */
        public Span {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(kind, "kind");
        }
    }

    /** What a part of a text is. */
    public enum Kind {
        /** Words as any. */
        PLAIN,
        /** Words that matter. */
        STRONG,
        /** What a person has to put in; to be seen at once. */
        PLACEHOLDER
    }

    /** A text as it is. */
    public static Text of(String plain) {
        return new Text(List.of(new Span(plain, Kind.PLAIN)));
    }

    /** A text of our own in which {@code [...]} marks what a person has to put in. Never for a supplier's text. */
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

    /** A text of our own in which {@code [...]} marks what a person has to put in. Never for a supplier's text. */
    public static Text marked(String text) {
        return marked(text, Kind.PLAIN);
    }

    private static void add(List<Span> spans, String text, Kind kind) {
        if (!text.isEmpty()) {
            spans.add(new Span(text, kind));
        }
    }

    /** The words alone. */
    public String plain() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
