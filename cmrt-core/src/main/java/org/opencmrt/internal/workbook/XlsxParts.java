package org.opencmrt.internal.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencmrt.model.ReadLimits;
import org.opencmrt.model.UnreadableCode;

/**
 * A workbook (.xlsx) as the parts of its package, for changing some parts and keeping the others unchanged, byte for
 * byte. Not thread-safe.
 */
public final class XlsxParts {
    private final XlsxWorkbook workbook;
    private final byte[] zip;
    private final byte[] beyond = new byte[1];

    private XlsxParts(XlsxWorkbook workbook, byte[] zip) {
        this.workbook = workbook;
        this.zip = zip;
    }

    /**
     * Opens a package in memory.
     *
     * @param bytes the complete file; it is not modified, and must not be modified while the parts are in use
     * @throws WorkbookException if it is not an .xlsx workbook, is damaged, or exceeds a limit
     */
    public static XlsxParts open(byte[] bytes, ReadLimits limits) throws WorkbookException {
        return new XlsxParts(XlsxWorkbook.open(bytes, limits, new Deadline(limits.maxTime()), Inflating.JDK), bytes);
    }

    /** True if dates are counted from 1904. */
    public boolean date1904() {
        return workbook.date1904();
    }

    /** The part names of the sheets by the names on their tabs, in the order of the tabs. */
    public Map<String, String> sheets() {
        return workbook.sheetParts();
    }

    /** The name of the part that lists the sheets. */
    public String workbookPart() {
        return workbook.workbookPart();
    }

    /**
     * The name of a part to which the workbook has a relation, such as {@code styles} or {@code calcChain}; empty if
     * there is none.
     */
    public Optional<String> related(String type) {
        return workbook.related(type);
    }

    /** The inflated bytes of a part; empty if there is no such part. */
    public Optional<byte[]> content(String part) throws WorkbookException {
        Optional<PartInput> opened = workbook.parts().open(part);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (PartInput input = opened.get()) {
            byte[] bytes = new byte[(int) Math.min(Math.max(input.declaredBytes(), 1), 1 << 24)];
            int length = 0;
            while (true) {
                int read = length < bytes.length
                        ? input.read(bytes, length, bytes.length - length)
                        : input.read(beyond, 0, beyond.length);
                if (read < 0) {
                    return Optional.of(length == bytes.length ? bytes : Arrays.copyOf(bytes, length));
                }
                if (length == bytes.length) { // longer than declared in the package
                    bytes = Arrays.copyOf(bytes, Math.multiplyExact(bytes.length, 2));
                    System.arraycopy(beyond, 0, bytes, length, read);
                }
                length += read;
            }
        }
    }

    /** The shared text with an index, as a cell shows it. */
    public String sharedText(int index) throws WorkbookException {
        workbook.sharedStrings().want(index);
        return workbook.sharedStrings().get(index, () -> "a cell");
    }

    /**
     * The text of plain character data, with entities and the escapes of SpreadsheetML resolved.
     *
     * @throws WorkbookException if it is not plain character data
     */
    public static String text(byte[] xml, int from, int to) throws WorkbookException {
        return OoxmlText.unescape(formula(xml, from, to));
    }

    /** The text of a formula, in which the escapes of SpreadsheetML have no meaning. */
    public static String formula(byte[] xml, int from, int to) throws WorkbookException {
        try {
            return PlainText.decode(xml, from, to);
        } catch (NotPlainXml unusual) {
            throw unusual(unusual);
        }
    }

    /** The text of the content of {@code is} or {@code si}. */
    public static String richText(byte[] xml, int from, int to) throws WorkbookException {
        try {
            return RichText.plain(xml, from, to);
        } catch (NotPlainXml unusual) {
            throw unusual(unusual);
        }
    }

    private static WorkbookException unusual(NotPlainXml why) {
        return new WorkbookException(
                UnreadableCode.CORRUPT,
                "its XML is written in an unusual way (" + why.getMessage()
                        + "). Open the file in Excel, save it again, and use that file",
                why);
    }

    /** New content of a part. */
    @FunctionalInterface
    public interface Content {
        /** Writes the uncompressed bytes of the part. */
        void writeTo(OutputStream out) throws IOException, WorkbookException;
    }

    /**
     * Writes the package with all entries in their order, with their time stamps. Replaced entries have their new
     * content, and all others have their original packed bytes.
     *
     * @param replaced the new contents by part name
     * @param removed the names of the parts to omit
     */
    public void write(OutputStream out, Map<String, Content> replaced, Set<String> removed)
            throws IOException, WorkbookException {
        Map<String, Content> byName = new LinkedHashMap<>();
        replaced.forEach((name, content) -> byName.put(ZipParts.fold(name), content));
        Set<String> left = new HashSet<>();
        removed.forEach(name -> left.add(ZipParts.fold(name)));
        new ZipCopy(workbook.parts(), zip, out).write(byName, left);
    }
}
