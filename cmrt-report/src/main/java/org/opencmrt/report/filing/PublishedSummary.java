package org.opencmrt.report.filing;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opencmrt.diff.RollUpSummary;
import org.opencmrt.diff.RollUpSummary.EntryKey;
import org.opencmrt.diff.RollUpSummary.Lists;
import org.opencmrt.diff.RollUpSummary.Mentions;
import org.opencmrt.diff.RollUpSummary.Named;
import org.opencmrt.diff.RollUpSummary.Open;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.Country;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.reference.StatusVocabulary;
import org.opencmrt.rollup.Facility;

/**
 * A published list in the form that a comparison needs: facilities with their statuses, and no suppliers that reported
 * them.
 */
final class PublishedSummary {
    private static final Mentions NOBODY = new Mentions(new TreeSet<>(), new TreeSet<>(), false, List.of());
    /** If a facility has two statuses, the better one counts, because a list may have a section for each program. */
    private static final Comparator<Named> BETTER = Comparator.comparingInt(
            named -> named.status().map(AuditClass::ordinal).orElse(Integer.MAX_VALUE));

    private PublishedSummary() {}

    /** The summary of a list. */
    static RollUpSummary of(PublishedAnnex annex) {
        NavigableMap<Facility.Key, Named> facilities = new TreeMap<>();
        NavigableMap<EntryKey, Open> entries = new TreeMap<>();
        for (PublishedAnnex.Row row : annex.rows()) {
            if (row.metal().isEmpty()) {
                EntryKey key = EntryKey.of(
                        "",
                        row.smelter(),
                        row.country().orElse(""),
                        row.id().map(SmelterId::value).orElse(""));
                entries.put(key, new Open(row.smelter(), new TreeSet<>(), NOBODY));
                continue;
            }
            Named named = new Named(
                    row.smelter(),
                    row.country(),
                    row.status().flatMap(StatusVocabulary.standard()::classOf),
                    Optional.empty(),
                    NOBODY);
            facilities.merge(
                    Facility.Key.of(smelter(row.id(), row.metal().get(), row.smelter(), row.country())),
                    named,
                    (a, b) -> BETTER.compare(a, b) <= 0 ? a : b);
        }
        return new RollUpSummary(
                annex.label(),
                Optional.empty(),
                new Lists(List.of(), List.of(), List.of(), List.of()),
                facilities,
                entries,
                List.of(),
                new TreeMap<>(),
                new TreeMap<>());
    }

    private static Smelter smelter(Optional<SmelterId> id, Metal metal, String name, Optional<String> country) {
        return new Smelter(
                id, metal, name, country.flatMap(Country::tryParse), country, Optional.empty(), Optional.empty());
    }

    /** The facilities of a roll-up or of another list as a reference list; empty if there are none. */
    static Optional<SmelterReferenceList> reference(RollUpSummary other) {
        List<ReferenceEntry> entries = other.facilities().entrySet().stream()
                .map(facility -> new ReferenceEntry(
                        smelter(
                                facility.getKey().id(),
                                facility.getKey().metal(),
                                facility.getValue().name(),
                                facility.getValue().country()),
                        facility.getValue().name(),
                        Optional.empty()))
                .toList();
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(other.asOf()
                        .map(date -> SmelterReferenceList.of(entries, other.label(), date))
                        .orElseGet(() -> SmelterReferenceList.of(entries, other.label())));
    }
}
