package org.opencmrt.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.internal.rules.ListRule;
import org.opencmrt.internal.rules.RollUpRule;
import org.opencmrt.internal.table.ListTable;
import org.opencmrt.internal.text.NameText;
import org.opencmrt.internal.text.Wording;
import org.opencmrt.model.AuditStatus;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ListFormatException;
import org.opencmrt.model.RuleId;
import org.opencmrt.model.Smelter;

/**
 * Several dated status lists combined. The entry with the latest date decides; undated entries count as older than all
 * dated ones. Entries with the same date but different classes are a finding, and the more cautious class counts.
 * However, if a facility passed an audit under one scheme, this is not overridden by another scheme that only shows it
 * as listed, active, or expired.
 *
 * <p>If the word of the deciding entry has no class, the facility has no status; an older word does not replace it.
 *
 * <p>{@link #merge} is associative and commutative, and {@link #empty()} is its identity. Immutable and thread-safe.
 */
public final class StatusBook {
    private static final StatusBook EMPTY = new StatusBook(List.of());
    private static final String NO_LIST = "No status list was used.";

    private static final String STORED = "opencmrt/status-lists/1";

    private static final Comparator<Finding> BY_MESSAGE = Comparator.comparing(Finding::message);
    private final List<StatusList> lists;
    private final Map<String, List<StatusList.Entry>> byId = new HashMap<>();
    private final Map<String, List<StatusList.Entry>> byName = new HashMap<>();

    private final Optional<LocalDate> earliest;

    private StatusBook(List<StatusList> lists) {
        this.lists = lists;
        this.earliest = lists.stream()
                .flatMap(list -> list.entries().stream())
                .map(entry -> entry.date().orElse(LocalDate.MIN))
                .min(Comparator.naturalOrder());
        for (StatusList list : lists) {
            for (StatusList.Entry entry : list.entries()) {
                index(entry);
            }
        }
        byId.values().forEach(entries -> entries.sort(StatusList.ENTRY_ORDER));
        byName.values().forEach(entries -> entries.sort(StatusList.ENTRY_ORDER));
    }

    /** A book without lists. */
    public static StatusBook empty() {
        return EMPTY;
    }

    /** A book of these lists; the same list twice counts once. */
    public static StatusBook of(Collection<StatusList> lists) {
        return lists.isEmpty() ? EMPTY : new StatusBook(List.copyOf(new TreeSet<>(lists)));
    }

    /** A book with the lists of both. */
    public StatusBook merge(StatusBook other) {
        List<StatusList> both = new ArrayList<>(lists);
        both.addAll(other.lists);
        return of(both);
    }

    /** The form in which books are stored. */
    private record Stored(List<StatusList> lists) {}

    /**
     * All lists with their complete content, as JSON with the schema {@code opencmrt/status-lists/1}; {@link #decode}
     * returns an equal book.
     */
    public byte[] encode() {
        return StoredLists.write(STORED, new Stored(lists));
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws ListFormatException if the data is damaged or has a version unknown to this library
     */
    public static StatusBook decode(byte[] encoded) {
        return of(StoredLists.read(STORED, Stored.class, encoded).lists);
    }

    /** The lists, by date, undated ones first. */
    public List<StatusList> lists() {
        return lists;
    }

    /** The facility's latest status; empty if no list includes it or its latest word has no class. */
    public Optional<AuditStatus> status(Smelter smelter) {
        return DecidingEntry.of(history(smelter)).flatMap(StatusList.Entry::status);
    }

    /** The facility's status as of a date, from entries up to that date and undated entries. */
    public Optional<AuditStatus> status(Smelter smelter, LocalDate asOf) {
        return DecidingEntry.of(until(smelter, asOf)).flatMap(StatusList.Entry::status);
    }

    /** The facility's status as of each of these dates. */
    public NavigableMap<LocalDate, Optional<AuditStatus>> statuses(Smelter smelter, Collection<LocalDate> dates) {
        List<StatusList.Entry> history = history(smelter);
        NavigableMap<LocalDate, Optional<AuditStatus>> statuses = new TreeMap<>();
        for (LocalDate date : dates) {
            statuses.computeIfAbsent(
                    date,
                    day -> DecidingEntry.of(DecidingEntry.until(history, day)).flatMap(StatusList.Entry::status));
        }
        return Collections.unmodifiableNavigableMap(statuses);
    }

    private List<StatusList.Entry> until(Smelter smelter, LocalDate asOf) {
        return DecidingEntry.until(history(smelter), asOf);
    }

    /** The facility's operating state according to the latest list that gives one; empty if none does. */
    public Optional<StatusList.OperatingState> operating(Smelter smelter) {
        return DecidingEntry.operating(history(smelter));
    }

    /** The facility's operating state as of a date, from entries up to that date and undated entries. */
    public Optional<StatusList.OperatingState> operating(Smelter smelter, LocalDate asOf) {
        return DecidingEntry.operating(until(smelter, asOf));
    }

    /**
     * Findings about outdated lists as of a report date: the newest list of each audit program if it is too old, every
     * list that is entirely later than the date, and every list without a date.
     *
     * @param maximumDays the maximum age of a list in days
     */
    public List<Finding> ageAsOf(LocalDate asOf, int maximumDays) {
        return new ListAge(lists, maximumDays).asOf(asOf);
    }

    /**
     * Findings about outdated lists if the latest statuses are reported: the newest list of each audit program if it is
     * too old at the end of the reporting period, and every list without a date.
     *
     * @param maximumDays the maximum age of a list in days
     */
    public List<Finding> ageAtEndOf(LocalDate periodEnd, int maximumDays) {
        return new ListAge(lists, maximumDays).atEndOf(periodEnd);
    }

    /** Findings about lists without a date, which may be outdated. */
    public List<Finding> undated() {
        return new ListAge(lists, Integer.MAX_VALUE).undated();
    }

    /** The lists that can give a status as of a date: undated lists, and lists with an entry up to that date. */
    public List<StatusList> lists(LocalDate asOf) {
        return lists.stream()
                .filter(list -> list.entries().stream()
                        .anyMatch(entry -> entry.date().filter(asOf::isBefore).isEmpty()))
                .toList();
    }

    /**
     * True if a list can give statuses as of a date. If not, a missing status means that there was no list, not that
     * the status is unknown.
     */
    public boolean covers(LocalDate day) {
        return earliest.filter(first -> !first.isAfter(day)).isPresent();
    }

    /** The lists and dates behind the latest statuses, as a sentence for reports. */
    public String basis() {
        return lists.isEmpty()
                ? NO_LIST
                : "The statuses are from " + dated(lists, list -> list.date().map(Wording::day));
    }

    /**
     * The lists and dates behind the statuses as of a date, as a sentence for reports. It gives the dates of the lists, not
     * just the requested date.
     */
    public String basis(LocalDate asOf) {
        if (lists.isEmpty()) {
            return NO_LIST;
        }
        List<StatusList> used = lists(asOf);
        String day = Wording.day(asOf);
        return used.isEmpty()
                ? "No status list is dated " + day + " or earlier, so no status is known as of that date."
                : "The statuses as of " + day + " are from "
                        + dated(
                                used,
                                list -> list.date()
                                        .map(date -> Wording.day(date)
                                                + (date.isAfter(asOf) ? " (only entries up to " + day + ")" : "")));
    }

    private static String dated(List<StatusList> lists, Function<StatusList, Optional<String>> date) {
        List<String> dates = lists.stream()
                .flatMap(list -> date.apply(list).stream())
                .distinct()
                .toList();
        long dated = lists.stream().filter(list -> date.apply(list).isPresent()).count();
        long undated = lists.size() - dated;
        String known = dated == 0
                ? ""
                : (dated == 1 ? "the status list dated " : "the status lists dated ")
                        + String.join(dates.size() == 2 ? " and " : "; ", dates)
                        + (undated == 0 ? "" : " and from ");
        String unknown = undated == 0
                ? ""
                : undated == 1 ? "a status list whose date is unknown" : "status lists whose dates are unknown";
        return known + unknown + ".";
    }

    /** All entries about a facility, oldest first, with undated ones before all others. */
    public List<StatusList.Entry> history(Smelter smelter) {
        if (smelter.id().isPresent()) {
            List<StatusList.Entry> entries =
                    byId.getOrDefault(smelter.id().get().value(), List.of());
            List<StatusList.Entry> ofMetal =
                    entries.stream().filter(entry -> isOfMetal(entry, smelter)).toList();
            if (!ofMetal.isEmpty()) {
                return ofMetal;
            }
        }
        if (byName.isEmpty()) {
            return List.of(); // without normalizing the name
        }
        return byName.getOrDefault(nameKey(smelter.metal().code(), smelter.name()), List.of()).stream()
                .filter(entry -> agreesInCountry(entry, smelter))
                .toList();
    }

    /**
     * Later lists of the same scheme that no longer include the facility, in date order. This suggests that its status
     * has ended, although no list states this. Empty if the facility has no status or its entry has no date.
     */
    public List<StatusList> laterListsWithout(Smelter smelter) {
        return listsWithout(history(smelter), LocalDate.MAX);
    }

    /** The same as of a date: later lists and entries are ignored. */
    public List<StatusList> laterListsWithout(Smelter smelter, LocalDate asOf) {
        return listsWithout(until(smelter, asOf), asOf);
    }

    private List<StatusList> listsWithout(List<StatusList.Entry> known, LocalDate asOf) {
        Optional<StatusList.Entry> decisive =
                DecidingEntry.of(known).filter(entry -> entry.date().isPresent());
        return decisive.map(entry -> lists.stream()
                        .filter(list -> list.date().filter(asOf::isBefore).isEmpty())
                        .filter(list -> list.date()
                                .filter(date -> date.isAfter(entry.date().get()))
                                .isPresent())
                        .filter(list -> list.entries().stream()
                                .anyMatch(other -> other.scheme().equals(entry.scheme())))
                        .toList())
                .orElse(List.of());
    }

    /** For each list, the number of its lines that are about one of these facilities. */
    public List<Use> uses(Collection<Smelter> facilities) {
        Set<StatusList.Entry> used = Collections.newSetFromMap(new IdentityHashMap<>());
        facilities.forEach(smelter -> used.addAll(history(smelter)));
        Map<StatusList.Entry, Finding> ofOtherMetals = new HashMap<>();
        for (Smelter smelter : facilities) {
            List<StatusList.Entry> ofId = smelter.id()
                    .map(id -> byId.getOrDefault(id.value(), List.of()))
                    .orElse(List.of());
            if (ofId.stream().noneMatch(used::contains)) {
                ofId.forEach(entry -> ofOtherMetals.put(entry, ofOtherMetal(entry, smelter)));
            }
        }
        return lists.stream()
                .map(list -> Use.of(list, used, ofOtherMetals, facilities.isEmpty()))
                .toList();
    }

    private static Finding ofOtherMetal(StatusList.Entry entry, Smelter smelter) {
        return RollUpRule.ROLLUP_STATUS_OTHER_METAL
                .of(
                        "place",
                        entry.place(),
                        "word",
                        entry.word(),
                        "metal",
                        entry.metal().orElseThrow().label(),
                        "facility",
                        smelter.label(),
                        "reported",
                        smelter.metal().label())
                .about(smelter.metal());
    }

    /** The reading findings of the lists, and contradictions between lists with the same date. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        lists.forEach(list -> findings.addAll(list.findings()));
        for (Map<String, List<StatusList.Entry>> index : List.of(byId, byName)) {
            index.values().stream()
                    .map(DecidingEntry::contradiction)
                    .flatMap(Optional::stream)
                    .sorted(BY_MESSAGE)
                    .forEach(findings::add);
        }
        return List.copyOf(findings);
    }

    private void index(StatusList.Entry entry) {
        if (entry.id().isPresent()) {
            byId.computeIfAbsent(entry.id().get().value(), key -> new ArrayList<>())
                    .add(entry);
        } else {
            byName.computeIfAbsent(
                            nameKey(
                                    entry.metal().orElseThrow().code(),
                                    entry.name().orElseThrow()),
                            key -> new ArrayList<>())
                    .add(entry);
        }
    }

    private static String nameKey(String metal, String name) {
        return metal + " " + NameText.normalize(name);
    }

    private static boolean isOfMetal(StatusList.Entry entry, Smelter smelter) {
        return entry.metal().isEmpty() || entry.metal().get().equals(smelter.metal());
    }

    private static boolean agreesInCountry(StatusList.Entry entry, Smelter smelter) {
        return entry.country().isEmpty()
                || smelter.country().isEmpty()
                || entry.country().get().agreesWith(smelter.country().get());
    }

    /** Equal if they contain the same lists. */
    @Override
    public boolean equals(Object other) {
        return other instanceof StatusBook book && book.lists.equals(lists);
    }

    @Override
    public int hashCode() {
        return lists.hashCode();
    }

    @Override
    public String toString() {
        return "StatusBook" + lists.stream().map(StatusList::label).toList();
    }

    /**
     * How many lines of a status list applied to the facilities of a roll-up.
     *
     * @param list the list
     * @param lines the number of its lines with a facility and a status
     * @param applied the number of these that are about a reported facility
     * @param warnings no line applied, although facilities were reported; or lines with the id of a reported facility
     *     and another metal
     */
    public record Use(StatusList list, int lines, int applied, List<Finding> warnings) {
        private static final Set<RuleId> WHOLE = Set.of(
                RollUpRule.ROLLUP_STATUS_LIST_UNUSED,
                ListRule.STATUS_ID_COLUMN_UNKNOWN,
                ListRule.LIST_COLUMN_BY_CONTENT,
                ListRule.LIST_ENCODING_GUESSED,
                ListRule.LIST_HEADING_TWICE,
                ListRule.LIST_SHEET_NOT_READ,
                ListRule.LIST_SHEET_HIDDEN,
                ListRule.LIST_ROWS_HIDDEN);

        /** Checks the numbers. */
        public Use {
            Objects.requireNonNull(list, "list");
            warnings = List.copyOf(warnings);
            if (applied < 0 || applied > lines) {
                throw new IllegalArgumentException("applied must be 0 to " + lines + ", but was " + applied);
            }
        }

        static Use of(
                StatusList list,
                Set<StatusList.Entry> used,
                Map<StatusList.Entry, Finding> ofOtherMetals,
                boolean nothingReported) {
            int lines = lines(list.entries().stream());
            int applied = lines(list.entries().stream().filter(used::contains));
            Stream<Finding> unused = applied > 0 || nothingReported ? Stream.empty() : Stream.of(unused(list, lines));
            Stream<Finding> ofLines = list.entries().stream()
                    .filter(ofOtherMetals::containsKey)
                    .map(ofOtherMetals::get)
                    .distinct();
            return new Use(list, lines, applied, Stream.concat(unused, ofLines).toList());
        }

        /** A line may have several entries, one for each scheme. */
        private static int lines(Stream<StatusList.Entry> entries) {
            return (int) entries.map(StatusList.Entry::place).distinct().count();
        }

        private static Finding unused(StatusList list, int lines) {
            String headings = ListTable.columnsToText(list.columnsSeen(), list.columnsUnderstood());
            return RollUpRule.ROLLUP_STATUS_LIST_UNUSED.of("list", list.label(), "lines", lines, "headings", headings);
        }

        /**
         * Notices for the user: how many lines applied, problems with the list in general, and the first problem with a
         * line.
         */
        public List<String> notices() {
            Map<Boolean, List<String>> messages = Stream.concat(list.findings().stream(), warnings.stream())
                    .filter(finding -> finding.severity() == Finding.Severity.WARNING)
                    .collect(Collectors.partitioningBy(
                            finding -> WHOLE.contains(finding.ruleId()),
                            Collectors.mapping(Finding::message, Collectors.toList())));
            List<String> ofLines = messages.get(false);
            int more = ofLines.size() - 1;
            String others = more < 1
                    ? ""
                    : " The findings of the roll-up have " + more + (more == 1 ? " more problem" : " more problems")
                            + " with this list.";
            return Stream.of(
                            Stream.of(toString()),
                            messages.get(true).stream(),
                            ofLines.stream().limit(1).map(first -> first + others))
                    .flatMap(texts -> texts)
                    .toList();
        }

        /** As text: {@code status list status.csv: 4 of 5 lines applied to a reported facility}. */
        @Override
        public String toString() {
            return "status list " + list.label() + ": " + applied + " of " + lines
                    + " lines applied to a reported facility";
        }
    }
}
