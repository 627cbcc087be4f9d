package org.opencmrt.internal.workbook;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.opencmrt.model.ReadLimits;
import org.opencmrt.model.SourceFile;
import org.opencmrt.model.UnreadableCode;

/** Opens workbooks according to their content, regardless of the file name. Thread-safe. */
public final class WorkbookFormats {
    private static final String ASK_FOR_WORKBOOK = "Ask the supplier for the template as an Excel workbook";

    private static final String UNPACK =
            "Unpack it and name the folder, or ask the supplier for the workbook itself or a .zip archive";

    static final String OPEN_DOCUMENT =
            "the file is an OpenDocument spreadsheet (.ods), which cannot be read. Open it in Excel"
                    + " or LibreOffice and save it as an Excel workbook (.xlsx)";

    /** The beginnings of PNG, JPEG, GIF, and TIFF files. */
    private static final List<String> IMAGES = List.of("\u0089PNG", "\u00FF\u00D8\u00FF", "GIF8", "II*\0", "MM\0*");

    /** The beginning of an e-mail message. */
    private static final Pattern HEADER =
            Pattern.compile("(?mi)^(Received|From|Return-Path|Message-ID|MIME-Version|Delivered-To):[ \\t]");

    /**
     * The possible second bytes of the first record in a workbook of Excel 2, 3, 4, and 5 that is not in a container.
     */
    private static final Set<Integer> OLD_RECORDS = Set.of(0, 2, 4, 8);

    private WorkbookFormats() {}

    /**
     * Opens a workbook in memory. Only its table of contents is read at this time.
     *
     * @param bytes the complete file; it is not modified, and must not be modified while the workbook is in use
     * @throws WorkbookException if it is not a workbook, is damaged or encrypted, or exceeds a limit
     */
    public static Workbook open(byte[] bytes, ReadLimits limits) throws WorkbookException {
        return open(bytes, limits, Optional.empty(), Inflating.JDK);
    }

    /**
     * Opens a workbook in memory that may be encrypted.
     *
     * @param password used if the file is encrypted and does not open without a password
     * @param inflating the inflater for its parts
     * @throws WorkbookException see {@link #open(byte[], ReadLimits)}
     */
    public static Workbook open(byte[] bytes, ReadLimits limits, Optional<String> password, Inflating inflating)
            throws WorkbookException {
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(password, "password");
        if (bytes.length == 0) {
            throw new WorkbookException(
                    UnreadableCode.EMPTY_FILE, "the file is empty (0 bytes). Ask the supplier to send it again");
        }
        if (bytes.length > limits.maxFileBytes()) {
            throw WorkbookException.limit("the file", limits.maxFileBytes() + " bytes");
        }
        Deadline deadline = new Deadline(limits.maxTime());
        return switch (SourceFile.Format.of(bytes)) {
            case XLSX, XLSM -> XlsxWorkbook.open(bytes, limits, deadline, inflating);
            case XLS -> OleWorkbook.open(bytes, limits, deadline, password);
            case UNKNOWN -> throw notAWorkbook(bytes);
        };
    }

    private static WorkbookException notAWorkbook(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
        String lower = start.toLowerCase(Locale.ROOT);
        if (start.startsWith("\t") && bytes.length > 4 && OLD_RECORDS.contains((int) bytes[1])) {
            return OleWorkbook.tooOld();
        }
        String what = "the file is not a workbook. " + ASK_FOR_WORKBOOK;
        if (start.startsWith("%PDF")) {
            what = "the file is a PDF document, not a workbook. " + ASK_FOR_WORKBOOK;
        } else if (start.startsWith("Rar!")) {
            what = "the file is a RAR archive, which cannot be opened. " + UNPACK;
        } else if (start.startsWith("7z\u00BC\u00AF'\u001C")) {
            what = "the file is a 7z archive, which cannot be opened. " + UNPACK;
        } else if (start.startsWith("\u001F\u008B")) {
            what = "the file is a gzip archive, which cannot be opened. " + UNPACK;
        } else if (lower.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            what = "the file is an XML Spreadsheet 2003 file, not one of the templates. " + ASK_FOR_WORKBOOK;
        } else if (lower.contains("urn:oasis:names:tc:opendocument")) {
            what = OPEN_DOCUMENT;
        } else if (lower.contains("<table") || lower.contains("<html") || lower.contains("<!doctype html")) {
            what = "the file is a web page, not a workbook. " + ASK_FOR_WORKBOOK;
        } else if (start.startsWith("PK")) {
            what = "the file is an empty or unusual zip archive, not a workbook. " + ASK_FOR_WORKBOOK;
        } else if (IMAGES.stream().anyMatch(start::startsWith)) {
            what = "the file is an image, not a workbook. " + ASK_FOR_WORKBOOK;
        } else if (isText(bytes)) {
            what = HEADER.matcher(start).find()
                    ? "the file is an e-mail message, not a workbook. Give it a name that ends in .eml to have the"
                            + " attached workbooks read, or save the attachments"
                    : "the file is plain text (perhaps CSV), not a workbook. " + ASK_FOR_WORKBOOK;
        }
        return new WorkbookException(UnreadableCode.NOT_A_WORKBOOK, what);
    }

    private static boolean isText(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 1024); i++) {
            int c = bytes[i] & 0xFF;
            if (c < 0x20 && c != '\n' && c != '\r' && c != '\t') {
                return false;
            }
        }
        return true;
    }

    /**
     * The name of a sheet as shown on its tab. A name that consists of spaces, which only damage or malice can produce,
     * is put in quotes.
     */
    static String tabName(String name) {
        return name.isBlank() ? "'" + name + "'" : name;
    }
}
