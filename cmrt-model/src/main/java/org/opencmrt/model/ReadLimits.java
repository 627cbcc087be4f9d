package org.opencmrt.model;

import java.time.Duration;
import java.util.Objects;

/**
 * Bounds on what a reader spends on one file, whatever the file holds. A file that passes one is refused with code
 * {@code LIMIT_EXCEEDED}; nothing of it is used.
 *
 * @param maxFileBytes length of the file as it lies on the disk
 * @param maxPartBytes length of one part of the package after inflating
 * @param maxCells cells with a value that are kept in memory from one file; values that the reader looks up for cells that
 *     have none count, too
 * @param maxCellBytes length of one cell or one shared string in the XML, formula and markup included
 * @param maxTextLength characters of all texts that are taken from the cells of one file; a text that cells share counts
 *     each time that it is asked for. What is said about cells may be as long once more
 * @param maxTime time spent on one file
 */
public record ReadLimits(
        long maxFileBytes, long maxPartBytes, int maxCells, int maxCellBytes, long maxTextLength, Duration maxTime) {
    private static final long MEBI = 1024L * 1024;

    /** Checks that all bounds are positive. */
    public ReadLimits {
        Objects.requireNonNull(maxTime, "maxTime");
        if (maxFileBytes < 1
                || maxPartBytes < 1
                || maxCells < 1
                || maxCellBytes < 1
                || maxTextLength < 1
                || maxTime.isNegative()
                || maxTime.isZero()) {
            throw new IllegalArgumentException("all limits must be greater than 0");
        }
    }

    /**
     * The defaults: files of 64 MiB, parts of 512 MiB, half a million cells, 4 MiB for a cell, 16 million characters of text
     * and one minute. A filled template of the largest family has files of 3 MiB, parts of 8 MiB, about 60,000 cells and a
     * million characters.
     */
    public static ReadLimits standard() {
        return new ReadLimits(64 * MEBI, 512 * MEBI, 500_000, (int) (4 * MEBI), 16 * MEBI, Duration.ofMinutes(1));
    }

    /** The same limits with another length of a file. */
    public ReadLimits withMaxFileBytes(long bytes) {
        return new ReadLimits(bytes, maxPartBytes, maxCells, maxCellBytes, maxTextLength, maxTime);
    }

    /** The same limits with another length of an inflated part. */
    public ReadLimits withMaxPartBytes(long bytes) {
        return new ReadLimits(maxFileBytes, bytes, maxCells, maxCellBytes, maxTextLength, maxTime);
    }

    /** The same limits with another number of cells. */
    public ReadLimits withMaxCells(int cells) {
        return new ReadLimits(maxFileBytes, maxPartBytes, cells, maxCellBytes, maxTextLength, maxTime);
    }

    /** The same limits with another length of a single cell. */
    public ReadLimits withMaxCellBytes(int bytes) {
        return new ReadLimits(maxFileBytes, maxPartBytes, maxCells, bytes, maxTextLength, maxTime);
    }

    /** The same limits with another length of all texts. */
    public ReadLimits withMaxTextLength(long characters) {
        return new ReadLimits(maxFileBytes, maxPartBytes, maxCells, maxCellBytes, characters, maxTime);
    }

    /** The same limits with another time. */
    public ReadLimits withMaxTime(Duration time) {
        return new ReadLimits(maxFileBytes, maxPartBytes, maxCells, maxCellBytes, maxTextLength, time);
    }
}
