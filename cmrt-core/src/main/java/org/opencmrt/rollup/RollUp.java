package org.opencmrt.rollup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opencmrt.internal.text.Once;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationHeader;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Finding;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.reference.AskedSupplier;
import org.opencmrt.reference.ListUse;
import org.opencmrt.reference.StatusBook;

/**
 * Many declarations combined; see the package description. Immutable and thread-safe.
 *
 * <p>Create it with a {@link org.opencmrt.program.ConflictMineralsProgram}: it is part of a
 * {@link org.opencmrt.program.ProgramResult}. The same files give equal roll-ups in any grouping and order.
 *
 * <p>Files with the same content count once, under the first name in order; the others are listed as
 * {@link #duplicates()}. Files with the same name and different contents get the first eight digits of their SHA-256 in
 * addition ({@code cmrt.xlsx (1f0a93c2)}), so that each cell can be traced to one file.
 */
public final class RollUp {
    private static final Comparator<ReadResult.Unreadable> UNREADABLE_ORDER =
            Comparator.comparing(ReadResult.Unreadable::file).thenComparing(ReadResult.Unreadable::toString);

    private final Content content;

    // Computed on first use: a roll-up that is only merged does not need them.
    private final Once<Contents> contents;
    private final Once<Assignment> assignment;

    private RollUp(Content content) {
        this.content = content;
        this.contents = new Once<>(() -> Contents.of(content));
        this.assignment = new Once<>(this::assigned);
    }

    /** The received files, each list in its order. */
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
            Map<DeclaredEntry, SharedEntry> known = new HashMap<>();
            // Roll-ups share equal entries, even if each created its own. Their matchers may have decided differently.
            UnaryOperator<SharedEntry> shared = entry -> {
                SharedEntry before = known.putIfAbsent(entry.declared(), entry);
                return entry.equals(before) ? before : entry;
            };
            for (Content content : contents) {
                content.all.forEach(one -> declarations.add(one.with(one.rows().replacing(shared))));
                unreadable.addAll(content.unreadable);
                books.add(content.statusBook);
                references.addAll(content.references);
                decisions.addAll(content.decisions);
            }
            // Sorting merges runs that are already in order.
            return of(
                    declarations,
                    unreadable,
                    books.stream().distinct().reduce(StatusBook::merge).orElse(StatusBook.empty()),
                    references,
                    decisions);
        }
    }

    /**
     * The files as callers see them, each content under a name of its own.
     *
     * @param counted the declarations that count
     * @param duplicates those whose content was counted before
     */
    private record Contents(
            List<RolledDeclaration> counted,
            List<Duplicate> duplicates,
            List<ReadResult.Unreadable> unreadable,
            SameNames sameNames) {
        static Contents of(Content received) {
            SameNames names = SameNames.among(received.all, received.unreadable);
            Map<String, RolledDeclaration> byContent = new HashMap<>();
            List<RolledDeclaration> first = new ArrayList<>();
            List<Duplicate> repeated = new ArrayList<>();
            for (RolledDeclaration one : received.all) {
                RolledDeclaration declaration = names.distinct(one);
                RolledDeclaration before = byContent.putIfAbsent(declaration.sha256(), declaration);
                if (before == null) {
                    first.add(declaration);
                } else {
                    repeated.add(new Duplicate(declaration, before.file()));
                }
            }
            return new Contents(
                    List.copyOf(first),
                    List.copyOf(repeated),
                    received.unreadable.stream().map(names::distinct).toList(),
                    names);
        }
    }

    /**
     * A file whose content was counted under another name.
     *
     * @param declaration its content
     * @param countedAs the file under whose name the content is counted; the same name if one file was given twice
     */
    public record Duplicate(RolledDeclaration declaration, String countedAs) {
        /** Checks that nothing is null. */
        public Duplicate {
            Objects.requireNonNull(declaration, "declaration");
            Objects.requireNonNull(countedAs, "countedAs");
        }
    }

    /**
     * A builder for programs.
     *
     * @param matcher matches a row to a facility. The result must depend only on
     *     {@link org.opencmrt.model.MatchQuery#of} and the entry, not on the place of the row, because it is called
     *     only once for rows with the same content, from any thread. It also decides on rows resolved by the workbook's
     *     own look-up list: the reference list takes precedence
     * @param senders finds the surveyed supplier that made a declaration, from any thread; see {@link Survey#senders}
     */
    public static Builder builder(
            Function<? super DeclaredSmelter, MatchResult> matcher,
            Function<Company, Optional<AskedSupplier>> senders) {
        return new Builder(
                Objects.requireNonNull(matcher, "matcher"),
                Objects.requireNonNull(senders, "senders"),
                new ConcurrentHashMap<>());
    }

    /** The roll-up of all of them. Equal entries are kept once. */
    public static RollUp merge(Collection<RollUp> rollUps) {
        return new RollUp(
                Content.merged(rollUps.stream().map(rollUp -> rollUp.content).toList()));
    }

    /** The status lists. */
    public StatusBook statusBook() {
        return content.statusBook;
    }

    /** For each status list, the number of its lines about reported facilities. */
    public List<StatusBook.Use> statusUses() {
        return statusBook().uses(facilities().stream().map(Facility::smelter).toList());
    }

    /** The reference lists used, as provided by the caller. */
    public List<ListUse> references() {
        return content.references;
    }

    /** The files of reviewers' decisions used, as provided by the caller. */
    public List<ListUse> decisions() {
        return content.decisions;
    }

    /** The declarations that are counted, by file. */
    public List<RolledDeclaration> declarations() {
        return contents.get().counted();
    }

    /** The files whose content was counted under another name, by file. */
    public List<Duplicate> duplicates() {
        return contents.get().duplicates();
    }

    /** The files that could not be read, by name. */
    public List<ReadResult.Unreadable> unreadable() {
        return contents.get().unreadable();
    }

    /** The names that several files with different contents have. */
    SameNames sameNames() {
        return contents.get().sameNames();
    }

    /** The suppliers of the declarations that are counted, by name. */
    public List<Supplier> suppliers() {
        return assignment.get().suppliers();
    }

    /**
     * The supplier of a declaration.
     *
     * @throws IllegalArgumentException if it is not one of {@link #declarations()}
     */
    public Supplier supplierOf(RolledDeclaration declaration) {
        return assignment.get().supplierOf(declaration);
    }

    /** The suppliers of some of {@link #declarations()}, by name. */
    public Set<Supplier> suppliersOf(Collection<RolledDeclaration> declarations) {
        return declarations.stream().map(this::supplierOf).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The metals that a declaration covers or for which a facility is reported, in order. */
    public Set<Metal> metals() {
        Set<Metal> metals = new TreeSet<>();
        declarations().forEach(one -> metals.addAll(one.header().metals()));
        facilities().forEach(facility -> metals.add(facility.metal()));
        return metals;
    }

    /** The facilities that suppliers reported, by metal, name, and id. */
    public List<Facility> facilities() {
        return assignment.get().facilities();
    }

    /** The facilities of a metal, by name and id. */
    public List<Facility> facilities(Metal metal) {
        Objects.requireNonNull(metal, "metal");
        return facilities().stream()
                .filter(facility -> facility.metal().equals(metal))
                .toList();
    }

    /**
     * The facilities that each supplier reported. Suppliers and facilities are in their order. Computed on each call, so
     * call it once for all suppliers.
     */
    public Map<Supplier, List<Facility>> facilitiesBySupplier() {
        Map<Supplier, List<Facility>> reported = new LinkedHashMap<>();
        suppliers().forEach(supplier -> reported.put(supplier, new ArrayList<>()));
        facilities()
                .forEach(facility -> facility.suppliers()
                        .forEach(supplier -> reported.get(supplier).add(facility)));
        return reported;
    }

    /** The number of unmatched entries of each supplier that has any, in the order of suppliers. Computed on each call. */
    public Map<Supplier, Long> unmatchedBySupplier() {
        return openEntries().stream()
                .collect(Collectors.groupingBy(RollUpEntry::supplier, TreeMap::new, Collectors.counting()));
    }

    /**
     * The entries that were not matched to a facility, by file and row, without repetitions. Entries are created on
     * each access, so iterate once.
     */
    public List<RollUpEntry> openEntries() {
        return assignment.get().openEntries();
    }

    /**
     * The unmatched entries that may be of a metal, by file and row: those with this metal and those without a metal.
     * Out-of-scope entries and entries of files to leave out are not included.
     *
     * @param without files whose entries to leave out, such as those {@linkplain Superseded#settled settled} by newer
     *     declarations
     */
    public List<RollUpEntry> unmatched(Metal metal, Set<String> without) {
        return openEntries().stream()
                .filter(entry -> entry.bucket() != EntryVerdict.Bucket.OUT_OF_SCOPE)
                .filter(entry -> entry.metal().isEmpty() || entry.metal().get().equals(metal))
                .filter(entry -> !without.contains(entry.cell().file()))
                .toList();
    }

    /**
     * The number of unmatched entries by kind, for entries of some metals or without a known metal. All kinds are
     * present.
     */
    public Map<EntryVerdict.UnmatchedKind, Long> unmatched(Collection<Metal> metals) {
        return count(openEntries().stream()
                .filter(entry ->
                        entry.metal().filter(metal -> !metals.contains(metal)).isEmpty()));
    }

    /** The number of unmatched entries by kind, in order. All kinds are present. */
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
     * Every entry that was read, by file and row, as many as {@link #account()} counts. Entries of duplicate files come
     * last. They are created on each access; there may be millions.
     */
    public Stream<RollUpEntry> entries() {
        return Stream.concat(assignment.get().entries(), duplicates().stream().flatMap(RollUp::entries));
    }

    private static Stream<RollUpEntry> entries(Duplicate duplicate) {
        RolledDeclaration declaration = duplicate.declaration();
        Supplier supplier = new Supplier(declaration.supplierName(), List.of(declaration.file()));
        return IntStream.range(0, declaration.rowCount())
                .mapToObj(row -> declaration.entry(row, supplier, EntryVerdict.Bucket.DUPLICATE));
    }

    /** The row account: the number of rows in each bucket. */
    public RowAccount account() {
        return assignment.get().account();
    }

    /** The number of input files by result. */
    public Survey.Counts response() {
        List<RolledDeclaration> counted = declarations();
        int usable = (int) counted.stream().filter(RolledDeclaration::isUsable).count();
        return new Survey.Counts(
                content.all.size() + unreadable().size(),
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

    /**
     * Findings about the roll-up: unreadable files, duplicates, status lists, and facilities reported by only one
     * supplier.
     */
    public List<Finding> findings() {
        return RollUpFindings.of(this);
    }

    private Assignment assigned() {
        return new Assignment(
                declarations(),
                duplicates().stream().map(Duplicate::declaration).toList(),
                statusBook());
    }

    /** Equal if they contain the same files with the same matches of their rows, and the same lists. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RollUp that && that.content.equals(content);
    }

    @Override
    public int hashCode() {
        return content.hashCode();
    }

    @Override
    public String toString() {
        return "RollUp of " + content.all.size() + " declarations and "
                + unreadable().size() + " unreadable files";
    }

    /**
     * Builds the roll-up of a program from reading results one by one. Only {@link #rolled} is thread-safe, which does
     * nearly all of the work.
     */
    public static final class Builder {
        private final Function<? super DeclaredSmelter, MatchResult> matcher;
        private final Function<Company, Optional<AskedSupplier>> senders;
        private final List<RolledDeclaration> declarations = new ArrayList<>();
        private final List<ReadResult.Unreadable> unreadable = new ArrayList<>();
        // The content of an entry is matched and stored once for all threads.
        private final ConcurrentMap<DeclaredEntry, SharedEntry> entries;
        private final ConcurrentMap<RolledRows.Column, RolledRows.Column> columns = new ConcurrentHashMap<>();
        private final SharedTexts texts = new SharedTexts();

        Builder(
                Function<? super DeclaredSmelter, MatchResult> matcher,
                Function<Company, Optional<AskedSupplier>> senders,
                ConcurrentMap<DeclaredEntry, SharedEntry> entries) {
            this.matcher = matcher;
            this.senders = senders;
            this.entries = entries;
        }

        /** An empty builder for another thread; the roll-ups of both share equal entries. */
        public Builder another() {
            return new Builder(matcher, senders, entries);
        }

        /** Adds a declaration that this builder rolled. */
        public void add(RolledDeclaration declaration) {
            declarations.add(declaration);
        }

        /** Adds a file that could not be read. */
        public void add(ReadResult.Unreadable file) {
            unreadable.add(file);
        }

        /** Adds the results of another builder, which must not be used afterward. */
        public Builder addAll(Builder other) {
            declarations.addAll(other.declarations);
            unreadable.addAll(other.unreadable);
            return this;
        }

        /**
         * The roll-up of all results so far.
         *
         * @param statusBook the statuses of its facilities
         * @param references the reference lists that the matcher used
         * @param decisions the files of reviewers' decisions that the matcher used
         */
        public RollUp build(StatusBook statusBook, List<ListUse> references, List<ListUse> decisions) {
            return new RollUp(Content.of(declarations, unreadable, statusBook, references, decisions));
        }

        /**
         * What a roll-up keeps of a declaration. Its smelter rows are matched; only their content is kept, and equal
         * contents once for all declarations of this builder. The result is not added. Thread-safe.
         *
         * @param verdicts the verdict on each row, in their order; none to rely on the matcher alone
         * @throws IllegalArgumentException if a verdict is not that of this builder's matcher, because the file was
         *     assessed with other lists
         */
        public RolledDeclaration rolled(SupplierDeclaration declaration, List<EntryVerdict> verdicts) {
            int size = declaration.smelters().size();
            int[] numbers = new int[size];
            RolledRows.Column[] naming = new RolledRows.Column[size];
            SharedEntry[] content = new SharedEntry[size];
            Iterator<EntryVerdict> known = verdicts.iterator();
            for (int i = 0; i < size; i++) {
                DeclaredSmelter line = declaration.smelters().get(i);
                RolledRows.Column column = RolledRows.Column.of(line.namingCell());
                SharedEntry entry = shared(line);
                if (known.hasNext() && !entry.verdict().agreesWith(known.next())) {
                    throw new IllegalArgumentException(line.namingCell()
                            + " was assessed with another reference list or other decisions; assess the reading of this"
                            + " file again with this program: program.assess(file.reading())");
                }
                RolledRows.Column before = columns.putIfAbsent(column, column);
                numbers[i] = line.row();
                naming[i] = before == null ? column : before;
                content[i] = entry;
            }
            DeclarationHeader header = declaration.header();
            return new RolledDeclaration(
                    new DeclarationHeader(
                            header.source(),
                            header.template(),
                            texts.company(header.company()),
                            header.metals(),
                            texts.answers(header.answers()),
                            texts.answers(header.companyAnswers())),
                    new RolledRows(numbers, naming, content),
                    declaration.mines(),
                    declaration.products(),
                    declaration.findings(),
                    senders.apply(header.company()));
        }

        private SharedEntry shared(DeclaredSmelter line) {
            DeclaredEntry declared = DeclaredEntry.of(line);
            SharedEntry known = entries.get(declared); // does not lock
            return known != null ? known : entries.computeIfAbsent(declared, key -> SharedEntry.of(key, line, matcher));
        }
    }
}
