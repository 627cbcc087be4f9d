package org.opencmrt.internal.workbook;

import org.opencmrt.internal.deflate.WindowInflater;

/**
 * A window that slides over the bytes of a part. A scanner requests more bytes if a construct does not end within the
 * window. Before the position that a scanner keeps, the window contains the bytes that inflating the part may refer
 * back to.
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
     * Creates a window over a part.
     *
     * @param maxLength the maximum length of a single construct; a part with a longer one is rejected
     */
    static ByteWindow over(PartInput input, int maxLength) {
        return new ByteWindow(input, maxLength, START_LENGTH, false);
    }

    /**
     * Creates a window whose arrays do not change when it slides, so that positions in them remain valid. The first
     * array contains the whole part, up to the given number of bytes.
     */
    static ByteWindow keeping(PartInput input, int maxLength, int bytes) {
        return new ByteWindow(input, maxLength, bytes, true);
    }

    /** The bytes; those from {@link #limit()} on are undefined. {@link #more} may replace the array. */
    byte[] bytes() {
        return bytes;
    }

    /** The start of the bytes that {@link #more} was asked to keep. */
    int start() {
        return start;
    }

    /** The number of valid bytes in the array. */
    int limit() {
        return limit;
    }

    /**
     * Slides the window and reads more bytes. The bytes from {@code keepFrom} on are then at {@link #start()}, followed
     * by the new bytes.
     *
     * @return false if the part has no more bytes
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

    /**
     * The length of a larger array: twice as many bytes, but no more than the longest construct and some space after
     * it.
     */
    private int grown() {
        long wanted = Math.max(START_LENGTH, 2L * bytes.length);
        return (int) Math.min(wanted, Math.min((long) maxLength + START_LENGTH, Integer.MAX_VALUE - Long.BYTES));
    }

    /** Reads the part to its end and verifies its checksum. */
    void drain() throws WorkbookException {
        boolean grown = true;
        while (grown) {
            grown = more(limit);
        }
    }
}
