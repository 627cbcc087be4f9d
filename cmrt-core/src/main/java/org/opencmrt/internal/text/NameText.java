package org.opencmrt.internal.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Normalizes the text of a name: removes differences in case, accents, width, punctuation, and the kind and number of
 * spaces.
 *
 * <p>The steps are, in this order: Unicode NFKC; diacritics of Latin letters are removed, and letters such as {@code ø}
 * and {@code ß} are replaced with plain letters; lower case; {@code &} and {@code +} become {@code and}; apostrophes
 * are removed, and other punctuation becomes a space; initials are joined ({@code H. C.} and {@code H.C.} become {@code
 * hc}); Roman numerals from II to IX become digits.
 *
 * <p>A question mark or U+FFFD between letters is kept as {@code ?}: it represents a letter that a program lost ({@code
 * Met?lica}). Thread-safe; the result does not depend on the machine.
 */
public final class NameText {
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t\\n\\r]]+");
    /** Initials with periods that are followed by others: "T.C.A S.p.A" is not one word. */
    private static final Pattern INITIALS =
            Pattern.compile("(?<![\\p{L}.])\\p{L}(?:\\.\\p{L})+(?=\\.?\\s+\\p{L}\\.\\p{L})");

    private static final Pattern POSSESSIVE = Pattern.compile("(?<=\\p{L}{2})['’`´]s(?![\\p{L}\\p{N}])");
    private static final Pattern ELISION = Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{L})['’`´]\\s*(?=\\p{L})");
    private static final Pattern APOSTROPHES = Pattern.compile("['’`´ʹʼ\"“”„«»]+");
    private static final Pattern LOST_LETTER = Pattern.compile("(?<=[\\p{L}?\\uFFFD])[?\\uFFFD](?=[\\p{L}?\\uFFFD])");
    private static final Pattern AND = Pattern.compile("[&+]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}?]+");
    private static final Pattern OUTER_QUESTION_MARKS = Pattern.compile("(?<![^ ])\\?+|\\?+(?![^ ])");
    private static final int MAX_ROUNDS = 5;

    private NameText() {}

    /**
     * The normalized text; empty if the name has no letter or digit. Idempotent: normalizing the result again changes
     * nothing.
     */
    public static String normalize(String name) {
        String text = name;
        // Removing one thing can expose another (such as a mark after a space). Real names reach a fixed point in two
        // rounds; the bound protects against malicious ones.
        for (int round = 0; round < MAX_ROUNDS; round++) {
            String next = once(text);
            if (next.equals(text)) {
                return text;
            }
            text = next;
        }
        return text;
    }

    private static String once(String printed) {
        String name = printed.indexOf('.') < 0
                ? printed
                : INITIALS.matcher(printed).replaceAll(found -> found.group().replace(".", ""));
        boolean plain = isPlain(name);
        String text = (plain ? name : plainLetters(name)).toLowerCase(Locale.ROOT);
        if (plain && !holdsSigns(text)) {
            return WordForms.joined(spaced(text));
        }
        if (text.indexOf('\'') >= 0 || text.indexOf('’') >= 0 || text.indexOf('`') >= 0 || text.indexOf('´') >= 0) {
            text = POSSESSIVE.matcher(text).replaceAll("");
            text = ELISION.matcher(text).replaceAll("$1");
        }
        text = APOSTROPHES.matcher(text).replaceAll("");
        text = AND.matcher(text).replaceAll(" and ");
        text = LOST_LETTER.matcher(text).replaceAll("?");
        text = BETWEEN_WORDS.matcher(text).replaceAll(" ").strip();
        if (text.indexOf('?') >= 0) {
            text = OUTER_QUESTION_MARKS.matcher(text).replaceAll("").strip();
        }
        return WordForms.joined(text);
    }

    /** True if more needs to be done than putting spaces between words. */
    private static boolean holdsSigns(String plain) {
        for (int i = 0; i < plain.length(); i++) {
            if ("'`\"&+?".indexOf(plain.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * A plain text with each run of other characters than letters and digits replaced with one space. This is fast and
     * sufficient for most names.
     */
    private static String spaced(String plain) {
        StringBuilder words = new StringBuilder(plain.length());
        boolean blank = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                if (blank && words.length() > 0) {
                    words.append(' ');
                }
                words.append(c);
                blank = false;
            } else {
                blank = true;
            }
        }
        return words.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~' || c < ' ') {
                return false;
            }
        }
        return true;
    }

    private static String plainLetters(String name) {
        String text =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        text = Normalizer.normalize(text, Normalizer.Form.NFKC);
        text = INVISIBLE.matcher(text).replaceAll("");
        StringBuilder plain = new StringBuilder(text.length() + 4);
        for (int i = 0; i < text.length(); i++) {
            append(plain, text.charAt(i));
        }
        return plain.toString();
    }

    private static void append(StringBuilder plain, char letter) {
        switch (letter) {
            case 'ß', 'ẞ' -> plain.append("ss");
            case 'ø', 'Ø' -> plain.append('o');
            case 'ł', 'Ł' -> plain.append('l');
            case 'đ', 'Đ', 'ð', 'Ð' -> plain.append('d');
            case 'þ', 'Þ' -> plain.append("th");
            case 'æ', 'Æ' -> plain.append("ae");
            case 'œ', 'Œ' -> plain.append("oe");
            case 'ı' -> plain.append('i');
            case '\uFFFD' -> plain.append('?');
            // Filler characters of the Korean script, which are used as spaces in published lists.
            case '\u115F', '\u1160', '\u3164', '\uFFA0' -> plain.append(' ');
            default -> plain.append(letter);
        }
    }
}
