package org.opencmrt.internal.container;

import java.io.IOException;
import org.opencmrt.internal.workbook.WorkbookException;

/** A file that lies in another file. Thread-safe. */
public interface Member {
    /** Its name as it is written there, perhaps with folders; may be empty, hostile, or the name of another member too. */
    String name();

    /** How many bytes it has, as its container says; 0 when it does not say. */
    long size();

    /**
     * Its bytes, unpacked and checked.
     *
     * @param max how many there may be
     * @throws WorkbookException when they cannot be had: encrypted, damaged, or more than {@code max}
     * @throws IOException when the disk fails
     */
    byte[] bytes(long max) throws IOException, WorkbookException;
}
