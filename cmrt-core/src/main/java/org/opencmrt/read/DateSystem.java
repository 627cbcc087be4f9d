package org.opencmrt.read;

import java.time.LocalDate;
import java.util.Optional;

/** The date system of a workbook: the day from which it counts. */
enum DateSystem {
    /** Days counted from 1900, including the nonexistent day February 29, 1900 (ECMA-376 part 1, 18.17.4.1). */
    FROM_1900(LocalDate.of(1899, 12, 30)),
    /** Days counted from 1904, as in old versions of Excel for the Macintosh. */
    FROM_1904(LocalDate.of(1904, 1, 1));

    /**
     * The first day on which a template could have been filled in; a smaller number is a year, an age, or a typing
     * error.
     */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private final LocalDate dayZero;

    DateSystem(LocalDate dayZero) {
        this.dayZero = dayZero;
    }

    static DateSystem of(boolean from1904) {
        return from1904 ? FROM_1904 : FROM_1900;
    }

    /** The date of a day number; empty if it is not a date between 2000 and 2199. */
    Optional<LocalDate> date(double serial) {
        if (!(serial >= 0 && serial < 200_000)) {
            return Optional.empty();
        }
        LocalDate date = dayZero.plusDays((long) serial);
        return date.isBefore(EARLIEST) || date.isAfter(LATEST) ? Optional.empty() : Optional.of(date);
    }
}
