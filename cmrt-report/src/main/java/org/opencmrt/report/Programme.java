package org.opencmrt.report;

import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.opencmrt.diff.RollUpDiff;
import org.opencmrt.diff.RollUpSummary;
import org.opencmrt.diff.RollUpSummary.UsedList;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.program.SupplierAssessment;
import org.opencmrt.rcoi.RcoiResult;
import org.opencmrt.read.PassedOver;
import org.opencmrt.reference.OriginData;
import org.opencmrt.rollup.ListUse;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.rollup.Survey;

/**
 * All that is known at the end of a year's inquiry: what every report is made from.
 *
 * @param rollUp the declarations merged
 * @param survey who was asked and who answered; empty when nobody told
 * @param rcoi what the country of origin inquiry comes to; empty when it was not determined
 * @param assessments what each supplier's declarations come to, by supplier; empty when they were not reviewed
 * @param warnings what was noticed before rolling up, such as the choice of the reference list
 * @param options whose report it is and how it words things
 * @param origins origins of material by facility, which the user brought; empty when there are none
 * @param passedOver the files that were found among the workbooks and not read, by name; empty when nobody told
 * @param diff what has changed against an earlier roll-up; empty when none was named
 */
public record Programme(
        RollUp rollUp,
        Optional<Survey> survey,
        Optional<RcoiResult> rcoi,
        List<SupplierAssessment> assessments,
        List<Finding> warnings,
        ReportOptions options,
        Optional<OriginData> origins,
        List<PassedOver> passedOver,
        Optional<RollUpDiff> diff) {
    /** Copies the lists. */
    public Programme {
        Objects.requireNonNull(rollUp, "rollUp");
        Objects.requireNonNull(survey, "survey");
        Objects.requireNonNull(rcoi, "rcoi");
        assessments = List.copyOf(assessments);
        warnings = List.copyOf(warnings);
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(origins, "origins");
        passedOver = List.copyOf(passedOver);
        Objects.requireNonNull(diff, "diff");
    }

    /** Without origin data, and held against no earlier roll-up. */
    public Programme(
            RollUp rollUp,
            Optional<Survey> survey,
            Optional<RcoiResult> rcoi,
            List<SupplierAssessment> assessments,
            List<Finding> warnings,
            ReportOptions options) {
        this(rollUp, survey, rcoi, assessments, warnings, options, Optional.empty(), List.of(), Optional.empty());
    }

    /** A roll-up alone, reported in the usual way. */
    public static Programme of(RollUp rollUp) {
        return new Programme(
                rollUp, Optional.empty(), Optional.empty(), List.of(), List.of(), ReportOptions.standard());
    }

    /** What a program came to, reported in a way. */
    public static Programme of(ProgramResult result, ReportOptions options) {
        return new Programme(
                result.rollUp(),
                result.survey(),
                Optional.of(result.rcoi()),
                result.assessments(),
                result.program().warnings(),
                options,
                Optional.of(result.program().origins()).filter(known -> !known.isEmpty()),
                List.of(),
                result.comparison());
    }

    /** The same programme with origin data; data that say nothing are none. */
    public Programme withOrigins(OriginData data) {
        return new Programme(
                rollUp,
                survey,
                rcoi,
                assessments,
                warnings,
                options,
                Optional.of(data).filter(known -> !known.isEmpty()),
                passedOver,
                diff);
    }

    /** The same program with the files that were found among the workbooks and not read. */
    public Programme withPassedOver(List<PassedOver> files) {
        return new Programme(rollUp, survey, rcoi, assessments, warnings, options, origins, files, diff);
    }

    /** The same programme, held against an earlier roll-up. */
    public Programme comparedWith(RollUpSummary earlier) {
        NavigableMap<Metal, String> outcomes = new TreeMap<>();
        rcoi.ifPresent(result -> result.minerals()
                .forEach(mineral ->
                        outcomes.put(mineral.metal(), mineral.outcome().name())));
        RollUpSummary now = RollUpSummary.of("this roll-up", rollUp, options.asOf())
                .withOutcomes(outcomes, rcoi.flatMap(RcoiResult::origins).map(Programme::used));
        return new Programme(
                rollUp,
                survey,
                rcoi,
                assessments,
                warnings,
                options,
                origins,
                passedOver,
                Optional.of(RollUpDiff.between(earlier, now)));
    }

    /** The same programme, reported in another way. */
    public Programme withOptions(ReportOptions newOptions) {
        return new Programme(rollUp, survey, rcoi, assessments, warnings, newOptions, origins, passedOver, diff);
    }

    private static UsedList used(ListUse list) {
        return new UsedList(list.label(), list.date(), Optional.empty());
    }
}
