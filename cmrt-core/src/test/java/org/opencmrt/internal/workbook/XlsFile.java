package org.opencmrt.internal.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The records of a small binary workbook with the sheets "First" and "Second", for tests that break them. */
final class XlsFile {
    static final int BOF = 0x809;
    static final int EOF = 0xA;
    static final int BOUND_SHEET = 0x85;
    static final int DIMENSIONS = 0x200;
    static final int SST = 0xFC;
    static final int LABEL_SST = 0xFD;

    /** A record: its number and its content. */
    static final class Part {
        private final int id;
        private final byte[] data;

        Part(int id, byte[] data) {
            this.id = id;
            this.data = data;
        }

        int id() {
            return id;
        }

        byte[] data() {
            return data;
        }
    }

    private final List<Part> parts;

    private XlsFile(List<Part> parts) {
        this.parts = parts;
    }

    static XlsFile small() {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            for (String name : List.of("First", "Second")) {
                workbook.createSheet(name).createRow(0).createCell(0).setCellValue("in " + name);
            }
            return new XlsFile(split(workbook.getBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Part> split(byte[] stream) {
        List<Part> parts = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        while (in.remaining() >= 4) {
            int id = in.getShort() & 0xFFFF;
            byte[] data = new byte[in.getShort() & 0xFFFF];
            in.get(data);
            parts.add(new Part(id, data));
        }
        return parts;
    }

    /** The file with a change applied to each record of a kind. */
    XlsFile with(int id, Function<Part, List<Part>> change) {
        return new XlsFile(parts.stream()
                .flatMap(part -> (part.id == id ? change.apply(part) : List.of(part)).stream())
                .toList());
    }

    /** Records of a chart on a sheet. */
    static List<Part> chart() {
        return List.of(
                new Part(BOF, new byte[] {0, 6, 0x20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 4, 0, 0}),
                new Part(EOF, new byte[0]));
    }

    static Part poke(Part part, int at, int value) {
        byte[] data = part.data.clone();
        ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
        return new Part(part.id, data);
    }

    byte[] bytes() {
        return bytes("Workbook");
    }

    byte[] bytes(String stream) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Part part : parts) {
            out.writeBytes(ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putShort((short) part.id)
                    .putShort((short) part.data.length)
                    .array());
            out.writeBytes(part.data);
        }
        return container(stream, out.toByteArray());
    }

    static byte[] container(String stream, byte[] content) {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(
                    new ByteArrayInputStream(Arrays.copyOf(content, Math.max(1, content.length))), stream);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
