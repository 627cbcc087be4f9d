package org.opencmrt.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.model.AuditStatus;
import org.opencmrt.reference.StatusBook;
import org.opencmrt.reference.StatusList;
import org.opencmrt.reference.StatusWords;
import org.opencmrt.rollup.Facility;
import org.opencmrt.rollup.Superseded;

/**
 * Writes a facility of a roll-up: its data, its statuses, the suppliers that reported it, and every entry that reports
 * it.
 */
final class FacilityFields {
    private final JsonOut json;
    private final RollUpTables tables;
    private final StatusBook book;
    private final StatusWords words;
    private final Optional<LocalDate> asOf;
    private final Optional<LocalDate> periodEnd;
    private final Superseded superseded;

    /**
     * @param asOf the date of the statuses; empty for the latest statuses
     * @param periodEnd the last day of the reporting period
     * @param superseded the declarations that newer ones replace
     */
    FacilityFields(
            JsonOut json,
            RollUpTables tables,
            StatusBook book,
            StatusWords words,
            Optional<LocalDate> asOf,
            Optional<LocalDate> periodEnd,
            Superseded superseded) {
        this.json = json;
        this.tables = tables;
        this.book = book;
        this.words = words;
        this.asOf = asOf;
        this.periodEnd = periodEnd;
        this.superseded = superseded;
    }

    void write(Facility facility) throws IOException {
        tables.smelter(facility.smelter());
        Optional<AuditStatus> status = asOf.map(facility::status).orElseGet(facility::status);
        json.text("status", ReportInput.word(words, status));
        json.text("countWord", ReportInput.countedAs(words, status));
        json.text("auditClass", status.map(AuditStatus::auditClass));
        json.text("statusDate", status.flatMap(AuditStatus::listDate));
        json.text("operating", asOf.map(facility::operating).orElseGet(facility::operating));
        tables.status("statusNow", facility.status());
        if (periodEnd.isPresent() && book.covers(periodEnd.get())) {
            tables.status("statusAtPeriodEnd", facility.status(periodEnd.get()));
        } else {
            json.nothing("statusAtPeriodEnd");
        }
        json.objects("statusWhenDeclared", spans(facility), span -> {
            json.text("from", span.from());
            json.text("to", span.to());
            if (span.isListed()) {
                tables.status("status", span.status());
            } else {
                json.nothing("status");
            }
        });
        json.objects("statuses", facility.statusHistory(), this::status);
        tables.suppliers("suppliers", facility.suppliers());
        tables.texts("aliases", facility.aliases());
        json.texts("scopes", facility.scopes());
        json.flag("companyLevelOnly", facility.isCompanyLevelOnly());
        json.flag("supersededOnly", superseded.isOnlyIn(facility));
        tables.texts("mineNames", facility.mineNames());
        tables.texts("mineCountries", facility.mineCountries());
        json.objects("recycledMarks", facility.recycledMarks().entrySet(), mark -> {
            tables.text("text", mark.getKey());
            json.number("entries", mark.getValue());
        });
        json.objects("entries", facility.entries(), tables::entry);
    }

    private void status(StatusList.Entry entry) throws IOException {
        json.text("word", entry.word());
        json.text("auditClass", entry.auditClass());
        json.text("scheme", entry.scheme());
        json.text("date", entry.date());
        json.text("operating", entry.operating());
        json.text("list", entry.list());
        json.number("record", entry.line());
    }

    /** Consecutive effective dates on which a facility had the same status. */
    private record Span(LocalDate from, LocalDate to, boolean isListed, Optional<AuditStatus> status) {}

    private List<Span> spans(Facility facility) {
        List<Span> spans = new ArrayList<>();
        for (Map.Entry<LocalDate, Optional<AuditStatus>> day :
                facility.statusWhenDeclared().entrySet()) {
            int last = spans.size() - 1;
            boolean isListed = book.covers(day.getKey());
            if (last >= 0
                    && spans.get(last).isListed() == isListed
                    && spans.get(last).status().equals(day.getValue())) {
                spans.set(last, new Span(spans.get(last).from(), day.getKey(), isListed, day.getValue()));
            } else {
                spans.add(new Span(day.getKey(), day.getKey(), isListed, day.getValue()));
            }
        }
        return spans;
    }
}
