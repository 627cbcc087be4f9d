package org.opencmrt.internal.workbook;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The texts that the cells of a workbook share. They are read when the first one is requested, and only requested texts
 * become strings.
 */
final class SharedStrings {
    /** Opens the part with the texts. */
    @FunctionalInterface
    interface Opener {
        PartInput open() throws WorkbookException;
    }

    /** The maximum index, which limits the memory of the set. It is far above the number of cells that are kept. */
    private static final int MAX_INDEX = 1 << 26;

    private final Optional<Opener> part;
    private final int maxCellBytes;
    private final CellBudget budget;
    private final BitSet wanted = new BitSet();
    private final Map<Integer, String> texts = new HashMap<>();
    private TextPool pool;

    /**
     * The texts of a part.
     *
     * @param part opens the part; empty if there are no texts
     * @param maxCellBytes the maximum length of a text
     */
    SharedStrings(Optional<Opener> part, int maxCellBytes, CellBudget budget) {
        this.part = part;
        this.maxCellBytes = maxCellBytes;
        this.budget = budget;
    }

    /** Records that a cell uses the text with this index. */
    void want(int index) throws WorkbookException {
        if (index >= MAX_INDEX) {
            throw WorkbookException.corrupt(
                    "a cell uses the shared text " + index + ", a number larger than in any workbook");
        }
        wanted.set(index);
    }

    /**
     * The text with an index.
     *
     * @param cell names the cell that uses the text, for the message if it is missing
     */
    String get(int index, Supplier<String> cell) throws WorkbookException {
        String text = pooled(index);
        if (text == null) {
            text = texts.get(index);
        }
        if (text == null) {
            load();
            text = texts.get(index);
        }
        if (text == null) {
            throw WorkbookException.corrupt(cell.get() + " uses the shared text " + index + ", which is missing");
        }
        budget.spendText(text.length());
        return text;
    }

    private String pooled(int index) throws WorkbookException {
        try {
            if (pool == null) {
                pool = part.isPresent() ? pool(part.get()) : TextPool.empty();
            }
            return pool.text(index);
        } catch (NotPlainXml unusual) {
            pool = TextPool.empty(); // the complete parser reads all texts
            return null;
        }
    }

    private TextPool pool(Opener opener) throws WorkbookException, NotPlainXml {
        try (PartInput input = opener.open()) {
            return PlainSharedStringsScanner.pool(input, maxCellBytes);
        }
    }

    private void load() throws WorkbookException {
        BitSet missing = (BitSet) wanted.clone();
        texts.keySet().forEach(missing::clear);
        if (part.isEmpty() || missing.isEmpty()) {
            return;
        }
        try (PartInput input = part.get().open()) {
            texts.putAll(PlainSharedStringsScanner.texts(input, maxCellBytes, missing, budget));
        } catch (NotPlainXml unusual) {
            try (PartInput input = part.get().open()) {
                texts.putAll(StaxParts.sharedStrings(input, missing, maxCellBytes, budget));
            }
        }
    }
}
