package org.opencmrt.internal.workbook;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/**
 * The central directory of a zip file (PKWARE APPNOTE 6.3.10, sections 4.3.12 and 4.3.16). Only the central directory
 * determines the entries; local headers are used only to find the start of an entry's bytes.
 *
 * <p>The message of a {@link ZipException} is a text that can follow "the file is damaged: ".
 */
public final class ZipDirectory {
    static final int END_SIGNATURE = 0x06054b50;
    static final int END_LENGTH = 22;
    private static final int END64_LOCATOR_SIGNATURE = 0x07064b50;
    private static final int END64_LOCATOR_LENGTH = 20;
    private static final int END64_SIGNATURE = 0x06064b50;
    private static final int END64_LENGTH = 56;
    static final int ENTRY_SIGNATURE = 0x02014b50;
    static final int ENTRY_LENGTH = 46;
    static final int LOCAL_SIGNATURE = 0x04034b50;
    static final int LOCAL_LENGTH = 30;
    private static final int MAX_COMMENT = 0xFFFF;

    private static final long IN_EXTRA = 0xFFFFFFFFL;
    static final int ZIP64_EXTRA = 1;
    private static final int UNICODE_NAME_EXTRA = 0x7075;
    private static final int ENCRYPTED_FLAG = 1;

    /** The encoding of names without another encoding mark (APPNOTE, appendix D). */
    private static final Charset OLD_NAMES = Charset.forName("IBM437");

    private final Bytes zip;
    private final long end;
    private final long count;
    private final long offset;

    /** Bytes with random access. */
    public interface Bytes {
        /** The number of bytes. */
        long length();

        /**
         * Reads this many bytes from a position, in the byte order of zip files. The result must not be changed.
         *
         * @throws EOFException if the file has become shorter
         */
        ByteBuffer read(long at, int count) throws IOException;

        /** The bytes of an array. */
        static Bytes of(byte[] bytes) {
            return new Bytes() {
                @Override
                public long length() {
                    return bytes.length;
                }

                @Override
                public ByteBuffer read(long at, int size) {
                    return ByteBuffer.wrap(bytes, (int) at, size).slice().order(ByteOrder.LITTLE_ENDIAN);
                }
            };
        }

        /** The bytes of a file. Its length must not change in the meantime. */
        static Bytes of(FileChannel file) throws IOException {
            long length = file.size();
            return new Bytes() {
                @Override
                public long length() {
                    return length;
                }

                @Override
                public ByteBuffer read(long at, int size) throws IOException {
                    ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
                    while (bytes.hasRemaining()) {
                        if (file.read(bytes, at + bytes.position()) < 0) {
                            throw new EOFException("the file became shorter while it was read");
                        }
                    }
                    return bytes.flip();
                }
            };
        }
    }

    /**
     * The unverified information in the directory about one entry.
     *
     * @param name the name as written there, in any encoding
     * @param method the compression method, as in {@link java.util.zip.ZipEntry}
     * @param flags the flags (APPNOTE 4.4.4)
     * @param crc the checksum of the unpacked bytes
     * @param packed the number of bytes in the zip file
     * @param unpacked the number of unpacked bytes
     * @param header the position of its local header
     * @param directoryAt its position in the directory
     */
    public record Entry(
            String name, int method, int flags, long crc, long packed, long unpacked, long header, long directoryAt) {
        /** True if a password is required. */
        public boolean isEncrypted() {
            return (flags & ENCRYPTED_FLAG) != 0;
        }
    }

    private ZipDirectory(Bytes zip, long end, long count, long offset) {
        this.zip = zip;
        this.end = end;
        this.count = count;
        this.offset = offset;
    }

    /** Finds the directory of a zip file. */
    public static ZipDirectory of(Bytes zip) throws IOException {
        int tailLength = (int) Math.min(zip.length(), END_LENGTH + MAX_COMMENT);
        long tailStart = zip.length() - tailLength;
        ByteBuffer tail = zip.read(tailStart, tailLength);
        int at = tailLength - END_LENGTH;
        while (at >= 0 && tail.getInt(at) != END_SIGNATURE) {
            at--;
        }
        if (at < 0) {
            throw new ZipException(
                    "the end of its zip package is missing, so the file was probably truncated in transit");
        }
        long end = tailStart + at;
        long count = unsigned(tail, at + 10);
        long offset = tail.getInt(at + 16) & IN_EXTRA;
        if ((count == 0xFFFF || offset == IN_EXTRA) && end >= END64_LOCATOR_LENGTH) {
            ByteBuffer locator = zip.read(end - END64_LOCATOR_LENGTH, END64_LOCATOR_LENGTH);
            if (locator.getInt(0) == END64_LOCATOR_SIGNATURE) {
                ByteBuffer end64 = checked(zip, locator.getLong(8), END64_LENGTH, "directory");
                if (end64.getInt(0) != END64_SIGNATURE) {
                    throw broken();
                }
                count = end64.getLong(32);
                offset = end64.getLong(48);
            }
        }
        return new ZipDirectory(zip, end, count, offset);
    }

    /** The number of entries according to the directory; negative if the number is invalid. */
    public long count() {
        return count;
    }

    /** The maximum size of the directory in bytes. */
    public long bytes() {
        return Math.max(0, end - offset);
    }

    /**
     * The entries in the order of the directory; several may have the same name.
     *
     * @param maxName the maximum length of a name in bytes; entries with longer names are skipped
     */
    public List<Entry> entries(int maxName) throws IOException {
        List<Entry> entries = new ArrayList<>();
        if (count == 0) {
            return entries;
        }
        int length = Math.toIntExact(
                Math.min(bytes(), Integer.MAX_VALUE)); // a longer one is damaged: it would not match the count
        ByteBuffer directory = checked(zip, offset, zip.length() - offset, "directory", length);
        int at = 0;
        for (long i = 0; i < count; i++) {
            check(directory, at, ENTRY_LENGTH);
            if (directory.getInt(at) != ENTRY_SIGNATURE) {
                throw broken();
            }
            int nameLength = unsigned(directory, at + 28);
            int extraLength = unsigned(directory, at + 30);
            check(directory, at + ENTRY_LENGTH, nameLength + extraLength);
            if (nameLength <= maxName) {
                entries.add(entry(directory, at, nameLength, extraLength, offset + at));
            }
            at += ENTRY_LENGTH + nameLength + extraLength + unsigned(directory, at + 32);
        }
        return entries;
    }

    /**
     * The start of the packed bytes of an entry. All of them are in the zip file.
     *
     * @throws ZipException if they are not, or if they have no local header
     */
    public static long start(Bytes zip, Entry entry) throws IOException {
        ByteBuffer header = checked(zip, entry.header, LOCAL_LENGTH, entry.name);
        if (header.getInt(0) != LOCAL_SIGNATURE) {
            throw new ZipException("its part " + entry.name + " does not begin where the directory says");
        }
        long start = entry.header + LOCAL_LENGTH + unsigned(header, 26) + unsigned(header, 28);
        checked(zip, start, entry.packed, entry.name, 0);
        return start;
    }

    private static Entry entry(ByteBuffer directory, int at, int nameLength, int extraLength, long directoryAt) {
        byte[] name = new byte[nameLength];
        directory.get(at + ENTRY_LENGTH, name);
        int extra = at + ENTRY_LENGTH + nameLength;
        int extraEnd = extra + extraLength;
        int whole = 0;
        int wholeLeft = 0;
        String unicodeName = "";
        for (int field = extra; field + 4 <= extraEnd; field += 4 + unsigned(directory, field + 2)) {
            int length = Math.min(unsigned(directory, field + 2), extraEnd - field - 4);
            int id = unsigned(directory, field);
            if (id == ZIP64_EXTRA && whole == 0) {
                whole = field + 4;
                wholeLeft = length;
            } else if (id == UNICODE_NAME_EXTRA) {
                unicodeName = unicodeName(directory, field + 4, length, name);
            }
        }
        long[] sizes = {
            directory.getInt(at + 24) & IN_EXTRA,
            directory.getInt(at + 20) & IN_EXTRA,
            directory.getInt(at + 42) & IN_EXTRA
        };
        // Values that do not fit into 32 bits are in the extra field, in this order.
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] == IN_EXTRA && wholeLeft >= Long.BYTES) {
                sizes[i] = directory.getLong(whole);
                whole += Long.BYTES;
                wholeLeft -= Long.BYTES;
            }
        }
        return new Entry(
                unicodeName.isEmpty() ? nameOf(name) : unicodeName,
                unsigned(directory, at + 10),
                unsigned(directory, at + 8),
                directory.getInt(at + 16) & IN_EXTRA,
                sizes[1],
                sizes[0],
                sizes[2],
                directoryAt);
    }

    /** The name in the extra field of Info-ZIP (APPNOTE 4.6.9); empty if it was created for a different name. */
    private static String unicodeName(ByteBuffer directory, int at, int length, byte[] name) {
        if (length < 5) {
            return "";
        }
        CRC32 crc = new CRC32();
        crc.update(name);
        byte[] unicode = new byte[length - 5];
        directory.get(at + 5, unicode);
        return crc.getValue() == (directory.getInt(at + 1) & IN_EXTRA)
                ? new String(unicode, StandardCharsets.UTF_8)
                : "";
    }

    // Many programs write UTF-8 without marking it, and text in an old encoding is hardly ever valid UTF-8.
    private static String nameOf(byte[] name) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(name, OLD_NAMES);
        }
    }

    private static void check(ByteBuffer directory, int at, int length) throws ZipException {
        if (at < 0 || at > directory.limit() - length) {
            throw pointsBeyond("directory");
        }
    }

    private static ByteBuffer checked(Bytes zip, long at, int length, String what) throws IOException {
        return checked(zip, at, length, what, length);
    }

    /** Checks that the file contains this many bytes from a position on, and reads some of them. */
    private static ByteBuffer checked(Bytes zip, long at, long length, String what, int read) throws IOException {
        if (at < 0 || length < 0 || at > zip.length() - length) {
            throw pointsBeyond(what);
        }
        return zip.read(at, read);
    }

    private static ZipException broken() {
        return new ZipException("the directory of its zip package is invalid");
    }

    private static ZipException pointsBeyond(String what) {
        return new ZipException(
                "its zip package points beyond its end (" + what + "), so the file was probably truncated in transit");
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xFFFF;
    }
}
