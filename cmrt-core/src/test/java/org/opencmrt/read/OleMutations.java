package org.opencmrt.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Damages the special parts of binary workbooks: the tables of the container, and the records of the stream in it. */
final class OleMutations {
    private static final String STREAM = "Workbook";
    private static final int HEADER = 512;
    private static final int[] TELLING = {0, 1, 2, 3, -1, -2, -3, -4, 0x7FFF_FFFF, 0xFFFF, 0x8000_0000, 100_000_000};

    private final Random random;

    OleMutations(Random random) {
        this.random = random;
    }

    static boolean isContainer(byte[] bytes) {
        return bytes.length > HEADER && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF;
    }

    byte[] damage(byte[] container) {
        return random.nextInt(3) == 0 ? damageTables(container.clone()) : damageRecords(container);
    }

    /** Writes critical numbers into the header, a sector of the allocation table, or a sector of the directory. */
    private byte[] damageTables(byte[] container) {
        ByteBuffer bytes = ByteBuffer.wrap(container).order(ByteOrder.LITTLE_ENDIAN);
        int[] sectors = {-1, bytes.getInt(76), bytes.getInt(48)};
        for (int i = 0; i <= random.nextInt(3); i++) {
            long at = (sectors[random.nextInt(sectors.length)] + 1L) * HEADER + 4L * random.nextInt(HEADER / 4);
            if (at >= 0 && at + 4 <= container.length) {
                bytes.putInt((int) at, telling());
            }
        }
        return container;
    }

    private int telling() {
        return random.nextInt(3) == 0 ? random.nextInt(300) : TELLING[random.nextInt(TELLING.length)];
    }

    private byte[] damageRecords(byte[] container) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(container))) {
            if (!files.getRoot().hasEntry(STREAM)) {
                return damageTables(container.clone());
            }
            byte[] records;
            try (InputStream in = files.createDocumentInputStream(STREAM)) {
                records = in.readAllBytes();
            }
            files.getRoot().getEntry(STREAM).delete();
            files.createDocument(new ByteArrayInputStream(damaged(records)), STREAM);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            return container;
        }
    }

    /** Omits some records, duplicates others, and writes critical numbers into the headers or contents of a few. */
    private byte[] damaged(byte[] records) {
        ByteBuffer in = ByteBuffer.wrap(records).order(ByteOrder.LITTLE_ENDIAN);
        int left = 1 + random.nextInt(5);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int oneIn = 1 + random.nextInt(Math.max(1, records.length / 20));
        while (in.remaining() >= 4) {
            int start = in.position();
            int length = Math.min(in.getShort(start + 2) & 0xFFFF, in.remaining() - 4);
            in.position(start + 4 + length);
            byte[] one = Arrays.copyOfRange(records, start, start + 4 + length);
            if (left > 0 && random.nextInt(oneIn) == 0) {
                left--;
                one = damagedRecord(one);
            }
            out.writeBytes(one);
        }
        return out.size() == 0 ? new byte[1] : out.toByteArray();
    }

    private byte[] damagedRecord(byte[] one) {
        ByteBuffer bytes = ByteBuffer.wrap(one).order(ByteOrder.LITTLE_ENDIAN);
        return switch (random.nextInt(5)) {
            case 0 -> new byte[0];
            case 1 -> ByteBuffer.allocate(2 * one.length).put(one).put(one).array();
            case 2 -> bytes.putShort(2, (short) telling()).array();
            case 3 ->
                bytes.putShort(0, (short) (random.nextBoolean() ? 0x3C : random.nextInt(0x300)))
                        .array();
            default ->
                one.length < 8
                        ? one
                        : bytes.putInt(4 + random.nextInt(one.length - 7), telling())
                                .array();
        };
    }
}
