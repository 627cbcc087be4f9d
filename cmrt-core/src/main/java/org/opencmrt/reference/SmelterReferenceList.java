package org.opencmrt.reference;

import java.io.IOException;
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
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.opencmrt.internal.rules.ListRule;
import org.opencmrt.internal.table.ListTable;
import org.opencmrt.internal.text.Resources;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ListFormatException;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.RuleId;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;
import org.opencmrt.read.LookupSheet;

/**
 * A list of smelters and refiners: the facilities, and the names under which each is known. Immutable and thread-safe.
 *
 * <p>Lists with different dates can be combined ({@link #combine}). The newest list then determines the facilities.
 * Names and ids from older lists stay known, and a facility that is only on older lists is {@link #removed() removed}.
 */
public final class SmelterReferenceList {
    private static final String BUNDLED = "bundled-2016.csv";
    private static final String BUNDLED_LABEL = "bundled list (published annex of a filing for calendar year 2016)";
    private static final String STORED = "opencmrt/reference-list/1";
    private static final LocalDate BUNDLED_DATE = LocalDate.of(2016, 12, 31);

    /**
     * A facility that is no longer on the newest list, or that was removed according to a revision history.
     *
     * @param smelter the facility as written on that list
     * @param names its names on that list, in order
     * @param listLabel the last list that includes it, or the revision history
     * @param listDate the date of the list or revision; empty if unknown
     * @param isRevision whether the removal comes from a revision history
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

        /** The same facility with an additional name. */
        Removed with(String name) {
            List<String> more =
                    Stream.concat(names.stream(), Stream.of(name)).distinct().toList();
            return new Removed(smelter, more, listLabel, listDate, isRevision);
        }
    }

    private static final CSVFormat CSV = CSVFormat.DEFAULT
            .builder()
            .setRecordSeparator('\n')
            .setHeader("id", "metal", "standard_name", "lookup_name", "country", "city", "state")
            .get();
    /** Lines by metal, standard name, look-up name, and id. */
    private static final Comparator<List<String>> CSV_ORDER = List.of(1, 2, 3, 0, 4, 5, 6).stream()
            .map(column -> Comparator.comparing((List<String> line) -> line.get(column)))
            .reduce(Comparator::thenComparing)
            .orElseThrow();

    private static final Set<RuleId> OF_READING = Set.of(
            ListRule.LIST_COLUMN_BY_CONTENT,
            ListRule.LIST_ENCODING_GUESSED,
            ListRule.LIST_HEADING_TWICE,
            ListRule.LIST_LINE_TOO_LONG,
            ListRule.LIST_SHEET_NOT_READ,
            ListRule.LIST_SHEET_HIDDEN,
            ListRule.LIST_ROWS_HIDDEN,
            ListRule.REFERENCE_ROW_INCOMPLETE,
            ListRule.REFERENCE_METAL_UNUSUAL,
            ListRule.REFERENCE_ID_INVALID,
            ListRule.REFERENCE_REVISION_UNCLEAR,
            ListRule.REFERENCE_DATE_UNREADABLE);

    /** The content, in the form in which lists are stored. */
    private record Content(
            String label,
            Optional<LocalDate> date,
            List<ListUse> parts,
            List<ReferenceEntry> entries,
            List<Replaced> replacedIds,
            List<Removed> removed,
            List<Revision> revisions,
            List<Finding> findings) {
        private Content {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(date, "date");
            parts = List.copyOf(parts);
            entries = List.copyOf(entries);
            replacedIds = List.copyOf(replacedIds);
            removed = List.copyOf(removed);
            revisions = List.copyOf(revisions);
            findings = List.copyOf(findings);
        }
    }

    private record Replaced(SmelterId old, SmelterId successor) {}

    private final Content content;
    private final List<Smelter> smelters;
    private final Map<SmelterId, SmelterId> replacedIds;

    private SmelterReferenceList(Content content) {
        this.content = content;
        this.smelters =
                content.entries.stream().map(ReferenceEntry::smelter).distinct().toList();
        this.replacedIds =
                content.replacedIds.stream().collect(Collectors.toUnmodifiableMap(Replaced::old, Replaced::successor));
    }

    private static List<Replaced> replaced(Map<SmelterId, SmelterId> successors) {
        return successors.entrySet().stream()
                .map(each -> new Replaced(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Replaced::old))
                .toList();
    }

    /**
     * A list of entries, one for each name. Entries with the same id and metal are one facility, even if they are
     * written differently. Without ids, the same metal, name, and country are one facility.
     *
     * @param label the label of the list in reports
     * @param date the date of the list
     */
    public static SmelterReferenceList of(List<ReferenceEntry> entries, String label, LocalDate date) {
        return of(entries, label, Optional.of(date), Map.of(), List.of());
    }

    /** A list of entries whose date is unknown. */
    public static SmelterReferenceList of(List<ReferenceEntry> entries, String label) {
        return of(entries, label, Optional.empty(), Map.of(), List.of());
    }

    /** The list in a template, dated by the release of the template. */
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
        return new SmelterReferenceList(new Content(
                label,
                date,
                List.of(new ListUse(label, date)),
                checked.entries(),
                replaced(replacedIds),
                List.of(),
                List.of(),
                findings));
    }

    /** A revision history: facilities whose latest revision is a removal are removed; the others are listed. */
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
        Content list = of(listed, label, Optional.empty(), replacedIds, readFindings).content;
        List<Removed> removed =
                removals.stream().map(revision -> revision.removed(label)).toList();
        return new SmelterReferenceList(new Content(
                label, list.date, list.parts, list.entries, list.replacedIds, removed, revisions, list.findings));
    }

    /**
     * Reads a list from a file of any known kind, detected by its content: the look-up sheet of a template, another
     * workbook or an "Excel (XML)" export of 2003 with a table of facilities, CSV, or a text table such as a published
     * annex. Columns are found by their headings. The columns metal and standard_name (or another heading for it, such
     * as smelter) are required. A revision history gives the facilities that were removed, renamed, or merged.
     *
     * @throws IOException if the file cannot be read from the disk
     * @throws ListFormatException if the file contains no list; lines that cannot be used are {@link #findings()}
     */
    public static SmelterReferenceList read(Path source) throws IOException {
        return read(String.valueOf(source.getFileName()), ListTable.bytes(source));
    }

    /**
     * Reads a list in memory, as {@link #read(Path)} does.
     *
     * @param name the name to use in messages and as label
     * @throws ListFormatException if the data contains no list
     */
    public static SmelterReferenceList read(String name, byte[] bytes) {
        return ReferenceListReader.read(name, bytes);
    }

    /**
     * The list included with the library: the facilities of a published annex for calendar year 2016, eleven of them
     * without an id. It is old and small. Use it only if there is no better list, and disclose it.
     */
    public static SmelterReferenceList bundled() {
        return read(BUNDLED, Resources.bytes(SmelterReferenceList.class, BUNDLED))
                .labelled(BUNDLED_LABEL, BUNDLED_DATE);
    }

    /**
     * Combines several lists. For each metal, the newest list that includes the metal determines the facilities; names
     * and ids from older lists lead to them. Undated lists count as older than dated ones; the first undated list
     * counts as the newest of them.
     *
     * @throws IllegalArgumentException if there is no list
     */
    public static SmelterReferenceList combine(List<SmelterReferenceList> lists) {
        return CombinedLists.combine(lists);
    }

    /**
     * For each metal, the newest list that includes it, without anything from older lists. Used for the newest look-up
     * sheets among many files.
     *
     * @throws IllegalArgumentException if there is no list
     */
    public static SmelterReferenceList newestPerMetal(Collection<SmelterReferenceList> lists) {
        return CombinedLists.newestPerMetal(List.copyOf(lists));
    }

    /**
     * The complete list as JSON with the schema {@code opencmrt/reference-list/1}, including everything that
     * {@linkplain #write CSV} leaves out: its source lists, removed facilities, dates, and findings. {@link #decode}
     * returns an equal list on any machine.
     */
    public byte[] encode() {
        return StoredLists.write(STORED, content);
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws ListFormatException if the data is damaged or has a version unknown to this library
     */
    public static SmelterReferenceList decode(byte[] encoded) {
        return new SmelterReferenceList(StoredLists.read(STORED, Content.class, encoded));
    }

    /** The same list with a different label. */
    public SmelterReferenceList labelled(String newLabel) {
        return labelled(newLabel, content.date);
    }

    /** The same list with a different label and date. */
    public SmelterReferenceList labelled(String newLabel, LocalDate newDate) {
        return labelled(newLabel, Optional.of(newDate));
    }

    private SmelterReferenceList labelled(String newLabel, Optional<LocalDate> newDate) {
        List<ListUse> renamed = List.of(new ListUse(newLabel, newDate));
        return new SmelterReferenceList(new Content(
                newLabel,
                newDate,
                renamed,
                content.entries,
                content.replacedIds,
                content.removed,
                content.revisions,
                content.findings));
    }

    /** The combined lists, newest first, and their result. */
    static SmelterReferenceList together(
            List<SmelterReferenceList> lists,
            List<ReferenceEntry> entries,
            Map<SmelterId, SmelterId> replacedIds,
            List<Removed> removed,
            List<Finding> findings) {
        List<ListUse> parts =
                lists.stream().flatMap(list -> list.parts().stream()).distinct().toList();
        String label = parts.stream().map(ListUse::label).distinct().collect(Collectors.joining("; "));
        return new SmelterReferenceList(new Content(
                label, lists.get(0).date(), parts, entries, replaced(replacedIds), removed, List.of(), findings));
    }

    /** The label of the list: the file name, the template, or the caller's choice. */
    public String label() {
        return content.label;
    }

    /** The date of the list, or of the newest part of a combined list; empty if unknown. */
    public Optional<LocalDate> date() {
        return content.date;
    }

    /**
     * The lists combined in this one, each with its own date, newest first; the list itself if it was not combined.
     */
    public List<ListUse> parts() {
        return content.parts;
    }

    /** The facilities, in the order of their first appearance, without removed ones. */
    public List<Smelter> smelters() {
        return smelters;
    }

    /** The names in list order, followed by names that are only on older lists. */
    public List<ReferenceEntry> entries() {
        return content.entries;
    }

    /** Replaced ids with their new ids. */
    public Map<SmelterId, SmelterId> replacedIds() {
        return replacedIds;
    }

    /**
     * Facilities that are on older lists but not on the newest list of their metal, with the last list that includes
     * them.
     */
    public List<Removed> removed() {
        return content.removed;
    }

    /**
     * Findings about parts of the list that were left out or guessed, or about a file that is not a list of facilities.
     */
    public List<Finding> warnings() {
        return content.findings.stream()
                .filter(finding ->
                        (OF_READING.contains(finding.ruleId()) && finding.severity() == Finding.Severity.WARNING)
                                || (finding.is(ListRule.REFERENCE_LIST_OF_REVISIONS) && !content.revisions.isEmpty()))
                .toList();
    }

    /** The revisions in a revision history; empty for other lists. */
    List<Revision> revisions() {
        return content.revisions;
    }

    /** The findings about the list itself, in the order of its lines. */
    public List<Finding> findings() {
        return content.findings;
    }

    /** Equal if they have the same content and the same source lists. */
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof SmelterReferenceList that && that.content.equals(content));
    }

    @Override
    public int hashCode() {
        return Objects.hash(content.label, content.date, content.parts, content.entries.size(), content.removed.size());
    }

    @Override
    public String toString() {
        return content.label + content.date.map(day -> " of " + day).orElse("") + ", " + smelters.size()
                + " facilities";
    }

    /**
     * Writes lists as one CSV file with the columns {@code id,metal,standard_name,lookup_name,country,city,state}: one line per
     * look-up name, every line once, sorted. {@link #read(Path)} reads it again.
     *
     * @throws IOException if the target fails
     */
    public static void write(Collection<SmelterReferenceList> lists, Appendable target) throws IOException {
        TreeSet<List<String>> lines = new TreeSet<>(CSV_ORDER);
        lists.forEach(list -> list.entries().forEach(entry -> lines.add(line(entry))));
        CSVPrinter printer = new CSVPrinter(target, CSV);
        for (List<String> line : lines) {
            printer.printRecord(line);
        }
        printer.flush();
    }

    private static List<String> line(ReferenceEntry entry) {
        Smelter smelter = entry.smelter();
        return List.of(
                smelter.id().map(SmelterId::value).orElse(""),
                smelter.metal().label(),
                smelter.name(),
                entry.lookupName(),
                smelter.countryText().orElse(""),
                smelter.city().orElse(""),
                smelter.state().orElse(""));
    }
}
