package org.opencmrt.fill;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.opencmrt.internal.workbook.SheetBytes;
import org.opencmrt.internal.workbook.WorkbookException;

/** Facts about a blank that apply to every declaration. Thread-safe. */
final class Known {
    /** Determines a fact. */
    @FunctionalInterface
    interface Search<T> {
        T find() throws WorkbookException;
    }

    private final Map<String, Object> facts = new ConcurrentHashMap<>();
    /** The sheets, as long as the memory is not needed for other data. */
    private final Map<String, SoftReference<SheetBytes>> sheets = new ConcurrentHashMap<>();

    /** The fact with a name; it is determined on the first request. */
    @SuppressWarnings("unchecked") // each name has one type of fact
    <T> T fact(String name, Search<T> search) throws WorkbookException {
        Object known = facts.get(name);
        if (known == null) {
            known = search.find();
            facts.put(name, known);
        }
        return (T) known;
    }

    /** The cells of the sheet in a part. The sheet is decompressed on request if it is not in memory. */
    SheetBytes sheet(String part, Search<SheetBytes> search) throws WorkbookException {
        SoftReference<SheetBytes> kept = sheets.get(part);
        SheetBytes known = kept == null ? null : kept.get();
        if (known == null) {
            known = search.find();
            sheets.put(part, new SoftReference<>(known));
        }
        return known;
    }
}
