package org.opencmrt.internal.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text of a file whose encoding nobody told. */
public final class TextBytes {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private TextBytes() {}

    /**
     * UTF-16 where a byte order mark says so (what Excel writes as "Unicode text"); else UTF-8, with or without a mark; and
     * where the bytes are none, the code page that Excel writes as "CSV" on Western systems.
     *
     * @return the text without its mark
     */
    public static String decode(byte[] bytes) {
        String text = startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)
                ? new String(bytes, StandardCharsets.UTF_16)
                : utf8OrWestern(bytes);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static String utf8OrWestern(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS_1252);
        }
    }
}
