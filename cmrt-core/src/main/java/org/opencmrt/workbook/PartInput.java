package org.opencmrt.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The inflated bytes of one part, counted, timed, and checked against the part's check sum at the end. */
final class PartInput implements AutoCloseable {
    private final String name;
    private final byte[] bytes;
    private final int start;
    private final int length;
    private final long declaredBytes;
    private final long expectedCrc;
    private final long max;
    private final int maxConstruct;
    private final Deadline deadline;
    private final Inflater inflater;
    private final CRC32 crc = new CRC32();
    private int storedAt;
    private long total;
    private boolean ended;

    PartInput(
            String name,
            byte[] bytes,
            int start,
            int length,
            long declaredBytes,
            boolean deflated,
            long expectedCrc,
            long max,
            int maxConstruct,
            Deadline deadline) {
        this.name = name;
        this.bytes = bytes;
        this.start = start;
        this.length = length;
        this.declaredBytes = declaredBytes;
        this.expectedCrc = expectedCrc;
        this.max = max;
        this.maxConstruct = maxConstruct;
        this.deadline = deadline;
        this.inflater = deflated ? new Inflater(true) : null;
        if (inflater != null) {
            inflater.setInput(bytes, start, length);
        }
    }

    /** The part's name in the package. */
    String name() {
        return name;
    }

    /** How many inflated bytes the package says that the part has, which nobody has checked yet. */
    long declaredBytes() {
        return declaredBytes;
    }

    /** Reads up to {@code count} bytes; -1 at the end of the part. */
    int read(byte[] target, int offset, int count) throws WorkbookException {
        if (ended) {
            return -1;
        }
        deadline.check();
        int read = inflater == null ? copy(target, offset, count) : inflate(target, offset, count);
        if (read < 0) {
            ended = true;
            if (crc.getValue() != expectedCrc) {
                throw WorkbookException.corrupt("the check sum of its part " + name + " is wrong");
            }
            return -1;
        }
        total += read;
        if (total > max) {
            throw WorkbookException.limit("the part " + name, max + " bytes");
        }
        crc.update(target, offset, read);
        return read;
    }

    /** Reads the rest, so that the check sum is known to hold. */
    void drain(byte[] scratch) throws WorkbookException {
        while (read(scratch, 0, scratch.length) >= 0) {
            // read() does all the work
        }
    }

    private int copy(byte[] target, int offset, int count) {
        int read = Math.min(count, length - storedAt);
        if (read <= 0) {
            return -1;
        }
        System.arraycopy(bytes, start + storedAt, target, offset, read);
        storedAt += read;
        return read;
    }

    private int inflate(byte[] target, int offset, int count) throws WorkbookException {
        try {
            int read = inflater.inflate(target, offset, count);
            if (read > 0) {
                return read;
            }
            if (inflater.finished()) {
                return -1;
            }
            throw WorkbookException.corrupt("its part " + name + " ends too early");
        } catch (DataFormatException e) {
            throw new WorkbookException(
                    org.opencmrt.model.UnreadableCode.CORRUPT,
                    WorkbookException.corrupt("its part " + name + " cannot be inflated")
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
                                "a single tag, comment or text of the part " + name, maxConstruct + " bytes");
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
