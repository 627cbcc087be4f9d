package org.opencmrt.model;

import java.time.Duration;
import java.util.Objects;
import java.util.stream.LongStream;

/**
 * Limits for reading one file, to protect against malicious or broken files. A file that exceeds a limit is refused
 * with the code {@code LIMIT_EXCEEDED}; nothing in it is used.
 *
 * @param maxFileBytes size of the file on disk
 * @param maxPartBytes decompressed size of one part of the package
 * @param maxCells cells with a value kept in memory from one file, including values that the reader looks up for cells
 *     without one
 * @param maxCellBytes size of one cell or shared string in the XML, including its formula and markup
 * @param maxTextLength total characters of all texts read from the cells of one file; a shared text counts each time it
 *     is used. The same limit applies separately to the text of findings
 * @param maxTime time for reading one file
 */
public record ReadLimits(
        long maxFileBytes, long maxPartBytes, int maxCells, int maxCellBytes, long maxTextLength, Duration maxTime) {
    private static final long MEBI = 1024L * 1024;

    /** Checks that all limits are positive. */
    public ReadLimits {
        Objects.requireNonNull(maxTime, "maxTime");
        boolean areSizesPositive = LongStream.of(maxFileBytes, maxPartBytes, maxCells, maxCellBytes, maxTextLength)
                .allMatch(size -> size > 0);
        if (!areSizesPositive || maxTime.isNegative() || maxTime.isZero()) {
            throw new IllegalArgumentException("all limits must be greater than 0");
        }
    }

    /**
     * The defaults: files of 64 MiB, parts of 512 MiB, half a million cells, 4 MiB for a cell, 16 million characters of
     * text, and one minute. A completed template of the largest family has a file of 3 MiB, parts of 8 MiB, about
     * 60,000 cells, and a million characters.
     */
    public static ReadLimits standard() {
        return new ReadLimits(64 * MEBI, 512 * MEBI, 500_000, (int) (4 * MEBI), 16 * MEBI, Duration.ofMinutes(1));
    }

    /** The same limits with a different maximum file size. */
    public ReadLimits withMaxFileBytes(long bytes) {
        return new ReadLimits(bytes, maxPartBytes, maxCells, maxCellBytes, maxTextLength, maxTime);
    }

    /** The same limits with a different maximum size of a decompressed part. */
    public ReadLimits withMaxPartBytes(long bytes) {
        return new ReadLimits(maxFileBytes, bytes, maxCells, maxCellBytes, maxTextLength, maxTime);
    }

    /** The same limits with a different maximum number of cells. */
    public ReadLimits withMaxCells(int cells) {
        return new ReadLimits(maxFileBytes, maxPartBytes, cells, maxCellBytes, maxTextLength, maxTime);
    }

    /** The same limits with a different maximum size of a cell. */
    public ReadLimits withMaxCellBytes(int bytes) {
        return new ReadLimits(maxFileBytes, maxPartBytes, maxCells, bytes, maxTextLength, maxTime);
    }

    /** The same limits with a different maximum total text length. */
    public ReadLimits withMaxTextLength(long characters) {
        return new ReadLimits(maxFileBytes, maxPartBytes, maxCells, maxCellBytes, characters, maxTime);
    }

    /** The same limits with a different maximum time. */
    public ReadLimits withMaxTime(Duration time) {
        return new ReadLimits(maxFileBytes, maxPartBytes, maxCells, maxCellBytes, maxTextLength, time);
    }
}
