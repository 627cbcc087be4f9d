package org.opencmrt.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.assess.SupplierAssessment;
import org.opencmrt.model.Finding;
import org.opencmrt.origin.OriginData;
import org.opencmrt.rcoi.RcoiResult;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.survey.Survey;

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
 */
public record Programme(
        RollUp rollUp,
        Optional<Survey> survey,
        Optional<RcoiResult> rcoi,
        List<SupplierAssessment> assessments,
        List<Finding> warnings,
        ReportOptions options,
        Optional<OriginData> origins) {
    /** Copies the lists. */
    public Programme {
        Objects.requireNonNull(rollUp, "rollUp");
        Objects.requireNonNull(survey, "survey");
        Objects.requireNonNull(rcoi, "rcoi");
        assessments = List.copyOf(assessments);
        warnings = List.copyOf(warnings);
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(origins, "origins");
    }

    /** Without origin data. */
    public Programme(
            RollUp rollUp,
            Optional<Survey> survey,
            Optional<RcoiResult> rcoi,
            List<SupplierAssessment> assessments,
            List<Finding> warnings,
            ReportOptions options) {
        this(rollUp, survey, rcoi, assessments, warnings, options, Optional.empty());
    }

    /** A roll-up alone, reported in the usual way. */
    public static Programme of(RollUp rollUp) {
        return new Programme(
                rollUp, Optional.empty(), Optional.empty(), List.of(), List.of(), ReportOptions.standard());
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
                Optional.of(data).filter(known -> !known.isEmpty()));
    }

    /** The same programme, reported in another way. */
    public Programme withOptions(ReportOptions newOptions) {
        return new Programme(rollUp, survey, rcoi, assessments, warnings, newOptions, origins);
    }
}
