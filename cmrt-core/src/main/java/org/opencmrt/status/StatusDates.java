package org.opencmrt.status;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the dates of status lists: only forms whose day and month cannot be mistaken for one another. */
final class StatusDates {
    private static final List<DateTimeFormatter> FORMS =
            List.of(form("uuuu-M-d"), form("uuuu/M/d"), form("d-MMM-uuuu"), form("d MMM uuuu"), form("MMMM d, uuuu"));

    private StatusDates() {}

    static Optional<LocalDate> tryParse(String text) {
        for (DateTimeFormatter form : FORMS) {
            try {
                return Optional.of(LocalDate.parse(text, form));
            } catch (DateTimeParseException e) {
                // Not in this form; the next one may fit.
                continue;
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
