package org.opencmrt.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;
import java.util.Set;

/** Problems as text for people, for whom the name of an exception is useless. */
final class Trouble {
    private static final Set<String> CLOSED_PIPE =
            Set.of("Broken pipe", "The pipe is being closed", "The pipe has been ended");

    private Trouble() {}

    /**
     * True if the program that read our standard output has ended, as {@code head} does: nothing needs to be reported.
     * Java passes on only the system's message.
     */
    static boolean isClosedPipe(Exception trouble) {
        Throwable cause = trouble instanceof UncheckedIOException unchecked ? unchecked.getCause() : trouble;
        return cause instanceof IOException
                && !(cause instanceof OutputException)
                && cause.getMessage() != null
                && CLOSED_PIPE.contains(cause.getMessage());
    }

    /** One sentence: a problem with files, or a bug. */
    static String sentence(Exception trouble) {
        Throwable cause = trouble instanceof UncheckedIOException unchecked ? unchecked.getCause() : trouble;
        return cause instanceof IOException disk
                ? sentence(disk)
                : "internal error (" + cause + "). This is a bug. Please report it with the output of --verbose";
    }

    /** Only the reason of a problem with a file or directory, for use in a sentence that names it. */
    static String reason(IOException trouble) {
        if (trouble instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (trouble instanceof NoSuchFileException) {
            return "the folder does not exist";
        }
        if (trouble instanceof CharacterCodingException) {
            return "it is not UTF-8 text";
        }
        boolean noDirectory =
                trouble instanceof FileSystemException system && "Not a directory".equals(system.getReason());
        if (noDirectory || trouble instanceof FileAlreadyExistsException || trouble instanceof NotDirectoryException) {
            return "a file exists where a folder is needed";
        }
        if (trouble instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason(); // without the path, which is already in the sentence
        }
        if ("Is a directory".equals(trouble.getMessage())) {
            return "it is a folder";
        }
        boolean named = trouble instanceof FileSystemException || trouble.getMessage() == null;
        return named ? "the system gave no reason" : trouble.getMessage();
    }

    /** A complete sentence about a problem with a file or directory that has no message for people yet. */
    private static String sentence(IOException trouble) {
        if (trouble instanceof OutputException) {
            return trouble.getMessage();
        }
        return trouble instanceof FileSystemException system && system.getFile() != null
                ? system.getFile() + ": " + reason(trouble)
                : "reading or writing failed: " + reason(trouble);
    }

    /** Why a file cannot be read, and what to do, for use after the name of the file. */
    static String unreadable(IOException trouble) {
        return trouble instanceof NoSuchFileException missing
                ? Optional.ofNullable(missing.getReason()).orElse("the file does not exist. Check the path")
                : reason(trouble) + ". Name a readable file";
    }
}
