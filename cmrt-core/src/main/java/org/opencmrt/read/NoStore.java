package org.opencmrt.read;

import java.util.Optional;
import org.opencmrt.model.ReadResult;

/** A store that stores nothing. */
enum NoStore implements ReadStore {
    INSTANCE;

    @Override
    public Optional<ReadResult> find(String name, String sha256) {
        return Optional.empty();
    }

    @Override
    public void keep(String name, String sha256, ReadResult result) {
        // Nothing is stored.
    }
}
