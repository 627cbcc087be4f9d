package org.opencmrt.read;

import org.opencmrt.model.ReadLimits;

/**
 * The memory that files read ahead may use together, so that memory is bounded for all files, not only for each file.
 *
 * <p>A quarter of the memory is divided among these files. A file that needs more than its share is read alone when its
 * turn comes; then the full limits apply.
 *
 * @param files the number of files that are being read or waiting as results at the same time, including the one whose
 *     turn it is
 * @param limits the limits for each of them
 */
record ReadShare(int files, ReadLimits limits) {
    private static final int AHEAD_PER_THREAD = 2;

    /** The divisor for the memory that is used for reading ahead: one quarter. */
    private static final int PART = 4;

    /**
     * The memory that a supplier's large filled template needs. Reading a few of these at a time is better than reading
     * each one alone.
     */
    private static final long LEAST_BYTES = 16L << 20;

    /** The memory for a cell with its text, its address, and its part of a row. */
    private static final int BYTES_OF_CELL = 256;

    /**
     * The memory for a character. It is kept both as in the cell and as interpreted, in two bytes at worst, and once
     * more while it is read.
     */
    private static final int BYTES_OF_CHARACTER = 8;

    /** The memory for a byte of the file. The file itself is in memory, and a container is copied when it is opened. */
    private static final int BYTES_OF_FILE_BYTE = 2;

    /**
     * The share of a file.
     *
     * @param limits the limits for a file that is read alone
     * @param threads the number of files to read at the same time if there is enough memory
     * @param memory the available memory in bytes
     */
    static ReadShare of(ReadLimits limits, int threads, long memory) {
        long ahead = memory / PART;
        int files = (int) Math.max(1, Math.min(threads * (long) AHEAD_PER_THREAD, ahead / LEAST_BYTES));
        return new ReadShare(files, files == 1 ? limits : within(limits, ahead / files));
    }

    private static ReadLimits within(ReadLimits limits, long bytes) {
        return limits.withMaxFileBytes(Math.min(limits.maxFileBytes(), bytes / BYTES_OF_FILE_BYTE))
                .withMaxCells((int) Math.min(limits.maxCells(), bytes / BYTES_OF_CELL))
                .withMaxTextLength(Math.min(limits.maxTextLength(), bytes / BYTES_OF_CHARACTER));
    }
}
