package org.opencmrt.internal.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes a changed copy of a zip package. Unchanged entries are copied in packed form (PKWARE APPNOTE 6.3.10). */
@SuppressWarnings("ByteBufferBackingArray") // these buffers are allocated here and start at the first byte
final class ZipCopy {
    private static final int COMMON_LENGTH = 24;
    /** The flag for lengths that follow the data. In the copy, they always precede the data. */
    private static final int DESCRIPTOR_FLAG = 8;
    /** The flags for the compression level, which is unknown for entries packed by other programs. */
    private static final int LEVEL_FLAGS = 6;

    /**
     * The compression level. Template sheets are repetitive: a higher level takes three times as long to save a tenth.
     */
    private static final int LEVEL = 1;

    private final ZipParts parts;
    private final byte[] zip;
    private final ByteBuffer source;
    private final OutputStream out;
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private long written;
    private int count;

    ZipCopy(ZipParts parts, byte[] zip, OutputStream out) {
        this.parts = parts;
        this.zip = zip;
        this.source = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        this.out = out;
    }

    void write(Map<String, XlsxParts.Content> replaced, Set<String> removed) throws IOException, WorkbookException {
        for (ZipDirectory.Entry part : parts.entries()) {
            String name = ZipParts.fold(part.name());
            XlsxParts.Content content = replaced.get(name);
            if (removed.contains(name)) {
                continue;
            }
            if (content == null) {
                int start = parts.dataStart(part);
                entry(part, part.method(), part.crc(), part.packed(), part.unpacked());
                put(zip, start, (int) part.packed());
            } else {
                replace(part, content);
            }
        }
        end();
    }

    private void replace(ZipDirectory.Entry part, XlsxParts.Content content) throws IOException, WorkbookException {
        Deflater deflater = new Deflater(LEVEL, true);
        try {
            Packed packed = new Packed((int) Math.min(part.packed() * 2 + 512, 1 << 22));
            CheckedOutputStream checked =
                    new CheckedOutputStream(new DeflaterOutputStream(packed, deflater, 1 << 14), new CRC32());
            content.writeTo(checked);
            checked.close();
            entry(part, 8, checked.getChecksum().getValue(), packed.size(), deflater.getBytesRead());
            packed.moveTo(this);
        } finally {
            deflater.end();
        }
    }

    /** Bytes that are passed on without copying. */
    private static final class Packed extends ByteArrayOutputStream {
        Packed(int size) {
            super(size);
        }

        void moveTo(ZipCopy copy) throws IOException {
            copy.put(buf, 0, count);
        }
    }

    private void put(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        written += length;
    }

    private void entry(ZipDirectory.Entry part, int method, long crc, long packed, long unpacked) throws IOException {
        if (written > 0xFFFFFFFFL - packed - ZipDirectory.LOCAL_LENGTH || unpacked > 0xFFFFFFFEL) {
            throw new IOException("the package would be longer than 4 GiB");
        }
        int at = (int) part.directoryAt();
        int nameLength = source.getShort(at + 28) & 0xFFFF;
        int extraLength = source.getShort(at + 30) & 0xFFFF;
        int commentLength = source.getShort(at + 32) & 0xFFFF;
        byte[] extra = withoutLengths(at + ZipDirectory.ENTRY_LENGTH + nameLength, extraLength);
        int flags = part.flags() & ~DESCRIPTOR_FLAG & (method == part.method() ? ~0 : ~LEVEL_FLAGS);

        // The fields that both headers have, from the version that is needed to the length of the name.
        ByteBuffer common = buffer(COMMON_LENGTH)
                .putShort(source.getShort(at + 6))
                .putShort((short) flags)
                .putShort((short) method)
                .putInt(source.getInt(at + 12))
                .putInt((int) crc)
                .putInt((int) packed)
                .putInt((int) unpacked)
                .putShort((short) nameLength);
        ByteBuffer entry = buffer(ZipDirectory.ENTRY_LENGTH);
        entry.putInt(ZipDirectory.ENTRY_SIGNATURE)
                .putShort(source.getShort(at + 4))
                .put(common.flip())
                .putShort((short) extra.length)
                .putShort((short) commentLength)
                .putShort((short) 0)
                .putShort(source.getShort(at + 36))
                .putInt(source.getInt(at + 38))
                .putInt((int) written);
        directory.write(entry.array(), 0, ZipDirectory.ENTRY_LENGTH);
        directory.write(zip, at + ZipDirectory.ENTRY_LENGTH, nameLength);
        directory.write(extra, 0, extra.length);
        directory.write(zip, at + ZipDirectory.ENTRY_LENGTH + nameLength + extraLength, commentLength);
        count++;

        ByteBuffer local = buffer(ZipDirectory.LOCAL_LENGTH);
        local.putInt(ZipDirectory.LOCAL_SIGNATURE).put(common.rewind()).putShort((short) 0);
        put(local.array(), 0, ZipDirectory.LOCAL_LENGTH);
        put(zip, at + ZipDirectory.ENTRY_LENGTH, nameLength);
    }

    /**
     * The extra fields of an entry, without the one for lengths that do not fit into 32 bits, because all lengths fit.
     */
    private byte[] withoutLengths(int from, int length) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        int at = from;
        while (at + 4 <= from + length) {
            int size = Math.min(4 + (source.getShort(at + 2) & 0xFFFF), from + length - at);
            if ((source.getShort(at) & 0xFFFF) != ZipDirectory.ZIP64_EXTRA) {
                kept.write(zip, at, size);
            }
            at += size;
        }
        return kept.toByteArray();
    }

    private void end() throws IOException {
        long start = written;
        byte[] entries = directory.toByteArray();
        put(entries, 0, entries.length);
        ByteBuffer end = buffer(ZipDirectory.END_LENGTH);
        end.putInt(ZipDirectory.END_SIGNATURE)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) count)
                .putShort((short) count)
                .putInt(entries.length)
                .putInt((int) start)
                .putShort((short) 0);
        put(end.array(), 0, ZipDirectory.END_LENGTH);
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
