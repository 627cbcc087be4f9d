package org.opencmrt.workbook;

import java.util.Arrays;

/**
 * The first texts of the shared strings part as they stand there, made into strings only when somebody asks. Bounded: what
 * does not fit is for the caller to read again.
 */
final class TextPool {
    private static final int MAX_BYTES = 1 << 22;
    private static final int MAX_TEXTS = 1 << 18;

    private static final int USUAL_LENGTH = 32;

    private byte[] bytes;
    private int[] ends;
    private String[] texts = new String[0];
    private int count;
    private boolean full;

    /** A pool that takes as many bytes without growing, or as many as any pool takes. */
    TextPool(long expectedBytes) {
        bytes = new byte[(int) Math.min(expectedBytes, MAX_BYTES)];
        ends = new int[bytes.length / USUAL_LENGTH + 1];
    }

    /** A pool without texts. */
    static TextPool empty() {
        return new TextPool(0);
    }

    /** Holds the content of the next item, unless the pool is full. */
    void add(byte[] from, int start, int end) {
        int used = used();
        int length = end - start;
        full |= count == MAX_TEXTS || length > MAX_BYTES - used;
        if (full) {
            return;
        }
        if (used + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(used + length, bytes.length * 2));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        System.arraycopy(from, start, bytes, used, length);
        ends[count++] = used + length;
    }

    /**
     * The text of an index; null when the pool does not hold it.
     *
     * @throws NotPlainXml when the item takes the complete parser
     */
    String text(int index) throws NotPlainXml {
        if (index >= count) {
            return null;
        }
        if (texts.length != count) {
            texts = Arrays.copyOf(texts, count);
        }
        String text = texts[index];
        if (text == null) {
            text = RichText.plain(bytes, index == 0 ? 0 : ends[index - 1], ends[index]);
            texts[index] = text;
        }
        return text;
    }

    private int used() {
        return count == 0 ? 0 : ends[count - 1];
    }
}
