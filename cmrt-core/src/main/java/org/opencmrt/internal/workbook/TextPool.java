package org.opencmrt.internal.workbook;

import java.util.Arrays;

/**
 * The first texts of the shared strings part, made into strings only when somebody asks. Until then it knows where they stand
 * in the bytes of the part. Bounded: what stands behind these bytes is for the caller to read again.
 */
final class TextPool {
    /** The bytes of a part that are held at most. */
    static final int MAX_BYTES = 1 << 22;

    private static final int MAX_TEXTS = 1 << 18;
    private static final int USUAL_LENGTH = 48;

    private final byte[] bytes;
    /** Where each text begins and ends. */
    private int[] places;

    private String[] texts = new String[0];
    private int count;
    private boolean full;

    /**
     * A pool of texts in these bytes.
     *
     * @param bytes of which those that {@link #add} has named must not change any more
     */
    TextPool(byte[] bytes) {
        this.bytes = bytes;
        this.places = new int[2 * (bytes.length / USUAL_LENGTH + 1)];
    }

    /** A pool without texts. */
    static TextPool empty() {
        return new TextPool(new byte[0]);
    }

    /** Holds the content of the next item, unless it stands in other bytes, or an item before it did. */
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
            text = RichText.plain(bytes, places[2 * index], places[2 * index + 1]);
            texts[index] = text;
        }
        return text;
    }
}
