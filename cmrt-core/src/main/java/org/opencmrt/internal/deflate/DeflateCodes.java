package org.opencmrt.internal.deflate;

import java.util.Arrays;

/**
 * The table for decoding the codes of a deflated block (RFC 1951, section 3.2.2). The next bits of the stream are the
 * index of an entry with their meaning. Codes longer than the index lead to a second table after the first.
 *
 * <p>An entry is an {@code int}. The lowest byte is the total number of bits that the entry consumes. The next byte,
 * for a length or distance, is the number of those bits that form the code; the others are its extra bits. The upper
 * half is the value.
 */
final class DeflateCodes {
    /** Marks an entry whose value is a byte. It is the sign bit, which is the cheapest to test. */
    static final int LITERAL = 1 << 31;

    /** Marks an entry that is neither a byte nor a length or distance. */
    static final int SPECIAL = 1 << 15;

    /** Marks a special entry that leads to a second table; its value is the position of that table. */
    static final int LINK = 1 << 14;

    /** A special entry for bits that are not a code; it consumes no bits. */
    static final int NO_CODE = SPECIAL;

    /** The maximum length of a code. */
    static final int MAX_BITS = 15;

    /** The position of the lowest bit of an entry's value. */
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

    /** Creates a table for literals, lengths, and the end of a block. */
    static DeflateCodes literals(int indexBits) {
        // A second table is for codes that share their first bits, and there are at least two of them.
        return new DeflateCodes(indexBits, (288 / 2) << (MAX_BITS - indexBits), Meanings.LITERALS);
    }

    /** Creates a table for distances. */
    static DeflateCodes distances(int indexBits) {
        return new DeflateCodes(indexBits, (32 / 2) << (MAX_BITS - indexBits), Meanings.DISTANCES);
    }

    /** Creates a table for code lengths, which are themselves compressed. */
    static DeflateCodes lengths() {
        return new DeflateCodes(7, 0, Meanings.LENGTHS);
    }

    /** The entries. The array remains the same if other codes are placed in it. */
    int[] entries() {
        return entries;
    }

    /** The value of an entry that is a code length. */
    static int value(int entry) {
        return entry >>> VALUE_SHIFT;
    }

    /**
     * Fills the table with codes of these lengths.
     *
     * @param lengths the number of bits in the code of each symbol; 0 if it has no code
     * @return false if the code is not complete, that is, if some bit sequence has no meaning; conformant writers
     *     produce complete codes. As in zlib, a single code of one bit is accepted
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

    /** Finds the first code of each length. Returns the number of unused 15-bit codes. */
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
        int code = Integer.reverse(nextCode[length]++) >>> (Integer.SIZE - length); // first bit of the stream lowest
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

    /**
     * The meanings of the symbols (RFC 1951, section 3.2.5): a value, or the first value of a range and the number of
     * extra bits that select one.
     */
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
