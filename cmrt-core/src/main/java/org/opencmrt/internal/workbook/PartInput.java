package org.opencmrt.internal.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.opencmrt.internal.deflate.UnusualDeflate;
import org.opencmrt.internal.deflate.WindowInflater;

/**
 * The inflated bytes of one part. They are counted, subject to the deadline, and verified with the part's checksum at
 * the end. They are available as a {@link #stream()}, or in a {@link ByteWindow}, which {@link Inflating} may speed up.
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
     * A part as stored in its package.
     *
     * @param bytes the complete package
     * @param start the position of the part in the package
     * @param length the number of bytes of the part in the package
     * @param deflated whether these bytes are deflated
     * @param declaredBytes the number of inflated bytes according to the package
     * @param crc the checksum of the inflated bytes according to the package
     */
    @SuppressWarnings("ArrayRecordComponent") // the file in memory, which is never compared or copied
    record Packed(String name, byte[] bytes, int start, int length, boolean deflated, long declaredBytes, long crc) {}

    /**
     * Opens a part.
     *
     * @param max the maximum number of inflated bytes
     * @param maxConstruct the maximum length of a tag, comment, or text in a {@link #stream()}
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

    /** The number of inflated bytes according to the package; not yet verified. */
    long declaredBytes() {
        return packed.declaredBytes;
    }

    /** True if all bytes have been read. */
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
     * Reads bytes into a window, after the bytes that it already contains. These must be all bytes of this part that
     * were read before, or at least the last {@link WindowInflater#HISTORY} of them.
     *
     * @param window the array, with space for at least {@link WindowInflater#ROOM} bytes from {@code offset} on; all of
     *     it may be overwritten
     * @return the number of bytes read; -1 at the end of the part
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

    /** Advances the JDK's inflater to the position that the window inflater has reached. */
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
            throw WorkbookException.corrupt("its part " + packed.name + " cannot be decompressed", e);
        }
    }

    /**
     * The same bytes as a stream. Problems are reported as an {@link IOException} whose cause is the {@link
     * WorkbookException}. A complete parser does not limit the length of a name, so the stream does not pass on an
     * endless tag or text.
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
