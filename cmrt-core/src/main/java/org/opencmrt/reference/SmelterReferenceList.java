package org.opencmrt.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.internal.rules.ListRule;
import org.opencmrt.internal.text.Resources;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ListFormatException;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.RuleId;
import org.opencmrt.model.Severity;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;
import org.opencmrt.read.LookupSheet;

/**
 * A list of smelters and refiners: the facilities, and the names under which each is known. Immutable and thread-safe.
 *
 * <p>A list may be made of several of different dates ({@link #combine}). The newest then names the facilities; names and
 * ids of older ones stay known, and a facility that only older lists have is {@link #removed() removed}.
 */
public final class SmelterReferenceList {
    private static final String BUNDLED = "bundled-2016.csv";
    private static final String BUNDLED_LABEL = "bundled list (published annex of a filing for calendar year 2016)";
    private static final String STORED = "opencmrt/reference-list/1";
    private static final LocalDate BUNDLED_DATE = LocalDate.of(2016, 12, 31);

    /**
     * A facility that the newest list no longer has, or that a list of revisions says was removed.
     *
     * @param smelter the facility as that list prints it
     * @param names the names by which that list knows it, in its order
     * @param listLabel the last list that had it, or the list of revisions
     * @param listDate the date of the list, or of the revision; empty when not known
     * @param isRevision true when a list of revisions says so
     */
    public record Removed(
            Smelter smelter, List<String> names, String listLabel, Optional<LocalDate> listDate, boolean isRevision) {
        /** Copies the names. */
        public Removed {
            Objects.requireNonNull(smelter, "smelter");
            names = List.copyOf(names);
            Objects.requireNonNull(listLabel, "listLabel");
            Objects.requireNonNull(listDate, "listDate");
        }

        /** The same, known by another name as well. */
        Removed with(String name) {
            List<String> more =
                    Stream.concat(names.stream(), Stream.of(name)).distinct().toList();
            return new Removed(smelter, more, listLabel, listDate, isRevision);
        }
    }

    private static final Set<RuleId> OF_READING = Set.of(
            ListRule.LIST_COLUMN_BY_CONTENT,
            ListRule.LIST_SHEET_NOT_READ,
            ListRule.LIST_SHEET_HIDDEN,
            ListRule.REFERENCE_ROW_INCOMPLETE,
            ListRule.REFERENCE_ID_INVALID,
            ListRule.REFERENCE_DATE_UNREADABLE);

    private final String label;
    private final Optional<LocalDate> date;
    private final List<ListUse> parts;
    private final List<ReferenceEntry> entries;
    private final List<Smelter> smelters;
    private final Map<SmelterId, SmelterId> replacedIds;
    private final List<Removed> removed;
    private final List<Revision> revisions;
    private final List<Finding> findings;

    private SmelterReferenceList(
            String label,
            Optional<LocalDate> date,
            List<ListUse> parts,
            List<ReferenceEntry> entries,
            Map<SmelterId, SmelterId> replacedIds,
            List<Removed> removed,
            List<Revision> revisions,
            List<Finding> findings) {
        this.label = Objects.requireNonNull(label, "label");
        this.date = Objects.requireNonNull(date, "date");
        this.parts = List.copyOf(parts);
        this.entries = List.copyOf(entries);
        this.smelters = entries.stream().map(ReferenceEntry::smelter).distinct().toList();
        this.replacedIds = Map.copyOf(replacedIds);
        this.removed = List.copyOf(removed);
        this.revisions = List.copyOf(revisions);
        this.findings = List.copyOf(findings);
    }

    /**
     * A list of entries, one for each name. Entries of one id and metal mean one facility, even if they print it
     * differently; without ids, one metal, name and country do.
     *
     * @param label what to call the list in reports
     * @param date the day of the list; empty when not known
     */
    public static SmelterReferenceList of(List<ReferenceEntry> entries, String label, Optional<LocalDate> date) {
        return of(entries, label, date, Map.of(), List.of());
    }

    /** The list that a template carries, dated by the template's release. */
    public static SmelterReferenceList of(LookupSheet sheet) {
        String label = sheet.template() + " look-up (" + sheet.source().file() + ")";
        return of(sheet.entries(), label, sheet.released(), Map.of(), sheet.findings());
    }

    static SmelterReferenceList of(
            List<ReferenceEntry> entries,
            String label,
            Optional<LocalDate> date,
            Map<SmelterId, SmelterId> replacedIds,
            List<Finding> readFindings) {
        ListFaults.Checked checked = ListFaults.check(entries);
        List<Finding> findings = new ArrayList<>(readFindings);
        findings.addAll(checked.findings());
        return new SmelterReferenceList(
                label,
                date,
                List.of(new ListUse(label, date)),
                checked.entries(),
                replacedIds,
                List.of(),
                List.of(),
                findings);
    }

    /** A list of revisions: facilities whose latest revision is a removal are removed, the others are listed. */
    static SmelterReferenceList revisions(
            List<ReferenceEntry> entries,
            String label,
            Map<SmelterId, SmelterId> replacedIds,
            List<Revision> revisions,
            List<Finding> readFindings) {
        List<Revision> removals = revisions.stream().filter(Revision::isRemoval).toList();
        Set<Object> gone = removals.stream().map(Revision::facility).collect(Collectors.toSet());
        List<ReferenceEntry> listed = entries.stream()
                .filter(entry -> !gone.contains(Revision.facility(entry.smelter())))
                .toList();
        SmelterReferenceList list = of(listed, label, Optional.empty(), replacedIds, readFindings);
        return new SmelterReferenceList(
                label,
                list.date,
                list.parts,
                list.entries,
                replacedIds,
                removals.stream().map(revision -> revision.removed(label)).toList(),
                revisions,
                list.findings);
    }

    /**
     * Reads a list from a file of any known kind, told by its content: a template's look-up sheet, another workbook or an
     * "Excel (XML)" export of 2003 with a table of facilities, CSV, or a text table such as a published annex. Columns are
     * found by their headings; needed are metal and standard_name (or another heading for it, such as smelter). A list of
     * revisions tells which facilities were removed, renamed or merged.
     *
     * @throws IOException when the file cannot be read from the disk
     * @throws ListFormatException when the file gives no list; lines that cannot be used are {@link #findings()}
     */
    public static SmelterReferenceList read(Path source) throws IOException {
        return read(String.valueOf(source.getFileName()), Files.readAllBytes(source));
    }

    /**
     * Reads a list from bytes, as {@link #read(Path)} does.
     *
     * @param name the name to use in messages and as label
     * @throws ListFormatException when the bytes give no list
     */
    public static SmelterReferenceList read(String name, byte[] bytes) {
        return ReferenceListReader.read(name, bytes);
    }

    /**
     * The list that comes with the library: the facilities of a published annex for calendar year 2016, eleven of them
     * without an id. It is old and small; use it only where there is no better one, and say so.
     */
    public static SmelterReferenceList bundled() {
        return read(BUNDLED, Resources.bytes(SmelterReferenceList.class, BUNDLED))
                .labelled(BUNDLED_LABEL, Optional.of(BUNDLED_DATE));
    }

    /**
     * Holds several lists together. For each metal the newest list that has it names the facilities; older names and ids
     * lead to them. Lists without a date count as older than dated ones, and among themselves the first is the newest.
     *
     * @throws IllegalArgumentException when there is no list
     */
    public static SmelterReferenceList combine(List<SmelterReferenceList> lists) {
        return CombinedLists.combine(lists);
    }

    /**
     * For each metal, the newest list that has it, and nothing of older ones: what the newest look-up sheets among many
     * files give together.
     *
     * @throws IllegalArgumentException when there is no list
     */
    public static SmelterReferenceList newestPerMetal(Collection<SmelterReferenceList> lists) {
        return CombinedLists.newestPerMetal(List.copyOf(lists));
    }

    /** The form in which lists are stored. */
    private record Stored(
            String label,
            Optional<LocalDate> date,
            List<ListUse> parts,
            List<ReferenceEntry> entries,
            List<Replaced> replacedIds,
            List<Removed> removed,
            List<Revision> revisions,
            List<Finding> findings) {}

    private record Replaced(SmelterId old, SmelterId successor) {}

    /**
     * The whole list as JSON of the schema {@code opencmrt/reference-list/1}, with everything that {@link ReferenceListCsv} leaves out: the
     * lists that it was made of, removed facilities, dates and findings. {@link #decode} gives back an equal list, on any
     * machine.
     */
    public byte[] encode() {
        List<Replaced> replaced = replacedIds.entrySet().stream()
                .map(each -> new Replaced(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Replaced::old))
                .toList();
        return StoredLists.write(
                STORED, new Stored(label, date, parts, entries, replaced, removed, revisions, findings));
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws ListFormatException when the bytes are damaged, or of a version that this library does not know
     */
    public static SmelterReferenceList decode(byte[] encoded) {
        Stored stored = StoredLists.read(STORED, Stored.class, encoded);
        return new SmelterReferenceList(
                stored.label,
                stored.date,
                stored.parts,
                stored.entries,
                stored.replacedIds.stream().collect(Collectors.toMap(Replaced::old, Replaced::successor)),
                stored.removed,
                stored.revisions,
                stored.findings);
    }

    /** The same list under another name and date. */
    public SmelterReferenceList labelled(String newLabel, Optional<LocalDate> newDate) {
        List<ListUse> renamed = List.of(new ListUse(newLabel, newDate));
        return new SmelterReferenceList(newLabel, newDate, renamed, entries, replacedIds, removed, revisions, findings);
    }

    /** Lists that are held together, the newest first, with what they come to. */
    static SmelterReferenceList together(
            List<SmelterReferenceList> lists,
            List<ReferenceEntry> entries,
            Map<SmelterId, SmelterId> replacedIds,
            List<Removed> removed,
            List<Finding> findings) {
        List<ListUse> parts =
                lists.stream().flatMap(list -> list.parts().stream()).distinct().toList();
        String label = parts.stream().map(ListUse::label).distinct().collect(Collectors.joining("; "));
        return new SmelterReferenceList(
                label, lists.get(0).date(), parts, entries, replacedIds, removed, List.of(), findings);
    }

    /** What to call the list: the file's name, the template, or what the caller chose. */
    public String label() {
        return label;
    }

    /** The day of the list; of the newest when there are several. Empty when not known. */
    public Optional<LocalDate> date() {
        return date;
    }

    /** The lists that this one holds together, each with its own day, the newest first; itself when it was given as one. */
    public List<ListUse> parts() {
        return parts;
    }

    /** The facilities, in the order in which the list first names them; removed ones are not among them. */
    public List<Smelter> smelters() {
        return smelters;
    }

    /** The names, in the order of the list; names that only older lists have come after. */
    public List<ReferenceEntry> entries() {
        return entries;
    }

    /** Ids that were replaced, with the id that took their place. */
    public Map<SmelterId, SmelterId> replacedIds() {
        return replacedIds;
    }

    /** Facilities that older lists have and the newest of their metal has not, with the last list that had them. */
    public List<Removed> removed() {
        return removed;
    }

    /** Those findings that say that something of the list was left out or guessed, or that it is no list of facilities. */
    public List<Finding> warnings() {
        return findings.stream()
                .filter(finding -> (OF_READING.contains(finding.ruleId()) && finding.severity() == Severity.WARNING)
                        || (finding.is(ListRule.REFERENCE_LIST_OF_REVISIONS) && !revisions.isEmpty()))
                .toList();
    }

    /** What a list of revisions says; empty for other lists. */
    List<Revision> revisions() {
        return revisions;
    }

    /** What is wrong with the list itself, in the order of its lines. */
    public List<Finding> findings() {
        return findings;
    }

    /** Equal when they have the same content and came from the same lists. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof SmelterReferenceList that
                        && that.label.equals(label)
                        && that.date.equals(date)
                        && that.parts.equals(parts)
                        && that.entries.equals(entries)
                        && that.replacedIds.equals(replacedIds)
                        && that.removed.equals(removed)
                        && that.revisions.equals(revisions)
                        && that.findings.equals(findings));
    }

    @Override
    public int hashCode() {
        return Objects.hash(label, date, parts, smelters.size(), entries.size(), removed.size());
    }

    @Override
    public String toString() {
        return label + date.map(day -> " of " + day).orElse("") + ", " + smelters.size() + " facilities";
    }

    /**
     * Writes lists as one CSV file with the columns {@code id,metal,standard_name,lookup_name,country,city,state}: one line per
     * look-up name, every line once, sorted. {@link #read(Path)} reads it again.
     *
     * @throws IOException when the target fails
     */
    public static void write(Collection<SmelterReferenceList> lists, Appendable target) throws IOException {
        ReferenceListCsv.write(lists, target);
    }
}
