package org.opencmrt.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.opencmrt.internal.table.ListTable;
import org.opencmrt.internal.table.PlainWords;
import org.opencmrt.internal.text.DateText;
import org.opencmrt.internal.text.Wording;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.AuditStatus;
import org.opencmrt.model.Country;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ListFormatException;
import org.opencmrt.model.Metal;
import org.opencmrt.model.SmelterId;

/**
 * A list of audit statuses of facilities as of a date, from an audit program or a person.
 *
 * @param label the label in reports: the file name
 * @param date the date of the list: the latest date of its entries; empty if unknown
 * @param sha256 SHA-256 of the file in lowercase hexadecimal; empty if it was not read from a file
 * @param entries the lines, in list order
 * @param findings the reading findings: lines left out, words without a class, invalid dates
 * @param columnsSeen the headings as written in the list
 * @param columnsUnderstood the headings that were recognized, each with its meaning: {@code 'CID' (smelter id)}
 */
public record StatusList(
        String label,
        Optional<LocalDate> date,
        Optional<String> sha256,
        List<Entry> entries,
        List<Finding> findings,
        List<String> columnsSeen,
        List<String> columnsUnderstood)
        implements Comparable<StatusList> {

    /** Undated ones first, then by date. */
    static final Comparator<Optional<LocalDate>> DATE_ORDER = Comparator.comparing(date -> date.orElse(LocalDate.MIN));

    /** Lists by date, label, and hash; remaining ties are resolved by content. */
    static final Comparator<StatusList> ORDER = Comparator.comparing(StatusList::date, DATE_ORDER)
            .thenComparing(StatusList::label)
            .thenComparing(list -> list.sha256().orElse(""))
            .thenComparing(list -> list.entries().toString())
            .thenComparing(list -> list.findings().toString());

    /** Entries by date, list, and place in the list. */
    static final Comparator<Entry> ENTRY_ORDER = Comparator.comparing(Entry::date, DATE_ORDER)
            .thenComparing(Entry::list)
            .thenComparingInt(Entry::line)
            .thenComparing(Entry::toString);

    /** Copies the lists. */
    public StatusList {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(sha256, "sha256");
        entries = List.copyOf(entries);
        findings = List.copyOf(findings);
        columnsSeen = List.copyOf(columnsSeen);
        columnsUnderstood = List.copyOf(columnsUnderstood);
    }

    /**
     * A list from a program's own data. Its date is the latest of its entries.
     *
     * @param label the label of the list in reports
     */
    public static StatusList of(String label, List<Entry> entries) {
        Optional<LocalDate> latest =
                entries.stream().flatMap(entry -> entry.date().stream()).max(LocalDate::compareTo);
        return new StatusList(label, latest, Optional.empty(), entries, List.of(), List.of(), List.of());
    }

    /**
     * Reads a list from a file with {@link StatusVocabulary#standard()}; see {@link #parse(String, byte[], StatusVocabulary)}.
     *
     * @throws IOException if the file cannot be read from the disk
     * @throws ListFormatException if it is not a table or lacks a required column
     */
    public static StatusList read(Path file) throws IOException {
        return read(file, StatusVocabulary.standard());
    }

    /**
     * Reads a list from a file; its name becomes the label. See {@link #parse(String, byte[], StatusVocabulary)}.
     *
     * @param vocabulary the meanings of the status words
     * @throws IOException if the file cannot be read from the disk
     * @throws ListFormatException if it is not a table or lacks a required column
     */
    public static StatusList read(Path file, StatusVocabulary vocabulary) throws IOException {
        return parse(String.valueOf(file.getFileName()), ListTable.bytes(file), vocabulary);
    }

    /**
     * Reads a list from a file; its name becomes the label. See {@link #parse(String, byte[], StatusVocabulary)}.
     *
     * @param vocabulary the meanings of the status words
     * @param listDate the date for entries without a date
     * @throws IOException if the file cannot be read from the disk
     * @throws ListFormatException if it is not a table or lacks a required column
     */
    public static StatusList read(Path file, StatusVocabulary vocabulary, LocalDate listDate) throws IOException {
        return parse(String.valueOf(file.getFileName()), ListTable.bytes(file), vocabulary, listDate);
    }

    /**
     * Reads a list from the content of a CSV file, a workbook, or an "Excel (XML)" export: the columns
     * {@code smelter_id}, {@code status}, {@code scheme}, {@code date} in any order; {@code metal}, {@code name} and
     * {@code country} for facilities without an id; and {@code operating_state}, each under any common heading. In a
     * workbook, every sheet with a status column, or with a name that states a status, is read. Unused sheets and
     * columns are findings.
     *
     * <p>Entries without a date get the date in the label, such as {@code status-2016-12-31.csv}. If it has none, they are
     * undated.
     *
     * <p>The audit program's public lists can be read as exported. They have no status column: the list of conformant
     * facilities is recognized by its name or by the date of the last audit, and the list of active facilities by its
     * name; a finding reports this. A re-audit in progress becomes part of the status word. Each mark for a gold scheme
     * that the program recognizes becomes a separate entry under that scheme.
     *
     * @param label the label of the list in reports
     * @param file the complete file; text is UTF-8, or else in the most likely code page
     * @param vocabulary the meanings of the status words
     * @throws ListFormatException if it is not a table or lacks a required column
     */
    public static StatusList parse(String label, byte[] file, StatusVocabulary vocabulary) {
        return new StatusListReader(label, DateText.within(label), vocabulary).read(file);
    }

    /**
     * Reads a list whose date is known. See {@link #parse(String, byte[], StatusVocabulary)}.
     *
     * @param listDate the date for entries without a date
     * @throws ListFormatException if it is not a table or lacks a required column
     */
    public static StatusList parse(String label, byte[] file, StatusVocabulary vocabulary, LocalDate listDate) {
        return new StatusListReader(label, Optional.of(listDate), vocabulary).read(file);
    }

    /** Compares by date, with undated lists first, then by label and content, so that the order is always the same. */
    @Override
    public int compareTo(StatusList other) {
        return ORDER.compare(this, other);
    }

    /**
     * One line of a status list: a facility and its status word.
     *
     * <p>The facility is identified by its id, or else by metal and name, and by country if the list has one.
     *
     * @param list label of the list, with the sheet if it is a workbook
     * @param line number of the line in that list, 1-based
     * @param id the facility's id; empty if the list gives none
     * @param metal its metal; empty if the list gives none
     * @param name its name; empty if the list gives none
     * @param country its country; empty if the list gives none or it is not a known country
     * @param word the status word of the list
     * @param auditClass the class of the word; empty if the word is not in the vocabulary
     * @param scheme the audit program; empty if the list does not give it
     * @param date the date of the status; empty if unknown
     * @param until the last day on which the status is valid; empty if the list does not give it
     * @param operating the operating state; empty if the list does not give it
     */
    public record Entry(
            String list,
            int line,
            Optional<SmelterId> id,
            Optional<Metal> metal,
            Optional<String> name,
            Optional<Country> country,
            String word,
            Optional<AuditClass> auditClass,
            Optional<String> scheme,
            Optional<LocalDate> date,
            Optional<LocalDate> until,
            Optional<OperatingState> operating) {
        private static final Set<AuditClass> COUNTING = Set.of(AuditClass.CONFORMANT, AuditClass.ACTIVE);

        /** Checks that the entry has a facility and a word. */
        public Entry {
            Objects.requireNonNull(list, "list");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(metal, "metal");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(country, "country");
            Objects.requireNonNull(word, "word");
            Objects.requireNonNull(auditClass, "auditClass");
            Objects.requireNonNull(scheme, "scheme");
            Objects.requireNonNull(date, "date");
            Objects.requireNonNull(until, "until");
            Objects.requireNonNull(operating, "operating");
            if (line < 1) {
                throw new IllegalArgumentException("line must be 1 or more, but was " + line);
            }
            if (id.isEmpty() && (metal.isEmpty() || name.isEmpty())) {
                throw new IllegalArgumentException(
                        "a status needs an ID, or a metal and a name, to identify its facility");
            }
        }

        /**
         * The status of a facility from a program's own data.
         *
         * @param list the label of the list
         * @param line the number of the entry in the list, 1-based
         */
        public static Entry of(String list, int line, SmelterId id, AuditStatus status) {
            return new Entry(
                    list,
                    line,
                    Optional.of(id),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    status.word(),
                    Optional.of(status.auditClass()),
                    status.scheme(),
                    status.listDate(),
                    Optional.empty(),
                    Optional.empty());
        }

        /** This entry as of a date: expired if an audit that counts was valid only until before that date. */
        Entry asOf(LocalDate day) {
            boolean isExpired = until.filter(day::isAfter).isPresent()
                    && auditClass.filter(COUNTING::contains).isPresent();
            return isExpired
                    ? new Entry(
                            list,
                            line,
                            id,
                            metal,
                            name,
                            country,
                            word + " (valid until " + Wording.day(until.get()) + ")",
                            Optional.of(AuditClass.EXPIRED),
                            scheme,
                            date,
                            until,
                            operating)
                    : this;
        }

        /** The status; empty if the class of the word is unknown. */
        public Optional<AuditStatus> status() {
            return auditClass.map(known -> new AuditStatus(known, word, scheme, date));
        }

        /** The place of the entry, for messages: {@code list.csv, line 7}. */
        public String place() {
            return list + ", line " + line;
        }
    }

    /**
     * The operating state of a facility. It is independent of audits: a facility can be conformant and temporarily closed.
     */
    public enum OperatingState {
        /** In operation. */
        OPERATING,
        /** Temporarily closed. */
        SUSPENDED,
        /** Permanently closed. */
        CLOSED;

        /** Parses the word of a list; case and punctuation do not matter. Empty if the word is unknown. */
        public static Optional<OperatingState> tryParse(String text) {
            return switch (PlainWords.of(text)) {
                case "operating", "operational", "active", "working", "open", "yes" -> Optional.of(OPERATING);
                case "suspended",
                        "temporarily closed",
                        "closed temporarily",
                        "idle",
                        "idled",
                        "not operating",
                        "not operational",
                        "inactive",
                        "no",
                        "care and maintenance" -> Optional.of(SUSPENDED);
                case "closed",
                        "permanently closed",
                        "closed permanently",
                        "ceased",
                        "ceased operations",
                        "dismantled" -> Optional.of(CLOSED);
                default -> Optional.empty();
            };
        }
    }
}
