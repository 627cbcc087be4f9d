package org.opencmrt.internal.container;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.internal.workbook.ZipDirectory;

/** Where the bytes of a container lie. Thread-safe. */
interface ByteStore {
    /** The most bytes of a container that lies in memory. */
    long MAX_IN_MEMORY = 64L << 20;

    /** Does something with the bytes, which may be read no longer afterwards. */
    <T> T use(Use<T> use) throws IOException, WorkbookException;

    /** What is done with bytes. */
    @FunctionalInterface
    interface Use<T> {
        T of(ZipDirectory.Bytes bytes) throws IOException, WorkbookException;
    }

    /** A file on the disk. */
    record OnDisk(Path file) implements ByteStore {
        @Override
        public <T> T use(Use<T> use) throws IOException, WorkbookException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                return use.of(ZipDirectory.Bytes.of(channel));
            }
        }
    }

    /** A file in a container. It is unpacked once, and again when memory was needed for other things meanwhile. */
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
