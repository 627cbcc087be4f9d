package org.opencmrt.table;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** Reads the dates of tables that users bring: only forms whose day and month cannot be mistaken for one another. */
public final class PlainDates {
    private static final DateTimeFormatter FORMS = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("[uuuu-M-d][uuuu/M/d][d-MMM-uuuu][d MMM uuuu][MMMM d, uuuu]")
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);

    private PlainDates() {}

    /** The date of a text such as {@code 2016-12-31} or {@code 31-Dec-2016}; empty when it is none of the plain forms. */
    public static Optional<LocalDate> tryParse(String text) {
        try {
            return Optional.of(LocalDate.parse(text, FORMS));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
