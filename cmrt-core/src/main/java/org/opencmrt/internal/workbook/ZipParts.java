package org.opencmrt.internal.workbook;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;

/**
 * The parts of a package: the entries of a zip file that lies in memory, found through its central directory (PKWARE
 * APPNOTE 6.3.10, sections 4.3.12 and 4.3.16). Part names are compared without case, as packages do (ECMA-376 part 2).
 */
final class ZipParts {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int END64_LOCATOR_SIGNATURE = 0x07064b50;
    private static final int END64_LOCATOR_LENGTH = 20;
    private static final int END64_SIGNATURE = 0x06064b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int MAX_COMMENT = 0xFFFF;
    /** More entries than any workbook has; each costs memory. */
    private static final int MAX_ENTRIES = 20_000;
    /** No part has a longer name, and names cost memory; such an entry is passed over. */
    private static final int MAX_NAME = 4_096;

    private static final long IN_EXTRA = 0xFFFFFFFFL;
    private static final int ZIP64_EXTRA = 1;
    private static final int ENCRYPTED_FLAG = 1;

    private final ByteBuffer zip;
    private final ReadLimits limits;
    private final Deadline deadline;
    private final Inflating inflating;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final List<Part> entries = new ArrayList<>();

    /** One entry of the central directory. */
    record Part(
            String name,
            int method,
            int flags,
            long crc,
            long packed,
            long unpacked,
            long localHeader,
            int directoryAt) {}

    ZipParts(byte[] bytes, ReadLimits limits, Deadline deadline, Inflating inflating) throws WorkbookException {
        this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.limits = limits;
        this.deadline = deadline;
        this.inflating = inflating;
        readDirectory();
    }

    /** True when the directory names no part. */
    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** True when there is such a part. */
    boolean has(String name) {
        return parts.containsKey(fold(name));
    }

    /** Opens a part; empty when there is no such part. */
    Optional<PartInput> open(String name) throws WorkbookException {
        return open(name, limits.maxPartBytes());
    }

    /** Opens a part of which nobody needs more than so many bytes. */
    Optional<PartInput> open(String name, long max) throws WorkbookException {
        Part part = parts.get(fold(name));
        return part == null ? Optional.empty() : Optional.of(open(part, Math.min(max, limits.maxPartBytes())));
    }

    private PartInput open(Part part, long max) throws WorkbookException {
        if ((part.flags & ENCRYPTED_FLAG) != 0) {
            throw WorkbookException.corrupt("its part " + part.name + " is encrypted as no workbook's is");
        }
        if (part.unpacked > max) {
            throw WorkbookException.limit("the part " + part.name, max + " bytes");
        }
        if (part.unpacked < 0) { // as only a 64-bit length can be
            throw WorkbookException.corrupt("its part " + part.name + " has a negative length");
        }
        int start = dataStart(part);
        if (part.method != ZipEntry.DEFLATED && part.method != ZipEntry.STORED) {
            throw WorkbookException.corrupt(
                    "its part " + part.name + " is packed by the unknown method " + part.method);
        }
        boolean deflated = part.method == ZipEntry.DEFLATED;
        PartInput.Packed packed = new PartInput.Packed(
                part.name, zip.array(), start, (int) part.packed, deflated, part.unpacked, part.crc);
        return new PartInput(packed, max, limits.maxCellBytes(), deadline, inflating);
    }

    /** All entries in the order of the directory, those of folders included. */
    List<Part> entries() {
        return Collections.unmodifiableList(entries);
    }

    /** The name under which {@link #open} finds a part, whatever the case of its letters. */
    static String fold(String name) {
        String plain = name.replace('\\', '/');
        return (plain.startsWith("/") ? plain.substring(1) : plain).toLowerCase(Locale.ROOT);
    }

    /** Where the packed bytes of an entry begin, all of which lie in the file. */
    int dataStart(Part part) throws WorkbookException {
        int header = at(part.localHeader, LOCAL_LENGTH, part.name);
        if (zip.getInt(header) != LOCAL_SIGNATURE) {
            throw WorkbookException.corrupt("its part " + part.name + " does not begin where the directory says");
        }
        long data = (long) header + LOCAL_LENGTH + unsigned(header + 26) + unsigned(header + 28);
        return at(data, part.packed, part.name);
    }

    private void readDirectory() throws WorkbookException {
        int end = findEnd();
        long count = unsigned(end + 10);
        long offset = zip.getInt(end + 16) & IN_EXTRA;
        if (count == 0xFFFF || offset == IN_EXTRA) {
            int end64 = findEnd64(end);
            if (end64 >= 0) {
                count = zip.getLong(end64 + 32);
                offset = zip.getLong(end64 + 48);
            }
        }
        if (count < 0 || count > MAX_ENTRIES) {
            throw WorkbookException.limit("the number of parts in the package", MAX_ENTRIES + " parts");
        }
        long at = offset;
        for (int i = 0; i < count; i++) {
            at = readEntry(at);
        }
    }

    private long readEntry(long offset) throws WorkbookException {
        int at = at(offset, ENTRY_LENGTH, "directory");
        if (zip.getInt(at) != ENTRY_SIGNATURE) {
            throw WorkbookException.corrupt("the directory of its zip package is broken");
        }
        int nameLength = unsigned(at + 28);
        int extraLength = unsigned(at + 30);
        long next = (long) at + ENTRY_LENGTH + nameLength + extraLength + unsigned(at + 32);
        at(at + (long) ENTRY_LENGTH, nameLength + extraLength, "directory");
        if (nameLength > MAX_NAME) {
            return next;
        }
        String name = new String(zip.array(), at + ENTRY_LENGTH, nameLength, StandardCharsets.UTF_8);
        Part part = new Zip64Extra(at + ENTRY_LENGTH + nameLength, extraLength)
                .complete(
                        name,
                        unsigned(at + 10),
                        unsigned(at + 8),
                        zip.getInt(at + 16) & IN_EXTRA,
                        zip.getInt(at + 20) & IN_EXTRA,
                        zip.getInt(at + 24) & IN_EXTRA,
                        zip.getInt(at + 42) & IN_EXTRA,
                        at);
        entries.add(part);
        if (!name.endsWith("/") && parts.putIfAbsent(fold(name), part) != null) {
            throw WorkbookException.corrupt("its package holds the part " + name + " twice");
        }
        return next;
    }

    private int findEnd() throws WorkbookException {
        int last = zip.limit() - END_LENGTH;
        for (int at = last; at >= 0 && at >= last - MAX_COMMENT; at--) {
            if (zip.getInt(at) == END_SIGNATURE) {
                return at;
            }
        }
        throw WorkbookException.corrupt(
                "the end of its zip package is missing, so it was probably cut short on its way");
    }

    /** Where the zip64 end record stands, or -1 when there is none. */
    private int findEnd64(int end) throws WorkbookException {
        int locator = end - END64_LOCATOR_LENGTH;
        if (locator < 0 || zip.getInt(locator) != END64_LOCATOR_SIGNATURE) {
            return -1;
        }
        int end64 = at(zip.getLong(locator + 8), 56, "directory");
        if (zip.getInt(end64) != END64_SIGNATURE) {
            throw WorkbookException.corrupt("the directory of its zip package is broken");
        }
        return end64;
    }

    /** Checks that so many bytes lie in the file from there on. */
    private int at(long offset, long length, String what) throws WorkbookException {
        if (offset < 0 || length < 0 || offset > zip.limit() - length) {
            throw WorkbookException.corrupt(
                    "its zip package points beyond its end (" + what + "), so it was probably cut short on its way");
        }
        return (int) offset;
    }

    private int unsigned(int at) {
        return zip.getShort(at) & 0xFFFF;
    }

    /** The extra fields of an entry; in them stand the lengths that do not fit 32 bits. */
    private final class Zip64Extra {
        private int at;
        private int left;

        Zip64Extra(int extra, int length) {
            int position = extra;
            while (position + 4 <= extra + length) {
                int size = unsigned(position + 2);
                if (unsigned(position) == ZIP64_EXTRA) {
                    at = position + 4;
                    left = Math.min(size, extra + length - at);
                    return;
                }
                position += 4 + size;
            }
        }

        Part complete(
                String name,
                int method,
                int flags,
                long crc,
                long packed,
                long unpacked,
                long header,
                int directoryAt) {
            long wholeUnpacked = whole(unpacked);
            long wholePacked = whole(packed);
            return new Part(name, method, flags, crc, wholePacked, wholeUnpacked, whole(header), directoryAt);
        }

        private long whole(long value) {
            if (value != IN_EXTRA || left < 8) {
                return value;
            }
            long whole = zip.getLong(at);
            at += 8;
            left -= 8;
            return whole;
        }
    }
}
