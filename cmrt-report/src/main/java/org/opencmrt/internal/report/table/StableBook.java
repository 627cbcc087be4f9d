package org.opencmrt.internal.report.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.text.StringEscapeUtils;

/**
 * Makes equal workbooks equal byte for byte. The library that writes them inserts the current time; this class replaces
 * it with a fixed time, both for each entry and for the workbook's own date.
 */
final class StableBook {
    /** The first day that a ZIP file can store. */
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String PROPERTIES = "docProps/core.xml";

    private StableBook() {}

    /**
     * Copies a workbook entry by entry. Compressed data is not recompressed, because compression is half of all work on
     * a large workbook.
     */
    static void copy(Path draft, String title, OutputStream out) throws IOException {
        // Finished but not closed, because the stream belongs to the caller.
        @SuppressWarnings("resource")
        ZipArchiveOutputStream copy = new ZipArchiveOutputStream(out);
        // Read from the directory at the end of the file, because the library does not write lengths before the
        // entries.
        try (ZipFile entries = ZipFile.builder().setPath(draft).get()) {
            for (ZipArchiveEntry entry : Collections.list(entries.getEntriesInPhysicalOrder())) {
                ZipArchiveEntry dated = new ZipArchiveEntry(entry.getName());
                dated.setTimeLocal(LONG_AGO);
                if (entry.getName().equals(PROPERTIES)) {
                    copy.putArchiveEntry(dated);
                    copy.write(properties(title).getBytes(StandardCharsets.UTF_8));
                    copy.closeArchiveEntry();
                } else {
                    dated.setMethod(entry.getMethod());
                    dated.setCrc(entry.getCrc());
                    dated.setSize(entry.getSize());
                    dated.setCompressedSize(entry.getCompressedSize());
                    try (InputStream content = entries.getRawInputStream(entry)) {
                        copy.addRawArchiveEntry(dated, content);
                    }
                }
            }
        }
        copy.finish();
        copy.flush();
    }

    private static String properties(String title) {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>%s</dc:title>\
                <dc:creator>OpenCMRT</dc:creator>\
                <dcterms:created xsi:type="dcterms:W3CDTF">1980-01-01T00:00:00Z</dcterms:created>\
                </cp:coreProperties>
                """.formatted(StringEscapeUtils.escapeXml10(title));
    }
}
