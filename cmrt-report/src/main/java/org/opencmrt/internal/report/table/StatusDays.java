package org.opencmrt.internal.report.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.model.AuditStatus;
import org.opencmrt.rollup.Facility;

/**
 * A facility's status on the relevant days: now, at the end of the period, and on the effective dates of declarations.
 */
final class StatusDays {
    /** Shown for a day without a status in any list. */
    static final String NO_LIST = "no list for that date";

    private StatusDays() {}

    static Table<Facility> addTo(Table<Facility> table, ReportInput input) {
        return table.text("Status now", 14, facility -> word(facility.status(), input))
                .maybe(
                        "Status at the end of the period",
                        14,
                        facility -> input.periodEnd().map(day -> word(day, facility.status(day), input)))
                .text("Status when declared", 30, facility -> whenDeclared(facility, input));
    }

    /**
     * The days in order, with days of the same status combined:
     * {@code 2024-02-25: Unknown; 2025-03-14 to 2025-06-01: Compliant}.
     */
    private static String whenDeclared(Facility facility, ReportInput input) {
        List<Span> spans = new ArrayList<>();
        facility.statusWhenDeclared().forEach((day, status) -> {
            String word = word(day, status, input);
            Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && last.word().equals(word)) {
                spans.set(spans.size() - 1, new Span(last.from(), day.toString(), word));
            } else {
                spans.add(new Span(day.toString(), day.toString(), word));
            }
        });
        return spans.stream().map(Span::text).collect(Collectors.joining("; "));
    }

    private record Span(String from, String to, String word) {
        String text() {
            return from + (from.equals(to) ? "" : " to " + to) + ": " + word;
        }
    }

    /** The word as of a day; there is none for a day before all lists. */
    private static String word(LocalDate day, Optional<AuditStatus> status, ReportInput input) {
        return input.rollUp().statusBook().covers(day) ? word(status, input) : NO_LIST;
    }

    /** The status word of reports. For a facility that they leave out, this is the list's own word. */
    private static String word(Optional<AuditStatus> status, ReportInput input) {
        return ReportInput.word(input.words(), status)
                .or(() -> status.map(AuditStatus::word))
                .orElse("");
    }
}
