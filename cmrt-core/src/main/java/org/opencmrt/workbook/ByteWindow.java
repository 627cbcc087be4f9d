package org.opencmrt.workbook;

/** A window that slides over the bytes of a part. Who scans it asks for more when a construct does not end within it. */
final class ByteWindow {
    private static final int START_LENGTH = 1 << 17;

    private final PartInput input;
    private final int maxLength;
    private byte[] bytes = new byte[START_LENGTH];
    private int limit;

    ByteWindow(PartInput input, int maxLength) {
        this.input = input;
        this.maxLength = Math.max(maxLength, START_LENGTH);
    }

    /** The bytes; those from {@link #limit()} on mean nothing. The array may be another one after {@link #more}. */
    byte[] bytes() {
        return bytes;
    }

    /** How many bytes of the array count. */
    int limit() {
        return limit;
    }

    /**
     * Moves what lies from {@code keepFrom} on to the start of the array and reads more bytes behind it.
     *
     * @return false when the part has no more bytes
     */
    boolean more(int keepFrom) throws WorkbookException {
        int kept = limit - keepFrom;
        byte[] target = bytes;
        if (kept > bytes.length / 2) {
            if (kept >= maxLength) {
                throw WorkbookException.limit(
                        "a single cell or text of the part " + input.name(), maxLength + " bytes");
            }
            target = new byte[Math.min(maxLength, bytes.length * 2)];
        }
        System.arraycopy(bytes, keepFrom, target, 0, kept);
        bytes = target;
        limit = kept;
        int read = 0;
        while (limit < bytes.length && read >= 0) {
            read = input.read(bytes, limit, bytes.length - limit);
            limit += Math.max(read, 0);
        }
        return limit > kept;
    }

    /** Reads the part to its end and checks its sum. */
    void drain() throws WorkbookException {
        limit = 0;
        input.drain(bytes);
    }
}
