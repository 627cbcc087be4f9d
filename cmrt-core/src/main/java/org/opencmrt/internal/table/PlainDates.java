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

/** Reads the dates of tables that users bring: only forms whose day and month cannot be mistaken for one another. */
public final class PlainDates {
    private static final DateTimeFormatter FORMS = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("[uuuu-M-d][uuuu/M/d][d-MMM-uuuu][d MMM uuuu][MMMM d, uuuu]")
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern YEAR_LAST = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");

    private static final Pattern IN_NAME = Pattern.compile("(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])");

    private PlainDates() {}

    /** The date in the name of a file, such as {@code status-2016-12-31.csv}; empty when it has none. */
    public static Optional<LocalDate> within(String name) {
        Matcher date = IN_NAME.matcher(name);
        return date.find() ? tryParse(date.group()) : Optional.empty();
    }

    /**
     * The date of a text such as {@code 2016-12-31}, {@code 31-Dec-2016} or {@code 12/31/2016}; empty when it is none of the
     * plain forms, or when day and month may be either, as in {@code 03/04/2016}.
     */
    public static Optional<LocalDate> tryParse(String text) {
        try {
            return Optional.of(LocalDate.parse(text, FORMS));
        } catch (DateTimeParseException e) {
            return yearLast(text);
        }
    }

    /** Only a number above 12 tells which of the two is the day; equal ones are the same either way. */
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
            return Optional.empty(); // 31 February and the like
        }
    }
}
