package org.opencmrt.internal.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates in tables provided by users. Only formats in which day and month cannot be confused are supported. */
public final class PlainDates {
    private static final DateTimeFormatter FORMS = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("[uuuu-M-d][uuuu/M/d][d-MMM-uuuu][d MMM uuuu][MMMM d, uuuu]")
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern YEAR_LAST = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");

    private static final Pattern IN_NAME = Pattern.compile("(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])");

    private PlainDates() {}

    /** The date in a file name, such as {@code status-2016-12-31.csv}; empty if there is none. */
    public static Optional<LocalDate> within(String name) {
        Matcher date = IN_NAME.matcher(name);
        return date.find() ? tryParse(date.group()) : Optional.empty();
    }

    /**
     * The date of a text such as {@code 2016-12-31}, {@code 31-Dec-2016}, or {@code 12/31/2016}; empty if the format is
     * not supported, or if day and month are ambiguous, as in {@code 03/04/2016}.
     */
    public static Optional<LocalDate> tryParse(String text) {
        try {
            return Optional.of(LocalDate.parse(text, FORMS));
        } catch (DateTimeParseException e) {
            return yearLast(text);
        }
    }

    /**
     * Reads a date that ends with the year. Only a number above 12 shows which of the two numbers is the day; if both
     * are equal, the order does not matter.
     */
    private static Optional<LocalDate> yearLast(String text) {
        Matcher parts = YEAR_LAST.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(parts.group(1));
        int second = Integer.parseInt(parts.group(2));
        int year = Integer.parseInt(parts.group(3));
        if (first <= 12 && second <= 12 && first != second) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, Math.min(first, second), Math.max(first, second)));
        } catch (DateTimeException e) {
            return Optional.empty(); // for example, February 31
        }
    }
}
