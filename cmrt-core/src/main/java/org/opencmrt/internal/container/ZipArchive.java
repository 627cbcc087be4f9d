package org.opencmrt.internal.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.internal.workbook.ZipDirectory;
import org.opencmrt.model.UnreadableCode;

/** The members of a zip archive. */
public final class ZipArchive {
    /** The maximum number of entries in an archive, including folders. */
    public static final int MAX_ENTRIES = 20_000;

    /** The maximum size of the directory, because names use memory. */
    private static final long MAX_DIRECTORY_BYTES = 64L << 20;

    /**
     * The maximum ratio of the size of a member to its packed size. Workbooks are already compressed; an .xls file
     * shrinks to a tenth.
     */
    private static final int MAX_RATIO = 100;

    /** The size up to which a member is harmless, regardless of its ratio. */
    private static final long HARMLESS_BYTES = 1L << 20;

    /** The compression method of entries that are encrypted with the AES encryption of WinZip. */
    private static final int ENCRYPTED_BY_AES = 99;

    private static final String UNPACK =
            ". Unpack it and name the folder, or ask the sender for the workbooks themselves";

    /** The first bytes of every zip file, in its byte order. */
    private static final short SIGNATURE = 0x4B50;

    /** The entry at the root of every Office document. */
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private ZipArchive() {}

    /**
     * The members of an archive, in the order of its directory, without folders. Empty if the file is not an archive
     * despite its name, but for example a workbook.
     *
     * @param file the path of the archive on disk, or of the container on disk that it is in
     * @param member the archive, if it is in a container
     * @throws WorkbookException if the archive is damaged or exceeds a limit
     */
    public static Optional<List<Member>> members(Path file, Optional<Member> member)
            throws IOException, WorkbookException {
        ByteStore place = new ByteStore(file, member);
        try {
            return place.use(zip -> members(place, zip));
        } catch (ZipException e) {
            throw damaged(e);
        }
    }

    private static Optional<List<Member>> members(ByteStore place, ZipDirectory.Bytes zip)
            throws IOException, WorkbookException {
        if (zip.length() == 0) {
            throw new WorkbookException(
                    UnreadableCode.EMPTY_FILE, "the archive is empty (0 bytes). Ask the sender to send it again");
        }
        if (zip.length() < 2 || zip.read(0, 2).getShort() != SIGNATURE) {
            return Optional.empty();
        }
        ZipDirectory directory = ZipDirectory.of(zip);
        if (directory.count() < 0 || directory.count() > MAX_ENTRIES) {
            throw limit("the archive has " + directory.count() + " entries; the limit is " + MAX_ENTRIES);
        }
        if (directory.bytes() > MAX_DIRECTORY_BYTES) {
            throw limit("the directory of the archive exceeds the limit of " + MAX_DIRECTORY_BYTES + " bytes");
        }
        List<Member> members = new ArrayList<>();
        long packed = 0;
        for (ZipDirectory.Entry entry : directory.entries(Short.MAX_VALUE * 2 + 1)) {
            if (entry.name().equalsIgnoreCase(CONTENT_TYPES)) {
                return Optional.empty();
            }
            packed += Math.max(0, Math.min(entry.packed(), zip.length() + 1));
            if (!entry.name().endsWith("/") && !entry.name().endsWith("\\")) {
                members.add(new Packed(place, entry));
            }
        }
        if (packed > zip.length()) {
            throw bomb("the entries of the archive overlap, which happens only in zip bombs");
        }
        return Optional.of(members);
    }

    /** A member of an archive. */
    private record Packed(ByteStore place, ZipDirectory.Entry entry) implements Member {
        @Override
        public String name() {
            return entry.name();
        }

        @Override
        public long size() {
            return Math.max(0, entry.unpacked());
        }

        @Override
        public byte[] bytes(long max) throws IOException, WorkbookException {
            check(max);
            try {
                return place.use(this::unpacked);
            } catch (ZipException e) {
                throw damaged(e);
            }
        }

        private void check(long max) throws WorkbookException {
            if (entry.isEncrypted() || entry.method() == ENCRYPTED_BY_AES) {
                throw new WorkbookException(
                        UnreadableCode.ENCRYPTED,
                        "the archive needs a password. Unpack it with the password and name the folder, or ask the sender"
                                + " for an archive without one");
            }
            if (entry.method() != ZipEntry.DEFLATED && entry.method() != ZipEntry.STORED) {
                throw new WorkbookException(
                        UnreadableCode.CORRUPT,
                        "the file is compressed with method " + entry.method() + ", which is not supported" + UNPACK);
            }
            if (entry.unpacked() < 0 || entry.unpacked() > max) {
                throw limit("the file exceeds the limit of " + max + " bytes");
            }
            if (entry.unpacked() > HARMLESS_BYTES && entry.unpacked() / MAX_RATIO > entry.packed()) {
                throw bomb("the file is more than " + MAX_RATIO
                        + " times as long as its compressed form, which happens only in zip bombs");
            }
        }

        private byte[] unpacked(ZipDirectory.Bytes zip) throws IOException {
            long start = ZipDirectory.start(zip, entry);
            if (entry.packed() > 2 * entry.unpacked() + HARMLESS_BYTES) {
                throw wrong("is longer compressed than uncompressed");
            }
            ByteBuffer packed = zip.read(start, (int) entry.packed());
            byte[] bytes = new byte[(int) entry.unpacked()];
            if (entry.method() == ZipEntry.DEFLATED) {
                inflate(packed, bytes);
            } else if (packed.remaining() == bytes.length) {
                packed.get(bytes);
            } else {
                throw wrong("has a different length than the directory says");
            }
            CRC32 crc = new CRC32();
            crc.update(bytes);
            if (crc.getValue() != entry.crc()) {
                throw wrong("has a wrong checksum");
            }
            return bytes;
        }

        private void inflate(ByteBuffer packed, byte[] bytes) throws ZipException {
            Inflater inflater = new Inflater(true);
            try {
                inflater.setInput(packed);
                int count = 0;
                while (count < bytes.length) {
                    int more = inflater.inflate(bytes, count, bytes.length - count);
                    if (more == 0) {
                        throw wrong("ends too early");
                    }
                    count += more;
                }
                if (inflater.inflate(new byte[1]) > 0) {
                    throw wrong("is longer than the directory says");
                }
            } catch (DataFormatException e) {
                throw wrong("cannot be decompressed");
            } finally {
                inflater.end();
            }
        }

        private ZipException wrong(String what) {
            return new ZipException("its part " + entry.name() + " " + what);
        }
    }

    private static WorkbookException damaged(ZipException e) {
        return new WorkbookException(
                UnreadableCode.CORRUPT,
                "the archive is damaged: " + e.getMessage() + ". Ask the sender to send it again");
    }

    private static WorkbookException limit(String what) {
        return new WorkbookException(UnreadableCode.LIMIT_EXCEEDED, what + UNPACK);
    }

    private static WorkbookException bomb(String what) {
        return new WorkbookException(
                UnreadableCode.LIMIT_EXCEEDED,
                what + ". Do not unpack it; ask the sender for the workbooks themselves");
    }
}
