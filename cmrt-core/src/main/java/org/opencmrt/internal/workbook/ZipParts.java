package org.opencmrt.internal.workbook;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import org.opencmrt.model.ReadLimits;

/**
 * The parts of a package: the entries of a zip file in memory, found with its {@link ZipDirectory}. Part names are
 * compared ignoring case, as required for packages (ECMA-376 part 2).
 */
final class ZipParts {
    /** The maximum number of entries, because each uses memory. No workbook has this many. */
    private static final int MAX_ENTRIES = 20_000;
    /** The maximum length of a part name, because names use memory. Entries with longer names are skipped. */
    private static final int MAX_NAME = 4_096;

    private final byte[] zip;
    private final ReadLimits limits;
    private final Deadline deadline;
    private final Inflating inflating;
    private final Map<String, ZipDirectory.Entry> parts = new LinkedHashMap<>();
    private final List<ZipDirectory.Entry> entries = new ArrayList<>();

    ZipParts(byte[] bytes, ReadLimits limits, Deadline deadline, Inflating inflating) throws WorkbookException {
        this.zip = bytes;
        this.limits = limits;
        this.deadline = deadline;
        this.inflating = inflating;
        readDirectory();
    }

    /** True if the directory contains no part. */
    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** True if there is such a part. */
    boolean has(String name) {
        return parts.containsKey(fold(name));
    }

    /** Opens a part; empty if there is no such part. */
    Optional<PartInput> open(String name) throws WorkbookException {
        return open(name, limits.maxPartBytes());
    }

    /** Opens a part of which at most this many bytes are needed. */
    Optional<PartInput> open(String name, long max) throws WorkbookException {
        ZipDirectory.Entry part = parts.get(fold(name));
        return part == null ? Optional.empty() : Optional.of(open(part, Math.min(max, limits.maxPartBytes())));
    }

    private PartInput open(ZipDirectory.Entry part, long max) throws WorkbookException {
        if (part.isEncrypted()) {
            throw WorkbookException.corrupt("its part " + part.name() + " is encrypted, which no workbook does");
        }
        if (part.unpacked() > max) {
            throw WorkbookException.limit("the part " + part.name(), max + " bytes");
        }
        if (part.unpacked() < 0) { // only possible with a 64-bit length
            throw WorkbookException.corrupt("its part " + part.name() + " has a negative length");
        }
        if (part.method() != ZipEntry.DEFLATED && part.method() != ZipEntry.STORED) {
            throw WorkbookException.corrupt(
                    "its part " + part.name() + " is compressed with the unknown method " + part.method());
        }
        boolean deflated = part.method() == ZipEntry.DEFLATED;
        PartInput.Packed packed = new PartInput.Packed(
                part.name(), zip, dataStart(part), (int) part.packed(), deflated, part.unpacked(), part.crc());
        return new PartInput(packed, max, limits.maxCellBytes(), deadline, inflating);
    }

    /** All entries in the order of the directory, including folders. */
    List<ZipDirectory.Entry> entries() {
        return Collections.unmodifiableList(entries);
    }

    /** The start of the packed bytes of an entry. All of them are in the file. */
    int dataStart(ZipDirectory.Entry part) throws WorkbookException {
        try {
            return (int) ZipDirectory.start(ZipDirectory.Bytes.of(zip), part);
        } catch (IOException e) {
            throw WorkbookException.corrupt(e.getMessage());
        }
    }

    private void readDirectory() throws WorkbookException {
        try {
            ZipDirectory directory = ZipDirectory.of(ZipDirectory.Bytes.of(zip));
            if (directory.count() < 0 || directory.count() > MAX_ENTRIES) {
                throw WorkbookException.limit("the number of parts in the package", MAX_ENTRIES + " parts");
            }
            entries.addAll(directory.entries(MAX_NAME));
            for (ZipDirectory.Entry part : entries) {
                if (!part.name().endsWith("/") && parts.putIfAbsent(fold(part.name()), part) != null) {
                    throw WorkbookException.corrupt("its package contains the part " + part.name() + " twice");
                }
            }
        } catch (IOException e) {
            throw WorkbookException.corrupt(e.getMessage());
        }
    }

    /**
     * The name under which {@link #open} finds a part, independent of case and of percent-encoding: relations are URIs
     * and say {@code my%20sheet.xml}, while the zip entry may be {@code my sheet.xml}.
     */
    static String fold(String name) {
        String plain = decoded(name).replace('\\', '/');
        return (plain.startsWith("/") ? plain.substring(1) : plain).toLowerCase(Locale.ROOT);
    }

    private static String decoded(String name) {
        if (name.indexOf('%') < 0) {
            return name;
        }
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name; // a percent sign that does not begin an encoded character
        }
    }
}
