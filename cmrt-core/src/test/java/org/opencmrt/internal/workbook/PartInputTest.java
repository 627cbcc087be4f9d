package org.opencmrt.internal.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.opencmrt.model.ReadLimits;
import org.opencmrt.model.UnreadableCode;

/** Reads a part through a window, with either inflater and any length in the package. */
class PartInputTest {
    private static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater(6, true);
        deflater.setInput(bytes);
        deflater.finish();
        byte[] packed = new byte[bytes.length + 1_000];
        int length = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }

    private static PartInput part(byte[] packed, byte[] content, long declared, Inflating inflating) {
        CRC32 crc = new CRC32();
        crc.update(content);
        ReadLimits limits = ReadLimits.standard();
        return new PartInput(
                new PartInput.Packed("p.xml", packed, 0, packed.length, true, declared, crc.getValue()),
                limits.maxPartBytes(),
                limits.maxCellBytes(),
                new Deadline(limits.maxTime()),
                inflating);
    }

    /** Bytes that repeat earlier bytes at all distances. */
    private static byte[] content(Random random, int length) {
        byte[] bytes = new byte[length];
        int at = 0;
        while (at < length) {
            int count = Math.min(length - at, 1 + random.nextInt(400));
            int back = at == 0 ? 0 : 1 + random.nextInt(Math.min(at, 40_000));
            for (int i = 0; i < count; i++, at++) {
                bytes[at] = back == 0 || random.nextInt(50) == 0 ? (byte) random.nextInt(40) : bytes[at - back];
            }
        }
        return bytes;
    }

    /**
     * Takes the content of the window except for a rest of random length, like a construct that continues beyond the
     * window.
     */
    private static byte[] read(ByteWindow window, Random random) throws WorkbookException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int taken = 0;
        while (window.more(taken)) {
            int rest = random.nextInt(Math.min(150_000, window.limit() - window.start() + 1));
            taken = window.limit() - rest;
            out.write(window.bytes(), window.start(), taken - window.start());
        }
        out.write(window.bytes(), window.start(), window.limit() - window.start());
        return out.toByteArray();
    }

    @Property(tries = 150)
    void isReadThroughAWindowByEitherInflater(
            @ForAll long seed,
            @ForAll @IntRange(max = 900_000) int length,
            @ForAll @IntRange(max = 2) int lie,
            @ForAll boolean keeping,
            @ForAll boolean plain)
            throws WorkbookException {
        Random random = new Random(seed);
        byte[] content = content(random, length);
        long declared = lie == 0 ? length : lie == 1 ? 0 : 10L * length;
        try (PartInput part = part(deflate(content), content, declared, plain ? Inflating.WINDOW : Inflating.JDK)) {
            ByteWindow window = keeping ? ByteWindow.keeping(part, 1 << 20, 200_000) : ByteWindow.over(part, 1 << 20);

            assertThat(read(window, random)).isEqualTo(content);
        }
    }

    @Property(tries = 300)
    void isHandedOverToTheJdkWhereItIsBroken(@ForAll long seed, @ForAll @IntRange(min = 1, max = 600_000) int length) {
        Random random = new Random(seed);
        byte[] content = content(random, length);
        byte[] packed = deflate(content);
        packed[random.nextInt(packed.length)] ^= (byte) (1 << random.nextInt(8));

        // The number of bytes before the error depends on the JDK's calls, but the bytes themselves do not.
        Outcome window = outcome(packed, content, Inflating.WINDOW);
        Outcome jdk = outcome(packed, content, Inflating.JDK);
        assertThat(window.error()).isEqualTo(jdk.error());
        int both = Math.min(window.bytes().length, jdk.bytes().length);
        assertThat(Arrays.copyOf(window.bytes(), both)).isEqualTo(Arrays.copyOf(jdk.bytes(), both));
    }

    @SuppressWarnings("ArrayRecordComponent") // only read by its test
    private record Outcome(String error, byte[] bytes) {}

    private static Outcome outcome(byte[] packed, byte[] content, Inflating inflating) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PartInput part = part(packed, content, content.length, inflating)) {
            ByteWindow window = ByteWindow.over(part, 1 << 20);
            try {
                while (window.more(window.limit())) {
                    out.write(window.bytes(), window.start(), window.limit() - window.start());
                }
                return new Outcome("", out.toByteArray());
            } catch (WorkbookException e) {
                out.write(window.bytes(), window.start(), window.limit() - window.start());
                return new Outcome(e.getMessage(), out.toByteArray());
            }
        }
    }

    @Property(tries = 100)
    void keptArraysStayAsTheyWere(@ForAll long seed) throws WorkbookException {
        Random random = new Random(seed);
        byte[] content = content(random, 500_000);
        try (PartInput part = part(deflate(content), content, content.length, Inflating.WINDOW)) {
            ByteWindow window = ByteWindow.keeping(part, 1 << 20, 100_000);
            window.more(0);
            byte[] first = window.bytes();
            int held = window.limit();
            while (window.more(Math.max(window.start(), window.limit() - random.nextInt(20_000)))) {
                assertThat(window.bytes()).isNotSameAs(first);
            }

            assertThat(Arrays.copyOf(first, held)).isEqualTo(Arrays.copyOf(content, held));
        }
    }

    @Test
    void isRefusedWhereTheSumIsWrong() {
        byte[] content = content(new Random(1), 10_000);
        byte[] other = content.clone();
        other[500]++;
        PartInput part = part(deflate(content), other, content.length, Inflating.WINDOW);

        assertThatThrownBy(() -> ByteWindow.over(part, 1 << 20).drain())
                .isInstanceOfSatisfying(
                        WorkbookException.class, e -> assertThat(e.code()).isEqualTo(UnreadableCode.CORRUPT))
                .hasMessageContaining("checksum");
    }
}
