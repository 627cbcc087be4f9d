package org.opencmrt.internal.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.opencmrt.internal.deflate.UnusualDeflate;
import org.opencmrt.internal.deflate.WindowInflater;

/**
 * The inflated bytes of one part, counted, timed, and checked against the part's check sum at the end. They come as a {@link
 * #stream()}, or into a {@link ByteWindow}, which {@link Inflating} may speed up.
 */
final class PartInput implements AutoCloseable {
    private final Packed packed;
    private final long max;
    private final int maxConstruct;
    private final Deadline deadline;
    private final Inflating inflating;
    private final CRC32 crc = new CRC32();
    private Inflater inflater;
    private WindowInflater windowInflater;
    private int storedAt;
    private long total;
    private boolean ended;

    /**
     * A part as it lies in its package.
     *
     * @param bytes the whole package
     * @param start where the part begins in it
     * @param length how many bytes it has there
     * @param deflated whether these are deflated
     * @param declaredBytes how many bytes the package says that it has then
     * @param crc their check sum, as the package says
     */
    @SuppressWarnings("ArrayRecordComponent") // the file in memory, which nobody compares or copies
    record Packed(String name, byte[] bytes, int start, int length, boolean deflated, long declaredBytes, long crc) {}

    /**
     * Opens a part.
     *
     * @param max how many inflated bytes it may have
     * @param maxConstruct how long a tag, comment or text of it may be in a {@link #stream()}
     */
    PartInput(Packed packed, long max, int maxConstruct, Deadline deadline, Inflating inflating) {
        this.packed = packed;
        this.max = max;
        this.maxConstruct = maxConstruct;
        this.deadline = deadline;
        this.inflating = inflating;
    }

    /** The part's name in the package. */
    String name() {
        return packed.name;
    }

    /** How many inflated bytes the package says that the part has, which nobody has checked yet. */
    long declaredBytes() {
        return packed.declaredBytes;
    }

    /** True when all its bytes have been read. */
    boolean hasEnded() {
        return ended;
    }

    /** Reads up to {@code count} bytes; -1 at the end of the part. */
    int read(byte[] target, int offset, int count) throws WorkbookException {
        if (ended) {
            return -1;
        }
        deadline.check();
        return counted(packed.deflated ? inflate(target, offset, count) : copy(target, offset, count), target, offset);
    }

    /**
     * Reads bytes into a window, behind those that it holds already: all that were read of this part before, or at least the
     * last {@link WindowInflater#HISTORY} of them.
     *
     * @param window has room for at least {@link WindowInflater#ROOM} bytes from {@code offset} on, all of which may be
     *     overwritten
     * @return how many bytes; -1 at the end of the part
     */
    int window(byte[] window, int offset) throws WorkbookException {
        if (!packed.deflated || ended || !usesWindow()) {
            return read(window, offset, window.length - offset);
        }
        deadline.check();
        try {
            return counted(windowInflater.inflate(window, offset, window.length), window, offset);
        } catch (UnusualDeflate unusual) {
            windowInflater = null;
            passOver(total);
            return read(window, offset, window.length - offset);
        }
    }

    private boolean usesWindow() {
        if (total == 0 && windowInflater == null && inflater == null && inflating == Inflating.WINDOW) {
            windowInflater = new WindowInflater(packed.bytes, packed.start, packed.length);
        }
        return windowInflater != null;
    }

    /** Lets the JDK's inflater catch up with what the window inflater has inflated. */
    private void passOver(long count) throws WorkbookException {
        byte[] scratch = new byte[WindowInflater.HISTORY];
        long left = count;
        while (left > 0) {
            int read = inflate(scratch, 0, (int) Math.min(left, scratch.length));
            if (read < 0) {
                throw WorkbookException.corrupt("its part " + packed.name + " ends too early");
            }
            left -= read;
        }
    }

    private int counted(int read, byte[] target, int offset) throws WorkbookException {
        if (read < 0) {
            ended = true;
            if (crc.getValue() != packed.crc) {
                throw WorkbookException.corrupt("the checksum of its part " + packed.name + " is wrong");
            }
            return -1;
        }
        total += read;
        if (total > max) {
            throw WorkbookException.limit("the part " + packed.name, max + " bytes");
        }
        crc.update(target, offset, read);
        return read;
    }

    private int copy(byte[] target, int offset, int count) {
        int read = Math.min(count, packed.length - storedAt);
        if (read <= 0) {
            return -1;
        }
        System.arraycopy(packed.bytes, packed.start + storedAt, target, offset, read);
        storedAt += read;
        return read;
    }

    private int inflate(byte[] target, int offset, int count) throws WorkbookException {
        if (inflater == null) {
            inflater = new Inflater(true);
            inflater.setInput(packed.bytes, packed.start, packed.length);
        }
        try {
            int read = inflater.inflate(target, offset, count);
            if (read > 0) {
                return read;
            }
            if (inflater.finished()) {
                return -1;
            }
            throw WorkbookException.corrupt("its part " + packed.name + " ends too early");
        } catch (DataFormatException e) {
            throw new WorkbookException(
                    org.opencmrt.model.UnreadableCode.CORRUPT,
                    WorkbookException.corrupt("its part " + packed.name + " cannot be decompressed")
                            .getMessage(),
                    e);
        }
    }

    /**
     * The same bytes as a stream; trouble comes as an {@link IOException} whose cause is the {@link WorkbookException}. A
     * complete parser has no bound on the length of a name, so a tag or text without end must not reach it.
     */
    InputStream stream() {
        return new InputStream() {
            private final byte[] one = new byte[1];
            private int sinceTagEnd;

            @Override
            public int read() throws IOException {
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] target, int offset, int count) throws IOException {
                try {
                    int read = PartInput.this.read(target, offset, count);
                    checkConstruct(target, offset, Math.max(read, 0));
                    return read;
                } catch (WorkbookException e) {
                    throw new IOException(e.getMessage(), e);
                }
            }

            private void checkConstruct(byte[] bytesRead, int offset, int count) throws WorkbookException {
                int from = offset;
                int to = offset + count;
                for (int end = from; end < to; from = end + 1) {
                    end = ByteSearch.find(bytesRead, (byte) '>', from, to);
                    sinceTagEnd += end - from;
                    if (sinceTagEnd > maxConstruct) {
                        throw WorkbookException.limit(
                                "a single tag, comment, or text in the part " + packed.name, maxConstruct + " bytes");
                    }
                    if (end < to) {
                        sinceTagEnd = 0;
                    }
                }
            }
        };
    }

    @Override
    public void close() {
        if (inflater != null) {
            inflater.end();
        }
    }
}
