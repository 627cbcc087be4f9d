package org.opencmrt.rcoi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.opencmrt.internal.rules.RollUpRule;
import org.opencmrt.internal.text.Wording;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.reference.CountryList;
import org.opencmrt.reference.ListUse;
import org.opencmrt.reference.OriginData;
import org.opencmrt.rollup.Facility;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.rollup.Superseded;
import org.opencmrt.rollup.Survey;

/**
 * Determines the outcome of a reasonable country of origin inquiry (RCOI) for each mineral. This is a pure function:
 * equal inputs give equal results.
 *
 * <p>Additional declarations never remove a reason to believe: signals for covered countries count from every
 * declaration of the roll-up, including superseded ones. Open points of a superseded declaration are settled by the
 * newer ones.
 */
public final class RcoiDetermination {
    private final RollUp rollUp;
    private final Optional<Survey> survey;
    private final OriginData origins;
    private final RcoiPolicy policy;
    private final Optional<Areas> areas;

    /** A list of conflict-affected and high-risk areas, and the date as of which it is used. */
    private record Areas(CountryList list, Optional<LocalDate> asOf) {}

    private RcoiDetermination(
            RollUp rollUp, Optional<Survey> survey, OriginData origins, RcoiPolicy policy, Optional<Areas> areas) {
        this.areas = areas;
        this.rollUp = Objects.requireNonNull(rollUp, "rollUp");
        this.survey = survey;
        this.origins = Objects.requireNonNull(origins, "origins");
        this.policy = Objects.requireNonNull(policy, "policy");
    }

    /** The inquiry for a roll-up, without a survey, origin data, or policy of the company. */
    public static RcoiDetermination of(RollUp rollUp) {
        return new RcoiDetermination(
                rollUp, Optional.empty(), OriginData.none(), RcoiPolicy.standard(), Optional.empty());
    }

    /** The same inquiry with the survey of suppliers. */
    public RcoiDetermination with(Survey newSurvey) {
        return new RcoiDetermination(rollUp, Optional.of(newSurvey), origins, policy, areas);
    }

    /** The same inquiry with origin data. */
    public RcoiDetermination with(OriginData newOrigins) {
        return new RcoiDetermination(rollUp, survey, newOrigins, policy, areas);
    }

    /** The same inquiry with the company's policy. */
    public RcoiDetermination with(RcoiPolicy newPolicy) {
        return new RcoiDetermination(rollUp, survey, origins, newPolicy, areas);
    }

    /** The same inquiry with the conflict-affected and high-risk areas that are currently on a list. */
    public RcoiDetermination withCahras(CountryList cahras) {
        return with(new Areas(cahras, Optional.empty()));
    }

    /** The same inquiry with the conflict-affected and high-risk areas that were on a list on a date. */
    public RcoiDetermination withCahras(CountryList cahras, LocalDate asOf) {
        return with(new Areas(cahras, Optional.of(asOf)));
    }

    private RcoiDetermination with(Areas newAreas) {
        return new RcoiDetermination(rollUp, survey, origins, policy, Optional.of(newAreas));
    }

    /** Determines the outcomes. */
    public RcoiResult determine() {
        List<RcoiResult.Mineral> minerals = new ArrayList<>();
        Set<String> settled = survey.map(known -> Superseded.of(rollUp, known))
                .orElseGet(() -> Superseded.of(rollUp))
                .settled(rollUp);
        for (Metal metal : policy.metals()) {
            Signals signals = new SignalCollector(rollUp, survey, origins, policy, settled, metal).collect();
            minerals.add(new DecisionTable(metal, signals, policy).decide());
        }
        Optional<CahraReview> cahras = areas.map(given -> CahraReview.of(rollUp, origins, given.list(), given.asOf()));
        Optional<ListUse> used =
                origins.isNone() ? Optional.empty() : Optional.of(new ListUse(origins.label(), origins.date()));
        return new RcoiResult(policy, minerals, notes(settled.size()), findings(minerals), used, cahras);
    }

    /**
     * All findings, including those about facilities without origin data. If there are no origin data at all, a note
     * reports it instead.
     */
    private List<Finding> findings(List<RcoiResult.Mineral> minerals) {
        List<Finding> findings = new ArrayList<>();
        minerals.forEach(mineral -> disputed(mineral).ifPresent(findings::add));
        areas.ifPresent(given -> findings.addAll(given.list().findings()));
        if (origins.isNone()) {
            return findings;
        }
        rollUp.facilities().stream()
                .filter(facility -> policy.metals().contains(facility.metal()))
                .filter(facility -> origins.of(facility.smelter()).isEmpty())
                .map(Facility::smelter)
                .map(smelter -> RollUpRule.ROLLUP_ORIGIN_MISSING
                        .of("origins", origins.label(), "facility", smelter.label())
                        .about(smelter.metal()))
                .forEach(findings::add);
        return findings;
    }

    /** A finding if suppliers report that they use a mineral that the company declares not necessary. */
    private Optional<Finding> disputed(RcoiResult.Mineral mineral) {
        List<String> suppliers = mineral.basis().usedBy();
        if (suppliers.isEmpty() || !policy.notNecessary().contains(mineral.metal())) {
            return Optional.empty();
        }
        String metal = mineral.metal().label();
        String count = Wording.counted(suppliers.size(), "supplier reports", "suppliers report");
        return Optional.of(RollUpRule.ROLLUP_NOT_NECESSARY_DISPUTED
                .of("metal", metal, "count", count, "suppliers", String.join("; ", suppliers))
                .about(mineral.metal()));
    }

    private List<String> notes(int settled) {
        List<String> notes = new ArrayList<>();
        notes.add("This is an indication for the company and its counsel, who make the determination. It is not legal"
                + " advice.");
        if (survey.isEmpty()) {
            notes.add("No list of the suppliers asked was provided. Only files that were received and cannot be used"
                    + " count as missing responses.");
        }
        notes.add(
                origins.isNone()
                        ? "No origin data were provided, so the origin of every facility is unknown."
                        : "The origins of facilities are from " + origins.label()
                                + origins.date()
                                        .map(date -> ", as of " + Wording.day(date))
                                        .orElse("") + ".");
        if (settled > 0) {
            notes.add("Declarations that newer ones replace: " + settled
                    + ". Their open points do not count. Their signals for the covered countries do.");
        }
        return notes;
    }
}
