package org.opencmrt.internal.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Counts, shares, and days as sentences print them. */
public final class Wording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

    private Wording() {}

    /** A count with its noun: {@code 1 file}, {@code 2 files}. */
    public static String counted(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    /** A share as a percentage, rounded down to one decimal, so that it is never overstated: {@code 66.6%}. */
    public static String percent(double share) {
        long tenths = Math.round(roundedDown(share) * 1000);
        return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + "%";
    }

    /** A share, rounded down to a tenth of a percent. */
    public static double roundedDown(double share) {
        return Math.floor(share * 1000 + 1e-9) / 1000;
    }

    /** A day: {@code June 30, 2025}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }
}
