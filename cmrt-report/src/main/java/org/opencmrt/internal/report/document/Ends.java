package org.opencmrt.internal.report.document;

import java.util.function.UnaryOperator;

/** A span ends where another begins, so the blanks at its ends are kept, though making it harmless takes them away. */
final class Ends {
    private Ends() {}

    static String kept(String text, UnaryOperator<String> harmless) {
        String inner = harmless.apply(text);
        String before = text.startsWith(" ") ? " " : "";
        String after = text.endsWith(" ") && !inner.isEmpty() ? " " : "";
        return before + inner + after;
    }
}
