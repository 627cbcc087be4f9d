package org.opencmrt.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

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

    /** The parts of the needed sheets. The templates of a family keep their sheets in the order of the tabs. */
    static List<String> parts(Path workbook) throws IOException {
        List<String> sheets = new java.util.ArrayList<>(List.of("xl/sharedStrings.xml", "xl/workbook.xml"));
        String names = entry(workbook, "xl/workbook.xml");
        String relations = entry(workbook, "xl/_rels/workbook.xml.rels");
        var sheet = java.util.regex.Pattern.compile("<sheet [^>]*name=\"([^\"]*)\"[^>]*r:id=\"([^\"]*)\"")
                .matcher(names);
        while (sheet.find()) {
            if (NAMES.contains(sheet.group(1))) {
                var target =
                        java.util.regex.Pattern.compile("<Relationship [^>]*>").matcher(relations);
                while (target.find()) {
                    if (target.group().contains("Id=\"" + sheet.group(2) + "\"")) {
                        sheets.add("xl/" + target.group().replaceAll("(?s).*Target=\"(?:/xl/)?([^\"]*)\".*", "$1"));
                    }
                }
            }
        }
        return sheets;
    }

    private static String entry(Path workbook, String name) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().equals(name)) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                    }
                }
            }
        }
        throw new IOException(workbook.getFileName() + " has no part " + name);
    }
}
