package org.opencmrt.reference;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opencmrt.internal.table.PlainWords;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Severity;

/** Finds the status lists that are too old, too new, or of which nobody knows how old they are. */
final class ListAge {
    private static final String OLD = "ROLLUP_STATUS_LIST_OLD";
    private static final String LATER = "ROLLUP_STATUS_LIST_LATER";

    private final List<StatusList> lists;
    private final Optional<LocalDate> asOf;
    private final Optional<LocalDate> periodEnd;
    private final int maximumDays;

    ListAge(List<StatusList> lists, Optional<LocalDate> asOf, Optional<LocalDate> periodEnd, int maximumDays) {
        this.lists = lists;
        this.asOf = asOf;
        this.periodEnd = periodEnd;
        this.maximumDays = maximumDays;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        lists.stream()
                .filter(list -> list.date().isEmpty())
                .map(list -> warning(
                        OLD,
                        list.label()
                                + ": the date of the status list is unknown, so its statuses may be out of date. Add a date"
                                + " to each line, or name the list with a date"))
                .forEach(findings::add);
        asOf.ifPresent(day -> lists.stream()
                .filter(list -> isLater(list, day))
                .map(list -> warning(
                        LATER,
                        list.label() + ": every entry of the status list is later than " + day
                                + ", the date of the report, so the list was not used. Provide a list of that time, or set"
                                + " a later date"))
                .forEach(findings::add));
        asOf.or(() -> periodEnd)
                .ifPresent(day -> newestOfEachScheme(day).stream()
                        .filter(list -> age(list, day) > maximumDays)
                        .map(list -> warning(
                                OLD,
                                list.label() + ": the status list is dated "
                                        + list.date().orElseThrow() + ", " + age(list, day) + " days before " + day
                                        + ", "
                                        + (asOf.isPresent()
                                                ? "the date of the report"
                                                : "the end of the reporting period")
                                        + "; the limit is " + maximumDays + " days. Provide a newer list"))
                        .forEach(findings::add));
        return findings;
    }

    private static boolean isLater(StatusList list, LocalDate day) {
        return !list.entries().isEmpty()
                && list.entries().stream()
                        .allMatch(entry -> entry.date().filter(day::isBefore).isPresent());
    }

    /** Older lists of a scheme are kept for what was true then; only the newest is to be new. */
    private List<StatusList> newestOfEachScheme(LocalDate day) {
        Map<String, StatusList> newest = new TreeMap<>();
        for (StatusList list : lists) {
            if (list.date().isPresent() && (asOf.isEmpty() || !isLater(list, day))) {
                list.entries().stream()
                        .map(entry -> entry.scheme().map(PlainWords::of).orElse(""))
                        .distinct()
                        .forEach(scheme -> newest.merge(
                                scheme,
                                list,
                                (one, other) -> other.date()
                                                .orElseThrow()
                                                .isBefore(one.date().orElseThrow())
                                        ? one
                                        : other));
            }
        }
        return newest.values().stream().distinct().sorted().toList();
    }

    private static long age(StatusList list, LocalDate day) {
        return ChronoUnit.DAYS.between(list.date().orElseThrow(), day);
    }

    private static Finding warning(String rule, String message) {
        return Finding.of(rule, Severity.WARNING, message);
    }
}
