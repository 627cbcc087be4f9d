package org.opencmrt.internal.deflate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Compares the window inflater with the JDK's inflater, which is authoritative. */
class WindowInflaterTest {
    private static final int WINDOW = WindowInflater.HISTORY + 4_096;

    private static byte[] deflated(byte[] bytes, int level, int strategy) {
        Deflater deflater = new Deflater(level, true);
        deflater.setStrategy(strategy);
        deflater.setInput(bytes);
        deflater.finish();
        byte[] packed = new byte[bytes.length * 2 + 1_000];
        int length = 0;
        while (!deflater.finished()) {
            length += deflater.deflate(packed, length, packed.length - length);
        }
        deflater.end();
        return Arrays.copyOf(packed, length);
    }

    /**
     * Inflates through a window that slides as soon as possible; empty if the window inflater leaves the part to the
     * JDK's inflater.
     */
    private static Optional<byte[]> plain(byte[] packed) {
        byte[] around = new byte[packed.length + 40]; // as in a package, with other parts before and after
        Arrays.fill(around, (byte) 0x5A);
        System.arraycopy(packed, 0, around, 20, packed.length);
        Optional<byte[]> among = plain(new WindowInflater(around, 20, packed.length));
        Optional<byte[]> alone = plain(new WindowInflater(packed, 0, packed.length));
        assertThat(alone.isPresent()).isEqualTo(among.isPresent());
        alone.ifPresent(bytes -> assertThat(among).hasValue(bytes));
        return alone;
    }

    private static Optional<byte[]> plain(WindowInflater inflater) {
        byte[] window = new byte[WINDOW];
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int limit = 0;
        try {
            while (true) {
                int kept = Math.min(limit, WindowInflater.HISTORY);
                System.arraycopy(window, limit - kept, window, 0, kept);
                int read = inflater.inflate(window, kept, window.length);
                if (read < 0) {
                    return Optional.of(out.toByteArray());
                }
                assertThat(read).isPositive();
                out.write(window, kept, read);
                limit = kept + read;
            }
        } catch (UnusualDeflate unusual) {
            return Optional.empty();
        }
    }

    /** The result of the JDK's inflater; empty if the part is incomplete. */
    private static Optional<byte[]> reference(byte[] packed) {
        Inflater inflater = new Inflater(true);
        inflater.setInput(packed);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[8_192];
        try {
            while (!inflater.finished()) {
                int read = inflater.inflate(chunk);
                if (read == 0 && !inflater.finished()) {
                    return Optional.empty();
                }
                out.write(chunk, 0, read);
            }
            return Optional.of(out.toByteArray());
        } catch (DataFormatException broken) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    /** Text similar to that of sheets: much of it repeats at short and long distances, and some does not. */
    private static byte[] text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        int row = 1;
        while (text.length() < length) {
            switch (random.nextInt(6)) {
                case 0 ->
                    text.append("<c r=\"B")
                            .append(row)
                            .append("\" s=\"7\"><f>IF(A")
                            .append(row++);
                case 1 -> text.append(")=\"\",\"\",1)</f><v/></c>");
                case 2 -> text.append(Long.toString(random.nextLong(), 36));
                case 3 ->
                    text.append(
                            String.valueOf((char) ('a' + random.nextInt(26))).repeat(random.nextInt(700)));
                case 4 -> text.append("\u4E2D\u56FD\u00E4".repeat(random.nextInt(5)));
                default -> {
                    int from = random.nextInt(text.length() + 1);
                    text.append(text.substring(from, Math.min(text.length(), from + random.nextInt(300))));
                }
            }
        }
        return Arrays.copyOf(text.toString().getBytes(StandardCharsets.UTF_8), length);
    }

    private static byte[] bytes(Random random, int length) {
        if (random.nextInt(4) > 0) {
            return text(random, length);
        }
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        if (random.nextBoolean()) { // few different values produce long and unusual codes
            for (int i = 0; i < length; i++) {
                bytes[i] = (byte) Math.max(0, Long.numberOfTrailingZeros(random.nextLong()));
            }
        }
        return bytes;
    }

    @Property(tries = 300)
    void inflatesWhatTheJdkDeflates(
            @ForAll long seed,
            @ForAll @IntRange(max = 200_000) int length,
            @ForAll @IntRange(max = 9) int level,
            @ForAll @IntRange(max = 2) int strategy) {
        byte[] bytes = bytes(new Random(seed), length);

        assertThat(plain(deflated(bytes, level, strategy))).hasValue(bytes);
    }

    @Property(tries = 5_000)
    void inflatesPartsOfAFewBytes(@ForAll long seed, @ForAll @IntRange(max = 9) int level) {
        Random random = new Random(seed);
        byte[] bytes = new byte[random.nextInt(90)];
        for (int i = 0; i < bytes.length; i++) {
            int back = 1 + random.nextInt(30);
            bytes[i] = i < back || random.nextInt(3) == 0 ? (byte) random.nextInt(256) : bytes[i - back];
            if (i >= 24) {
                bytes[i] = bytes[i - 24];
            }
        }

        assertThat(plain(deflated(bytes, level, Deflater.DEFAULT_STRATEGY))).hasValue(bytes);
    }

    @Property(tries = 2_000)
    void takesNothingBrokenForWhole(
            @ForAll long seed, @ForAll @IntRange(max = 9) int level, @ForAll @IntRange(max = 2) int strategy) {
        Random random = new Random(seed);
        byte[] packed = deflated(bytes(random, 1 + random.nextInt(3_000)), level, strategy);
        byte[] broken = random.nextInt(4) == 0 ? Arrays.copyOf(packed, random.nextInt(packed.length)) : packed;
        for (int i = random.nextInt(4); i > 0 && broken.length > 0; i--) {
            broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
        }

        plain(broken).ifPresent(inflated -> assertThat(reference(broken)).hasValue(inflated));
    }

    @Property(tries = 2_000)
    void takesNoNoiseForAPart(@ForAll byte[] noise) {
        plain(noise).ifPresent(inflated -> assertThat(reference(noise)).hasValue(inflated));
    }

    @Test
    void reachesBackAsFarAsTheFormatAllows() {
        byte[] bytes = new byte[WindowInflater.HISTORY + 258];
        new Random(7).nextBytes(bytes);
        System.arraycopy(bytes, 0, bytes, WindowInflater.HISTORY, 258);

        byte[] packed = deflated(bytes, 9, Deflater.DEFAULT_STRATEGY);

        assertThat(plain(packed)).hasValue(bytes);
    }

    @Test
    void leavesBlocksWithoutEndToTheJdk() {
        byte[] emptyStored = {0, 0, 0, (byte) 0xFF, (byte) 0xFF};
        byte[] many = new byte[emptyStored.length * 10_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = emptyStored[i % emptyStored.length];
        }
        WindowInflater inflater = new WindowInflater(many, 0, many.length);

        assertThatThrownBy(() -> inflater.inflate(new byte[WINDOW], 0, WINDOW)).isInstanceOf(UnusualDeflate.class);
    }
}
