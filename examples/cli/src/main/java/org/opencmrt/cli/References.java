package org.opencmrt.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.opencmrt.reference.SmelterReferenceList;

/** The reference list that a command matches against. */
final class References {
    private References() {}

    /** The lists that the user names, combined; a file that is not a list is wrong usage. */
    static SmelterReferenceList named(List<Path> paths, VerboseCommand command) {
        return SmelterReferenceList.combine(paths.stream()
                .map(path -> command.read("--reference", path, SmelterReferenceList::read))
                .toList());
    }

    /** The same; empty if the user names none. */
    static Optional<SmelterReferenceList> ifNamed(List<Path> paths, VerboseCommand command) {
        return paths.isEmpty() ? Optional.empty() : Optional.of(named(paths, command));
    }
}
