package org.opencmrt.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Optional;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.ReadLimits;
import org.opencmrt.model.UnreadableCode;

/** Reads the bytes of files. If they are not available, the exception gives the reason. */
final class FileContent {
    /** The maximum length of an array. */
    private static final int LONGEST = Integer.MAX_VALUE - 8;

    private FileContent() {}

    /** Reads a file. Anything but a regular file is rejected, because a pipe may never end or even never start. */
    static byte[] of(WorkbookFile file, ReadLimits limits) throws WorkbookException {
        try {
            Optional<byte[]> packed = file.packed(limits.maxFileBytes());
            if (packed.isPresent()) {
                return packed.get();
            }
            Path path = file.path();
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                throw notRead("this is a folder. Name the workbooks in it");
            }
            if (!attributes.isRegularFile()) {
                throw notRead("this is a pipe or device, not a regular file. Copy it to a file first");
            }
            try (InputStream content = Files.newInputStream(path)) {
                return read(content, attributes.size(), limits);
            }
        } catch (NoSuchFileException e) {
            throw new WorkbookException(UnreadableCode.NOT_FOUND, "the file does not exist. Check the path");
        } catch (IOException e) {
            throw notRead(e);
        }
    }

    /** Reads a stream. */
    static byte[] of(InputStream content, ReadLimits limits) throws WorkbookException {
        try {
            return read(content, 0, limits);
        } catch (IOException e) {
            throw notRead("the transfer ended before the file was complete ("
                    + e.getClass().getSimpleName()
                    + (e.getMessage() == null ? "" : ": " + e.getMessage()) + "). Send the file again");
        }
    }

    /** Reads to the end, but not beyond the limit. The file may grow in the meantime, or report a wrong length. */
    private static byte[] read(InputStream content, long told, ReadLimits limits)
            throws IOException, WorkbookException {
        if (told > limits.maxFileBytes()) {
            throw tooLong(limits);
        }
        byte[] bytes = new byte[(int) Math.min(told, LONGEST)];
        int count = content.readNBytes(bytes, 0, bytes.length);
        byte[] more = content.readNBytes((int) Math.min(limits.maxFileBytes() - count + 1, LONGEST - count));
        if (count + (long) more.length > limits.maxFileBytes()) {
            throw tooLong(limits);
        }
        if (count + more.length != bytes.length) {
            bytes = Arrays.copyOf(bytes, count + more.length);
            System.arraycopy(more, 0, bytes, count, more.length);
        }
        return bytes;
    }

    private static WorkbookException tooLong(ReadLimits limits) {
        return new WorkbookException(
                UnreadableCode.LIMIT_EXCEEDED,
                "the file exceeds the limit of " + limits.maxFileBytes()
                        + " bytes. If the file is genuine, read it with larger ReadLimits");
    }

    /** The exception for an I/O error, with what to do. */
    static WorkbookException notRead(IOException trouble) {
        return notRead(
                trouble instanceof ClosedByInterruptException
                        ? "reading was interrupted before it was finished. Read the file again"
                        : "the file could not be read from the disk ("
                                + trouble.getClass().getSimpleName()
                                + "). Check that it exists and that you may read it");
    }

    private static WorkbookException notRead(String message) {
        return new WorkbookException(UnreadableCode.IO_ERROR, message);
    }
}
