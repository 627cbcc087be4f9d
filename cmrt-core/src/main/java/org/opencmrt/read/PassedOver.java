package org.opencmrt.read;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A file that was found while searching for workbooks but is not read.
 *
 * @param path the path on disk; for a file in an archive or message, the path of the archive or message
 * @param inside the path inside the archive or message, as in {@link WorkbookFile#inside()}; empty for a file on disk
 * @param name the name, as in {@link WorkbookFile#name()}
 * @param kind the kind of file
 * @param reason why it is not read, or what to do to have it read, as a clause
 */
public record PassedOver(Path path, String inside, String name, Kind kind, String reason) {
    /** Checks that nothing is null. */
    public PassedOver {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(inside, "inside");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(reason, "reason");
    }

    /**
     * A file that is not read because of its name. Use it if you list files yourself, for example in an object store;
     * see {@link Workbooks#isWorkbook}. Its kind is {@link Kind#ZIP} or {@link Kind#EML} if {@link Workbooks#search}
     * would open the file.
     *
     * @param name the path of the file relative to the folder that was searched, with {@code /}
     */
    public static PassedOver of(String name) {
        Kind kind = Kind.of(name);
        return new PassedOver(Path.of(name), "", name, kind, kind.reason());
    }

    /** The number of files of each kind, such as "2 PDF documents, 1 image"; empty if there are no files. */
    public static String summary(List<PassedOver> files) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        files.forEach(file -> counts.merge(file.kind(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(one -> counted(one.getKey(), one.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** The count and the label, such as "2 PDF documents" or "1 link to a folder". */
    private static String counted(Kind kind, int count) {
        String label = kind.label();
        int noun = label.contains(" (") ? label.indexOf(" (") : label.length();
        noun = label.startsWith("link ") ? "link".length() : noun;
        return count + " " + label.substring(0, noun) + (count == 1 ? "" : "s") + label.substring(noun);
    }

    /** The name, the kind, and the reason. */
    @Override
    public String toString() {
        return name + ": " + kind.label() + "; " + reason;
    }

    /** The kind of a file that was found among workbooks but is not read, based on its name. */
    public enum Kind {
        /** A PDF document. */
        PDF("PDF document", "a PDF cannot be read; ask the supplier for the Excel workbook", "pdf"),
        /** An e-mail message ({@code .eml}) without a workbook, or one that could not be opened. */
        EML("e-mail message (.eml)", "it has no workbook attached", "eml"),
        /** An Outlook message. */
        MSG("Outlook message (.msg)", "save its attachments, or save it as .eml", "msg"),
        /** Comma-separated values. */
        CSV("CSV file", "if it is a declaration, ask the supplier for the Excel workbook", "csv tsv"),
        /** An OpenDocument spreadsheet, as LibreOffice writes it. */
        ODS("OpenDocument spreadsheet (.ods)", "open it in Excel or LibreOffice and save it as .xlsx", "ods ots fods"),
        /** A binary Excel workbook. */
        XLSB("binary workbook (.xlsb)", "open it in Excel and save it as .xlsx", "xlsb"),
        /** An Apple Numbers spreadsheet. */
        NUMBERS("Numbers spreadsheet", "export it from Numbers to Excel", "numbers"),
        /** A zip archive without a workbook. */
        ZIP("zip archive", "it contains no workbook", "zip"),
        /** A RAR archive. */
        RAR("RAR archive", "unpack it and name the folder, or ask the sender for a .zip", "rar"),
        /** A 7-Zip archive. */
        SEVEN_ZIP("7z archive", "unpack it and name the folder, or ask the sender for a .zip", "7z"),
        /** A picture, such as a scan or a logo. */
        IMAGE(
                "image",
                "if it shows a declaration, ask the supplier for the Excel workbook",
                "png jpg jpeg jfif gif bmp tif tiff heic webp svg emf wmf"),
        /** A link to a folder. It is not followed because it might lead back to itself. */
        FOLDER_LINK("link to a folder", "name the folder itself", ""),
        /** Anything else. */
        OTHER("other file", "its name is not that of a workbook", "");

        private static final Map<String, Kind> BY_ENDING = new HashMap<>();

        static {
            for (Kind kind : values()) {
                for (String ending : kind.endings.split(" ")) {
                    BY_ENDING.put(ending, kind);
                }
            }
        }

        private final String label;
        private final String reason;
        private final String endings;

        Kind(String label, String reason, String endings) {
            this.label = label;
            this.reason = reason;
            this.endings = endings;
        }

        /** The label of a file of this kind for use in a sentence. */
        public String label() {
            return label;
        }

        /** Why it is not read, or what to do to have it read. */
        String reason() {
            return reason;
        }

        /** The kind of a file according to its name. */
        static Kind of(String name) {
            return BY_ENDING.getOrDefault(ending(name), OTHER);
        }

        /** The part of the name after the last period, in lower case. */
        static String ending(String name) {
            return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        }
    }
}
