package org.opencmrt.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Problems with a file or directory as text for people, for whom the name of an exception is useless. */
final class DiskTrouble {
    private DiskTrouble() {}

    /** Only the reason, for use in a sentence that names the file. */
    static String reason(IOException trouble) {
        if (trouble instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (trouble instanceof NoSuchFileException) {
            return "the directory does not exist";
        }
        if (trouble instanceof CharacterCodingException) {
            return "it is not UTF-8 text";
        }
        boolean noDirectory =
                trouble instanceof FileSystemException system && "Not a directory".equals(system.getReason());
        if (noDirectory || trouble instanceof FileAlreadyExistsException || trouble instanceof NotDirectoryException) {
            return "a file exists where a directory is needed";
        }
        if (trouble instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason(); // without the path, which is already in the sentence
        }
        if ("Is a directory".equals(trouble.getMessage())) {
            return "it is a directory";
        }
        boolean named = trouble instanceof FileSystemException || trouble.getMessage() == null;
        return named ? "the system gave no reason" : trouble.getMessage();
    }

    /** A complete sentence about a problem that has no message for people yet. */
    static String sentence(IOException trouble) {
        if (trouble instanceof OutputException) {
            return trouble.getMessage();
        }
        return trouble instanceof FileSystemException system && system.getFile() != null
                ? system.getFile() + ": " + reason(trouble)
                : "reading or writing failed: " + reason(trouble);
    }
}
