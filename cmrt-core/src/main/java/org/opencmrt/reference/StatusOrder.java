package org.opencmrt.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** Fixed orders of this package. */
final class StatusOrder {
    /** Undated ones first, then by date. */
    static final Comparator<Optional<LocalDate>> DATES = Comparator.comparing(date -> date.orElse(LocalDate.MIN));

    /** Lists by date, label, and hash; remaining ties are resolved by content. */
    static final Comparator<StatusList> LISTS = Comparator.comparing(StatusList::date, DATES)
            .thenComparing(StatusList::label)
            .thenComparing(list -> list.sha256().orElse(""))
            .thenComparing(list -> list.entries().toString())
            .thenComparing(list -> list.findings().toString());

    /** Entries by date, list, and place in the list. */
    static final Comparator<StatusList.Entry> ENTRIES = Comparator.comparing(StatusList.Entry::date, DATES)
            .thenComparing(StatusList.Entry::list)
            .thenComparingInt(StatusList.Entry::line)
            .thenComparing(StatusList.Entry::toString);

    private StatusOrder() {}
}
