package org.opencmrt.internal.workbook;

import java.util.concurrent.atomic.AtomicLong;

/**
 * When {@link PlainInflater} is worth its start. It is quick once the virtual machine has compiled it, which costs more than a
 * few workbooks take to inflate; a program that reads no more than these had better leave them to the JDK, whose inflater is
 * compiled already. Both give the same bytes.
 */
final class InflaterChoice {
    /** About eight filled templates. */
    private static final long WORTHWHILE_BYTES = 64L << 20;

    /** The choice for all that this program reads. */
    static final InflaterChoice SHARED = new InflaterChoice(WORTHWHILE_BYTES);

    private final long worthwhileBytes;
    private final AtomicLong inflated = new AtomicLong();

    /** The JDK's inflater for so many bytes, and the plain one from then on. */
    InflaterChoice(long worthwhileBytes) {
        this.worthwhileBytes = worthwhileBytes;
    }

    /** Notes that the JDK's inflater has given so many bytes. */
    void inflated(int bytes) {
        if (!isPlainWorthwhile()) {
            inflated.addAndGet(bytes);
        }
    }

    /** True when so much has been inflated that more will probably follow. */
    boolean isPlainWorthwhile() {
        return inflated.get() >= worthwhileBytes;
    }
}
