package org.opencmrt.internal.container;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.internal.workbook.ZipDirectory;

/** The bytes of a container: a file on disk, or a file in a container. Thread-safe. */
final class ByteStore {
    /** The maximum size of a container that is kept in memory. */
    static final long MAX_IN_MEMORY = 64L << 20;

    private final Path file;
    private final Optional<Member> member;
    private SoftReference<byte[]> kept = new SoftReference<>(null);

    /**
     * The bytes of a file.
     *
     * @param file the path of the file on disk, or of the container on disk that it is in
     * @param member the file, if it is in a container
     */
    ByteStore(Path file, Optional<Member> member) {
        this.file = file;
        this.member = member;
    }

    /** A function that reads the bytes. */
    @FunctionalInterface
    interface Use<T> {
        T of(ZipDirectory.Bytes bytes) throws IOException, WorkbookException;
    }

    /** Calls a function with the bytes. They must not be read after it returns. */
    <T> T use(Use<T> use) throws IOException, WorkbookException {
        if (member.isPresent()) {
            return use.of(ZipDirectory.Bytes.of(unpacked(member.get())));
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return use.of(ZipDirectory.Bytes.of(channel));
        }
    }

    /** The file in a container; unpacked on first use, and again if its memory has been reclaimed. */
    private synchronized byte[] unpacked(Member packed) throws IOException, WorkbookException {
        byte[] bytes = kept.get();
        if (bytes == null) {
            bytes = packed.bytes(MAX_IN_MEMORY);
            kept = new SoftReference<>(bytes);
        }
        return bytes;
    }
}
