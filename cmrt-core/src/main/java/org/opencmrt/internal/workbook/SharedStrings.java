package org.opencmrt.internal.workbook;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The texts that the cells of a workbook share. They are read when the first one is requested, and only requested texts
 * become strings.
 */
final class SharedStrings {
    /** The source of the texts. */
    @FunctionalInterface
    interface Source {
        /** Scans the part once, and keeps as much of it as fits into a pool; nothing by default. */
        default TextPool pool() throws WorkbookException, NotPlainXml {
            return TextPool.empty();
        }

        /** Reads the texts with these indexes. */
        Map<Integer, String> read(BitSet indexes) throws WorkbookException;
    }

    /** The maximum index, which limits the memory of the set. It is far above the number of cells that are kept. */
    private static final int MAX_INDEX = 1 << 26;

    private final Source source;
    private final CellBudget budget;
    private final BitSet wanted = new BitSet();
    private final Map<Integer, String> texts = new HashMap<>();
    private TextPool pool;

    SharedStrings(Source source, CellBudget budget) {
        this.source = source;
        this.budget = budget;
    }

    /** No texts. */
    static SharedStrings none(CellBudget budget) {
        return new SharedStrings(indexes -> Map.of(), budget);
    }

    /** Records that a cell uses the text with this index. */
    void want(int index) throws WorkbookException {
        if (index >= MAX_INDEX) {
            throw WorkbookException.corrupt(
                    "a cell uses the shared text " + index + ", a number larger than in any workbook");
        }
        wanted.set(index);
    }

    /** The text with an index. */
    String get(int index) throws WorkbookException {
        String text = pooled(index);
        if (text == null) {
            text = texts.get(index);
        }
        if (text == null) {
            load();
            text = texts.get(index);
        }
        if (text == null) {
            throw WorkbookException.corrupt("a cell uses the shared text " + index + ", which is missing");
        }
        budget.spendText(text.length());
        return text;
    }

    private String pooled(int index) throws WorkbookException {
        try {
            if (pool == null) {
                pool = source.pool();
            }
            return pool.text(index);
        } catch (NotPlainXml unusual) {
            pool = TextPool.empty(); // the complete parser reads all texts
            return null;
        }
    }

    private void load() throws WorkbookException {
        BitSet missing = (BitSet) wanted.clone();
        texts.keySet().forEach(missing::clear);
        if (!missing.isEmpty()) {
            texts.putAll(source.read(missing));
        }
    }
}
