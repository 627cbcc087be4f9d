package org.opencmrt.reference;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opencmrt.internal.rules.RollUpRule;
import org.opencmrt.internal.table.PlainWords;
import org.opencmrt.model.Finding;

/** Finds the status lists that are too old, too new, or of unknown age. */
final class ListAge {
    private final List<StatusList> lists;
    private final int maximumDays;

    ListAge(List<StatusList> lists, int maximumDays) {
        this.lists = lists;
        this.maximumDays = maximumDays;
    }

    /** The findings if statuses are reported as of a date: later lists are not used. */
    List<Finding> asOf(LocalDate day) {
        List<Finding> findings = undated();
        lists.stream()
                .filter(list -> isLater(list, day))
                .map(list -> RollUpRule.ROLLUP_STATUS_LIST_LATER.of("list", list.label(), "asOf", day))
                .forEach(findings::add);
        findings.addAll(old(lists.stream().filter(list -> !isLater(list, day)).toList(), day, "report"));
        return findings;
    }

    /** The findings if the latest statuses are reported for a period. */
    List<Finding> atEndOf(LocalDate period) {
        List<Finding> findings = undated();
        findings.addAll(old(lists, period, "period"));
        return findings;
    }

    List<Finding> undated() {
        List<Finding> findings = new ArrayList<>();
        lists.stream()
                .filter(list -> list.date().isEmpty())
                .map(list -> RollUpRule.ROLLUP_STATUS_LIST_OLD.say("undated", "list", list.label()))
                .forEach(findings::add);
        return findings;
    }

    private List<Finding> old(List<StatusList> among, LocalDate day, String what) {
        return newestOfEachScheme(among).stream()
                .filter(list -> age(list, day) > maximumDays)
                .map(list -> old(list, day, what))
                .toList();
    }

    private Finding old(StatusList list, LocalDate day, String what) {
        RollUpRule rule = RollUpRule.ROLLUP_STATUS_LIST_OLD;
        return rule.of(
                "list",
                list.label(),
                "date",
                list.date().orElseThrow(),
                "days",
                age(list, day),
                "day",
                day,
                "what",
                rule.words(what),
                "limit",
                maximumDays);
    }

    private static boolean isLater(StatusList list, LocalDate day) {
        return !list.entries().isEmpty()
                && list.entries().stream()
                        .allMatch(entry -> entry.date().filter(day::isBefore).isPresent());
    }

    /** Older lists of a program are kept as history; only the newest must be recent. */
    private static List<StatusList> newestOfEachScheme(List<StatusList> lists) {
        Map<String, StatusList> newest = new TreeMap<>();
        for (StatusList list : lists) {
            if (list.date().isPresent()) {
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
}
