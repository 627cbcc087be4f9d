package org.opencmrt.program;

import java.nio.charset.StandardCharsets;
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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.check.CheckResult;
import org.opencmrt.check.DeclarationReview;
import org.opencmrt.check.ReviewInputs;
import org.opencmrt.check.ReviewResult;
import org.opencmrt.check.ReviewTexts;
import org.opencmrt.check.TemplateChecker;
import org.opencmrt.diff.RollUpSummary;
import org.opencmrt.internal.rules.RollUpRule;
import org.opencmrt.internal.workbook.Sha256;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.match.ReviewerDecisions;
import org.opencmrt.match.SmelterMatcher;
import org.opencmrt.model.Company;
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
import org.opencmrt.rollup.Survey;

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
    /** In days; an older status list is out of date. */
    private static final int MAXIMUM_AGE_OF_STATUS_LISTS = 90;

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])");

    private final Settings settings;
    private final List<Finding> warnings;
    private final Function<? super DeclaredSmelter, MatchResult> matcher;
    private final TemplateChecker checker;
    private final DeclarationReview review;
    private final RollUp.Builder rollUps;

    private ConflictMineralsProgram(Settings settings) {
        this.settings = settings;
        this.matcher = settings.matcher.orElseGet(
                () -> SmelterMatcher.against(reference()).withDecisions(decisions()));
        this.checker = TemplateChecker.create().with(settings.review.texts());
        this.review = settings.review.with(reviewInputs());
        this.rollUps = RollUp.builder(matcher);
        List<Finding> noticed = new ArrayList<>(asOf().map(origins()::findings).orElseGet(origins()::findings));
        noticed.addAll(asOf().map(date -> statuses().ageAsOf(date, MAXIMUM_AGE_OF_STATUS_LISTS))
                .or(() -> periodEnd().map(date -> statuses().ageAtEndOf(date, MAXIMUM_AGE_OF_STATUS_LISTS)))
                .orElseGet(statuses()::undated));
        settings.reference.ifPresent(list -> noticed.addAll(list.warnings()));
        noticed.addAll(settings.reference.map(decisions()::findings).orElseGet(decisions()::findings));
        noticed.addAll(settings.warnings);
        this.warnings = List.copyOf(noticed);
    }

    /** A builder with default settings; only the reference list is required. */
    public static Builder builder() {
        return new Builder(new Settings());
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
     * <p>It throws {@link IllegalArgumentException} for a file that was assessed with another reference list or other
     * decisions; assess its reading with this program first. Also do so after any other change, such as a new date or
     * status list, because files keep the findings that they were assessed with.
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
        NavigableMap<String, String> all = rcoiPolicy().settings();
        all.put(
                "suppliersAsked",
                suppliersAsked()
                        .map(list -> list.label() + " " + hash(list.suppliers().toString()))
                        .orElse(""));
        return all;
    }

    /**
     * The options that affect the findings in declarations, but not the outcome of the inquiry: accepted versions,
     * expected minerals, names that are not smelters, texts of findings, and the list of high-risk areas. An unused
     * option is an empty text, and the content of a list is a hash.
     */
    public NavigableMap<String, String> reviewOptions() {
        NavigableMap<String, String> options = new TreeMap<>();
        options.put("acceptedVersions", joined(settings.review.settings().acceptedVersions()));
        options.put("expectedMinerals", joined(settings.expectedMinerals));
        options.put(
                "nonSmelters",
                settings.nonSmelters
                        .map(names -> hash(new TreeSet<>(names).toString()))
                        .orElse(""));
        options.put("texts", texts().equals(ReviewTexts.english()) ? "" : texts().toString());
        options.put(
                "highRiskAreas",
                cahras().map(list -> list.label() + " " + hash(list.entries().toString()))
                        .orElse(""));
        return options;
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }

    private static String hash(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
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
        return period().flatMap(ConflictMineralsProgram::year).map(year -> LocalDate.of(year, 12, 31));
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

    private ReviewInputs reviewInputs() {
        ReviewInputs inputs = ReviewInputs.none();
        inputs = settings.reference.isPresent() ? inputs.reference(reference(), matcher) : inputs;
        inputs = asOf().map(inputs::asOf).orElse(inputs);
        inputs = period().flatMap(ConflictMineralsProgram::year)
                .map(inputs::period)
                .orElse(inputs);
        inputs = statuses().lists().isEmpty() ? inputs : inputs.status(statuses());
        inputs = origins().isNone() ? inputs : inputs.origins(origins());
        inputs = settings.nonSmelters.map(inputs::nonSmelters).orElse(inputs);
        Set<Metal> ofAll = settings.expectedMinerals;
        if (settings.asked.isPresent()) {
            Function<Company, Optional<AskedSupplier>> finder = Survey.senders(settings.asked.get());
            return inputs.asked(
                    declaration -> finder.apply(declaration.company()).map(supplier -> expectation(supplier, ofAll)));
        }
        return ofAll.isEmpty() ? inputs : inputs.expecting(new ReviewInputs.Expectation(ofAll, Optional.empty()));
    }

    private static ReviewInputs.Expectation expectation(AskedSupplier supplier, Set<Metal> ofAll) {
        Set<Metal> metals = new TreeSet<>(ofAll);
        metals.addAll(supplier.expectedMetals());
        return new ReviewInputs.Expectation(metals, supplier.scope());
    }

    /**
     * The year in the name of a period, as in {@code 2025}, {@code FY2025}, or {@code calendar year 2025}; empty if
     * there is none or more than one.
     */
    private static Optional<Integer> year(String period) {
        List<String> years = YEAR.matcher(period)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
        return years.size() == 1 ? Optional.of(Integer.valueOf(years.get(0))) : Optional.empty();
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

    /** The settings of a program. Each of them is immutable, so a copy is independent of the original. */
    private static final class Settings implements Cloneable {
        private Optional<SmelterReferenceList> reference = Optional.empty();
        private boolean isReferenceChosen;
        private Optional<Function<? super DeclaredSmelter, MatchResult>> matcher = Optional.empty();
        private StatusBook statuses = StatusBook.empty();
        private OriginData origins = OriginData.none();
        private Optional<AskedSuppliers> asked = Optional.empty();
        private ReviewerDecisions decisions = ReviewerDecisions.none();
        private Optional<String> period = Optional.empty();
        private Optional<LocalDate> asOf = Optional.empty();
        private Optional<String> company = Optional.empty();
        private Set<Metal> expectedMinerals = Set.of();
        private Optional<Collection<String>> nonSmelters = Optional.empty();
        private DeclarationReview review = DeclarationReview.standard();
        private Set<TemplateId> acceptedVersions = Set.of();
        private RcoiPolicy policy = RcoiPolicy.standard();
        private Optional<CountryList> cahras = Optional.empty();
        private Optional<RollUpSummary> earlier = Optional.empty();
        private List<Finding> warnings = List.of();

        Settings copy() {
            try {
                return (Settings) clone();
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException(e);
            }
        }

        /** All settings; those that are quick to compare come first. */
        List<Object> values() {
            return List.of(
                    period,
                    asOf,
                    company,
                    expectedMinerals,
                    policy,
                    matcher,
                    warnings,
                    cahras,
                    nonSmelters,
                    asked,
                    decisions,
                    review,
                    earlier,
                    origins,
                    statuses,
                    reference);
        }

        List<String> problems() {
            List<String> problems = new ArrayList<>();
            if (!isReferenceChosen) {
                problems.add(
                        "No reference list is set. Call reference(list), or choose bundled() or withoutReference().");
            }
            if (isReferenceChosen && reference.isEmpty() && matcher.isPresent()) {
                problems.add("A matcher is set, but no reference list. Call reference(list) with the matcher's list.");
            }
            if (matcher.isPresent() && !decisions.decisions().isEmpty()) {
                problems.add("Decisions are set together with your own matcher, which would ignore them. Pass the"
                        + " decisions to the matcher.");
            }
            period.filter(String::isBlank).ifPresent(blank -> problems.add("The period is blank. Leave it out."));
            company.filter(String::isBlank).ifPresent(blank -> problems.add("The company is blank. Leave it out."));
            Set<Metal> both = new TreeSet<>(policy.notNecessary());
            both.retainAll(expectedMinerals);
            both.forEach(metal -> problems.add(metal.label()
                    + " is expected from every supplier, but according to the policy, no product needs it."
                    + " Remove it from one of the two."));
            return problems;
        }
    }

    /** Collects the settings of a program. Not thread-safe. */
    public static final class Builder {
        private final Settings settings;

        private Builder(Settings settings) {
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
            Settings chosen = settings.copy();
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
