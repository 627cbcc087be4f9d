package org.opencmrt.status;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** Reads the dates of status lists: only forms whose day and month cannot be mistaken for one another. */
final class StatusDates {
    private static final DateTimeFormatter FORMS = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("[uuuu-M-d][uuuu/M/d][d-MMM-uuuu][d MMM uuuu][MMMM d, uuuu]")
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);

    private StatusDates() {}

    static Optional<LocalDate> tryParse(String text) {
        try {
            return Optional.of(LocalDate.parse(text, FORMS));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
