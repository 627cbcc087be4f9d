package org.opencmrt.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.opencmrt.model.AuditStatus;
import org.opencmrt.model.Candidate;
import org.opencmrt.model.Smelter;
import org.opencmrt.reference.StatusEntry;
import org.opencmrt.reference.StatusWords;
import org.opencmrt.rollup.Facility;
import org.opencmrt.rollup.Mention;
import org.opencmrt.rollup.OpenEntry;
import org.opencmrt.rollup.RolledDeclaration;
import org.opencmrt.rollup.Superseded;
import org.opencmrt.rollup.Supplier;

/** Writes the facilities of a roll-up, and the rows that became none. */
final class FacilityFields {
    private final JsonOut json;
    private final StatusWords words;
    private final Optional<LocalDate> asOf;
    private final Optional<LocalDate> periodEnd;
    private final Superseded superseded;

    /**
     * @param asOf the day whose statuses are given; empty for the latest
     * @param periodEnd the last day of the reporting period
     * @param superseded the declarations that newer ones replace
     */
    FacilityFields(
            JsonOut json,
            StatusWords words,
            Optional<LocalDate> asOf,
            Optional<LocalDate> periodEnd,
            Superseded superseded) {
        this.json = json;
        this.words = words;
        this.asOf = asOf;
        this.periodEnd = periodEnd;
        this.superseded = superseded;
    }

    void write(Facility facility) throws IOException {
        smelter(facility.smelter());
        Optional<AuditStatus> status = asOf.map(facility::status).orElseGet(facility::status);
        json.text("status", words.word(status));
        json.text("auditClass", status.map(AuditStatus::auditClass));
        json.text("statusDate", status.flatMap(AuditStatus::listDate));
        json.text("operating", asOf.map(facility::operating).orElseGet(facility::operating));
        statusOn("statusNow", facility.status());
        if (periodEnd.isPresent()) {
            statusOn("statusAtPeriodEnd", facility.status(periodEnd.get()));
        } else {
            json.nothing("statusAtPeriodEnd");
        }
        json.objects("statusWhenDeclared", facility.statusWhenDeclared().entrySet(), day -> {
            json.text("effectiveDate", day.getKey());
            statusFields(day.getValue());
        });
        json.objects("statuses", facility.statusHistory(), this::status);
        json.texts(
                "suppliers", facility.suppliers().stream().map(Supplier::name).toList());
        json.texts(
                "files",
                facility.declarations().stream().map(RolledDeclaration::file).toList());
        json.texts("aliases", facility.aliases());
        json.texts("scopes", facility.scopes());
        json.flag("companyLevelOnly", facility.isCompanyLevelOnly());
        json.flag("supersededOnly", superseded.isOnlyIn(facility));
        json.texts(
                "productFiles",
                facility.productDeclarations().stream()
                        .map(RolledDeclaration::file)
                        .toList());
        json.texts("mineNames", facility.mineNames());
        json.texts("mineCountries", facility.mineCountries());
        json.objects("recycledMarks", facility.recycledMarks().entrySet(), mark -> {
            json.text("text", mark.getKey());
            json.number("rows", mark.getValue());
        });
        json.objects("mentions", facility.mentions(), this::mention);
    }

    private void statusOn(String name, Optional<AuditStatus> status) throws IOException {
        json.object(name, () -> statusFields(status));
    }

    private void statusFields(Optional<AuditStatus> status) throws IOException {
        json.text("status", words.word(status));
        json.text("auditClass", status.map(AuditStatus::auditClass));
        json.text("scheme", status.flatMap(AuditStatus::scheme));
        json.text("listDate", status.flatMap(AuditStatus::listDate));
    }

    private void smelter(Smelter smelter) throws IOException {
        json.text("metal", smelter.metal());
        json.text("id", smelter.id());
        json.text("name", smelter.name());
        json.text("country", smelter.countryText());
        json.text("countryCode", smelter.country());
        json.text("city", smelter.city());
        json.text("state", smelter.state());
    }

    private void status(StatusEntry entry) throws IOException {
        json.text("word", entry.word());
        json.text("auditClass", entry.auditClass());
        json.text("scheme", entry.scheme());
        json.text("date", entry.date());
        json.text("operating", entry.operating());
        json.text("list", entry.list());
        json.number("record", entry.line());
    }

    private void mention(Mention mention) throws IOException {
        json.text("supplier", mention.supplier().name());
        json.text("file", mention.cell().file());
        json.text("sheet", mention.cell().sheet());
        json.text("cell", mention.cell().cell());
        json.text("bucket", mention.bucket());
        json.text("entry", mention.entry());
        json.text("name", mention.name());
        json.text("id", mention.id());
        json.text("country", mention.country());
        json.text("scope", mention.scope());
        json.text("recycledOrScrap", mention.recycled());
        json.text("mineNames", mention.mineNames());
        json.text("mineCountries", mention.mineCountries());
        json.text("basis", mention.basis());
        json.texts("evidence", mention.evidence());
    }

    void openEntry(OpenEntry entry) throws IOException {
        json.text("bucket", entry.bucket());
        json.text("supplier", entry.supplier().name());
        json.text("file", entry.cell().file());
        json.text("sheet", entry.cell().sheet());
        json.text("cell", entry.cell().cell());
        json.text("entry", entry.entry());
        json.text("metal", entry.metal());
        json.text("metalText", entry.metalText());
        json.text("name", entry.name());
        json.text("country", entry.country());
        json.text("id", entry.id());
        json.texts("reasons", entry.reasons());
        json.objects("candidates", entry.candidates(), this::candidate);
    }

    private void candidate(Candidate candidate) throws IOException {
        smelter(candidate.smelter());
        json.text("matchedName", candidate.matchedName());
        json.text("basis", candidate.basis());
        json.number("score", candidate.score());
    }
}
