package org.opencmrt.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.internal.text.Wording;

/**
 * The label and date of a list, to show which lists a result is based on.
 *
 * @param label a file name or a title
 * @param date the date of the list; empty if unknown
 */
public record ListUse(String label, Optional<LocalDate> date) implements Comparable<ListUse> {
    private static final Comparator<ListUse> ORDER = Comparator.<ListUse, LocalDate>comparing(
                    use -> use.date().orElse(LocalDate.MIN))
            .thenComparing(ListUse::label);

    /** Checks that the label is not blank. */
    public ListUse {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(date, "date");
    }

    /** The label with the date in words: {@code conformant.csv, as of June 30, 2025}. */
    public String text() {
        return label + date.map(day -> ", as of " + Wording.day(day)).orElse(", date unknown");
    }

    /** Compares by date, with undated lists first, then by label. */
    @Override
    public int compareTo(ListUse other) {
        return ORDER.compare(this, other);
    }
}
