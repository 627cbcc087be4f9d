package org.opencmrt.read;

import java.util.Objects;

/**
 * How far reading of many files has come.
 *
 * @param done how many files were handed over, this one included
 * @param total how many there are
 * @param file the file that was handed over just now
 */
public record ReadProgress(int done, int total, WorkbookFile file) {
    /** Checks that there is a file. */
    public ReadProgress {
        Objects.requireNonNull(file, "file");
    }
}
