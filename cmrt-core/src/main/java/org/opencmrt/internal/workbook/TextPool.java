package org.opencmrt.internal.workbook;

import java.util.Arrays;

/**
 * The first texts of the shared strings part, converted to strings only on request. Until then, the pool stores their
 * positions in the bytes of the part. The pool is bounded: the caller must read texts after these bytes again.
 */
final class TextPool {
    /** The maximum number of bytes of a part that are kept. */
    static final int MAX_BYTES = 1 << 22;

    private static final int MAX_TEXTS = 1 << 18;
    private static final int USUAL_LENGTH = 48;

    private final byte[] bytes;
    /** The start and end of each text. */
    private int[] places;

    private String[] texts = new String[0];
    private int count;
    private boolean full;

    /**
     * Creates a pool of texts in these bytes.
     *
     * @param bytes the bytes of the part; the ranges passed to {@link #add} must not change afterward
     */
    TextPool(byte[] bytes) {
        this.bytes = bytes;
        this.places = new int[2 * (bytes.length / USUAL_LENGTH + 1)];
    }

    /** Creates a pool without texts. */
    static TextPool empty() {
        return new TextPool(new byte[0]);
    }

    /** Adds the content of the next item. It is ignored if it or a previous item is in a different array. */
    void add(byte[] from, int start, int end) {
        full |= from != bytes || count == MAX_TEXTS;
        if (full) {
            return;
        }
        if (2 * count == places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        places[2 * count] = start;
        places[2 * count + 1] = end;
        count++;
    }

    /**
     * The text with an index; null if the pool does not contain it.
     *
     * @throws NotPlainXml if the item requires the complete parser
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
            text = RichText.plain(bytes, places[2 * index], places[2 * index + 1]);
            texts[index] = text;
        }
        return text;
    }
}
