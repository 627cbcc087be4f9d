package org.opencmrt.read;

import java.util.Optional;
import org.opencmrt.model.ReadResult;

/**
 * Where results of reading are kept between runs, so that no workbook is read twice. Called by many threads at a time.
 *
 * <p>A store never fails: what it cannot give it has not, and what it cannot keep it forgets.
 */
public interface ReadStore {
    /**
     * What was kept of a file.
     *
     * @param name the name under which the file's values are traced
     * @param sha256 SHA-256 of its bytes in lower-case hexadecimal
     * @return exactly the result that was kept under both; empty when there is none
     */
    Optional<ReadResult> find(String name, String sha256);

    /** Keeps a result. */
    void keep(String name, String sha256, ReadResult result);

    /** A store that keeps nothing. */
    static ReadStore none() {
        return NoStore.INSTANCE;
    }
}
