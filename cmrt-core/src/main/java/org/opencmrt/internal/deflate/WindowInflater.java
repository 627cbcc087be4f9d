package org.opencmrt.internal.deflate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Inflates a deflated part (RFC 1951) that is completely in memory, into an array that still contains the bytes
 * inflated before. So no byte is copied twice, and eight bytes are moved at a time; {@link java.util.zip.Inflater} can
 * do neither. Unusual data gives {@link UnusualDeflate}, and must then be read with {@link java.util.zip.Inflater}.
 */
public final class WindowInflater {
    /**
     * The maximum distance of a repetition. This many bytes, or all previous bytes, must precede the requested ones.
     */
    public static final int HISTORY = 1 << 15;

    /** The minimum free space: three bytes, the longest repetition, and the bytes written beyond its end. */
    public static final int ROOM = 320;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int LITERAL_INDEX = 11;
    private static final int DISTANCE_INDEX = 9;
    private static final int LITERAL_MASK = (1 << LITERAL_INDEX) - 1;
    private static final int DISTANCE_MASK = (1 << DISTANCE_INDEX) - 1;
    private static final int LITERAL_LINK_MASK = (1 << (DeflateCodes.MAX_BITS - LITERAL_INDEX)) - 1;
    private static final int DISTANCE_LINK_MASK = (1 << (DeflateCodes.MAX_BITS - DISTANCE_INDEX)) - 1;
    /** The maximum number of bits of a distance, including its extra bits. */
    private static final int DISTANCE_BITS = DeflateCodes.MAX_BITS + 13;

    /** The order in which a block lists the code lengths for code lengths (RFC 1951, section 3.2.7). */
    private static final byte[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    private static final int END_OF_BLOCK = 256;
    /** The maximum number of consecutive empty blocks; common programs write fewer. */
    private static final int MAX_EMPTY_BLOCKS = 100;

    private static final int VALUE_SHIFT = DeflateCodes.VALUE_SHIFT;
    /**
     * The minimum number of valid bits after a refill: eight bytes are read, and those that do not fit are read again
     * later.
     */
    private static final int FULL = Long.SIZE - Byte.SIZE;

    private enum State {
        HEADER,
        STORED,
        CODES,
        FINISHED
    }

    private final byte[] packed;
    private final int end;
    private final DeflateCodes literals = DeflateCodes.literals(LITERAL_INDEX);
    private final DeflateCodes distances = DeflateCodes.distances(DISTANCE_INDEX);
    private final byte[] lengths = new byte[288 + 32];
    private State state = State.HEADER;
    private boolean lastBlock;
    private int storedLeft;

    /** The position of the next byte to read. */
    private int at;
    /** The next bits; the first one is the lowest. Above the valid bits there may be bits that will be read again. */
    private long bits;
    /** The number of valid bits in {@link #bits}. */
    private int count;

    /** Creates an inflater for a part that is completely in memory. */
    public WindowInflater(byte[] packed, int start, int length) {
        this.packed = packed;
        this.at = start;
        this.end = start + length;
    }

    /**
     * Inflates the next bytes.
     *
     * @param target the array to write to; the last {@link #HISTORY} bytes inflated before, or all of them, must
     *     precede {@code from}
     * @param to the end of the space to write to; at least {@link #ROOM} after {@code from}. The bytes between the
     *     inflated bytes and this position may be overwritten
     * @return the number of inflated bytes; at least one, or -1 at the end of the part
     */
    public int inflate(byte[] target, int from, int to) throws UnusualDeflate {
        int place = from;
        int blocks = 0;
        while (state != State.FINISHED) {
            switch (state) {
                case HEADER -> {
                    header();
                    if (place == from && ++blocks > MAX_EMPTY_BLOCKS) {
                        throw new UnusualDeflate("empty blocks");
                    }
                }
                case STORED -> place = stored(target, place, to);
                default -> place = codes(target, place, to);
            }
            if (to - place < ROOM) {
                return place - from;
            }
        }
        return place == from ? -1 : place - from;
    }

    private void header() throws UnusualDeflate {
        if (lastBlock) {
            state = State.FINISHED;
            return;
        }
        refill();
        lastBlock = take(1) == 1;
        switch (take(2)) {
            case 0 -> enterStored();
            case 1 -> enterFixed();
            case 2 -> enterDynamic();
            default -> throw new UnusualDeflate("type of a block");
        }
    }

    private void enterStored() throws UnusualDeflate {
        at -= count >> 3; // skips the remaining bits of the last byte
        bits = 0;
        count = 0;
        if (end - at < 4) {
            throw new UnusualDeflate("end");
        }
        int length = unsigned(at);
        if (length != (unsigned(at + 2) ^ 0xFFFF)) {
            throw new UnusualDeflate("length of a stored block");
        }
        at += 4;
        storedLeft = length;
        state = State.STORED;
    }

    private int unsigned(int place) {
        return (packed[place] & 0xFF) | (packed[place + 1] & 0xFF) << 8;
    }

    private int stored(byte[] target, int from, int to) throws UnusualDeflate {
        int length = Math.min(storedLeft, to - from);
        if (length > end - at) {
            throw new UnusualDeflate("end");
        }
        System.arraycopy(packed, at, target, from, length);
        at += length;
        storedLeft -= length;
        if (storedLeft == 0) {
            state = State.HEADER;
        }
        return from + length;
    }

    private void enterFixed() throws UnusualDeflate {
        Arrays.fill(lengths, 0, 144, (byte) 8); // RFC 1951, section 3.2.6
        Arrays.fill(lengths, 144, 256, (byte) 9);
        Arrays.fill(lengths, 256, 280, (byte) 7);
        Arrays.fill(lengths, 280, 288, (byte) 8);
        Arrays.fill(lengths, 288, 288 + 32, (byte) 5);
        layCodes(288, 32);
    }

    private void enterDynamic() throws UnusualDeflate {
        int literalCount = take(5) + 257;
        int distanceCount = take(5) + 1;
        int lengthCount = take(4) + 4;
        if (literalCount > 286 || distanceCount > 30) {
            throw new UnusualDeflate("number of codes");
        }
        byte[] lengthsOfLengths = new byte[ORDER.length];
        for (int i = 0; i < lengthCount; i++) {
            refill();
            lengthsOfLengths[ORDER[i]] = (byte) take(3);
        }
        DeflateCodes codes = DeflateCodes.lengths();
        if (!codes.lay(lengthsOfLengths, 0, ORDER.length)) {
            throw new UnusualDeflate("codes of lengths");
        }
        readLengths(codes.entries(), literalCount + distanceCount);
        if (lengths[END_OF_BLOCK] == 0) {
            throw new UnusualDeflate("block without end");
        }
        layCodes(literalCount, distanceCount);
    }

    private void readLengths(int[] codes, int wanted) throws UnusualDeflate {
        int known = 0;
        while (known < wanted) {
            refill();
            int entry = codes[(int) bits & (codes.length - 1)];
            take(entry & 0xFF);
            int symbol = DeflateCodes.value(entry);
            if (symbol < 16) {
                lengths[known++] = (byte) symbol;
                continue;
            }
            if (symbol == 16 && known == 0) {
                throw new UnusualDeflate("repetition of nothing");
            }
            byte repeated = symbol == 16 ? lengths[known - 1] : 0;
            int next = known + (symbol == 16 ? 3 + take(2) : symbol == 17 ? 3 + take(3) : 11 + take(7));
            if (next > wanted) {
                throw new UnusualDeflate("more lengths than codes");
            }
            Arrays.fill(lengths, known, next, repeated);
            known = next;
        }
    }

    private void layCodes(int literalCount, int distanceCount) throws UnusualDeflate {
        if (!literals.lay(lengths, 0, literalCount) || !distances.lay(lengths, literalCount, distanceCount)) {
            throw new UnusualDeflate("codes");
        }
        state = State.CODES;
    }

    /**
     * Ensures that at least 56 bits are valid. After the end of the part, zeros are used; none of them may be needed.
     */
    private void refill() throws UnusualDeflate {
        while (count <= Long.SIZE - Byte.SIZE) {
            if (at >= end + Long.BYTES) {
                throw new UnusualDeflate("end");
            }
            bits |= (at < end ? packed[at] & 0xFFL : 0) << count;
            at++;
            count += Byte.SIZE;
        }
    }

    private int take(int howMany) {
        int taken = (int) bits & ((1 << howMany) - 1);
        bits >>>= howMany;
        count -= howMany;
        return taken;
    }

    private int codes(byte[] target, int from, int to) throws UnusualDeflate {
        int place = codesFast(target, from, to - ROOM);
        return state == State.CODES && to - place >= ROOM ? codesNearEnd(target, place, to - ROOM) : place;
    }

    /**
     * The main loop, which takes nearly all the time: inflates until the block ends, the space is used up, or the end
     * of the packed bytes is near. It is a single method and copies fields to local variables, so that the compiler
     * keeps them in registers. The entry after a repetition is looked up before the bytes of the repetition are copied,
     * so that the processor does both in parallel. A shift by an entry uses only its lowest six bits, which are the
     * number of bits that it consumes.
     */
    private int codesFast(byte[] target, int from, int lastPlace) throws UnusualDeflate {
        int lastAt = end - 3 * Long.BYTES; // up to this position, eight bytes can be read three times
        if (at > lastAt) {
            return from;
        }
        refill();
        int[] literalEntries = literals.entries();
        int[] distanceEntries = distances.entries();
        int place = from;
        int in = at;
        long next = bits;
        int left = count;
        int entry = literalEntries[(int) next & LITERAL_MASK];
        do {
            long taken = next;
            next >>>= entry;
            left -= entry & 0xFF;
            if (entry < 0) { // there are usually one or two literals between repetitions
                target[place++] = (byte) (entry >>> VALUE_SHIFT);
                entry = literalEntries[(int) next & LITERAL_MASK];
                taken = next;
                next >>>= entry;
                left -= entry & 0xFF;
                if (entry < 0) {
                    target[place++] = (byte) (entry >>> VALUE_SHIFT);
                    entry = literalEntries[(int) next & LITERAL_MASK];
                    taken = next;
                    next >>>= entry;
                    left -= entry & 0xFF;
                }
            }
            if ((entry & DeflateCodes.SPECIAL) != 0) {
                if ((entry & DeflateCodes.LINK) != 0) {
                    entry = literalEntries[(entry >>> VALUE_SHIFT) + ((int) next & LITERAL_LINK_MASK)];
                    taken = next;
                    next >>>= entry;
                    left -= entry & 0xFF;
                }
                if ((entry & DeflateCodes.SPECIAL) != 0) {
                    endBlock(entry);
                    break;
                }
            }
            if (entry < 0) {
                target[place++] = (byte) (entry >>> VALUE_SHIFT);
                next |= (long) LONGS.get(packed, in) << left;
                in += (Long.SIZE - 1 - left) >> 3;
                left |= FULL;
                entry = literalEntries[(int) next & LITERAL_MASK];
                continue;
            }
            int length = (entry >>> VALUE_SHIFT) + (int) ((taken & ((1L << entry) - 1)) >>> (entry >>> 8));
            if (left < DISTANCE_BITS) {
                next |= (long) LONGS.get(packed, in) << left;
                in += (Long.SIZE - 1 - left) >> 3;
                left |= FULL;
            }
            int far = distanceEntries[(int) next & DISTANCE_MASK];
            taken = next;
            next >>>= far;
            left -= far & 0xFF;
            if ((far & DeflateCodes.SPECIAL) != 0) {
                far = distanceEntries[(far >>> VALUE_SHIFT) + ((int) next & DISTANCE_LINK_MASK)];
                if ((far & DeflateCodes.SPECIAL) != 0) {
                    throw new UnusualDeflate("code of a distance");
                }
                taken = next;
                next >>>= far;
                left -= far & 0xFF;
            }
            int distance = (far >>> VALUE_SHIFT) + (int) ((taken & ((1L << far) - 1)) >>> (far >>> 8));
            next |= (long) LONGS.get(packed, in) << left;
            in += (Long.SIZE - 1 - left) >> 3;
            left |= FULL;
            entry = literalEntries[(int) next & LITERAL_MASK];
            if (in > lastAt) { // also checked here, or the compiler would move the look-up after the copying
                repeat(target, place, distance, length);
                place += length;
                break;
            }
            repeat(target, place, distance, length);
            place += length;
        } while (place <= lastPlace && in <= lastAt);
        at = in;
        bits = next;
        count = left;
        return place;
    }

    /** Inflates the last codes of the part, checking each byte that is read. */
    private int codesNearEnd(byte[] target, int from, int lastPlace) throws UnusualDeflate {
        int place = from;
        while (state == State.CODES && place <= lastPlace) {
            refill();
            int entry = entry(literals.entries(), LITERAL_INDEX);
            if (entry < 0) {
                take(entry & 0xFF);
                target[place++] = (byte) (entry >>> VALUE_SHIFT);
            } else if ((entry & DeflateCodes.SPECIAL) != 0) {
                take(entry & 0xFF);
                endBlock(entry);
            } else {
                int length = number(entry);
                refill();
                int distance = entry(distances.entries(), DISTANCE_INDEX);
                if ((distance & DeflateCodes.SPECIAL) != 0) {
                    throw new UnusualDeflate("code of a distance");
                }
                repeat(target, place, number(distance), length);
                place += length;
            }
        }
        if (at - (count >> 3) > end) {
            throw new UnusualDeflate("end");
        }
        return place;
    }

    /** The entry of the next code. For a code that is longer than the index, the bits of the index are consumed. */
    private int entry(int[] entries, int indexBits) {
        int entry = entries[(int) bits & ((1 << indexBits) - 1)];
        if ((entry & DeflateCodes.SPECIAL) == 0 || (entry & DeflateCodes.LINK) == 0) {
            return entry;
        }
        take(indexBits);
        return entries[(entry >>> VALUE_SHIFT) + ((int) bits & ((1 << (DeflateCodes.MAX_BITS - indexBits)) - 1))];
    }

    private int number(int entry) {
        int codeBits = entry >>> 8 & 0xF;
        return (entry >>> VALUE_SHIFT) + (take(entry & 0xFF) >>> codeBits);
    }

    private void endBlock(int entry) throws UnusualDeflate {
        if (entry == DeflateCodes.NO_CODE) {
            throw new UnusualDeflate("code");
        }
        state = State.HEADER;
    }

    /** Repeats bytes. Up to 31 bytes are written beyond their end; these will be overwritten. */
    private static void repeat(byte[] target, int place, int distance, int length) throws UnusualDeflate {
        int source = place - distance;
        if (source < 0) {
            throw new UnusualDeflate("distance");
        }
        if (distance >= Long.BYTES) {
            int to = place;
            int stop = place + length;
            int from = source;
            do {
                LONGS.set(target, to, (long) LONGS.get(target, from));
                LONGS.set(target, to + 8, (long) LONGS.get(target, from + 8));
                LONGS.set(target, to + 16, (long) LONGS.get(target, from + 16));
                LONGS.set(target, to + 24, (long) LONGS.get(target, from + 24));
                to += 32;
                from += 32;
            } while (to < stop);
        } else {
            for (int i = 0; i < length; i++) {
                target[place + i] = target[source + i];
            }
        }
    }
}
