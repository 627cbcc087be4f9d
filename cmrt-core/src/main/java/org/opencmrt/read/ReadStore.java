package org.opencmrt.read;

import java.util.Optional;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.TemplateId;

/**
 * A store that keeps reading results between runs, so that no workbook is read twice. Implementations must be
 * thread-safe.
 *
 * <p>A store never throws: a result that it cannot load counts as missing, and a result that it cannot store is
 * dropped.
 */
public interface ReadStore {
    /**
     * Finds the stored result for a file.
     *
     * @param name the name under which the file's cells are traced
     * @param sha256 SHA-256 of its bytes in lower-case hexadecimal
     * @return exactly the result stored under this name and hash; empty if there is none
     */
    Optional<ReadResult> find(String name, String sha256);

    /** The template of a stored declaration; see {@link #find}. Stores may override this with a faster lookup. */
    default Optional<TemplateId> template(String name, String sha256) {
        return find(name, sha256)
                .flatMap(ReadResult::declaration)
                .map(kept -> kept.template().id());
    }

    /** Stores a result. */
    void keep(String name, String sha256, ReadResult result);

    /** A store that stores nothing. */
    static ReadStore none() {
        return NoStore.INSTANCE;
    }
}
