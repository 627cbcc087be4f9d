package org.opencmrt.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.model.AuditStatus;
import org.opencmrt.reference.StatusBook;
import org.opencmrt.reference.StatusList;
import org.opencmrt.rollup.Facility;

/**
 * Writes a facility of a roll-up: its data, its statuses, the suppliers that reported it, and every entry that reports
 * it.
 */
final class FacilityFields {
    private final JsonOut json;
    private final RollUpTables tables;
    private final ReportInput input;
    private final StatusBook book;

    FacilityFields(JsonOut json, RollUpTables tables, ReportInput input) {
        this.json = json;
        this.tables = tables;
        this.input = input;
        this.book = input.rollUp().statusBook();
    }

    void write(Facility facility) throws IOException {
        tables.smelter(facility.smelter());
        Optional<AuditStatus> status = input.status(facility);
        json.text("status", ReportInput.word(input.words(), status));
        json.text("countWord", ReportInput.countedAs(input.words(), status));
        json.text("auditClass", status.map(AuditStatus::auditClass));
        json.text("statusDate", status.flatMap(AuditStatus::listDate));
        json.text("operating", input.asOf().map(facility::operating).orElseGet(facility::operating));
        tables.status("statusNow", true, facility.status());
        Optional<LocalDate> periodEnd = input.periodEnd().filter(book::covers);
        tables.status("statusAtPeriodEnd", periodEnd.isPresent(), periodEnd.flatMap(facility::status));
        json.objects("statusWhenDeclared", spans(facility), span -> {
            json.text("from", span.from());
            json.text("to", span.to());
            tables.status("status", span.isListed(), span.status());
        });
        json.objects("statuses", facility.statusHistory(), this::status);
        tables.suppliers("suppliers", facility.suppliers());
        tables.texts("aliases", facility.aliases());
        json.texts("scopes", facility.scopes());
        json.flag("companyLevelOnly", facility.isCompanyLevelOnly());
        json.flag("supersededOnly", input.result().superseded().isOnlyIn(facility));
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
        facility.statusWhenDeclared().forEach((day, status) -> {
            boolean isListed = book.covers(day);
            int last = spans.size() - 1;
            if (last >= 0
                    && spans.get(last).isListed() == isListed
                    && spans.get(last).status().equals(status)) {
                spans.set(last, new Span(spans.get(last).from(), day, isListed, status));
            } else {
                spans.add(new Span(day, day, isListed, status));
            }
        });
        return spans;
    }
}
