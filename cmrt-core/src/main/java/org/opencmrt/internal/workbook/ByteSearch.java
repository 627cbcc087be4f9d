package org.opencmrt.internal.workbook;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Searches for a byte, eight bytes at a time. Scanners spend most of their time skipping the texts of formulas. */
final class ByteSearch {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private static final long FIRST_SEVEN = -1L >>> Byte.SIZE;

    private ByteSearch() {}

    /** Eight ASCII characters as {@link #isEight} compares them. */
    static long eight(String text) {
        return (long) LONGS.get(text.getBytes(StandardCharsets.US_ASCII), 0);
    }

    /** True if these eight characters are at a position, which must be at least eight bytes before the end. */
    static boolean isEight(byte[] bytes, int at, long text) {
        return (long) LONGS.get(bytes, at) == text;
    }

    /** Like {@link #isEight}, but the last of the eight characters is ignored, and must be 0 in the text. */
    static boolean isSeven(byte[] bytes, int at, long text) {
        return ((long) LONGS.get(bytes, at) & FIRST_SEVEN) == text;
    }

    /** True if this ASCII text is at a position and ends before the limit. */
    static boolean isText(byte[] bytes, int at, int limit, String text) {
        if (at + text.length() > limit) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (bytes[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The position of the next such byte at or after {@code from}; {@code to} if there is none before that. */
    static int find(byte[] bytes, byte wanted, int from, int to) {
        long pattern = LOW_BITS * (wanted & 0xFF);
        int at = from;
        int last = to - Long.BYTES;
        while (at <= last) {
            long differing = (long) LONGS.get(bytes, at) ^ pattern;
            // The high bit of the lowest zero byte, which is the first equal byte.
            long equal = (differing - LOW_BITS) & ~differing & HIGH_BITS;
            if (equal != 0) {
                return at + (Long.numberOfTrailingZeros(equal) >>> 3);
            }
            at += Long.BYTES;
        }
        while (at < to && bytes[at] != wanted) {
            at++;
        }
        return at;
    }
}
