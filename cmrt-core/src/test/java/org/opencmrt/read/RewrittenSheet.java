package org.opencmrt.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Changes the XML of one sheet of a workbook to the form that another program would write. */
final class RewrittenSheet {
    private RewrittenSheet() {}

    static byte[] of(byte[] workbook, String sheet, UnaryOperator<String> change) {
        try {
            return part(workbook, "xl/worksheets/sheet" + position(workbook, sheet) + ".xml", change);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The workbook with the content of one sheet copied to another. */
    static byte[] copied(byte[] workbook, String from, String to) {
        StringBuilder content = new StringBuilder();
        of(workbook, from, xml -> {
            content.append(xml);
            return xml;
        });
        return of(workbook, to, xml -> content.toString());
    }

    /** The workbook with one part of its package changed. */
    static byte[] part(byte[] workbook, String part, UnaryOperator<String> change) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (entry.getName().equals(part)) {
                    content = change.apply(new String(content, StandardCharsets.UTF_8))
                            .getBytes(StandardCharsets.UTF_8);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content);
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The workbook without input rules on any of these sheets, as written by programs that do not support them. */
    static byte[] withoutRules(byte[] workbook, String... sheets) {
        byte[] bytes = workbook;
        for (String sheet : sheets) {
            bytes = of(bytes, sheet, xml -> xml.replaceAll("(?s)<dataValidations.*?</dataValidations>", ""));
        }
        return bytes;
    }

    /** The workbook as written by a program that keeps only values: without formulas and input rules on any sheet. */
    static byte[] valuesOnly(byte[] workbook) {
        byte[] bytes = workbook;
        for (int i = 1; i <= 20; i++) {
            bytes = part(
                    bytes,
                    "xl/worksheets/sheet" + i + ".xml",
                    xml -> xml.replaceAll("(?s)<dataValidations.*?</dataValidations>|<f[^>]*/>|<f[ >].*?</f>", ""));
        }
        return bytes;
    }

    /** The workbook with new names for all visible tabs. */
    static byte[] tabsRenamed(byte[] workbook, BiFunction<Integer, String, String> newName) {
        int[] count = {0};
        return part(
                workbook,
                "xl/workbook.xml",
                xml -> Pattern.compile("<sheet name=\"([^\"]*)\"([^>]*)>")
                        .matcher(xml)
                        .replaceAll(tab -> tab.group(2).contains("hidden")
                                ? Matcher.quoteReplacement(tab.group())
                                : Matcher.quoteReplacement("<sheet name=\"" + newName.apply(++count[0], tab.group(1))
                                        + "\"" + tab.group(2) + ">")));
    }

    static int position(byte[] workbook, String sheet) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals("xl/workbook.xml")) {
                    String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    String before = xml.substring(0, xml.indexOf("name=\"" + sheet + "\""));
                    return before.split("<sheet ", -1).length - 1;
                }
            }
        }
        throw new IOException("no workbook part");
    }
}
