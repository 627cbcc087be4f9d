package org.opencmrt.service;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Makes external texts safe to store and to show on one line. They never become part of a path. */
final class ClientText {
    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    /** Control and format characters; the latter can change the text direction. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}]+");

    private ClientText() {}

    /** The name of a file without folders. */
    static String fileName(String text) {
        return line(FOLDERS.matcher(text).replaceFirst(""), 100);
    }

    /** The beginning of the text, up to a number of characters, on one line; never empty. */
    static String line(String text, int length) {
        String visible = INVISIBLE.matcher(text).replaceAll(" ").strip();
        String shortened = visible.substring(0, Math.min(length, visible.length()));
        // If a surrogate pair was cut in half, the remaining half becomes a question mark.
        String whole = new String(shortened.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).strip();
        return whole.isEmpty() ? "unnamed" : whole;
    }
}
