package org.opencmrt.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.opencmrt.internal.rules.ListRule;
import org.opencmrt.internal.table.Column;
import org.opencmrt.internal.table.ListKind;
import org.opencmrt.internal.table.ListTable;
import org.opencmrt.internal.text.DateText;
import org.opencmrt.internal.text.MetalNames;
import org.opencmrt.internal.text.NameKey;
import org.opencmrt.model.Country;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ListFormatException;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;
import org.opencmrt.model.SourceFile;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.read.LookupSheet;

/** Reads one reference list: the look-up sheet of a template, a table of facilities, or a list of revisions. */
final class ReferenceListReader {
    private static final ListKind KIND = ListKind.of(
                    "reference list",
                    EnumSet.of(
                            Column.SMELTER_ID,
                            Column.NEW_ID,
                            Column.FORMER_IDS,
                            Column.METAL,
                            Column.NAME,
                            Column.LOOKUP_NAME,
                            Column.ALIASES,
                            Column.CHANGE,
                            Column.DETAILS,
                            Column.REVISION_DATE,
                            Column.COUNTRY,
                            Column.CITY,
                            Column.STATE),
                    "A reference list needs the columns metal and standard_name; id, lookup_name, country, city, and"
                            + " state are optional")
            .requiring(Column.METAL)
            .requiring(Column.NAME, Column.LOOKUP_NAME)
            .inAllSheets();

    /** In a cell with wrapped text. */
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*");

    private final String label;
    private final List<ReferenceEntry> entries = new ArrayList<>();
    private final Map<SmelterId, SmelterId> formerIds = new HashMap<>();
    private final List<Revision> revisions = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> metalCounts = new HashMap<>();
    private final Set<Metal> unusual = new HashSet<>();

    private ReferenceListReader(String label) {
        this.label = label;
    }

    static SmelterReferenceList read(String label, byte[] bytes) {
        if (SourceFile.Format.of(bytes) != SourceFile.Format.UNKNOWN) {
            Optional<LookupSheet> sheet =
                    CmrtReader.create().lookup(label, bytes, Optional::of, unreadable -> Optional.empty());
            if (sheet.filter(found -> !found.entries().isEmpty()).isPresent()) {
                return SmelterReferenceList.of(sheet.get());
            }
        }
        return new ReferenceListReader(label).read(KIND.read(label, bytes));
    }

    private SmelterReferenceList read(ListTable table) {
        findings.addAll(table.findings());
        boolean isRevisions =
                table.lines().stream().anyMatch(line -> line.text(Column.CHANGE).isPresent());
        table.lines()
                .forEach(line -> line.text(Column.METAL).ifPresent(text -> metalCounts.merge(text, 1, Integer::sum)));
        table.lines().forEach(this::line);
        if (entries.isEmpty() && revisions.isEmpty()) {
            throw new ListFormatException(
                    ListFormatException.Reason.EMPTY,
                    "reference list " + label + ": it has no facilities. Use another reference list",
                    table.columnsSeen(),
                    table.columnsUnderstood());
        }
        if (!isRevisions) {
            return SmelterReferenceList.of(entries, label, Optional.empty(), formerIds, findings);
        }
        findings.add(ListRule.REFERENCE_LIST_OF_REVISIONS.of("place", label));
        return SmelterReferenceList.revisions(entries, label, formerIds, latest(), findings);
    }

    /** The latest revision of a facility; the removal if there are several on the same day. */
    private List<Revision> latest() {
        Map<Object, Revision> latest = new LinkedHashMap<>();
        Comparator<Revision> order = Comparator.comparing(
                        (Revision revision) -> revision.date().orElse(LocalDate.MIN))
                .thenComparing(Revision::isRemoval);
        for (Revision revision : revisions) {
            latest.merge(revision.facility(), revision, (one, other) -> order.compare(other, one) > 0 ? other : one);
        }
        return List.copyOf(latest.values());
    }

    private void line(ListTable.Line line) {
        Optional<String> name = line.text(Column.NAME)
                .or(() -> line.text(Column.LOOKUP_NAME))
                .map(text -> LINE_BREAK.matcher(text).replaceAll(" "));
        Optional<Metal> metal = line.text(Column.METAL).flatMap(this::metal);
        boolean noName = name.isEmpty() || NameKey.of(name.get()).isNoName();
        if (noName && name.isPresent() && line.id(Column.SMELTER_ID).isEmpty()) {
            return; // "Smelter not listed" and similar entries, which lists include for their drop-downs
        }
        if (metal.isEmpty() || noName) {
            Object[] quoted = {"place", line.place(), "cells", String.join("', '", line.cells())};
            ListRule rule = ListRule.REFERENCE_ROW_INCOMPLETE;
            find(line, metal.isEmpty() ? rule.say("metal", quoted) : rule.of(quoted));
            return;
        }
        if (!Metal.NAMED.contains(metal.get()) && unusual.add(metal.get())) {
            String text = line.text(Column.METAL).orElse("");
            find(line, ListRule.REFERENCE_METAL_UNUSUAL.of("place", line.place(), "text", text));
        }
        Optional<SmelterId> printed = id(line);
        Optional<SmelterId> successor = Revision.successor(line, printed);
        printed.filter(old -> successor.filter(id -> !id.equals(old)).isPresent())
                .ifPresent(old -> formerIds.put(old, successor.get()));
        Smelter smelter = new Smelter(
                successor.or(() -> printed),
                metal.get(),
                name.get(),
                line.text(Column.COUNTRY).flatMap(Country::tryParse),
                line.text(Column.COUNTRY),
                line.text(Column.CITY),
                line.text(Column.STATE));
        if (line.text(Column.CHANGE).isPresent()) {
            boolean removal = successor.isEmpty() && Revision.isRemoval(line);
            revisions.add(new Revision(smelter, removal, date(line)));
            if (removal) {
                return;
            }
            if (successor.isEmpty() && Revision.isUnclear(line, printed)) {
                String text = line.text(Column.CHANGE).get();
                ListRule rule = ListRule.REFERENCE_REVISION_UNCLEAR;
                find(line, rule.of("place", line.place(), "text", text, "facility", smelter.label()));
            }
        }
        add(line, smelter);
    }

    private Optional<LocalDate> date(ListTable.Line line) {
        Optional<String> text = line.text(Column.REVISION_DATE);
        Optional<LocalDate> date = text.flatMap(DateText::tryParse);
        if (text.isPresent() && date.isEmpty()) {
            find(line, ListRule.REFERENCE_DATE_UNREADABLE.of("place", line.place(), "text", text.get()));
        }
        return date;
    }

    private void add(ListTable.Line line, Smelter smelter) {
        List<String> names = new ArrayList<>();
        line.text(Column.LOOKUP_NAME).ifPresent(text -> names.addAll(List.of(text.split("[;|]"))));
        names.removeIf(String::isBlank);
        if (names.isEmpty()) {
            names.add(smelter.name());
        }
        names.addAll(List.of(line.text(Column.ALIASES).orElse("").split("[;|\\n]")));
        names.removeIf(String::isBlank);
        names.forEach(name -> entries.add(new ReferenceEntry(smelter, name.strip(), line.cell())));
        for (String former : line.text(Column.FORMER_IDS).orElse("").split("[;|,\\s]+")) {
            SmelterId.tryParse(former).ifPresent(old -> smelter.id().ifPresent(id -> formerIds.put(old, id)));
        }
    }

    private Optional<SmelterId> id(ListTable.Line line) {
        Optional<String> text = line.text(Column.SMELTER_ID);
        Optional<SmelterId> id = line.id(Column.SMELTER_ID);
        if (text.isPresent() && id.isEmpty() && !NameKey.of(text.get()).isNoName()) {
            find(line, ListRule.REFERENCE_ID_INVALID.of("place", line.place(), "text", text.get()));
        }
        return id;
    }

    // A published annex may have fragments in its metal cells. A metal that no template asks about by name is accepted
    // if the list contains it more than once, or if it consists only of letters.
    private Optional<Metal> metal(String text) {
        Optional<Metal> known = MetalNames.known(text)
                .or(() -> Optional.of(MetalNames.named(text))
                        .filter(named -> named.size() == 1)
                        .map(named -> named.get(0)));
        boolean believable = metalCounts.getOrDefault(text, 0) > 1 || text.length() > 4;
        boolean plain = text.chars().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '-' || c == '_');
        return known.or(() -> believable && plain ? Metal.tryParse(text) : Optional.empty());
    }

    private void find(ListTable.Line line, Finding finding) {
        findings.add(line.cell().map(finding::at).orElse(finding));
    }
}
