package org.opencmrt.internal.container;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.internal.workbook.ZipDirectory;

/** Provides the bytes of a container. Thread-safe. */
interface ByteStore {
    /** The maximum size of a container that is kept in memory. */
    long MAX_IN_MEMORY = 64L << 20;

    /** Calls a function with the bytes. They must not be read after it returns. */
    <T> T use(Use<T> use) throws IOException, WorkbookException;

    /** The bytes of a file on disk, or of a file in a container. */
    static ByteStore of(Path file, Optional<Member> member) {
        return member.<ByteStore>map(InContainer::new).orElseGet(() -> new OnDisk(file));
    }

    /** A function that reads the bytes. */
    @FunctionalInterface
    interface Use<T> {
        T of(ZipDirectory.Bytes bytes) throws IOException, WorkbookException;
    }

    /** A file on disk. */
    record OnDisk(Path file) implements ByteStore {
        @Override
        public <T> T use(Use<T> use) throws IOException, WorkbookException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                return use.of(ZipDirectory.Bytes.of(channel));
            }
        }
    }

    /** A file in a container. It is unpacked on first use, and again if its memory has been reclaimed. */
    final class InContainer implements ByteStore {
        private final Member member;
        private SoftReference<byte[]> kept = new SoftReference<>(null);

        InContainer(Member member) {
            this.member = member;
        }

        @Override
        public <T> T use(Use<T> use) throws IOException, WorkbookException {
            return use.of(ZipDirectory.Bytes.of(bytes()));
        }

        private synchronized byte[] bytes() throws IOException, WorkbookException {
            byte[] bytes = kept.get();
            if (bytes == null) {
                bytes = member.bytes(MAX_IN_MEMORY);
                kept = new SoftReference<>(bytes);
            }
            return bytes;
        }
    }
}
