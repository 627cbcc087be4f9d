package org.opencmrt.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

/**
 * The sheets that every reader in the comparison reads: those of the declaration, with the look-up sheet and the shared
 * strings.
 */
final class NeededSheets {
    static final Set<String> NAMES =
            Set.of("Declaration", "Smelter List", "Product List", "Mine List", "Smelter Look-up");

    private static final String NO_FILE =
            "name a filled template: -Dcmrt.benchmark.file=FILE (an .xlsx with some 350 smelters gives the figures of docs/benchmarks.md)";

    private NeededSheets() {}

    static Path file() {
        String file = System.getProperty("cmrt.benchmark.file");
        if (file == null) {
            throw new IllegalStateException(NO_FILE);
        }
        return Path.of(file);
    }

    static byte[] bytes() {
        try {
            return Files.readAllBytes(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Decompresses the parts of the needed sheets without parsing them, which is the minimum work of any reader. */
    static long inflate(Path workbook, List<String> parts, byte[] buffer) throws IOException {
        long total = 0;
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (String part : parts) {
                try (InputStream in = zip.getInputStream(zip.getEntry(part))) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        total += read;
                    }
                }
            }
        }
        return total;
    }

    /** The parts of the needed sheets. */
    static List<String> parts(Path workbook) throws IOException, OpenXML4JException {
        List<String> parts = new ArrayList<>(List.of("xl/sharedStrings.xml", "xl/workbook.xml"));
        try (OPCPackage container = OPCPackage.open(workbook.toFile(), PackageAccess.READ)) {
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) new XSSFReader(container).getSheetsData();
            while (sheets.hasNext()) {
                sheets.next().close();
                if (NAMES.contains(sheets.getSheetName())) {
                    parts.add(sheets.getSheetPart().getPartName().getName().substring(1));
                }
            }
        }
        return parts;
    }
}
