package org.opencmrt.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The escapes of SpreadsheetML: {@code _x000D_} is the character 13 (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
final class OoxmlText {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private OoxmlText() {}

    /** The text with its escapes resolved and its line ends as line feeds. */
    static String unescape(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher escapes = ESCAPE.matcher(text);
        StringBuilder plain = new StringBuilder(text.length());
        while (escapes.find()) {
            char c = (char) Integer.parseInt(escapes.group(1), 16);
            escapes.appendReplacement(plain, Matcher.quoteReplacement(String.valueOf(c)));
        }
        return escapes.appendTail(plain).toString().replace("\r\n", "\n").replace('\r', '\n');
    }
}
