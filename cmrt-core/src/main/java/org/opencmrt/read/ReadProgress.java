package org.opencmrt.read;

import java.util.Objects;

/**
 * The progress of reading many files.
 *
 * @param done the number of files handed over, including this one
 * @param total the total number of files
 * @param file the file that was just handed over
 */
public record ReadProgress(int done, int total, WorkbookFile file) {
    /** Checks that there is a file. */
    public ReadProgress {
        Objects.requireNonNull(file, "file");
    }
}
