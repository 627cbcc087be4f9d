package org.opencmrt.internal.deflate;

import java.util.Arrays;

/**
 * The table by which the codes of a deflated block are read (RFC 1951, section 3.2.2): the next bits of the stream are the
 * index of an entry that says what they mean. Codes longer than the index lead to a second table behind the first.
 *
 * <p>An entry is an {@code int}: in its lowest byte how many bits it takes in all; in the byte above, of a length or
 * distance, how many of those are the code, the rest being its extra bits; in the upper half the value.
 */
final class DeflateCodes {
    /** Marks an entry whose value is a byte. It is the sign, which costs least to look at. */
    static final int LITERAL = 1 << 31;

    /** Marks an entry that is neither a byte nor a length or distance. */
    static final int SPECIAL = 1 << 15;

    /** Marks a special entry that leads to a second table, whose place is its value. */
    static final int LINK = 1 << 14;

    /** A special entry that no code leads to; one that takes no bits. */
    static final int NO_CODE = SPECIAL;

    /** The longest code. */
    static final int MAX_BITS = 15;

    /** Where the value of an entry begins. */
    static final int VALUE_SHIFT = 16;

    private final int indexBits;
    private final int[] meanings;
    private final int[] entries;
    private final int[] countOfLength = new int[MAX_BITS + 1];
    private final int[] nextCode = new int[MAX_BITS + 2];
    private int used;

    private DeflateCodes(int indexBits, int secondTables, int[] meanings) {
        this.indexBits = indexBits;
        this.meanings = meanings;
        this.entries = new int[(1 << indexBits) + secondTables];
    }

    /** A table for literals, lengths, and the end of a block. */
    static DeflateCodes literals(int indexBits) {
        // A second table serves codes that share their first bits, and there are at least two of them
        return new DeflateCodes(indexBits, (288 / 2) << (MAX_BITS - indexBits), Meanings.LITERALS);
    }

    /** A table for distances. */
    static DeflateCodes distances(int indexBits) {
        return new DeflateCodes(indexBits, (32 / 2) << (MAX_BITS - indexBits), Meanings.DISTANCES);
    }

    /** A table for the lengths of codes, which are themselves packed. */
    static DeflateCodes lengths() {
        return new DeflateCodes(7, 0, Meanings.LENGTHS);
    }

    /** The entries; the array stays the same when other codes are laid in it. */
    int[] entries() {
        return entries;
    }

    /** The value of an entry that is a length of a code. */
    static int value(int entry) {
        return entry >>> VALUE_SHIFT;
    }

    /**
     * Lays codes of these lengths in the table.
     *
     * @param lengths bits of the code of each symbol, 0 when it has none
     * @return false when they make no code of which every bit sequence has a meaning, as good writers make them; a single
     *     code of one bit passes, as it does in zlib
     */
    boolean lay(byte[] lengths, int from, int count) {
        Arrays.fill(countOfLength, 0);
        for (int i = 0; i < count; i++) {
            countOfLength[lengths[from + i]]++;
        }
        int codes = count - countOfLength[0];
        int free = assignFirstCodes();
        if (free < 0 || (free > 0 && !(codes == 1 && countOfLength[1] == 1 && meanings != Meanings.LENGTHS))) {
            return false;
        }
        used = 1 << indexBits;
        Arrays.fill(entries, 0, used, NO_CODE);
        for (int i = 0; i < count; i++) {
            if (lengths[from + i] != 0) {
                lay(i, lengths[from + i]);
            }
        }
        return true;
    }

    /** Finds the first code of each length; returns how many codes of 15 bits are left over. */
    private int assignFirstCodes() {
        int code = 0;
        int free = 1 << MAX_BITS;
        for (int length = 1; length <= MAX_BITS; length++) {
            nextCode[length] = code;
            code = (code + countOfLength[length]) << 1;
            free -= countOfLength[length] << (MAX_BITS - length);
        }
        return free;
    }

    private void lay(int symbol, int length) {
        int code =
                Integer.reverse(nextCode[length]++) >>> (Integer.SIZE - length); // the stream has its first bit lowest
        if (length <= indexBits) {
            fill(0, 1 << indexBits, code, length, symbol);
        } else {
            int index = code & ((1 << indexBits) - 1);
            fill(secondTable(index), 1 << (MAX_BITS - indexBits), code >>> indexBits, length - indexBits, symbol);
        }
    }

    private int secondTable(int index) {
        if (entries[index] == NO_CODE) {
            entries[index] = SPECIAL | LINK | used << VALUE_SHIFT | indexBits;
            int end = used + (1 << (MAX_BITS - indexBits));
            Arrays.fill(entries, used, end, NO_CODE);
            used = end;
        }
        return entries[index] >>> VALUE_SHIFT;
    }

    private void fill(int table, int size, int code, int length, int symbol) {
        int entry = entry(meanings[symbol], length);
        for (int i = code; i < size; i += 1 << length) {
            entries[table + i] = entry;
        }
    }

    private static int entry(int meaning, int length) {
        if (meaning == Meanings.NONE) {
            return NO_CODE;
        }
        if (meaning < 0 || (meaning & SPECIAL) != 0) {
            return meaning | length;
        }
        int extraBits = meaning & 0xF;
        return (meaning & 0xFFFF0000) | length << 8 | (length + extraBits);
    }

    /** What the symbols mean (RFC 1951, section 3.2.5): a value, or the first of some and how many extra bits tell which. */
    private static final class Meanings {
        private static final int NONE = SPECIAL | 1;
        private static final int[] LITERALS = literals();
        private static final int[] DISTANCES = distances();
        private static final int[] LENGTHS = lengths();

        private static int[] literals() {
            int[] meanings = new int[288];
            Arrays.fill(meanings, NONE);
            for (int i = 0; i < 256; i++) {
                meanings[i] = LITERAL | i << VALUE_SHIFT;
            }
            meanings[256] = SPECIAL;
            int length = 3;
            for (int i = 257; i < 285; i++) {
                int extraBits = i < 265 ? 0 : (i - 261) >> 2;
                meanings[i] = length << VALUE_SHIFT | extraBits;
                length += 1 << extraBits;
            }
            meanings[285] = 258 << VALUE_SHIFT;
            return meanings;
        }

        private static int[] distances() {
            int[] meanings = new int[32];
            Arrays.fill(meanings, NONE);
            int distance = 1;
            for (int i = 0; i < 30; i++) {
                int extraBits = i < 4 ? 0 : (i - 2) >> 1;
                meanings[i] = distance << VALUE_SHIFT | extraBits;
                distance += 1 << extraBits;
            }
            return meanings;
        }

        private static int[] lengths() {
            int[] meanings = new int[19];
            for (int i = 0; i < 19; i++) {
                meanings[i] = i << VALUE_SHIFT;
            }
            return meanings;
        }
    }
}
