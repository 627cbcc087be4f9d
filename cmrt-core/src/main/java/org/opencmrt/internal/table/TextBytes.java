package org.opencmrt.internal.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Decodes the text of a file whose encoding is unknown. */
public final class TextBytes {
    /**
     * The encodings in which spreadsheet programs write CSV files: the system's code page, or UTF-8, which may be damaged.
     * If a text is equally likely in several of them, the first counts.
     */
    private static final List<CodePage> CODE_PAGES = Stream.of(
                    new CodePage(
                            "UTF-8",
                            "[\\xC2-\\xDF][\\x80-\\xBF]|[\\xE0-\\xEF][\\x80-\\xBF]{2}|[\\xF0-\\xF4][\\x80-\\xBF]{3}",
                            "."),
                    new CodePage(
                            "windows-1252",
                            "(?<![^\\x00-\\x7F])[\\x80\\x85\\x8A\\x8C\\x8E\\x91-\\x97\\x99\\x9A\\x9C\\x9E-\\xFF](?![^\\x00-\\x7F])"
                                    + "|(?<=[A-Za-z])[\\xC0-\\xFF]{2}(?![^\\x00-\\x7F])"
                                    + "|(?<![^\\x00-\\x7F])[\\xC0-\\xFF]{2}(?=[A-Za-z])",
                            "."),
                    new CodePage("x-windows-949", "[\\xB0-\\xC8][\\xA1-\\xFE]", "[^\\x80].?"),
                    new CodePage("Big5", "[\\xA4-\\xC6][\\x40-\\x7E\\xA1-\\xFE]", "[^\\x80].?"),
                    new CodePage("windows-31j", "[\\x81-\\x83\\x88-\\x97][\\x40-\\xFC]", "[\\xA1-\\xDF]|[^\\x80].?"),
                    new CodePage("GB18030", "[\\xB0-\\xD7][\\xA1-\\xFE]", "[^\\x80].?"),
                    new CodePage("windows-1251", "[\\xA8\\xB8\\xC0-\\xFF]{2,}", "."))
            .filter(page -> Charset.isSupported(page.name()))
            .toList();

    private static final int LOOKED_AT = 2048;

    private TextBytes() {}

    /**
     * A code page.
     *
     * @param usual the bytes of the usual letters of its languages, as ISO 8859-1
     * @param other the bytes of any other character that is not ASCII
     */
    private record CodePage(String name, String usual, String other) {
        Charset charset() {
            return Charset.forName(name);
        }

        /** The text; empty if it is none. Damaged text of one byte for each Latin letter remains readable. */
        Optional<String> decode(byte[] bytes) {
            return other.equals(".") ? Optional.of(new String(bytes, charset())) : strict(bytes, charset());
        }

        /** The share of usual letters among the characters that are not ASCII. */
        double likelihood(String bytes) {
            int all = 0;
            int found = 0;
            Matcher character = Pattern.compile("(" + usual + ")|(?=[^\\x00-\\x7F])(?:" + other + ")", Pattern.DOTALL)
                    .matcher(bytes);
            while (character.find()) {
                int length = character.end() - character.start();
                all += length;
                found += character.start(1) < 0 ? 0 : length;
            }
            return all == 0 ? 0 : (double) found / all;
        }
    }

    /**
     * One way to decode a text.
     *
     * @param text the text without a byte order mark
     * @param charset the encoding
     * @param isGuess whether other encodings are also possible
     */
    record Reading(String text, Charset charset, boolean isGuess) {}

    /** The text in its most likely encoding; see {@link #readings}. */
    public static String decode(byte[] bytes) {
        return readings(bytes).get(0).text();
    }

    /**
     * The ways to decode a text, most likely first: UTF-16 if a byte order mark or zero bytes indicate it (Excel's
     * "Unicode text" format); UTF-8 with or without a byte order mark; or else each code page in which the bytes may be
     * text.
     */
    static List<Reading> readings(byte[] bytes) {
        Optional<Charset> wide = wide(bytes);
        if (wide.isPresent()) {
            return List.of(reading(new String(bytes, wide.get()), wide.get(), false));
        }
        Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return List.of(reading(utf8.get(), StandardCharsets.UTF_8, false));
        }
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        return CODE_PAGES.stream()
                .sorted(Comparator.comparingDouble(page -> -page.likelihood(raw)))
                .flatMap(page -> page.decode(bytes).map(text -> reading(text, page.charset(), true)).stream())
                .toList();
    }

    private static Optional<Charset> wide(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        int looked = Math.min(bytes.length, LOOKED_AT) & ~1;
        int zerosFirst = 0;
        int zerosSecond = 0;
        for (int i = 0; i < looked; i += 2) {
            zerosFirst += bytes[i] == 0 ? 1 : 0;
            zerosSecond += bytes[i + 1] == 0 ? 1 : 0;
        }
        // Headings consist mostly of Latin letters, whose other byte is zero.
        boolean little = zerosFirst == 0 && zerosSecond > looked / 8;
        boolean big = zerosSecond == 0 && zerosFirst > looked / 8;
        return little || big
                ? Optional.of(little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Reading reading(String text, Charset charset, boolean isGuess) {
        return new Reading(text.startsWith("\uFEFF") ? text.substring(1) : text, charset, isGuess);
    }
}
