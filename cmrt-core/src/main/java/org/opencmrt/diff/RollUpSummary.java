package org.opencmrt.diff;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opencmrt.internal.text.NameText;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.Answer;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.reference.ListUse;
import org.opencmrt.reference.StatusBook;
import org.opencmrt.rollup.Facility;
import org.opencmrt.rollup.RollUp;

/**
 * The part of a roll-up that is needed to compare it with another: facilities, unmatched entries, and answers with
 * their sources, and the lists used. It is small, regardless of the number of rows.
 *
 * @param label the label of the roll-up, such as the file name
 * @param asOf the date of the statuses; empty for the latest
 * @param lists the lists used
 * @param facilities the facilities by key
 * @param entries the unmatched entries by content
 * @param declarations the declarations that count, by file
 * @param outcomes the outcomes of the country of origin inquiry, by metal; empty if it was not determined
 * @param settings the options and limits that affect the outcomes, by name; empty if the roll-up does not contain them
 */
public record RollUpSummary(
        String label,
        Optional<LocalDate> asOf,
        Lists lists,
        NavigableMap<Facility.Key, Named> facilities,
        NavigableMap<EntryKey, Open> entries,
        List<Declared> declarations,
        NavigableMap<Metal, String> outcomes,
        NavigableMap<String, String> settings) {
    /** The maximum number of cells kept for a facility or entry. */
    public static final int MAX_CELLS = 10;

    /** Copies the maps. */
    public RollUpSummary {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(lists, "lists");
        facilities = Collections.unmodifiableNavigableMap(new TreeMap<>(facilities));
        entries = Collections.unmodifiableNavigableMap(new TreeMap<>(entries));
        declarations = List.copyOf(declarations);
        outcomes = Collections.unmodifiableNavigableMap(new TreeMap<>(outcomes));
        settings = Collections.unmodifiableNavigableMap(new TreeMap<>(settings));
    }

    /** The summary of a roll-up with the latest statuses. */
    public static RollUpSummary of(String label, RollUp rollUp) {
        return new Summarizer(rollUp, Optional.empty()).summary(label);
    }

    /** The summary of a roll-up with the statuses as of a date. */
    public static RollUpSummary of(String label, RollUp rollUp, LocalDate asOf) {
        return new Summarizer(rollUp, Optional.of(asOf)).summary(label);
    }

    /**
     * The summary of declarations without matching: a row that is in the workbook's own look-up list is a facility; any
     * other row is not. The templates serve as reference lists.
     */
    public static RollUpSummary of(String label, Collection<SupplierDeclaration> declarations) {
        RollUp.Builder rollUp = RollUp.builder(new AtTheirWord(), company -> Optional.empty());
        declarations.forEach(one -> rollUp.add(rollUp.rolled(one, List.of())));
        List<ListUse> lookUps = declarations.stream()
                .map(one -> new ListUse(one.template().id() + " look-up", Optional.empty()))
                .toList();
        return of(label, rollUp.build(StatusBook.empty(), lookUps, List.of()));
    }

    /** True for a published list of a company: it has facilities but no suppliers that reported them. */
    public boolean isPublishedList() {
        return declarations.isEmpty()
                && !facilities.isEmpty()
                && facilities.values().stream()
                        .allMatch(named -> named.mentions().contents().isEmpty());
    }

    /** The same summary with the outcomes of the country of origin inquiry. */
    public RollUpSummary withOutcomes(NavigableMap<Metal, String> newOutcomes) {
        return new RollUpSummary(label, asOf, lists, facilities, entries, declarations, newOutcomes, settings);
    }

    /** The same summary with the origin data that the inquiry used. */
    public RollUpSummary withOrigins(UsedList origins) {
        Lists with = new Lists(lists.references(), lists.decisions(), lists.statuses(), List.of(origins));
        return new RollUpSummary(label, asOf, with, facilities, entries, declarations, outcomes, settings);
    }

    /** The same summary with the options and limits that affect the outcomes, by name. */
    public RollUpSummary withSettings(Map<String, String> newSettings) {
        return new RollUpSummary(
                label, asOf, lists, facilities, entries, declarations, outcomes, new TreeMap<>(newSettings));
    }

    /**
     * A list that was used.
     *
     * @param label the label
     * @param date the date of the list; empty if unknown
     * @param sha256 the hash of the file; empty if unknown
     */
    public record UsedList(String label, Optional<LocalDate> date, Optional<String> sha256) {
        /** Checks that nothing is null. */
        public UsedList {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(date, "date");
            Objects.requireNonNull(sha256, "sha256");
        }

        /** True if nothing distinguishes this list from the other. An unknown hash is not a difference. */
        boolean isSame(UsedList other) {
            return label.equals(other.label)
                    && date.equals(other.date)
                    && (sha256.isEmpty() || other.sha256.isEmpty() || sha256.equals(other.sha256));
        }

        @Override
        public String toString() {
            return label + date.map(day -> " of " + day).orElse("");
        }
    }

    /**
     * The lists used for a roll-up.
     *
     * @param references reference lists
     * @param decisions files of reviewers' decisions
     * @param statuses lists of audit statuses
     * @param origins origin data
     */
    public record Lists(
            List<UsedList> references, List<UsedList> decisions, List<UsedList> statuses, List<UsedList> origins) {
        /** Copies the lists. */
        public Lists {
            references = List.copyOf(references);
            decisions = List.copyOf(decisions);
            statuses = List.copyOf(statuses);
            origins = List.copyOf(origins);
        }
    }

    /**
     * The suppliers that reported something, and where.
     *
     * @param suppliers the suppliers' names
     * @param contents the hashes of the declarations
     * @param byReviewer whether a reviewer's decision matched one of the rows
     * @param cells the first cells by file and row, no more than {@link #MAX_CELLS}
     */
    public record Mentions(
            NavigableSet<String> suppliers, NavigableSet<String> contents, boolean byReviewer, List<CellRef> cells) {
        /** Copies the sets. */
        public Mentions {
            suppliers = Collections.unmodifiableNavigableSet(new TreeSet<>(suppliers));
            contents = Collections.unmodifiableNavigableSet(new TreeSet<>(contents));
            cells = List.copyOf(cells);
        }
    }

    /**
     * A facility.
     *
     * @param name its standard name
     * @param country its country as written on the reference list
     * @param status its audit class; empty if it has no status
     * @param statusDate the date of the status list
     * @param mentions the suppliers that reported it
     */
    public record Named(
            String name,
            Optional<String> country,
            Optional<AuditClass> status,
            Optional<LocalDate> statusDate,
            Mentions mentions) {
        /** Checks that nothing is null. */
        public Named {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(country, "country");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(statusDate, "statusDate");
            Objects.requireNonNull(mentions, "mentions");
        }

        /** The status as text: {@code CONFORMANT (2025-05-01)}. */
        public String statusText() {
            return status.map(AuditClass::name).orElse("no status")
                    + statusDate.map(day -> " (" + day + ")").orElse("");
        }
    }

    /**
     * The content of an unmatched entry; rows with the same content are one entry.
     *
     * @param metal the metal's code; empty if the row has none
     * @param name the name, normalized; empty if there is none
     * @param country the country, normalized; empty if there is none
     * @param id the id as typed; empty if there is none
     */
    public record EntryKey(String metal, String name, String country, String id) implements Comparable<EntryKey> {
        private static final Comparator<EntryKey> ORDER = Comparator.comparing(EntryKey::metal)
                .thenComparing(EntryKey::name)
                .thenComparing(EntryKey::country)
                .thenComparing(EntryKey::id);

        /** Checks that nothing is null. */
        public EntryKey {
            Objects.requireNonNull(metal, "metal");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(country, "country");
            Objects.requireNonNull(id, "id");
        }

        /** The key for the content of a row, as typed; a part is empty if the row does not have it. */
        public static EntryKey of(String metal, String name, String country, String id) {
            return new EntryKey(metal, NameText.normalize(name), NameText.normalize(country), id);
        }

        /** Compares by metal, name, country, and id. */
        @Override
        public int compareTo(EntryKey other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * An entry that was not matched to a facility.
     *
     * @param text its content, for people
     * @param buckets why it is unmatched
     * @param mentions the suppliers that reported it
     */
    public record Open(String text, NavigableSet<EntryVerdict.Bucket> buckets, Mentions mentions) {
        /** Copies the buckets. */
        public Open {
            Objects.requireNonNull(text, "text");
            buckets = Collections.unmodifiableNavigableSet(new TreeSet<>(buckets));
            Objects.requireNonNull(mentions, "mentions");
        }
    }

    /** The content of an unmatched entry as text, without the parts that are empty. */
    public static String said(String name, String id, String country) {
        String nameOrId = name.isEmpty() ? id : name;
        String called = nameOrId.isEmpty() ? "an unnamed smelter" : nameOrId;
        return called
                + (id.isEmpty() || id.equals(called) ? "" : " (" + id + ")")
                + (country.isEmpty() ? "" : ", " + country);
    }

    /**
     * A declaration.
     *
     * @param file the file's name
     * @param sha256 the hash of its content
     * @param company the company's name; empty if blank
     * @param uniqueId the company's unique id; empty if blank
     * @param family the template's family
     * @param scope its scope
     * @param effectiveDate its effective date
     * @param answers its answers, by question; a blank answer has an empty value
     */
    public record Declared(
            String file,
            String sha256,
            Optional<String> company,
            Optional<String> uniqueId,
            TemplateFamily family,
            Optional<DeclarationScope> scope,
            Optional<LocalDate> effectiveDate,
            Map<Asked, Answered> answers) {
        /** Copies the answers. */
        public Declared {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(sha256, "sha256");
            Objects.requireNonNull(company, "company");
            Objects.requireNonNull(uniqueId, "uniqueId");
            Objects.requireNonNull(family, "family");
            Objects.requireNonNull(scope, "scope");
            Objects.requireNonNull(effectiveDate, "effectiveDate");
            answers = Collections.unmodifiableMap(new TreeMap<>(answers));
        }
    }

    /**
     * A question about a metal, or about the company.
     *
     * @param question the question by meaning
     * @param metal the metal; empty for questions about the company
     */
    public record Asked(Question question, Optional<Metal> metal) implements Comparable<Asked> {
        private static final Comparator<Asked> ORDER = Comparator.comparing(Asked::question)
                .thenComparing(asked -> asked.metal().map(Metal::code).orElse(""));

        /** Checks that nothing is null. */
        public Asked {
            Objects.requireNonNull(question, "question");
            Objects.requireNonNull(metal, "metal");
        }

        /** Compares by question, then by metal. */
        @Override
        public int compareTo(Asked other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * An answer.
     *
     * @param value the value, or the text if it is not an allowed answer; empty if blank
     * @param cell its cell
     */
    public record Answered(Optional<String> value, CellRef cell) {
        /** Checks that nothing is null. */
        public Answered {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(cell, "cell");
        }

        /**
         * An answer. If its value is not one of the allowed values, two answers can differ by their texts.
         *
         * @param value the name of the value; an empty text if the answer is blank
         * @param text the answer as typed
         */
        public static Answered of(String value, String text, CellRef cell) {
            String said = value.equals(Answer.Value.OTHER.name()) ? "'" + text + "'" : value;
            return new Answered(Optional.of(said).filter(answer -> !answer.isEmpty()), cell);
        }
    }
}
