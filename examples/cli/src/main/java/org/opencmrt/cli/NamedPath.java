package org.opencmrt.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.TypeConversionException;

/** A path as a user names it. */
final class NamedPath {
    private NamedPath() {}

    /** The path of a text. An empty text is refused: it would be the whole of the working directory. */
    static Path of(String text) {
        if (text.isEmpty()) {
            throw new TypeConversionException("it is empty; perhaps a shell variable is not set");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + text + "' cannot be a file's name (" + e.getReason() + ")");
        }
    }
}
