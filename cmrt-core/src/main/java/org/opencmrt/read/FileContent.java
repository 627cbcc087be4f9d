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
import java.util.function.Function;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.ReadLimits;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.UnreadableCode;

/** The bytes of a file, or the reason why they are not available. */
final class FileContent {
    /** The maximum length of an array. */
    private static final int LONGEST = Integer.MAX_VALUE - 8;

    private final Optional<byte[]> bytes;
    private final Optional<ReadResult.Unreadable> reason;

    private FileContent(Optional<byte[]> bytes, Optional<ReadResult.Unreadable> reason) {
        this.bytes = bytes;
        this.reason = reason;
    }

    <R> R fold(Function<byte[], R> onBytes, Function<ReadResult.Unreadable, R> onReason) {
        return bytes.isPresent() ? onBytes.apply(bytes.get()) : onReason.apply(reason.orElseThrow());
    }

    /** Reads a file. Anything but a regular file is rejected, because a pipe may never end or even never start. */
    static FileContent of(WorkbookFile file, ReadLimits limits) {
        try {
            Optional<byte[]> packed = file.packed(limits.maxFileBytes());
            if (packed.isPresent()) {
                return new FileContent(packed, Optional.empty());
            }
            Path path = file.path();
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                return failed(file.name(), UnreadableCode.IO_ERROR, "this is a folder. Name the workbooks in it");
            }
            if (!attributes.isRegularFile()) {
                return failed(
                        file.name(),
                        UnreadableCode.IO_ERROR,
                        "this is a pipe or device, not a regular file. Copy it to a file first");
            }
            try (InputStream content = Files.newInputStream(path)) {
                return read(file.name(), content, attributes.size(), limits);
            }
        } catch (WorkbookException e) {
            return failed(file.name(), e);
        } catch (NoSuchFileException e) {
            return failed(file.name(), UnreadableCode.NOT_FOUND, "the file does not exist. Check the path");
        } catch (IOException e) {
            return failed(file.name(), e);
        }
    }

    /** Reads a stream. */
    static FileContent of(String name, InputStream content, ReadLimits limits) {
        try {
            return read(name, content, 0, limits);
        } catch (IOException e) {
            return failed(
                    name,
                    UnreadableCode.IO_ERROR,
                    "the transfer ended before the file was complete ("
                            + e.getClass().getSimpleName()
                            + (e.getMessage() == null ? "" : ": " + e.getMessage()) + "). Send the file again");
        }
    }

    /** Reads to the end, but not beyond the limit. The file may grow in the meantime, or report a wrong length. */
    private static FileContent read(String name, InputStream content, long told, ReadLimits limits) throws IOException {
        if (told > limits.maxFileBytes()) {
            return tooLong(name, limits);
        }
        byte[] bytes = new byte[(int) Math.min(told, LONGEST)];
        int count = content.readNBytes(bytes, 0, bytes.length);
        byte[] more = content.readNBytes((int) Math.min(limits.maxFileBytes() - count + 1, LONGEST - count));
        if (count + (long) more.length > limits.maxFileBytes()) {
            return tooLong(name, limits);
        }
        if (count + more.length != bytes.length) {
            bytes = Arrays.copyOf(bytes, count + more.length);
            System.arraycopy(more, 0, bytes, count, more.length);
        }
        return new FileContent(Optional.of(bytes), Optional.empty());
    }

    private static FileContent tooLong(String name, ReadLimits limits) {
        return failed(
                name,
                UnreadableCode.LIMIT_EXCEEDED,
                "the file exceeds the limit of " + limits.maxFileBytes()
                        + " bytes. If the file is genuine, read it with larger ReadLimits");
    }

    private static FileContent failed(String name, IOException trouble) {
        return failed(name, UnreadableCode.IO_ERROR, reason(trouble));
    }

    /** A message that explains the I/O error and what to do. */
    static String reason(IOException trouble) {
        return trouble instanceof ClosedByInterruptException
                ? "reading was interrupted before it was finished. Read the file again"
                : "the file could not be read from the disk ("
                        + trouble.getClass().getSimpleName() + "). Check that it exists and that you may read it";
    }

    /** A result without bytes, with the reason. */
    static FileContent failed(String name, WorkbookException reason) {
        return failed(name, reason.code(), reason.getMessage());
    }

    private static FileContent failed(String name, UnreadableCode code, String message) {
        return new FileContent(
                Optional.empty(),
                Optional.of(new ReadResult.Unreadable(name, Optional.empty(), code, name + ": " + message)));
    }
}
