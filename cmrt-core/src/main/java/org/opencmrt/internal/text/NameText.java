package org.opencmrt.internal.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The text of a name without what is never meant: case, accents, width, punctuation, kind and number of blanks.
 *
 * <p>In this order: Unicode NFKC; marks of Latin letters taken away and letters such as {@code ø} and {@code ß} spelled in
 * plain ones; lower case; {@code &} and {@code +} become {@code and}; apostrophes go, other punctuation becomes a blank;
 * initials are joined ({@code H. C.} and {@code H.C.} are {@code hc}); Roman numerals from II to IX become digits.
 *
 * <p>A question mark or U+FFFD between letters is kept as {@code ?}: it stands for a letter that somebody's program lost
 * ({@code Met?lica}). Thread-safe; the same on every machine.
 */
public final class NameText {
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t\\n\\r]]+");
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
     * The normalized text; empty when the name has no letter or digit. Idempotent: normalizing it again changes nothing.
     */
    public static String normalize(String name) {
        String text = name;
        // Taking one thing away can bring up another (a mark behind a blank); a fixed point is reached in two rounds
        // for
        // real names, and the bound is for hostile ones.
        for (int round = 0; round < MAX_ROUNDS; round++) {
            String next = once(text);
            if (next.equals(text)) {
                return text;
            }
            text = next;
        }
        return text;
    }

    private static String once(String name) {
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

    /** True when there is more to do than to put blanks between words. */
    private static boolean holdsSigns(String plain) {
        for (int i = 0; i < plain.length(); i++) {
            if ("'`\"&+?".indexOf(plain.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A plain text with one blank for each run of what is no letter and no digit; most names are such, and this is quick. */
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
            // Fillers of the Korean script, met as blanks in published lists.
            case '\u115F', '\u1160', '\u3164', '\uFFA0' -> plain.append(' ');
            default -> plain.append(letter);
        }
    }
}
