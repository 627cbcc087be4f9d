package org.opencmrt.read;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real files outside of the project. Tests that need missing files are skipped with a message. */
final class SharedFiles {
    private SharedFiles() {}

    static Path folder(String name) {
        Path folder = Path.of(System.getProperty("cmrt.shared", "../../shared")).resolve(name);
        assumeTrue(
                Files.isDirectory(folder),
                "skipped: there is no folder " + name + " among the shared files (set -Dcmrt.shared=DIR)");
        return folder;
    }
}
