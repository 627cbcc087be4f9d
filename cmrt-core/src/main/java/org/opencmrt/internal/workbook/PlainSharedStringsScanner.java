package org.opencmrt.internal.workbook;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Scans the items of the shared strings part directly in its bytes. */
final class PlainSharedStringsScanner extends PlainScanner {
    /** The beginning and end of an item that consists only of a text. */
    private static final long PLAIN_START = ByteSearch.eight("<si><t>\0");

    private static final String PLAIN_END = "</t></si>";
    private static final long PLAIN_END_START = ByteSearch.eight("</t></si");

    /** Receives the content of an item. */
    @FunctionalInterface
    private interface Taker {
        void take(int index, byte[] bytes, int from, int to) throws WorkbookException, NotPlainXml;
    }

    private PlainSharedStringsScanner(PartInput input, ByteWindow window) {
        super(input, window);
    }

    /** The texts, starting with the first, up to the capacity of a pool. */
    static TextPool pool(PartInput input, int maxCellBytes) throws WorkbookException, NotPlainXml {
        ByteWindow window = ByteWindow.keeping(input, maxCellBytes, TextPool.MAX_BYTES);
        TextPool pool = new TextPool(window.bytes());
        new PlainSharedStringsScanner(input, window).scan((index, bytes, from, to) -> pool.add(bytes, from, to));
        return pool;
    }

    /** The texts with these indexes, within the budget. */
    static Map<Integer, String> texts(PartInput input, int maxCellBytes, BitSet wanted, CellBudget budget)
            throws WorkbookException, NotPlainXml {
        Map<Integer, String> texts = new HashMap<>();
        new PlainSharedStringsScanner(input, ByteWindow.over(input, maxCellBytes)).scan((index, bytes, from, to) -> {
            if (wanted.get(index)) {
                String text = RichText.plain(bytes, from, to);
                budget.spendText(text.length());
                texts.put(index, text);
            }
        });
        return texts;
    }

    private void scan(Taker taker) throws WorkbookException, NotPlainXml {
        enterRoot("sst");
        int index = 0;
        while (true) {
            int plain = closeOfPlainItem();
            if (plain >= 0) {
                taker.take(index++, b, pos + "<si>".length(), plain + "</t>".length());
                pos = plain + PLAIN_END.length();
                continue;
            }
            int end = nextTag();
            if (named(pos, "/sst")) {
                break;
            }
            if (!named(pos, "si")) {
                throw new NotPlainXml("an element in sst that is no si");
            }
            if (b[end - 1] == '/') {
                taker.take(index++, b, end + 1, end + 1);
                pos = end + 1;
                continue;
            }
            int close = closeOfItem(end + 1);
            if (close < 0) {
                more(pos);
                continue; // the item is found again at the start of the window
            }
            taker.take(index++, b, end + 1, close);
            pos = close + 5;
        }
        drain();
    }

    /** The end of the text if the item consists only of a text, as nearly all items do; otherwise -1. */
    private int closeOfPlainItem() {
        if (pos + Long.BYTES > limit || !ByteSearch.isSeven(b, pos, PLAIN_START)) {
            return -1;
        }
        int close = find((byte) '<', pos + "<si><t>".length());
        boolean isPlain = close + PLAIN_END.length() <= limit
                && ByteSearch.isEight(b, close, PLAIN_END_START)
                && b[close + Long.BYTES] == '>';
        return isPlain ? close : -1;
    }

    /** The position of {@code </si>}; -1 if it is not in the window. */
    private int closeOfItem(int from) throws NotPlainXml {
        int at = from;
        while (true) {
            at = find((byte) '<', at);
            if (at + 4 >= limit) {
                return -1;
            }
            if (b[at + 1] == '/' && b[at + 2] == 's' && b[at + 3] == 'i') {
                if (b[at + 4] == '>') {
                    return at;
                }
                throw new NotPlainXml("end tag of an item");
            }
            if (b[at + 1] == '!') {
                throw new NotPlainXml("comment or CDATA");
            }
            at++;
        }
    }
}
