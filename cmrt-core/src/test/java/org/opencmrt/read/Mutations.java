package org.opencmrt.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damages workbooks like networks, programs, and attackers do. Equal seeds cause equal damage. */
final class Mutations {
    private static final List<String> SPLINTERS = List.of(
            "<!DOCTYPE x [<!ENTITY a \"b\">]>",
            "<![CDATA[<c>]]>",
            "<!-- -->",
            "</c>",
            "<c r=\"A1\">",
            "<row r=\"1048577\">",
            "&bomb;",
            "&#0;",
            "\"",
            "<v>99999999999</v>",
            "t=\"s\"",
            "<is><t>",
            "_x0000_",
            "</sheetData>",
            "<x:y/>",
            "<f>",
            "-1",
            "\u0000",
            "A".repeat(5000));

    private final Random random;

    Mutations(long seed) {
        this.random = new Random(seed);
    }

    byte[] damage(byte[] workbook) {
        boolean zip = workbook.length > 4 && workbook[0] == 'P' && workbook[1] == 'K';
        boolean container = OleMutations.isContainer(workbook);
        return switch (random.nextInt(zip || container ? 6 : 3)) {
            case 0 -> Arrays.copyOf(workbook, random.nextInt(workbook.length));
            case 1 -> flipBytes(workbook.clone(), 1 + random.nextInt(20), 0, workbook.length);
            case 2 ->
                flipBytes(
                        workbook.clone(),
                        1 + random.nextInt(5),
                        random.nextBoolean() ? 0 : Math.max(0, workbook.length - 2000),
                        random.nextBoolean() ? workbook.length : Math.min(2000, workbook.length));
            default -> container ? new OleMutations(random).damage(workbook) : damageParts(workbook);
        };
    }

    private byte[] flipBytes(byte[] bytes, int count, int from, int to) {
        int first = Math.min(from, to);
        int length = Math.max(1, Math.abs(to - from));
        for (int i = 0; i < count; i++) {
            bytes[Math.min(bytes.length - 1, first + random.nextInt(length))] = (byte) random.nextInt();
        }
        return bytes;
    }

    /** Unpacks the workbook, damages the XML of some parts, omits or duplicates others, and packs it again. */
    private byte[] damageParts(byte[] workbook) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            List<String> written = new ArrayList<>();
            try (ZipOutputStream out = new ZipOutputStream(bytes)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    byte[] content = in.readAllBytes();
                    int chance = random.nextInt(12);
                    if (chance == 0 || written.contains(entry.getName())) {
                        continue;
                    }
                    written.add(entry.getName());
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(chance <= 3 ? damageXml(content) : content);
                    out.closeEntry();
                }
                if (written.isEmpty()) {
                    out.putNextEntry(new ZipEntry("nothing"));
                    out.closeEntry();
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            return workbook;
        }
    }

    private byte[] damageXml(byte[] content) {
        if (content.length == 0) {
            return content;
        }
        String xml = new String(content, StandardCharsets.ISO_8859_1);
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            int at = random.nextInt(xml.length());
            int to = Math.min(xml.length(), at + random.nextInt(40));
            String splinter = SPLINTERS.get(random.nextInt(SPLINTERS.size()));
            xml = switch (random.nextInt(4)) {
                case 0 -> xml.substring(0, at) + xml.substring(to);
                case 1 -> xml.substring(0, at) + splinter + xml.substring(at);
                case 2 -> xml.substring(0, to) + xml.substring(at);
                default -> xml.substring(0, at) + splinter + xml.substring(to);
            };
            if (xml.isEmpty()) {
                return new byte[0];
            }
        }
        return xml.getBytes(StandardCharsets.ISO_8859_1);
    }
}
