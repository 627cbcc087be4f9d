package org.opencmrt.workbook;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Reads the wanted texts of the shared strings part straight from its bytes and passes over the others. */
final class PlainSharedStringsScanner extends PlainScanner {
    private final BitSet wanted;
    private final Map<Integer, String> texts = new HashMap<>();

    PlainSharedStringsScanner(PartInput input, int maxCellBytes, BitSet wanted) {
        super(input, maxCellBytes);
        this.wanted = wanted;
    }

    Map<Integer, String> scan() throws WorkbookException, NotPlainXml {
        enterRoot("sst");
        int index = 0;
        while (true) {
            int end = nextTag();
            if (named(pos, "/sst")) {
                break;
            }
            if (!named(pos, "si")) {
                throw new NotPlainXml("an element in sst that is no si");
            }
            if (b[end - 1] == '/') {
                keep(index++, "");
                pos = end + 1;
                continue;
            }
            int close = closeOfItem(end + 1);
            if (close < 0) {
                more(pos);
                continue; // the item is met again, at the start of the window
            }
            if (wanted.get(index)) {
                keep(index, RichText.plain(b, end + 1, close));
            }
            index++;
            pos = close + 5;
        }
        drain();
        return texts;
    }

    private void keep(int index, String text) {
        if (wanted.get(index)) {
            texts.put(index, text);
        }
    }

    /** Where {@code </si>} stands; -1 when it is not in the window. */
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
