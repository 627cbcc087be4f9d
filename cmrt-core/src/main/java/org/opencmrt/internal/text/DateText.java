package org.opencmrt.internal.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates in the formats that people type. */
public final class DateText {
    /**
     * The result of reading a text.
     *
     * @param date the date; empty if there is none, or if the text is ambiguous
     * @param ambiguous whether day and month, or the year, could be confused
     */
    public record Reading(Optional<LocalDate> date, boolean ambiguous) {
        static final Reading NONE = new Reading(Optional.empty(), false);
        static final Reading AMBIGUOUS = new Reading(Optional.empty(), true);
    }

    /** A time of day and its zone. They are part of a time stamp that a program wrote, and do not change the date. */
    private static final String TIME =
            "(?:[t ,]+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]+)?)?(?: ?[ap]\\.?m\\.?)?(?: ?(?:z|utc|gmt|[+-][0-9]{2}:?[0-9]{2}))?)?";

    private static final Pattern WEEKDAY = Pattern.compile(
            "^(?:\\p{L}+(?:day|tag)|mon|tue|wed|thu|fri|sat|sun|mittwoch|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)[.,]? +");
    /** The dashes that word processors substitute for a hyphen. */
    private static final Pattern DASH = Pattern.compile("\\p{Pd}|\u2212");

    private static final Pattern YEAR_FIRST =
            Pattern.compile("'?([0-9]{4})(?: ?[-/.] ?| )([0-9]{1,2})(?: ?[-/.] ?| )([0-9]{1,2})\\.?" + TIME);
    private static final Pattern COMPACT = Pattern.compile("(20[0-9]{2})([0-9]{2})([0-9]{2})");
    private static final Pattern EAST_ASIAN =
            Pattern.compile("([0-9]{4})\\s*[年년]\\s*([0-9]{1,2})\\s*[月월]\\s*([0-9]{1,2})\\s*[日일号]?"
                    + "(?: ?\\(?(?:[日月火水木金土](?:曜日?)?|星期[一二三四五六日天]|[일월화수목금토](?:요일)?)\\)?)?" + TIME);
    private static final Pattern ERA =
            Pattern.compile("(令和|平成|(?:中華)?民國|民国)\\s*([0-9]{1,3}|元)\\s*年\\s*([0-9]{1,2})\\s*月\\s*([0-9]{1,2})\\s*日");

    /** The years before the first year of the Japanese eras, and of the era of Taiwan, by their first character. */
    private static final Map<String, Integer> YEARS_BEFORE = Map.of("令", 2018, "平", 1988, "中", 1911, "民", 1911);

    private static final Pattern DOTTED = Pattern.compile("([0-9]{1,2})\\.\\s*([0-9]{1,2})\\.\\s*([0-9]{4})" + TIME);
    private static final Pattern YEAR_LAST =
            Pattern.compile("([0-9]{1,2}) ?[-/] ?([0-9]{1,2}) ?[-/] ?([0-9]{4})" + TIME);
    private static final Pattern SHORT_YEAR = Pattern.compile("[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{2}");
    private static final Pattern DAY_MONTH_NAME = Pattern.compile(
            "([0-9]{1,2})(?:st|nd|rd|th|º|er|\\.)?[-/ .,]*(?:de |of )?(\\p{L}{3,})\\.?[-/ .,]*(?:de )?([0-9]{4}|[0-9]{2})"
                    + TIME);
    private static final Pattern MONTH_NAME_DAY =
            Pattern.compile("(\\p{L}{3,})\\.?[-/ .]*([0-9]{1,2})(?:st|nd|rd|th)?[-/ .,]+([0-9]{4})" + TIME);

    private static final Pattern YEAR_MONTH_NAME =
            Pattern.compile("([0-9]{4})[-/ .,]+(\\p{L}{3,})\\.?[-/ .,]*([0-9]{1,2})(?:st|nd|rd|th)?" + TIME);

    /** The months by their names, and by the beginnings of at least three letters that only one of them has. */
    private static final Map<String, Integer> MONTHS = months();

    /**
     * The first day on which a template could have been filled in; a smaller number in a cell is a year, an age, or a
     * typing error.
     */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    /** A date in a file name; the year comes first, so that day and month cannot be confused. */
    private static final Pattern IN_NAME =
            Pattern.compile("(?<![0-9])20[0-9]{2}(?:([-_.])[0-9]{2}\\1[0-9]{2}|[0-9]{4})(?![0-9])");

    private DateText() {}

    /** The date in a file name, such as {@code status-2016-12-31.csv}; empty if there is none. */
    public static Optional<LocalDate> within(String name) {
        return IN_NAME.matcher(name)
                .results()
                .flatMap(found -> tryParse(found.group().replace('_', '-')).stream())
                .findFirst();
    }

    /** The date of a text; empty if it is not a date, or if it is ambiguous. */
    public static Optional<LocalDate> tryParse(String text) {
        return read(text).date();
    }

    /** Reads a text. If day and month could be swapped, the text is ambiguous and has no date. */
    public static Reading read(String text) {
        String folded = DASH.matcher(Fold.of(text)).replaceAll("-"); // in lower case
        String plain = WEEKDAY.matcher(folded).replaceFirst("");
        for (Pattern yearMonthDay : List.of(YEAR_FIRST, COMPACT, EAST_ASIAN)) {
            Matcher match = yearMonthDay.matcher(plain);
            if (match.matches()) {
                return date(number(match, 1), number(match, 2), number(match, 3));
            }
        }
        Matcher match = ERA.matcher(plain);
        if (match.matches()) {
            int year = match.group(2).equals("元") ? 1 : number(match, 2);
            return date(YEARS_BEFORE.get(match.group(1).substring(0, 1)) + year, number(match, 3), number(match, 4));
        }
        match = DOTTED.matcher(plain);
        if (match.matches()) { // in dates written with periods, the day always comes first
            return date(number(match, 3), number(match, 2), number(match, 1));
        }
        match = YEAR_LAST.matcher(plain);
        if (match.matches()) {
            return dayOrMonthFirst(number(match, 1), number(match, 2), number(match, 3));
        }
        if (SHORT_YEAR.matcher(plain).matches()) {
            return Reading.AMBIGUOUS;
        }
        return named(plain);
    }

    private static Reading named(String plain) {
        Matcher match = DAY_MONTH_NAME.matcher(plain);
        if (match.matches()) {
            return named(match.group(2), number(match, 1), number(match, 3));
        }
        match = YEAR_MONTH_NAME.matcher(plain);
        if (match.matches()) {
            return named(match.group(2), number(match, 3), number(match, 1));
        }
        match = MONTH_NAME_DAY.matcher(plain);
        return match.matches() ? named(match.group(1), number(match, 2), number(match, 3)) : Reading.NONE;
    }

    private static Reading named(String month, int day, int year) {
        Integer number = MONTHS.get(NameText.normalize(month));
        return number == null ? Reading.NONE : date(year < 100 ? 2000 + year : year, number, day);
    }

    private static Reading dayOrMonthFirst(int first, int second, int year) {
        if (first <= 12 && second <= 12 && first != second) {
            return Reading.AMBIGUOUS;
        }
        return second > 12 ? date(year, first, second) : date(year, second, first);
    }

    private static Reading date(int year, int month, int day) {
        try {
            return new Reading(Optional.of(LocalDate.of(year, month, day)).filter(DateText::isPossible), false);
        } catch (DateTimeException e) {
            return Reading.NONE; // for example, February 31
        }
    }

    /** True for a date on which a template could have been filled in. */
    public static boolean isPossible(LocalDate date) {
        return !date.isBefore(EARLIEST) && !date.isAfter(LATEST);
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static Map<String, Integer> months() {
        List<String> names = Resources.lines(DateText.class, "month-names.txt");
        Map<String, Integer> months = new HashMap<>();
        Map<String, Integer> cut = new HashMap<>();
        for (int month = 1; month <= names.size(); month++) {
            for (String name : names.get(month - 1).split(" ", -1)) {
                months.put(name, month);
                for (int length = 3; length < name.length(); length++) {
                    cut.merge(name.substring(0, length), month, (one, other) -> one.equals(other) ? one : 0);
                }
            }
        }
        cut.values().removeIf(month -> month == 0);
        cut.forEach(months::putIfAbsent);
        return Map.copyOf(months);
    }
}
