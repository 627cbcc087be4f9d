package org.opencmrt.internal.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decodes the text of a file whose encoding is unknown. */
public final class TextBytes {
    /**
     * The encodings, other than UTF-8, in which spreadsheet programs write CSV files: the system's code page. Most
     * common first.
     */
    private static final List<Charset> CODE_PAGES = Stream.of(
                    "windows-1252", "GB18030", "windows-31j", "Big5", "x-windows-949")
            .filter(Charset::isSupported)
            .map(Charset::forName)
            .toList();

    private static final int LOOKED_AT = 2048;

    private TextBytes() {}

    /**
     * One way to decode a text.
     *
     * @param text the text without a byte order mark
     * @param charset the encoding
     */
    record Reading(String text, Charset charset) {
        /** True if other encodings are also possible. */
        boolean isGuess() {
            return CODE_PAGES.contains(charset);
        }
    }

    /** The text in its most likely encoding; see {@link #readings}. */
    public static String decode(byte[] bytes) {
        return readings(bytes).get(0).text();
    }

    /**
     * The ways to decode a text, most likely first: UTF-16 if a byte order mark or zero bytes indicate it (Excel's
     * "Unicode text" format); UTF-8 with or without a byte order mark; or else each code page in which the bytes are
     * valid text.
     */
    static List<Reading> readings(byte[] bytes) {
        Optional<Charset> wide = wide(bytes);
        if (wide.isPresent()) {
            return List.of(reading(new String(bytes, wide.get()), wide.get()));
        }
        Optional<Reading> utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return List.of(utf8.get());
        }
        Reading western = reading(new String(bytes, CODE_PAGES.get(0)), CODE_PAGES.get(0));
        return Stream.concat(
                        Stream.of(western), CODE_PAGES.stream().skip(1).flatMap(page -> strict(bytes, page).stream()))
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

    private static Optional<Reading> strict(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(reading(text, charset));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Reading reading(String text, Charset charset) {
        return new Reading(text.startsWith("\uFEFF") ? text.substring(1) : text, charset);
    }
}
