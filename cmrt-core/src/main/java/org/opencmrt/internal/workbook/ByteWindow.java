package org.opencmrt.internal.workbook;

import org.opencmrt.internal.deflate.WindowInflater;

/**
 * A window that slides over the bytes of a part. Who scans it asks for more when a construct does not end within it. In front
 * of the place that a scanner keeps, it holds what the part's inflating may reach back to.
 */
final class ByteWindow {
    private static final int START_LENGTH = WindowInflater.HISTORY + (1 << 17);

    private final PartInput input;
    private final int maxLength;
    private final boolean keepsArrays;
    private byte[] bytes;
    private int start;
    private int limit;

    private ByteWindow(PartInput input, int maxLength, long length, boolean keepsArrays) {
        this.input = input;
        this.maxLength = Math.max(maxLength, START_LENGTH);
        this.keepsArrays = keepsArrays;
        this.bytes = new byte[(int) Math.min(length, input.declaredBytes() + 2 * WindowInflater.ROOM)];
    }

    /**
     * A window over a part.
     *
     * @param maxLength of a single construct, above which the part is refused
     */
    static ByteWindow over(PartInput input, int maxLength) {
        return new ByteWindow(input, maxLength, START_LENGTH, false);
    }

    /**
     * A window whose arrays stay as they are when it slides, so that places in them may be kept. The first one holds the whole
     * part, or as many bytes.
     */
    static ByteWindow keeping(PartInput input, int maxLength, int bytes) {
        return new ByteWindow(input, maxLength, bytes, true);
    }

    /** The bytes; those from {@link #limit()} on mean nothing. The array may be another one after {@link #more}. */
    byte[] bytes() {
        return bytes;
    }

    /** Where what {@link #more} was told to keep begins. */
    int start() {
        return start;
    }

    /** How many bytes of the array count. */
    int limit() {
        return limit;
    }

    /**
     * Slides on: what lies from {@code keepFrom} on begins at {@link #start()} then, and more bytes stand behind it.
     *
     * @return false when the part has no more bytes
     */
    boolean more(int keepFrom) throws WorkbookException {
        if (limit - keepFrom >= maxLength) {
            throw WorkbookException.limit("a single cell or text in the part " + input.name(), maxLength + " bytes");
        }
        slide(keepFrom);
        int kept = limit;
        int read = 0;
        while (read >= 0 && bytes.length - limit >= WindowInflater.ROOM) {
            read = input.window(bytes, limit);
            limit += Math.max(read, 0);
        }
        return limit > kept;
    }

    private void slide(int keepFrom) {
        if (input.hasEnded()) {
            start = keepFrom;
            return;
        }
        int from = Math.max(0, Math.min(keepFrom, limit - WindowInflater.HISTORY));
        int kept = limit - from;
        boolean isFull = kept > bytes.length / 2;
        byte[] target = bytes;
        if (isFull) {
            target = new byte[grown()];
        } else if (keepsArrays && limit > 0) {
            target = new byte[bytes.length];
        }
        System.arraycopy(bytes, from, target, 0, kept);
        bytes = target;
        start = keepFrom - from;
        limit = kept;
    }

    /** Twice as many bytes, or room behind the longest construct. */
    private int grown() {
        long wanted = Math.max(START_LENGTH, 2L * bytes.length);
        return (int) Math.min(wanted, Math.min((long) maxLength + START_LENGTH, Integer.MAX_VALUE - Long.BYTES));
    }

    /** Reads the part to its end and checks its sum. */
    void drain() throws WorkbookException {
        boolean grown = true;
        while (grown) {
            grown = more(limit);
        }
    }
}
