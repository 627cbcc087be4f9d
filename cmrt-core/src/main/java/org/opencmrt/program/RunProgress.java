package org.opencmrt.program;

import java.util.Objects;

/**
 * How far a run has come; see {@link ConflictMineralsProgram#run}.
 *
 * @param done how many files have been added, this one included
 * @param total how many there are
 * @param file the file that was added just now
 */
public record RunProgress(int done, int total, AssessedFile file) {
    /** Checks that there is a file. */
    public RunProgress {
        Objects.requireNonNull(file, "file");
    }
}
