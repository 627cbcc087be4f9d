package org.opencmrt.read;

import java.util.Locale;
import java.util.Map;

/** The kind of a file that was found among workbooks but is not read, based on its name. */
public enum FileKind {
    /** A PDF document. */
    PDF("PDF document", "a PDF cannot be read; ask the supplier for the Excel workbook"),
    /** An e-mail message ({@code .eml}) without a workbook, or one that could not be opened. */
    EML("e-mail message (.eml)", "no workbook is attached to it"),
    /** An Outlook message. */
    MSG("Outlook message (.msg)", "save its attachments, or save it as .eml"),
    /** Comma-separated values. */
    CSV("CSV file", "if it is a declaration, ask the supplier for the Excel workbook"),
    /** An OpenDocument spreadsheet, as LibreOffice writes it. */
    ODS("OpenDocument spreadsheet (.ods)", "open it in Excel or LibreOffice and save it as .xlsx"),
    /** A binary Excel workbook. */
    XLSB("binary workbook (.xlsb)", "open it in Excel and save it as .xlsx"),
    /** An Apple Numbers spreadsheet. */
    NUMBERS("Numbers spreadsheet", "export it from Numbers to Excel"),
    /** A zip archive without a workbook. */
    ZIP("zip archive", "it contains no workbook"),
    /** A RAR archive. */
    RAR("RAR archive", "unpack it and name the folder, or ask the sender for a .zip"),
    /** A 7-Zip archive. */
    SEVEN_ZIP("7z archive", "unpack it and name the folder, or ask the sender for a .zip"),
    /** A picture, such as a scan or a logo. */
    IMAGE("image", "if it shows a declaration, ask the supplier for the Excel workbook"),
    /** A link to a folder. It is not followed because it might lead back to itself. */
    FOLDER_LINK("link to a folder", "name the folder itself"),
    /** Anything else. */
    OTHER("other file", "it does not have the name of a workbook");

    private static final Map<String, FileKind> BY_ENDING = Map.ofEntries(
            Map.entry("pdf", PDF),
            Map.entry("eml", EML),
            Map.entry("msg", MSG),
            Map.entry("csv", CSV),
            Map.entry("tsv", CSV),
            Map.entry("ods", ODS),
            Map.entry("ots", ODS),
            Map.entry("fods", ODS),
            Map.entry("xlsb", XLSB),
            Map.entry("numbers", NUMBERS),
            Map.entry("zip", ZIP),
            Map.entry("rar", RAR),
            Map.entry("7z", SEVEN_ZIP),
            Map.entry("png", IMAGE),
            Map.entry("jpg", IMAGE),
            Map.entry("jpeg", IMAGE),
            Map.entry("jfif", IMAGE),
            Map.entry("gif", IMAGE),
            Map.entry("bmp", IMAGE),
            Map.entry("tif", IMAGE),
            Map.entry("tiff", IMAGE),
            Map.entry("heic", IMAGE),
            Map.entry("webp", IMAGE),
            Map.entry("svg", IMAGE),
            Map.entry("emf", IMAGE),
            Map.entry("wmf", IMAGE));

    private final String label;
    private final String reason;

    FileKind(String label, String reason) {
        this.label = label;
        this.reason = reason;
    }

    /** The label of a file of this kind for use in a sentence. */
    public String label() {
        return label;
    }

    /** Why it is not read, or what to do to have it read. */
    String reason() {
        return reason;
    }

    /** What the name says that a file is. */
    static FileKind of(String name) {
        return BY_ENDING.getOrDefault(ending(name), OTHER);
    }

    /** What comes after the last point, in lower case. */
    static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
