package org.opencmrt.internal.report.annex;

import java.util.Locale;
import java.util.regex.Pattern;

/** The text of a cell without the marks that published tables add. */
final class PublishedText {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\u200B\\u2060\\uFEFF]+");
    private static final Pattern TAGS =
            Pattern.compile("</?(?:i|b|u|em|strong|sup|sub|font|span)(?: [^<>]*)?>", Pattern.CASE_INSENSITIVE);

    private static final String MARK =
            "(?:[*†‡§¶#^º°~]+|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|[(\\[](?:\\d{1,2}|[a-z]|[ivx]{1,4}|[*†‡§¶#]+)[)\\]])";
    private static final Pattern MARKS_BEHIND = Pattern.compile("(?:[\\s,]*" + MARK + ")+[\\s,]*$");
    private static final Pattern MARKS_BEFORE = Pattern.compile("^(?:" + MARK + "\\s*)+");
    /** Characters that are footnote marks when they are raised after a word. */
    private static final Pattern RAISED = Pattern.compile(
            "[\\s,]*(?:" + MARK + "|\\d{1,2}|[a-z](?:,[a-z])*)(?:[\\s,]*(?:" + MARK + "|\\d{1,2}))*[\\s,]*");

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]{3,}|[\\p{IsHan}\\p{IsHangul}\\p{IsKatakana}]");

    private PublishedText() {}

    /** The text with one blank between words and no leading or trailing blanks. */
    static String of(String text) {
        return BLANKS.matcher(TAGS.matcher(text).replaceAll("")).replaceAll(" ").strip();
    }

    /** The text without footnote marks at its ends; the text itself if nothing else would remain. */
    static String withoutMarks(String text) {
        String plain = MARKS_BEFORE
                .matcher(MARKS_BEHIND.matcher(text).replaceFirst(""))
                .replaceFirst("");
        return plain.isBlank() ? text : plain.strip();
    }

    /** True for a text that begins like a footnote. */
    static boolean beginsWithMark(String text) {
        return MARKS_BEFORE.matcher(text).find();
    }

    /** True for characters that are a footnote mark when they are raised. */
    static boolean isRaisedMark(String text) {
        return text.length() <= 12 && RAISED.matcher(text.strip()).matches();
    }

    /** True if a text has a word of at least three letters or digits. Scanner noise has none. */
    static boolean hasWord(String text) {
        return WORD.matcher(text).find();
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
