package org.opencmrt.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** An output that cannot be written; the message says which, why, and what to do. */
final class OutputException extends IOException {
    private static final long serialVersionUID = 1L;

    OutputException(Path target, String why, Throwable cause) {
        super(
                "cannot write " + target + ": " + why + ". Nothing was written; name another place, or mend this one",
                cause);
    }

    static OutputException of(Path target, IOException cause) {
        return cause instanceof OutputException already ? already : new OutputException(target, reason(cause), cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission is denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "there is no such directory";
        }
        boolean noDirectory =
                cause instanceof FileSystemException system && "Not a directory".equals(system.getReason());
        if (noDirectory || cause instanceof FileAlreadyExistsException || cause instanceof NotDirectoryException) {
            return "a file stands where a directory is needed";
        }
        if (cause instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason(); // without the path, which the message has already
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
