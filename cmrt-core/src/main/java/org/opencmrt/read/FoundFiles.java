package org.opencmrt.read;

import java.util.List;

/**
 * The result of searching for workbooks.
 *
 * @param workbooks the files to read, in path order, including workbooks, archives, and messages that cannot be opened;
 *     reading them gives the reason
 * @param passedOver all other files, in path order, without those whose names begin with {@code ~$} or a period
 */
public record FoundFiles(List<WorkbookFile> workbooks, List<PassedOver> passedOver) {
    /** Copies the lists. */
    public FoundFiles {
        workbooks = List.copyOf(workbooks);
        passedOver = List.copyOf(passedOver);
    }
}
