package org.opencmrt.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Real files outside the project. The system property {@code cmrt.shared}, which the build sets, names their folder. A
 * test that needs a missing one is skipped with a reason.
 */
public final class SharedFiles {
    private SharedFiles() {}

    /** The shared file or folder with this name, such as {@code "corpus"} or {@code "annexA/annexA-2016.csv"}. */
    public static Path find(String name) {
        String shared = System.getProperty("cmrt.shared", "");
        assumeTrue(
                !shared.isEmpty() && Files.exists(Path.of(shared, name)),
                () -> "there are no shared files " + name.split("/", 2)[0] + " (set -Dcmrt.shared=DIR)");
        return Path.of(shared, name);
    }
}
