package org.opencmrt.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.TypeConversionException;

/** A path as a user names it. */
final class NamedPath {
    private NamedPath() {}

    /** The path for a text. An empty text is refused, because it would mean the working directory. */
    static Path of(String text) {
        if (text.isEmpty()) {
            throw new TypeConversionException("the value is empty. Is a shell variable not set?");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + text + "' is not a valid file name (" + e.getReason() + ")");
        }
    }
}
