package org.opencmrt.read;

import java.util.List;

/**
 * What was found where workbooks were looked for.
 *
 * @param workbooks the files to read, in path order. What has the name of a workbook, an archive or a message and cannot be
 *     opened is among them: reading it says why
 * @param passedOver all other files, in path order; those whose names begin with {@code ~$} or with a point are left out
 */
public record FoundFiles(List<WorkbookFile> workbooks, List<PassedOver> passedOver) {
    /** Copies the lists. */
    public FoundFiles {
        workbooks = List.copyOf(workbooks);
        passedOver = List.copyOf(passedOver);
    }
}
