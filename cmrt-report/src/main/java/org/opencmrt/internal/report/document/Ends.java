package org.opencmrt.internal.report.document;

import java.util.function.UnaryOperator;

/** Keeps the blanks at the ends of a span, where another span may begin, although escaping removes them. */
final class Ends {
    private Ends() {}

    static String kept(String text, UnaryOperator<String> harmless) {
        String inner = harmless.apply(text);
        String before = text.startsWith(" ") ? " " : "";
        String after = text.endsWith(" ") && !inner.isEmpty() ? " " : "";
        return before + inner + after;
    }
}
