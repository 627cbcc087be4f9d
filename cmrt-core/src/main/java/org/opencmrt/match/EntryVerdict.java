package org.opencmrt.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opencmrt.internal.text.NameKey;
import org.opencmrt.internal.text.NameWord;
import org.opencmrt.internal.text.WordKind;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Entry;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;

/**
 * The verdict on an entry of a smelter list: its bucket, its facility, and the reasons. This class alone decides it,
 * from the entry and the match. Equal entries share one verdict.
 *
 * @param bucket the bucket of the entry, on its own or within its declaration and roll-up
 * @param facility the facility if it is certain; empty for an entry that contradicts itself, unless a reviewer decided
 * @param namedBy the column that identifies the smelter; see {@link DeclaredSmelter#namingColumn()}
 * @param label the facility with its id, such as {@code Aurora Refining Ltd. (CID900001)}, or else the name or id of
 *     the entry; empty if it has neither
 * @param evidence the reasons as sentences, most important first; never empty
 * @param match the result of the matcher
 */
public record EntryVerdict(
        Bucket bucket,
        Optional<Smelter> facility,
        Optional<DeclaredSmelter.Column> namedBy,
        Optional<String> label,
        List<String> evidence,
        MatchResult match) {
    /**
     * The maximum length of a placeholder mark, such as "-" or "??". A text of this length or less is not a name.
     */
    private static final int LONGEST_MARK = 2;

    private static final MatchResult NOTHING_TO_MATCH = new MatchResult(
            MatchResult.Decision.NONE, List.of(), List.of("the supplier has not identified the smelter yet"));

    /** Copies the evidence. */
    public EntryVerdict {
        Objects.requireNonNull(bucket, "bucket");
        Objects.requireNonNull(facility, "facility");
        Objects.requireNonNull(namedBy, "namedBy");
        Objects.requireNonNull(label, "label");
        evidence = List.copyOf(evidence);
        Objects.requireNonNull(match, "match");
    }

    /**
     * The verdict on an entry.
     *
     * @param found the result of the matcher; ignored if the smelter is "not yet identified"
     */
    public static EntryVerdict of(DeclaredSmelter declared, MatchResult found) {
        MatchResult match = heeded(declared.entry(), found);
        Bucket bucket = bucket(declared.entry(), match);
        Optional<Smelter> facility = bucket == Bucket.FACILITY ? match.match() : Optional.empty();
        Optional<String> label = facility.map(Smelter::label)
                .or(declared::declaredName)
                .or(() -> declared.declaredId().map(SmelterId::value));
        return new EntryVerdict(
                bucket,
                facility,
                declared.namingColumn(),
                label,
                evidence(bucket, label, declared.entry(), declared.metal(), match),
                match);
    }

    /** True if the other verdict has the same bucket and facility, as the same lists give. */
    public boolean agreesWith(EntryVerdict other) {
        return bucket == other.bucket && facility.equals(other.facility);
    }

    /** The reason why the entry was not matched; empty if it was. */
    public Optional<UnmatchedKind> unmatched() {
        return unmatched(bucket, label, match);
    }

    private static Optional<UnmatchedKind> unmatched(Bucket bucket, Optional<String> label, MatchResult match) {
        return switch (bucket) {
            case FACILITY, DUPLICATE -> Optional.empty();
            case REVIEW ->
                Optional.of(group(label, match).isEmpty() ? UnmatchedKind.UNCERTAIN : UnmatchedKind.GROUP_NAME);
            case NOT_LISTED, UNRESOLVED -> Optional.of(named(label));
            case NOT_YET_IDENTIFIED -> Optional.of(UnmatchedKind.NOT_YET_IDENTIFIED);
            case CONTRADICTORY -> Optional.of(UnmatchedKind.CONTRADICTORY);
            case OUT_OF_SCOPE -> Optional.of(UnmatchedKind.OUT_OF_SCOPE);
        };
    }

    private static UnmatchedKind named(Optional<String> label) {
        if (label.filter(EntryVerdict::isName).isPresent()) {
            return UnmatchedKind.UNKNOWN_FACILITY;
        }
        return label.map(NameKey::of).filter(NameKey::isWithheld).isPresent()
                ? UnmatchedKind.WITHHELD
                : UnmatchedKind.PLACEHOLDER;
    }

    /** True if a text can be the name of a facility: it is not a mark such as "-" or a text such as "unknown". */
    public static boolean isName(String text) {
        return !SmelterMatcher.isShort(text)
                || (text.codePointCount(0, text.length()) > LONGEST_MARK
                        && !NameKey.of(text).isNoName());
    }

    /** The candidates, two or more, whose names contain all distinctive words of the label; empty if there are none. */
    public List<Smelter> group() {
        return group(label, match);
    }

    private static List<Smelter> group(Optional<String> label, MatchResult match) {
        List<String> telling = label.filter(SmelterMatcher::isShort)
                .map(text -> NameKey.of(text).words(WordKind.DISTINCTIVE))
                .orElse(List.of());
        if (telling.isEmpty()) {
            return List.of();
        }
        List<Smelter> group = match.candidates().stream()
                .map(MatchResult.Candidate::smelter)
                .distinct()
                .filter(smelter -> NameKey.of(smelter.name()).words().stream()
                        .map(NameWord::text)
                        .toList()
                        .containsAll(telling))
                .toList();
        return group.size() > 1 ? group : List.of();
    }

    /** The match result, if the kind of entry allows it to be used. A matcher considers only names and ids. */
    static MatchResult heeded(Entry entry, MatchResult found) {
        if (entry == Entry.NOT_YET_IDENTIFIED) {
            return NOTHING_TO_MATCH;
        }
        // Even if the matcher is certain, an entry whose own id and name disagree is not counted; only a person may
        // decide about it.
        if (entry == Entry.CONTRADICTORY
                && found.decision() == MatchResult.Decision.MATCH
                && !found.isDecidedByPerson()) {
            List<String> evidence = new ArrayList<>();
            evidence.add("the ID, metal, and name of the row belong to different facilities");
            evidence.addAll(found.evidence());
            return new MatchResult(MatchResult.Decision.REVIEW, found.candidates(), evidence);
        }
        return found;
    }

    private static Bucket bucket(Entry entry, MatchResult match) {
        return switch (match.decision()) {
            case MATCH -> Bucket.FACILITY;
            case REVIEW -> entry == Entry.CONTRADICTORY ? Bucket.CONTRADICTORY : Bucket.REVIEW;
            case NONE ->
                switch (entry) {
                    case NOT_YET_IDENTIFIED -> Bucket.NOT_YET_IDENTIFIED;
                    case CONTRADICTORY -> Bucket.CONTRADICTORY;
                    case AMBIGUOUS -> Bucket.REVIEW;
                    case NOT_LISTED -> Bucket.NOT_LISTED;
                    case LISTED, UNRESOLVED, FREE_TEXT -> Bucket.UNRESOLVED;
                };
        };
    }

    /**
     * The verdict on an entry that depends on its place: one that repeats another, or is out of scope.
     *
     * @param entry the kind of entry according to the workbook's own look-up sheet
     * @param metal the metal of the entry
     */
    public EntryVerdict within(Bucket place, Entry entry, Metal metal) {
        return within(place, entry, Optional.of(metal));
    }

    /** The verdict on an entry without a metal that depends on its place. */
    public EntryVerdict within(Bucket place, Entry entry) {
        return within(place, entry, Optional.empty());
    }

    private EntryVerdict within(Bucket place, Entry entry, Optional<Metal> metal) {
        return place == bucket
                ? this
                : new EntryVerdict(
                        place,
                        facility,
                        namedBy,
                        label,
                        evidence(
                                place,
                                label,
                                entry,
                                facility.map(Smelter::metal).or(() -> metal),
                                match),
                        match);
    }

    private static List<String> evidence(
            Bucket bucket, Optional<String> label, Entry entry, Optional<Metal> metal, MatchResult match) {
        List<String> reasons = new ArrayList<>();
        switch (bucket) {
            case FACILITY, DUPLICATE -> {
                if (entry == Entry.NOT_LISTED) {
                    reasons.add("the supplier reports it as not listed, but it is in the reference list");
                } else if (entry == Entry.UNRESOLVED) {
                    reasons.add("the workbook's own look-up list does not resolve it as written, but the reference list"
                            + " does");
                } else {
                    return match.evidence(); // the usual case; the list is shared
                }
                reasons.addAll(match.evidence());
                return reasons;
            }
            case OUT_OF_SCOPE ->
                reasons.add("the declaration says that "
                        + metal.map(Metal::label).orElse("the metal")
                        + " is not used, does not remain in the product, or is not declared");
            default ->
                unmatched(bucket, label, match).map(UnmatchedKind::meaning).ifPresent(reasons::add);
        }
        if (bucket == Bucket.UNRESOLVED && entry == Entry.LISTED) {
            reasons.add("it is in the workbook's own look-up list but not in the reference list; it may be newer or"
                    + " removed");
        }
        match.evidence().stream().filter(reason -> !reasons.contains(reason)).forEach(reasons::add);
        return reasons;
    }

    /**
     * The place of a reported row in a roll-up. Every row is in exactly one bucket, and the buckets add up to the rows
     * read. They are in report order.
     */
    public enum Bucket {
        /** The row counts as a facility on the reference list. */
        FACILITY("matched to a facility"),
        /**
         * Several facilities on the reference list or on the supplier's own look-up list are plausible, or one facility
         * is plausible but not certain. A person must decide.
         */
        REVIEW("a person must decide which facility is meant"),
        /** The supplier reports "not listed", and the reference list does not have the facility. */
        NOT_LISTED("the facility is not in the reference list"),
        /** The supplier has not identified the smelter yet. */
        NOT_YET_IDENTIFIED("the supplier has not identified the smelter yet"),
        /** Neither the id nor the name is in the reference list. */
        UNRESOLVED("neither the ID nor the name is in the reference list"),
        /** Id and name, or id and metal, refer to different facilities. */
        CONTRADICTORY("the ID and the name, or the ID and the metal, belong to different facilities"),
        /**
         * A repetition: a facility that an earlier row of the same declaration reports, or any row of a file whose
         * content was counted under another file name.
         */
        DUPLICATE("another row of the declaration, or a file with the same content, already reports it"),
        /**
         * The declaration itself states that the metal is not used, does not remain in the product, or is not declared.
         */
        OUT_OF_SCOPE("the declaration says that it does not cover this metal");

        private final String meaning;

        Bucket(String meaning) {
            this.meaning = meaning;
        }

        /** The meaning of the bucket, as a clause that can follow "left out because". */
        public String meaning() {
            return meaning;
        }

        /** True for rows that need attention: neither a facility nor a repetition. */
        public boolean isOpen() {
            return this != FACILITY && this != DUPLICATE;
        }
    }

    /**
     * The reason why an entry of a smelter list was not matched to a facility, in report order. Each unmatched entry
     * has exactly one kind.
     */
    public enum UnmatchedKind {
        /** The entry may refer to one or more facilities on the reference list. A person must decide. */
        UNCERTAIN("uncertain match", "uncertain matches", Bucket.REVIEW.meaning),
        /** The name may refer to several facilities of one group. */
        GROUP_NAME("group name", "group names", "the name fits several facilities of one group"),
        /** The entry reports a facility that is not on the reference list. */
        UNKNOWN_FACILITY("unknown facility", "unknown facilities", "the reference list does not include the facility"),
        /** The id and name, or the id and metal, belong to different facilities. */
        CONTRADICTORY("contradictory entry", "contradictory entries", Bucket.CONTRADICTORY.meaning),
        /** The supplier has not identified the smelter yet. */
        NOT_YET_IDENTIFIED("not yet identified", "not yet identified", Bucket.NOT_YET_IDENTIFIED.meaning),
        /** The supplier does not disclose the smelter; for example, the name is "confidential". */
        WITHHELD("withheld name", "withheld names", "the supplier does not disclose the smelter"),
        /** The name is blank or a placeholder such as "N/A". */
        PLACEHOLDER("placeholder", "placeholders", "the entry is a placeholder, not the name of a smelter"),
        /** The declaration states that the metal is not used, does not remain in the product, or is not declared. */
        OUT_OF_SCOPE("out of scope", "out of scope", Bucket.OUT_OF_SCOPE.meaning);

        private final String one;
        private final String many;
        private final String meaning;

        UnmatchedKind(String one, String many, String meaning) {
            this.one = one;
            this.many = many;
            this.meaning = meaning;
        }

        /** The label, such as {@code unknown facility}. */
        public String label() {
            return one;
        }

        /** The meaning, as a clause that can follow "because". */
        public String meaning() {
            return meaning;
        }

        /** True if the entry refers to some facility, known or unknown; false if it does not, or is out of scope. */
        public boolean namesFacility() {
            return this == UNCERTAIN || this == GROUP_NAME || this == UNKNOWN_FACILITY || this == CONTRADICTORY;
        }

        /**
         * The counts as a sentence, such as {@code 7 entries are unmatched (5 not yet identified, 2 placeholders)};
         * empty if all counts are 0.
         */
        public static String text(Map<UnmatchedKind, Long> counts) {
            long all = counts.values().stream().mapToLong(Long::longValue).sum();
            return all == 0
                    ? ""
                    : all + (all == 1 ? " entry is unmatched (" : " entries are unmatched (")
                            + counts.entrySet().stream()
                                    .filter(count -> count.getValue() > 0)
                                    .map(count -> count.getValue() + " "
                                            + (count.getValue() == 1 ? count.getKey().one : count.getKey().many))
                                    .collect(Collectors.joining(", "))
                            + ")";
        }
    }
}
