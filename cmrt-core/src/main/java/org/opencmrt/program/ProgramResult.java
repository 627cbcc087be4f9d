package org.opencmrt.program;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.opencmrt.diff.RollUpDiff;
import org.opencmrt.diff.RollUpSummary;
import org.opencmrt.diff.RollUpSummary.UsedList;
import org.opencmrt.model.Metal;
import org.opencmrt.rcoi.RcoiDetermination;
import org.opencmrt.rcoi.RcoiResult;
import org.opencmrt.read.PassedOver;
import org.opencmrt.rollup.ListUse;
import org.opencmrt.rollup.ProposedAnswers;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.rollup.RollUpBuilder;
import org.opencmrt.rollup.Superseded;
import org.opencmrt.rollup.Survey;

/**
 * Assessed files added up, and all that follows from them together. Small: declarations themselves are not kept, and equal
 * entries of many suppliers are kept once.
 *
 * <p>A commutative monoid: {@link #merge} is associative and commutative, and {@link ConflictMineralsProgram#empty()} changes
 * nothing. The same files give equal results and, from there, the same reports byte for byte, whatever their order, grouping,
 * threads or machines. Immutable and thread-safe; what needs all files is worked out when it is first asked for.
 */
public final class ProgramResult {
    private final ConflictMineralsProgram program;
    private final RollUp rollUp;
    private final List<ReviewedDeclaration> reviewed;
    private final List<PassedOver> passedOver;
    private final Once<Optional<Survey>> survey = new Once<>(this::surveyed);
    private final Once<RcoiResult> rcoi = new Once<>(this::determined);
    private final Once<List<SupplierAssessment>> assessments = new Once<>(this::assessed);
    private final Once<Superseded> superseded = new Once<>(() -> Superseded.of(rollUp(), survey()));
    private final Once<ProposedAnswers> proposed = new Once<>(() -> ProposedAnswers.of(rollUp(), survey()));
    private final Once<Optional<RollUpDiff>> comparison = new Once<>(this::compared);

    ProgramResult(
            ConflictMineralsProgram program,
            RollUp rollUp,
            List<ReviewedDeclaration> reviewed,
            List<PassedOver> passedOver) {
        this.program = program;
        this.rollUp = rollUp;
        this.reviewed = reviewed;
        this.passedOver = passedOver;
    }

    /** Takes assessed files one by one. Not thread-safe. */
    static final class Collected {
        private final ConflictMineralsProgram program;
        private final RollUpBuilder rollUp;
        private final List<ReviewedDeclaration> reviewed = new ArrayList<>();

        Collected(ConflictMineralsProgram program) {
            this.program = program;
            this.rollUp = program.rollUp();
        }

        void add(AssessedFile file) {
            rollUp.add(file.reading());
            if (file.isReadable()) {
                reviewed.add(ReviewedDeclaration.of(file));
            }
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
            return new ProgramResult(program, build(), sorted(reviewed), List.of());
        }
    }

    private static List<ReviewedDeclaration> sorted(List<ReviewedDeclaration> reviewed) {
        return reviewed.stream().sorted(ReviewedDeclaration.ORDER).toList();
    }

    static ProgramResult merged(ConflictMineralsProgram program, Collection<ProgramResult> results) {
        if (results.isEmpty()) {
            return program.empty();
        }
        List<RollUp> rollUps = new ArrayList<>(results.size());
        List<ReviewedDeclaration> reviewed = new ArrayList<>();
        Set<PassedOver> passedOver = new LinkedHashSet<>();
        for (ProgramResult result : results) {
            if (result.program != program) {
                throw new IllegalArgumentException("a result of another program (" + result.program
                        + ") cannot be merged; assess its files with this program");
            }
            rollUps.add(result.rollUp);
            reviewed.addAll(result.reviewed);
            passedOver.addAll(result.passedOver);
        }
        return new ProgramResult(program, RollUp.merge(rollUps), sorted(reviewed), byName(passedOver));
    }

    /**
     * The result of the files of both.
     *
     * @throws IllegalArgumentException when the other was made by another program
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
     * The same result, saying which files were found among the workbooks and not read; see
     * {@link org.opencmrt.read.FoundFiles#passedOver()}.
     */
    public ProgramResult passingOver(Collection<PassedOver> files) {
        List<PassedOver> all = new ArrayList<>(passedOver);
        all.addAll(files);
        return new ProgramResult(program, rollUp, reviewed, byName(all));
    }

    /** The files that were found among the workbooks and not read, by name, as far as the caller said so. */
    public List<PassedOver> passedOver() {
        return passedOver;
    }

    /** The program that assessed the files. */
    public ConflictMineralsProgram program() {
        return program;
    }

    /** Facilities, open entries and accounts. */
    public RollUp rollUp() {
        return rollUp;
    }

    /** Who responded of the suppliers that were asked; empty when the program does not know who was asked. */
    public Optional<Survey> survey() {
        return survey.get();
    }

    /** What to do about each supplier, by name; see {@link SupplierAssessment}. */
    public List<SupplierAssessment> assessments() {
        return assessments.get();
    }

    /** The outcome of the reasonable country of origin inquiry. */
    public RcoiResult rcoi() {
        return rcoi.get();
    }

    /** The declarations that newer ones of the same supplier replace. */
    public Superseded superseded() {
        return superseded.get();
    }

    /** Answers for the company's own declaration that follow from those of its suppliers. */
    public ProposedAnswers proposedAnswers() {
        return proposed.get();
    }

    /** What has changed since the earlier result that the program names; empty when it names none. */
    public Optional<RollUpDiff> comparison() {
        return comparison.get();
    }

    private Optional<Survey> surveyed() {
        return program.suppliersAsked().map(asked -> Survey.of(rollUp, asked));
    }

    private RcoiResult determined() {
        RcoiDetermination inquiry =
                RcoiDetermination.of(rollUp).with(program.origins()).with(program.rcoiPolicy());
        RcoiDetermination surveyed = survey().map(inquiry::with).orElse(inquiry);
        return program.cahras()
                .map(areas -> surveyed.withCahras(areas, program.asOf()))
                .orElse(surveyed)
                .determine();
    }

    private List<SupplierAssessment> assessed() {
        return SupplierAssessments.of(rollUp, survey(), reviewed, program.texts());
    }

    private Optional<RollUpDiff> compared() {
        return program.earlier().map(before -> RollUpDiff.between(before, summary()));
    }

    private RollUpSummary summary() {
        NavigableMap<Metal, String> outcomes = new TreeMap<>();
        rcoi().minerals()
                .forEach(mineral ->
                        outcomes.put(mineral.metal(), mineral.outcome().name()));
        return RollUpSummary.of("this roll-up", rollUp, program.asOf())
                .withOutcomes(outcomes, rcoi().origins().map(ProgramResult::used));
    }

    private static UsedList used(ListUse list) {
        return new UsedList(list.label(), list.date(), Optional.empty());
    }

    /** Equal when they are of the same program and hold the same files. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ProgramResult that
                && that.program == program
                && that.rollUp.equals(rollUp)
                && that.reviewed.equals(reviewed)
                && that.passedOver.equals(passedOver);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rollUp, reviewed.size());
    }

    @Override
    public String toString() {
        return "ProgramResult of " + rollUp;
    }
}
