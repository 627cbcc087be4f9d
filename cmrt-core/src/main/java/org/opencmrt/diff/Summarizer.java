package org.opencmrt.diff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opencmrt.diff.RollUpSummary.Answered;
import org.opencmrt.diff.RollUpSummary.Asked;
import org.opencmrt.diff.RollUpSummary.Declared;
import org.opencmrt.diff.RollUpSummary.EntryKey;
import org.opencmrt.diff.RollUpSummary.Lists;
import org.opencmrt.diff.RollUpSummary.Mentions;
import org.opencmrt.diff.RollUpSummary.Named;
import org.opencmrt.diff.RollUpSummary.Open;
import org.opencmrt.diff.RollUpSummary.UsedList;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.Answer;
import org.opencmrt.model.AuditStatus;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationHeader;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Metal;
import org.opencmrt.reference.ListUse;
import org.opencmrt.rollup.DeclaredEntry;
import org.opencmrt.rollup.Facility;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.rollup.RollUpEntry;
import org.opencmrt.rollup.RolledDeclaration;

/** Creates the summary of a roll-up. */
final class Summarizer {
    private final RollUp rollUp;
    private final Optional<LocalDate> asOf;

    Summarizer(RollUp rollUp, Optional<LocalDate> asOf) {
        this.rollUp = rollUp;
        this.asOf = asOf;
    }

    RollUpSummary summary(String label) {
        NavigableMap<Facility.Key, Named> facilities = new TreeMap<>();
        rollUp.facilities().forEach(facility -> facilities.put(facility.key(), named(facility)));
        return new RollUpSummary(
                label,
                asOf,
                lists(),
                facilities,
                entries(),
                rollUp.declarations().stream().map(Summarizer::declared).toList(),
                new TreeMap<>(),
                new TreeMap<>());
    }

    private Lists lists() {
        return new Lists(
                rollUp.references().stream().map(Summarizer::used).toList(),
                rollUp.decisions().stream().map(Summarizer::used).toList(),
                rollUp.statusBook().lists().stream()
                        .map(list -> new UsedList(list.label(), list.date(), list.sha256()))
                        .toList(),
                List.of());
    }

    private static UsedList used(ListUse list) {
        return new UsedList(list.label(), list.date(), Optional.empty());
    }

    private Named named(Facility facility) {
        Gathered entries = new Gathered();
        facility.entries().forEach(entries::add);
        Optional<AuditStatus> status = asOf.map(facility::status).orElseGet(facility::status);
        return new Named(
                facility.smelter().name(),
                facility.smelter().countryText(),
                status.map(AuditStatus::auditClass),
                status.flatMap(AuditStatus::listDate),
                entries.mentions());
    }

    private NavigableMap<EntryKey, Open> entries() {
        NavigableMap<EntryKey, Gathered> gathered = new TreeMap<>();
        NavigableMap<EntryKey, NavigableSet<EntryVerdict.Bucket>> buckets = new TreeMap<>();
        NavigableMap<EntryKey, String> texts = new TreeMap<>();
        for (RollUpEntry entry : rollUp.openEntries()) {
            DeclaredEntry declared = entry.declared();
            String name = declared.name().orElse("");
            String country = declared.text(DeclaredSmelter.Column.COUNTRY).orElse("");
            String id = declared.id().orElse("");
            String metal = entry.metal()
                    .map(Metal::code)
                    .or(() -> declared.text(DeclaredSmelter.Column.METAL))
                    .orElse("");
            EntryKey key = EntryKey.of(metal, name, country, id);
            gathered.computeIfAbsent(key, missing -> new Gathered()).add(entry);
            buckets.computeIfAbsent(key, missing -> new TreeSet<>()).add(entry.bucket());
            texts.putIfAbsent(key, RollUpSummary.said(name, id, country));
        }
        NavigableMap<EntryKey, Open> entries = new TreeMap<>();
        gathered.forEach(
                (key, mentions) -> entries.put(key, new Open(texts.get(key), buckets.get(key), mentions.mentions())));
        return entries;
    }

    private static Declared declared(RolledDeclaration rolled) {
        DeclarationHeader declaration = rolled.header();
        Map<Asked, Answered> answers = new TreeMap<>();
        declaration
                .allAnswers()
                .forEach(answer -> answers.putIfAbsent(
                        new Asked(answer.question(), answer.metal()),
                        Answered.of(
                                answer.value().map(Answer.Value::name).orElse(""),
                                answer.text().orElse(""),
                                answer.cell())));
        return new Declared(
                rolled.file(),
                rolled.sha256(),
                rolled.companyName(),
                declaration.company().text(Company.Field.UNIQUE_ID),
                declaration.template().id().family(),
                declaration.company().scope(),
                declaration.company().effectiveDate(),
                answers);
    }

    /** Entries that are being collected, in the order of files and rows. */
    static final class Gathered {
        private final NavigableSet<String> suppliers = new TreeSet<>();
        private final NavigableSet<String> contents = new TreeSet<>();
        private final List<CellRef> cells = new ArrayList<>();
        private boolean byReviewer;

        void add(RollUpEntry entry) {
            suppliers.add(entry.supplier().name());
            contents.add(entry.declaration().sha256());
            byReviewer |= entry.verdict().match().isDecidedByPerson();
            if (cells.size() < RollUpSummary.MAX_CELLS) {
                cells.add(entry.cell());
            }
        }

        Mentions mentions() {
            return new Mentions(suppliers, contents, byReviewer, cells);
        }
    }
}
