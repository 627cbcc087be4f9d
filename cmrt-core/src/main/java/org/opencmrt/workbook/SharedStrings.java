package org.opencmrt.workbook;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The texts that the cells of a workbook share. Only those that some cell uses are kept; they are read when the first of
 * them is asked for, so the sheets that are needed should be scanned before.
 */
final class SharedStrings {
    /** Reads the texts of these indexes. */
    @FunctionalInterface
    interface Source {
        Map<Integer, String> read(BitSet indexes) throws WorkbookException;
    }

    private final Source source;
    private final BitSet wanted = new BitSet();
    private final Map<Integer, String> texts = new HashMap<>();

    SharedStrings(Source source) {
        this.source = source;
    }

    /** Notes that a cell uses the text of this index. */
    void want(int index) throws WorkbookException {
        if (index >= MAX_INDEX) {
            throw WorkbookException.corrupt("a cell uses the shared text " + index + ", more than any workbook has");
        }
        wanted.set(index);
    }

    /** Far more than sheets have cells that are kept; bounds the memory of the set. */
    private static final int MAX_INDEX = 1 << 26;

    /** The text of an index. */
    String get(int index) throws WorkbookException {
        String text = texts.get(index);
        if (text == null) {
            load();
            text = texts.get(index);
        }
        if (text == null) {
            throw WorkbookException.corrupt("a cell uses the shared text " + index + ", which is missing");
        }
        return text;
    }

    private void load() throws WorkbookException {
        BitSet missing = (BitSet) wanted.clone();
        texts.keySet().forEach(missing::clear);
        if (!missing.isEmpty()) {
            texts.putAll(source.read(missing));
        }
    }
}
