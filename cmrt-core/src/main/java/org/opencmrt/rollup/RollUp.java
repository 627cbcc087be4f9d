package org.opencmrt.rollup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opencmrt.internal.text.Gathered;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Finding;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReadResult;
import org.opencmrt.reference.ListUse;
import org.opencmrt.reference.StatusBook;
import org.opencmrt.reference.StatusUse;

/**
 * Many declarations merged into one picture; see the package. Immutable and thread-safe.
 *
 * <p>A commutative monoid: {@link #merge} is associative and commutative, and {@link #empty()} changes nothing. Any
 * grouping and order of the same files gives equal roll-ups and, from there, equal reports, byte for byte.
 *
 * <p>Files of equal content count once, under the name that comes first; the others stay visible as {@link #duplicates()}.
 */
public final class RollUp {
    private static final RollUp EMPTY =
            new RollUp(new Content(List.of(), List.of(), StatusBook.empty(), List.of(), List.of()));
    private static final Comparator<ReadResult.Unreadable> UNREADABLE_ORDER =
            Comparator.comparing(ReadResult.Unreadable::file).thenComparing(ReadResult.Unreadable::toString);

    private final Gathered<Content> content;

    private volatile Contents contents;
    private volatile RollUpView view;

    private RollUp(Gathered<Content> content) {
        this.content = content;
    }

    private RollUp(Content content) {
        this(Gathered.of(content));
    }

    /** What came in, each list in its order. */
    private record Content(
            List<RolledDeclaration> all,
            List<ReadResult.Unreadable> unreadable,
            StatusBook statusBook,
            List<ListUse> references,
            List<ListUse> decisions) {
        static Content of(
                Collection<RolledDeclaration> declarations,
                Collection<ReadResult.Unreadable> unreadable,
                StatusBook statusBook,
                Collection<ListUse> references,
                Collection<ListUse> decisions) {
            return new Content(
                    declarations.stream().sorted(RolledDeclaration.ORDER).toList(),
                    unreadable.stream().sorted(UNREADABLE_ORDER).toList(),
                    statusBook,
                    List.copyOf(new TreeSet<>(references)),
                    List.copyOf(new TreeSet<>(decisions)));
        }

        static Content merged(List<Content> contents) {
            List<RolledDeclaration> declarations = new ArrayList<>();
            List<ReadResult.Unreadable> unreadable = new ArrayList<>();
            Set<StatusBook> books = Collections.newSetFromMap(new IdentityHashMap<>());
            Set<ListUse> references = new TreeSet<>();
            Set<ListUse> decisions = new TreeSet<>();
            SharedEntries entries = new SharedEntries();
            for (Content content : contents) {
                content.all.forEach(declaration -> declarations.add(entries.shared(declaration)));
                unreadable.addAll(content.unreadable);
                books.add(content.statusBook);
                references.addAll(content.references);
                decisions.addAll(content.decisions);
            }
            // Sorting runs that are in order already merges them.
            return of(
                    declarations,
                    unreadable,
                    books.stream().distinct().reduce(StatusBook::merge).orElse(StatusBook.empty()),
                    references,
                    decisions);
        }
    }

    /** The declarations that count, and those whose content was counted before. */
    private record Contents(List<RolledDeclaration> counted, List<Duplicate> duplicates) {}

    // Not when it is made: a roll-up that is only merged need not know.
    private Contents contents() {
        Contents known = contents;
        if (known == null) {
            known = contents(content.get().all());
            contents = known;
        }
        return known;
    }

    private static Contents contents(List<RolledDeclaration> all) {
        Map<String, RolledDeclaration> byContent = new HashMap<>();
        List<RolledDeclaration> first = new ArrayList<>();
        List<Duplicate> repeated = new ArrayList<>();
        for (RolledDeclaration declaration : all) {
            RolledDeclaration before = byContent.putIfAbsent(declaration.sha256(), declaration);
            if (before == null) {
                first.add(declaration);
            } else {
                repeated.add(new Duplicate(declaration, before.file()));
            }
        }
        return new Contents(List.copyOf(first), List.copyOf(repeated));
    }

    /**
     * A file whose content was counted under another name.
     *
     * @param declaration what it says
     * @param countedAs the file under whose name the content counts; the same name where one file was given twice
     */
    public record Duplicate(RolledDeclaration declaration, String countedAs) {
        /** Checks that both are there. */
        public Duplicate {
            Objects.requireNonNull(declaration, "declaration");
            Objects.requireNonNull(countedAs, "countedAs");
        }
    }

    /** The roll-up of nothing. */
    public static RollUp empty() {
        return EMPTY;
    }

    /**
     * Collects results of reading.
     *
     * @param matcher which facility a row means, by what {@link org.opencmrt.model.MatchQuery#of} and the entry say and not
     *     by where it stands: it is asked once for rows that say the same, from any thread. It decides on rows that the workbook's own look-up list resolved, too: the
     *     reference list has the last word
     */
    public static Collector<ReadResult, ?, RollUp> collector(Function<? super DeclaredSmelter, MatchResult> matcher) {
        return collector(matcher, StatusBook.empty());
    }

    /** Collects results of reading; the facilities have the statuses of a book. See {@link #collector(Function)}. */
    public static Collector<ReadResult, ?, RollUp> collector(
            Function<? super DeclaredSmelter, MatchResult> matcher, StatusBook statusBook) {
        Objects.requireNonNull(matcher, "matcher");
        Objects.requireNonNull(statusBook, "statusBook");
        RollUpBuilder first = builder(matcher);
        return Collector.of(
                first::another,
                RollUpBuilder::add,
                RollUpBuilder::addAll,
                builder -> builder.build(statusBook),
                Collector.Characteristics.UNORDERED);
    }

    /** Takes results of reading one by one; see {@link #collector(Function)}. */
    public static RollUpBuilder builder(Function<? super DeclaredSmelter, MatchResult> matcher) {
        return new RollUpBuilder(Objects.requireNonNull(matcher, "matcher"), new ConcurrentHashMap<>());
    }

    static RollUp of(
            Collection<RolledDeclaration> declarations,
            Collection<ReadResult.Unreadable> unreadable,
            StatusBook statusBook,
            Collection<ListUse> references,
            Collection<ListUse> decisions) {
        return new RollUp(Content.of(declarations, unreadable, statusBook, references, decisions));
    }

    /**
     * The roll-up of all that is in either. It takes no time by itself: what was merged is added up, once, when something is
     * first asked of the result, so folding many roll-ups is linear in the sum of their sizes.
     */
    public RollUp merge(RollUp other) {
        return merge(List.of(this, other));
    }

    /** The roll-up of all that is in any of them; see {@link #merge(RollUp)}. Equal entries are kept once. */
    public static RollUp merge(Collection<RollUp> rollUps) {
        return new RollUp(
                Gathered.of(rollUps.stream().map(rollUp -> rollUp.content).toList(), Content::merged));
    }

    /** The same roll-up with the lists of a status book in addition to its own. */
    public RollUp withStatus(StatusBook book) {
        Content known = content.get();
        return new RollUp(new Content(
                known.all, known.unreadable, known.statusBook.merge(book), known.references, known.decisions));
    }

    /** The same roll-up, saying that it was made with a reference list. */
    public RollUp withReference(ListUse reference) {
        Content known = content.get();
        return of(
                known.all,
                known.unreadable,
                known.statusBook,
                joined(known.references, List.of(reference)),
                known.decisions);
    }

    /** The same roll-up, saying that its matcher was given decisions of reviewers. */
    public RollUp withDecisions(ListUse file) {
        Content known = content.get();
        return of(
                known.all,
                known.unreadable,
                known.statusBook,
                known.references,
                joined(known.decisions, List.of(file)));
    }

    /** The status lists. */
    public StatusBook statusBook() {
        return content.get().statusBook;
    }

    /** For each status list, how many of its lines are about facilities that suppliers named. */
    public List<StatusUse> statusUses() {
        return statusBook().uses(facilities().stream().map(Facility::smelter).toList());
    }

    /** The reference lists that it was made with, as far as the caller said so. */
    public List<ListUse> references() {
        return content.get().references;
    }

    /** The files of reviewers' decisions that its matcher was given, as far as the caller said so. */
    public List<ListUse> decisions() {
        return content.get().decisions;
    }

    /** The declarations that count, by file. */
    public List<RolledDeclaration> declarations() {
        return contents().counted();
    }

    /** The files whose content was counted under another name, by file. */
    public List<Duplicate> duplicates() {
        return contents().duplicates();
    }

    /** The files that could not be read, by name. */
    public List<ReadResult.Unreadable> unreadable() {
        return content.get().unreadable;
    }

    /** The suppliers of the declarations that count, by name. */
    public List<Supplier> suppliers() {
        return view().suppliers();
    }

    /**
     * The supplier of a declaration.
     *
     * @throws IllegalArgumentException when it is none of {@link #declarations()}
     */
    public Supplier supplierOf(RolledDeclaration declaration) {
        return view().supplierOf(declaration);
    }

    /** The facilities that suppliers named, by metal, name and id. */
    public List<Facility> facilities() {
        return view().facilities();
    }

    /** The facilities of a metal, by name and id. */
    public List<Facility> facilities(Metal metal) {
        Objects.requireNonNull(metal, "metal");
        return facilities().stream()
                .filter(facility -> facility.metal().equals(metal))
                .toList();
    }

    /**
     * The entries that were not matched to a facility, by file and row; repetitions are not among them. Made anew when looked
     * at: iterate once.
     */
    public List<RollUpEntry> openEntries() {
        return view().openEntries();
    }

    /**
     * The unmatched entries that may be of a metal: those that give it, and those that give no metal. Entries that their
     * declaration puts out of scope are not among them, nor those of files that are left out. By file and row.
     *
     * @param without files whose entries are left out, such as those that newer declarations {@linkplain Superseded#settled
     *     settle}
     */
    public List<RollUpEntry> unmatched(Metal metal, Set<String> without) {
        return openEntries().stream()
                .filter(entry -> entry.bucket() != EntryVerdict.Bucket.OUT_OF_SCOPE)
                .filter(entry -> entry.metal().isEmpty() || entry.metal().get().equals(metal))
                .filter(entry -> !without.contains(entry.cell().file()))
                .toList();
    }

    /** How many of the unmatched entries that are of one of some metals, or of none that is known, are of each kind; all kinds. */
    public Map<EntryVerdict.UnmatchedKind, Long> unmatched(Collection<Metal> metals) {
        return count(openEntries().stream()
                .filter(entry ->
                        entry.metal().filter(metal -> !metals.contains(metal)).isEmpty()));
    }

    /** How many of some entries are of each kind of unmatched entries; all kinds, in order. */
    public static Map<EntryVerdict.UnmatchedKind, Long> count(Stream<RollUpEntry> entries) {
        Map<EntryVerdict.UnmatchedKind, Long> counts = new EnumMap<>(EntryVerdict.UnmatchedKind.class);
        for (EntryVerdict.UnmatchedKind kind : EntryVerdict.UnmatchedKind.values()) {
            counts.put(kind, 0L);
        }
        entries.flatMap(entry -> entry.verdict().unmatched().stream())
                .forEach(kind -> counts.merge(kind, 1L, Long::sum));
        return Collections.unmodifiableMap(counts);
    }

    /**
     * Every entry that was read, by file and row, as many as {@link #account()} counts: those of duplicate files come last.
     * Made anew when looked at; there may be millions.
     */
    public Stream<RollUpEntry> entries() {
        return Stream.concat(view().entries(), duplicates().stream().flatMap(RollUp::entries));
    }

    private static Stream<RollUpEntry> entries(Duplicate duplicate) {
        RolledDeclaration declaration = duplicate.declaration();
        Supplier supplier =
                new Supplier(declaration.companyName().orElse(declaration.file()), List.of(declaration.file()));
        return IntStream.range(0, declaration.rowCount())
                .mapToObj(row -> declaration.entry(row, supplier, EntryVerdict.Bucket.DUPLICATE));
    }

    /** Where the rows ended up. */
    public RowAccount account() {
        return view().account();
    }

    /** How many files came in and what they are good for. */
    public ResponseCounts response() {
        List<RolledDeclaration> counted = declarations();
        int usable = (int) counted.stream().filter(RolledDeclaration::isUsable).count();
        return new ResponseCounts(
                content.get().all.size() + unreadable().size(),
                unreadable().size(),
                duplicates().size(),
                counted.size(),
                usable,
                counted.size() - usable,
                (int) counted.stream()
                        .filter(RolledDeclaration::isWithoutConflictMinerals)
                        .count(),
                suppliers().size());
    }

    /** What was noticed about the whole: files that could not be read, duplicates, status lists, lonely facilities. */
    public List<Finding> findings() {
        return RollUpFindings.of(this);
    }

    private RollUpView view() {
        RollUpView known = view;
        if (known == null) {
            // Two threads may both work it out; they come to the same.
            known = new RollUpView(
                    declarations(),
                    duplicates().stream().map(Duplicate::declaration).toList(),
                    statusBook());
            view = known;
        }
        return known;
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        List<T> both = new ArrayList<>(one.size() + other.size());
        both.addAll(one);
        both.addAll(other);
        return both;
    }

    /** Equal when they hold the same files with the same meaning of their rows, and the same lists. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RollUp that && that.content.get().equals(content.get());
    }

    @Override
    public int hashCode() {
        return content.get().hashCode();
    }

    @Override
    public String toString() {
        return "RollUp of " + content.get().all.size() + " declarations and "
                + unreadable().size() + " unreadable files";
    }
}
