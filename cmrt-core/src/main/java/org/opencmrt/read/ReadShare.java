package org.opencmrt.read;

import org.opencmrt.model.ReadLimits;

/**
 * What files that are read ahead of others may cost together, so that memory is bounded for all and not only for each.
 *
 * <p>A quarter of the memory is divided among them. A file that needs more than its share is read when its turn comes, alone:
 * then it has what the limits allow.
 *
 * @param files how many files are read or wait as results at a time, the one whose turn it is included
 * @param limits what each of them may cost
 */
record ReadShare(int files, ReadLimits limits) {
    private static final int AHEAD_PER_THREAD = 2;

    /** The part of the memory for what is read ahead: one in so many. */
    private static final int PART = 4;

    /** What a large filled template of a supplier takes: better a few of these at a time than each one alone. */
    private static final long LEAST_BYTES = 16L << 20;

    /** A cell with its text, its address and its part of a row. */
    private static final int BYTES_OF_CELL = 256;

    /** A character is kept as it stands in the cell and as it is taken, in two bytes at worst, and once more while it is read. */
    private static final int BYTES_OF_CHARACTER = 8;

    /** The file itself lies in memory; a container is copied when it is opened. */
    private static final int BYTES_OF_FILE_BYTE = 2;

    /**
     * The share of a file.
     *
     * @param limits what a file may cost that is read alone
     * @param threads how many files are read at a time if memory allows
     * @param memory how many bytes there are
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
