package org.opencmrt.read;

import java.util.Optional;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.TemplateId;

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

    /** The template of a declaration that was kept; see {@link #find}. Stores that can tell it faster do. */
    default Optional<TemplateId> template(String name, String sha256) {
        return find(name, sha256)
                .flatMap(ReadResult::declaration)
                .map(kept -> kept.template().id());
    }

    /** Keeps a result. */
    void keep(String name, String sha256, ReadResult result);

    /** A store that keeps nothing. */
    static ReadStore none() {
        return NoStore.INSTANCE;
    }
}
