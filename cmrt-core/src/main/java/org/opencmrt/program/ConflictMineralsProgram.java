package org.opencmrt.program;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.check.CheckResult;
import org.opencmrt.check.DeclarationReview;
import org.opencmrt.check.ReviewResult;
import org.opencmrt.check.ReviewTexts;
import org.opencmrt.check.TemplateChecker;
import org.opencmrt.diff.RollUpSummary;
import org.opencmrt.internal.rules.RollUpRule;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.match.ReviewerDecisions;
import org.opencmrt.match.SmelterMatcher;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Finding;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.TemplateId;
import org.opencmrt.rcoi.RcoiPolicy;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.read.WorkbookFile;
import org.opencmrt.reference.AskedSupplier;
import org.opencmrt.reference.AskedSuppliers;
import org.opencmrt.reference.CountryList;
import org.opencmrt.reference.ListUse;
import org.opencmrt.reference.OriginData;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.reference.StatusBook;
import org.opencmrt.rollup.RollUp;

/**
 * A company's conflict minerals program: its lists and settings, and the process from suppliers' workbooks to a result:
 *
 * <pre>{@code
 * ConflictMineralsProgram program = ConflictMineralsProgram.builder()
 *         .reference(SmelterReferenceList.read(Path.of("ref.csv")))
 *         .period("2025").asOf(LocalDate.parse("2026-05-15"))
 *         .build();
 * ProgramResult result = program.run(Workbooks.list(Path.of("suppliers")), 8, progress -> {});
 * }</pre>
 *
 * <p>Immutable and thread-safe. It remembers matches, so an entry that many suppliers report is matched only once. This
 * cache grows with the number of distinct entries and is freed with the program.
 */
public final class ConflictMineralsProgram {
    private final ProgramSettings settings;
    private final List<Finding> warnings;
    private final Function<? super DeclaredSmelter, MatchResult> matcher;
    private final TemplateChecker checker;
    private final DeclarationReview review;
    private final RollUp.Builder rollUps;
    private final SharedFindings sharedFindings = new SharedFindings();

    private ConflictMineralsProgram(ProgramSettings settings) {
        this.settings = settings;
        this.matcher = settings.matcher.orElseGet(
                () -> SmelterMatcher.against(reference()).withDecisions(decisions()));
        this.checker = TemplateChecker.create().with(settings.review.texts());
        this.review = settings.review.with(settings.reviewInputs(matcher));
        this.rollUps = RollUp.builder(matcher, settings.senders());
        this.warnings = settings.noticed();
    }

    /** A builder with default settings; only the reference list is required. */
    public static Builder builder() {
        return new Builder(new ProgramSettings());
    }

    /** A builder with the settings of this program. */
    public Builder toBuilder() {
        return new Builder(settings.copy());
    }

    /**
     * Assesses one file. This is a pure function: equal readings give equal results on any thread and machine,
     * independent of other files.
     */
    public AssessedFile assess(ReadResult reading) {
        return reading.fold(this::assessed, this::unreadable);
    }

    private AssessedFile assessed(SupplierDeclaration declaration) {
        CheckResult check = checker.check(declaration);
        ReviewResult reviewed = review.review(declaration);
        List<Finding> everything = review.everything(declaration, check, reviewed);
        return new AssessedFile(
                new ReadResult.Declaration(declaration),
                check.items(),
                reviewed.notRun(),
                everything,
                review.forPeople(everything, declaration, reviewed),
                settings.reference.isPresent() ? reviewed.verdicts() : unmatched(declaration));
    }

    /** The verdicts if there is no reference list: no entry is matched. */
    private List<EntryVerdict> unmatched(SupplierDeclaration declaration) {
        return declaration.smelters().stream()
                .map(entry -> EntryVerdict.of(entry, matcher.apply(entry)))
                .toList();
    }

    private AssessedFile unreadable(ReadResult.Unreadable why) {
        List<Finding> findings = List.of(SupplierAssessments.unreadable(texts(), why));
        return new AssessedFile(why, List.of(), List.of(), findings, findings, List.of());
    }

    /** The result of no files; merging it changes nothing. */
    public ProgramResult empty() {
        return new ProgramResult.Collected(this).result();
    }

    /**
     * A collector that adds up assessed files; see {@link ProgramResult}. It is not concurrent; parallel streams merge
     * the results of their threads.
     *
     * <p>It throws {@link IllegalArgumentException} for a file with an entry that this program would match differently,
     * because the file was assessed with another reference list or other decisions; assess its reading with this program
     * first. Also do so after any other change, such as a new date or status list, because files keep the findings that
     * they were assessed with.
     */
    public Collector<AssessedFile, ?, ProgramResult> collector() {
        return Collector.of(
                () -> new ProgramResult.Collected(this),
                ProgramResult.Collected::add,
                ProgramResult.Collected::addAll,
                ProgramResult.Collected::result,
                Collector.Characteristics.UNORDERED);
    }

    /**
     * Merges many results in time linear in the sum of their sizes; see {@link ProgramResult#merge}.
     *
     * @throws IllegalArgumentException if one of them is from a program with different settings
     */
    public ProgramResult merge(Collection<ProgramResult> results) {
        return ProgramResult.merged(this, results);
    }

    /**
     * Reads and assesses files on several threads and adds them up. Memory is bounded, because declarations are not
     * kept after they have been added. The result does not depend on the number of threads or the order of the files.
     *
     * @param threads the number of files to read and assess at the same time, 1 or more
     * @param progress called by the calling thread after each file has been added, in the order of {@code files}
     * @throws IllegalStateException if the thread is interrupted
     */
    public ProgramResult run(
            List<WorkbookFile> files, int threads, Consumer<? super CmrtReader.Progress<AssessedFile>> progress) {
        return run(CmrtReader.create(), files, threads, progress);
    }

    /**
     * The same as the other overload, but with your own reader, for example one with a password, other limits, or a
     * cache.
     */
    public ProgramResult run(
            CmrtReader reader,
            List<WorkbookFile> files,
            int threads,
            Consumer<? super CmrtReader.Progress<AssessedFile>> progress) {
        Objects.requireNonNull(progress, "progress");
        record Assessed(AssessedFile file, Runnable adding) {}
        ProgramResult.Collected collected = new ProgramResult.Collected(this);
        Function<ReadResult, Assessed> assess = reading -> {
            AssessedFile file = assess(reading);
            return new Assessed(file, collected.adding(file));
        };
        int done = 0;
        try (Stream<Assessed> assessed = reader.readAll(files, threads, assess, read -> {})) {
            for (Iterator<Assessed> each = assessed.iterator(); each.hasNext(); ) {
                Assessed next = each.next();
                next.adding().run();
                progress.accept(new CmrtReader.Progress<>(++done, files.size(), next.file()));
            }
        }
        return collected.result();
    }

    /** The reference list that entries are matched against. */
    public SmelterReferenceList reference() {
        return settings.reference.orElseGet(() -> SmelterReferenceList.of(List.of(), "no list"));
    }

    /** The audit status lists; empty if none were given. */
    public StatusBook statuses() {
        return settings.statuses;
    }

    /** The origin data; {@link OriginData#isNone() none} if not given. */
    public OriginData origins() {
        return settings.origins;
    }

    /** The surveyed suppliers; empty if no list was given. */
    public Optional<AskedSuppliers> suppliersAsked() {
        return settings.asked;
    }

    /** The minerals expected of a supplier: those of its line in the list, and those of every supplier. */
    public Set<Metal> expectedMinerals(AskedSupplier supplier) {
        return settings.expectedOf(supplier);
    }

    /** Reviewers' decisions about names. */
    public ReviewerDecisions decisions() {
        return settings.decisions;
    }

    /** The policy for the country of origin inquiry. */
    public RcoiPolicy rcoiPolicy() {
        return settings.policy;
    }

    /**
     * Every option that affects the country of origin inquiry, by name: the policy, and the list of surveyed suppliers
     * with a hash of its content. Two results with equal settings and equal lists can differ only because of their
     * files.
     */
    public NavigableMap<String, String> inquirySettings() {
        return settings.ofInquiry();
    }

    /**
     * The options that affect the findings in declarations, but not the outcome of the inquiry: accepted versions,
     * expected minerals, names that are not smelters, texts of findings, and the list of high-risk areas. An unused
     * option is an empty text, and the content of a list is a hash.
     */
    public NavigableMap<String, String> reviewOptions() {
        return settings.ofReview();
    }

    /** The conflict-affected and high-risk areas; empty if no list was given. */
    public Optional<CountryList> cahras() {
        return settings.cahras;
    }

    /** The company; empty if not given. */
    public Optional<String> company() {
        return settings.company;
    }

    /** The reporting period, such as {@code 2025}; empty if not given. */
    public Optional<String> period() {
        return settings.period;
    }

    /** The last day of the reporting period; empty if the period contains no year or more than one. */
    public Optional<LocalDate> periodEnd() {
        return settings.periodEnd();
    }

    /**
     * The report date, as of which dates and statuses are evaluated; empty for no date checks and the latest statuses.
     */
    public Optional<LocalDate> asOf() {
        return settings.asOf;
    }

    /** The earlier result that results are compared with; empty if there is none. */
    public Optional<RollUpSummary> earlier() {
        return settings.earlier;
    }

    /** The texts of findings. */
    public ReviewTexts texts() {
        return settings.review.texts();
    }

    /** Findings about the settings themselves: outdated lists, and warnings from the caller. */
    public List<Finding> warnings() {
        return warnings;
    }

    /** Adds results one by one; equal entries are shared with all other roll-ups of this program. */
    RollUp.Builder rollUp() {
        return rollUps.another();
    }

    /** The findings that all results of this program share. */
    SharedFindings sharedFindings() {
        return sharedFindings;
    }

    /** The roll-up of the added results, with the lists that this program applied. */
    RollUp built(RollUp.Builder builder) {
        return builder.build(
                statuses(),
                settings.reference.stream()
                        .flatMap(list -> list.parts().stream())
                        .toList(),
                decisions().sources().stream()
                        .map(label -> new ListUse(label, Optional.empty()))
                        .toList());
    }

    /** Equal if all settings are equal. Equal programs give the same results, and their results can be merged. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof ConflictMineralsProgram that
                        && that.settings.values().equals(settings.values()));
    }

    @Override
    public int hashCode() {
        return settings.values().hashCode();
    }

    @Override
    public String toString() {
        return "ConflictMineralsProgram" + company().map(name -> " of " + name).orElse("")
                + period().map(text -> ", " + text).orElse("");
    }

    /** Collects the settings of a program. Not thread-safe. */
    public static final class Builder {
        private final ProgramSettings settings;

        private Builder(ProgramSettings settings) {
            this.settings = settings;
        }

        /**
         * Matches entries against this list. To use several lists, combine them with {@link
         * SmelterReferenceList#combine}.
         */
        public Builder reference(SmelterReferenceList list) {
            return chosen(Optional.of(Objects.requireNonNull(list, "list")));
        }

        /** The warning about the bundled list is about that list only. */
        private Builder chosen(Optional<SmelterReferenceList> list) {
            settings.reference = list;
            settings.isReferenceChosen = true;
            settings.warnings = settings.warnings.stream()
                    .filter(finding -> !finding.is(RollUpRule.ROLLUP_REFERENCE_BUNDLED))
                    .toList();
            return this;
        }

        /**
         * Matches entries against the list that comes with the library. That list is old and incomplete, so results
         * contain a warning ({@code ROLLUP_REFERENCE_BUNDLED}).
         */
        public Builder bundled() {
            SmelterReferenceList bundled = SmelterReferenceList.bundled();
            return reference(bundled).warning(RollUpRule.ROLLUP_REFERENCE_BUNDLED.of("list", bundled.label()));
        }

        /** Matches no entry: every entry stays unmatched, and review rules that need a reference list do not run. */
        public Builder withoutReference() {
            return chosen(Optional.empty());
        }

        /**
         * Matches entries with your own matcher instead of {@link SmelterMatcher}. Its decision must depend only on
         * {@link org.opencmrt.model.MatchQuery#of} and the content of the entry, not on the place of the entry.
         */
        public Builder matchingWith(Function<? super DeclaredSmelter, MatchResult> ownMatcher) {
            settings.matcher = Optional.of(Objects.requireNonNull(ownMatcher, "ownMatcher"));
            return this;
        }

        /** Sets the audit statuses of facilities. */
        public Builder statuses(StatusBook book) {
            settings.statuses = Objects.requireNonNull(book, "book");
            return this;
        }

        /** Sets the origin data of facilities. */
        public Builder origins(OriginData data) {
            settings.origins = Objects.requireNonNull(data, "data");
            return this;
        }

        /** Sets the surveyed suppliers, which missing responses and response rates depend on. */
        public Builder suppliersAsked(AskedSuppliers suppliers) {
            settings.asked = Optional.of(Objects.requireNonNull(suppliers, "suppliers"));
            return this;
        }

        /** Applies reviewers' decisions about names before anything else. */
        public Builder decisions(ReviewerDecisions reviewers) {
            settings.decisions = Objects.requireNonNull(reviewers, "reviewers");
            return this;
        }

        /**
         * Sets the reporting period, such as {@code 2025} or {@code FY2025}. Its year is a calendar year; declarations
         * from earlier years are too old.
         */
        public Builder period(String text) {
            settings.period = Optional.of(Objects.requireNonNull(text, "text"));
            return this;
        }

        /** Sets the date as of which dates and statuses are evaluated. */
        public Builder asOf(LocalDate day) {
            settings.asOf = Optional.of(Objects.requireNonNull(day, "day"));
            return this;
        }

        /** Sets the company. */
        public Builder company(String name) {
            settings.company = Optional.of(Objects.requireNonNull(name, "name"));
            return this;
        }

        /**
         * Accepts only these template versions. If no version of a family is given, all its versions are accepted.
         *
         * @throws IllegalArgumentException if a version never existed. A version newer than all versions that the
         *     library knows is accepted, because it may have been published since
         */
        public Builder acceptedVersions(Collection<TemplateId> versions) {
            settings.acceptedVersions = Set.copyOf(versions);
            settings.acceptedVersions.forEach(Builder::requireVersion);
            return this;
        }

        /**
         * Sets the minerals that every supplier is expected to use; the list of surveyed suppliers can add minerals for
         * some of them.
         */
        public Builder expectedMinerals(Collection<Metal> minerals) {
            settings.expectedMinerals = Collections.unmodifiableSet(new TreeSet<>(minerals));
            return this;
        }

        private static void requireVersion(TemplateId id) {
            List<TemplateId> known = CmrtReader.knownTemplates().stream()
                    .filter(one -> one.family() == id.family())
                    .sorted()
                    .toList();
            if (!known.contains(id) && id.compareTo(known.get(known.size() - 1)) < 0) {
                throw new IllegalArgumentException(id + " does not exist. The versions of this template are "
                        + known.stream().map(one -> one.version().text()).collect(Collectors.joining(", ")));
            }
        }

        /**
         * Sets names and ids of traders, offices, and manufacturers that are not smelters.
         *
         * @param namesAndIds one name or id per element, such as the lines of a file; blank elements and those that
         *     begin with {@code #} are ignored
         */
        public Builder nonSmelters(Collection<String> namesAndIds) {
            settings.nonSmelters = Optional.of(namesAndIds.stream()
                    .map(String::strip)
                    .filter(one -> !one.isEmpty() && !one.startsWith("#"))
                    .toList());
            return this;
        }

        /**
         * Sets the rules, severities, settings, and texts of the review. Its inputs are replaced by those of the
         * program.
         *
         * @param rules {@link DeclarationReview#standard()} unless set
         */
        public Builder review(DeclarationReview rules) {
            settings.review = Objects.requireNonNull(rules, "rules");
            return this;
        }

        /** Sets the policy for the country of origin inquiry; {@link RcoiPolicy#standard()} unless set. */
        public Builder rcoiPolicy(RcoiPolicy newPolicy) {
            settings.policy = Objects.requireNonNull(newPolicy, "newPolicy");
            return this;
        }

        /** Sets the company's list of conflict-affected and high-risk areas. */
        public Builder cahras(CountryList areas) {
            settings.cahras = Optional.of(Objects.requireNonNull(areas, "areas"));
            return this;
        }

        /** Sets an earlier result to compare with, such as last year's. */
        public Builder comparedWith(RollUpSummary earlierResult) {
            settings.earlier = Optional.of(Objects.requireNonNull(earlierResult, "earlierResult"));
            return this;
        }

        /** Adds a finding about the settings themselves; results and reports show it. */
        public Builder warning(Finding finding) {
            List<Finding> more = new ArrayList<>(settings.warnings);
            more.add(finding);
            settings.warnings = List.copyOf(more);
            return this;
        }

        /**
         * Builds the program.
         *
         * @throws IllegalArgumentException if settings are missing or contradict each other; the message lists all of
         *     them and explains what to change
         */
        public ConflictMineralsProgram build() {
            check();
            ProgramSettings chosen = settings.copy();
            if (!chosen.acceptedVersions.isEmpty()) {
                chosen.review = chosen.review.with(chosen.review.settings().accepting(chosen.acceptedVersions));
            }
            return new ConflictMineralsProgram(chosen);
        }

        /**
         * Checks the settings without building the program, which can take long for a large reference list.
         *
         * @throws IllegalArgumentException if {@link #build} would throw it
         */
        public void check() {
            List<String> problems = settings.problems();
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException(String.join(" ", problems));
            }
        }
    }
}
