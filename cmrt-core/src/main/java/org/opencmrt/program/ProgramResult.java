package org.opencmrt.program;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.opencmrt.diff.RollUpDiff;
import org.opencmrt.diff.RollUpSummary;
import org.opencmrt.diff.RollUpSummary.UsedList;
import org.opencmrt.internal.text.Gathered;
import org.opencmrt.internal.text.Once;
import org.opencmrt.model.AuditStatus;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Smelter;
import org.opencmrt.rcoi.RcoiDetermination;
import org.opencmrt.rcoi.RcoiResult;
import org.opencmrt.read.PassedOver;
import org.opencmrt.reference.FacilityActions;
import org.opencmrt.reference.ListUse;
import org.opencmrt.reference.StatusBook;
import org.opencmrt.reference.StatusList;
import org.opencmrt.rollup.Facility;
import org.opencmrt.rollup.ProposedAnswers;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.rollup.RolledDeclaration;
import org.opencmrt.rollup.Superseded;
import org.opencmrt.rollup.Survey;

/**
 * The total of many assessed files, and everything that follows from all of them together. It is small: declarations
 * are not kept, and equal entries of many suppliers are kept once.
 *
 * <p>A commutative monoid: {@link #merge} is associative and commutative, and {@link ConflictMineralsProgram#empty()}
 * is the identity. The same files give equal results and byte-for-byte equal reports, regardless of order, grouping,
 * threads, and machines. Immutable and thread-safe; values that need all files are computed on first use.
 */
public final class ProgramResult {
    private final ConflictMineralsProgram program;
    private final Gathered<Content> content;
    private final Once<Optional<Survey>> survey = new Once<>(this::surveyed);
    private final Once<RcoiResult> rcoi = new Once<>(this::determined);
    private final Once<List<RedFlag>> redFlags = new Once<>(() -> RedFlag.of(this));
    private final Once<List<SupplierAssessment>> assessments = new Once<>(this::assessed);
    private final Once<Superseded> superseded = new Once<>(
            () -> survey().map(survey -> Superseded.of(rollUp(), survey)).orElseGet(() -> Superseded.of(rollUp())));
    private final Once<ProposedAnswers> proposed = new Once<>(() ->
            survey().map(survey -> ProposedAnswers.of(rollUp(), survey)).orElseGet(() -> ProposedAnswers.of(rollUp())));
    private final Once<Optional<RollUpDiff>> comparison = new Once<>(this::compared);

    private ProgramResult(ConflictMineralsProgram program, Gathered<Content> content) {
        this.program = program;
        this.content = content;
    }

    /** The received files, each list in its order. */
    private record Content(RollUp rollUp, List<ReviewedDeclaration> reviewed, List<PassedOver> passedOver) {
        static Content merged(List<Content> contents) {
            return new Content(
                    RollUp.merge(contents.stream().map(Content::rollUp).toList()),
                    contents.stream()
                            .flatMap(content -> content.reviewed.stream())
                            .sorted(ReviewedDeclaration.ORDER)
                            .toList(),
                    byName(contents.stream()
                            .flatMap(content -> content.passedOver.stream())
                            .toList()));
        }
    }

    /** Takes assessed files one by one. Only {@link #adding} is thread-safe. */
    static final class Collected {
        private final ConflictMineralsProgram program;
        private final RollUp.Builder rollUp;
        private final List<ReviewedDeclaration> reviewed = new ArrayList<>();

        Collected(ConflictMineralsProgram program) {
            this.program = program;
            this.rollUp = program.rollUp();
        }

        void add(AssessedFile file) {
            adding(file).run();
        }

        /** Does the work of adding a file; running the result, on one thread at a time, then takes no time. */
        Runnable adding(AssessedFile file) {
            return file.reading()
                    .fold(
                            declaration -> {
                                RolledDeclaration rolled = rollUp.rolled(declaration, file.verdicts());
                                ReviewedDeclaration review = ReviewedDeclaration.of(file, program.sharedFindings());
                                return () -> {
                                    rollUp.add(rolled);
                                    reviewed.add(review);
                                };
                            },
                            unreadable -> () -> rollUp.add(unreadable));
        }

        Collected addAll(Collected other) {
            rollUp.addAll(other.rollUp);
            reviewed.addAll(other.reviewed);
            return this;
        }

        RollUp build() {
            return program.built(rollUp);
        }

        ProgramResult result() {
            return new ProgramResult(
                    program,
                    Gathered.of(new Content(
                            build(),
                            reviewed.stream().sorted(ReviewedDeclaration.ORDER).toList(),
                            List.of())));
        }
    }

    static ProgramResult merged(ConflictMineralsProgram program, Collection<ProgramResult> results) {
        if (results.isEmpty()) {
            return program.empty();
        }
        for (ProgramResult result : results) {
            if (!result.program.equals(program)) {
                throw new IllegalArgumentException("the result of a program with other settings (" + result.program
                        + ") cannot be merged; assess its files with this program");
            }
        }
        return new ProgramResult(
                program,
                Gathered.of(results.stream().map(result -> result.content).toList(), Content::merged));
    }

    /**
     * The result for the files of both results. Merging is lazy: the files are added up once, on first use, so folding
     * many results takes time linear in the sum of their sizes.
     *
     * @throws IllegalArgumentException if the other is from a program with different settings
     */
    public ProgramResult merge(ProgramResult other) {
        return merged(program, List.of(this, other));
    }

    private static List<PassedOver> byName(Collection<PassedOver> files) {
        return files.stream()
                .distinct()
                .sorted(Comparator.comparing(PassedOver::name).thenComparing(PassedOver::toString))
                .toList();
    }

    /**
     * The same result with the files that were found among the workbooks but not read; see
     * {@link org.opencmrt.read.Workbooks.Found#passedOver()}.
     */
    public ProgramResult passingOver(Collection<PassedOver> files) {
        Content known = content.get();
        List<PassedOver> all = new ArrayList<>(known.passedOver);
        all.addAll(files);
        return new ProgramResult(program, Gathered.of(new Content(known.rollUp, known.reviewed, byName(all))));
    }

    /** The files that were found among the workbooks but not read, by name, as provided by the caller. */
    public List<PassedOver> passedOver() {
        return content.get().passedOver;
    }

    /** The program that assessed the files. */
    public ConflictMineralsProgram program() {
        return program;
    }

    /** The roll-up: facilities, unmatched entries, and row accounts. */
    public RollUp rollUp() {
        return content.get().rollUp;
    }

    /** The survey of suppliers; empty if the program has no list of surveyed suppliers. */
    public Optional<Survey> survey() {
        return survey.get();
    }

    /** The assessment of each supplier, by name; see {@link SupplierAssessment}. */
    public List<SupplierAssessment> assessments() {
        return assessments.get();
    }

    /** The reasons to examine facilities more closely, by kind (most serious first), then by facility. */
    public List<RedFlag> redFlags() {
        return redFlags.get();
    }

    /** The audit status of a facility: as of the program's date if it has one, otherwise the latest. */
    public Optional<AuditStatus> status(Facility facility) {
        return program.asOf().map(facility::status).orElseGet(facility::status);
    }

    /** The status lists, up to the program's date, that no longer include a facility that an earlier one includes. */
    public List<StatusList> laterListsWithout(Smelter smelter) {
        StatusBook book = rollUp().statusBook();
        return program.asOf()
                .map(day -> book.laterListsWithout(smelter, day))
                .orElseGet(() -> book.laterListsWithout(smelter));
    }

    /** The outcome of the reasonable country of origin inquiry. */
    public RcoiResult rcoi() {
        return rcoi.get();
    }

    /** The declarations that were replaced by newer ones of the same supplier. */
    public Superseded superseded() {
        return superseded.get();
    }

    /** Proposed answers for the company's own declaration, derived from those of its suppliers. */
    public ProposedAnswers proposedAnswers() {
        return proposed.get();
    }

    /** The changes since the earlier result; empty if the program has no earlier result. */
    public Optional<RollUpDiff> comparison() {
        return comparison.get();
    }

    private Optional<Survey> surveyed() {
        return program.suppliersAsked().map(asked -> Survey.of(rollUp(), asked));
    }

    private RcoiResult determined() {
        RcoiDetermination inquiry =
                RcoiDetermination.of(rollUp()).with(program.origins()).with(program.rcoiPolicy());
        RcoiDetermination surveyed = survey().map(inquiry::with).orElse(inquiry);
        return program.cahras()
                .map(areas -> program.asOf()
                        .map(date -> surveyed.withCahras(areas, date))
                        .orElseGet(() -> surveyed.withCahras(areas)))
                .orElse(surveyed)
                .determine();
    }

    private List<SupplierAssessment> assessed() {
        return SupplierAssessments.of(rollUp(), survey(), content.get().reviewed, redFlags(), program);
    }

    private Optional<RollUpDiff> compared() {
        return program.earlier().map(before -> RollUpDiff.between(before, summary()));
    }

    /** The findings about the user's lists, including a list of actions. */
    public List<Finding> warnings(FacilityActions actions) {
        List<Finding> warnings = new ArrayList<>(program.warnings());
        warnings.addAll(actions.findings(
                rollUp().facilities().stream().map(Facility::smelter).toList()));
        return warnings;
    }

    /** The summary of this result for a later comparison; see {@link ConflictMineralsProgram.Builder#comparedWith}. */
    public RollUpSummary summary() {
        NavigableMap<Metal, String> outcomes = new TreeMap<>();
        rcoi().minerals()
                .forEach(mineral ->
                        outcomes.put(mineral.metal(), mineral.outcome().name()));
        String label = "this roll-up";
        Map<String, String> all = new TreeMap<>(program.inquirySettings());
        all.putAll(program.reviewOptions());
        RollUpSummary summary = program.asOf()
                .map(date -> RollUpSummary.of(label, rollUp(), date))
                .orElseGet(() -> RollUpSummary.of(label, rollUp()))
                .withOutcomes(outcomes)
                .withSettings(all);
        return rcoi().origins().map(this::used).map(summary::withOrigins).orElse(summary);
    }

    private UsedList used(ListUse list) {
        return new UsedList(
                list.label(), list.date(), Optional.of(program.origins().sha256()));
    }

    /** Equal if their programs are equal and they contain the same files. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ProgramResult that
                && that.program.equals(program)
                && that.content.get().equals(content.get());
    }

    @Override
    public int hashCode() {
        return rollUp().hashCode();
    }

    @Override
    public String toString() {
        return "ProgramResult of " + rollUp();
    }
}
