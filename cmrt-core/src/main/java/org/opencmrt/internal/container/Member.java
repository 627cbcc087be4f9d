package org.opencmrt.internal.container;

import java.io.IOException;
import org.opencmrt.internal.workbook.WorkbookException;

/** A file inside another file. Thread-safe. */
public interface Member {
    /**
     * The name as written in the container, possibly with folders. It may be empty, malicious, or equal to the name of
     * another member.
     */
    String name();

    /** The size in bytes according to the container; 0 if the container does not specify it. */
    long size();

    /**
     * The bytes, unpacked and verified.
     *
     * @param max the maximum number of bytes
     * @throws WorkbookException if the bytes are not available: encrypted, damaged, or more than {@code max}
     * @throws IOException if reading from disk fails
     */
    byte[] bytes(long max) throws IOException, WorkbookException;
}
