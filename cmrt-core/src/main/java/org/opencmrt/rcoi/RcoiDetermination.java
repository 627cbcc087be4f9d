package org.opencmrt.rcoi;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.model.Metal;
import org.opencmrt.origin.OriginData;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.survey.Survey;

/**
 * Determines what a reasonable country of origin inquiry comes to, mineral by mineral. Pure: equal input gives an equal
 * result.
 *
 * <p>More declarations never make a reason to believe go away: every declaration of the roll-up speaks, superseded ones
 * too.
 */
public final class RcoiDetermination {
    private final RollUp rollUp;
    private final Optional<Survey> survey;
    private final OriginData origins;
    private final RcoiPolicy policy;

    private RcoiDetermination(RollUp rollUp, Optional<Survey> survey, OriginData origins, RcoiPolicy policy) {
        this.rollUp = Objects.requireNonNull(rollUp, "rollUp");
        this.survey = survey;
        this.origins = Objects.requireNonNull(origins, "origins");
        this.policy = Objects.requireNonNull(policy, "policy");
    }

    /** The inquiry behind a roll-up; without a list of suppliers asked, origin data, or word of the company. */
    public static RcoiDetermination of(RollUp rollUp) {
        return new RcoiDetermination(rollUp, Optional.empty(), OriginData.none(), RcoiPolicy.standard());
    }

    /** The same inquiry, knowing who was asked. */
    public RcoiDetermination with(Survey newSurvey) {
        return new RcoiDetermination(rollUp, Optional.of(newSurvey), origins, policy);
    }

    /** The same inquiry with origin data. */
    public RcoiDetermination with(OriginData newOrigins) {
        return new RcoiDetermination(rollUp, survey, newOrigins, policy);
    }

    /** The same inquiry with what the company says about it. */
    public RcoiDetermination with(RcoiPolicy newPolicy) {
        return new RcoiDetermination(rollUp, survey, origins, newPolicy);
    }

    /** What the inquiry comes to. */
    public RcoiResult determine() {
        List<MineralOutcome> minerals = new ArrayList<>();
        for (Metal metal : policy.metals()) {
            Signals signals = new SignalCollector(rollUp, survey, origins, policy, metal).collect();
            minerals.add(new DecisionTable(metal, signals, policy).decide());
        }
        return new RcoiResult(minerals, notes());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(
                "This is an indication for the company and its counsel, whose decision it is. It is no legal advice.");
        if (survey.isEmpty()) {
            notes.add("No list of the suppliers asked was given: only files that came in and cannot be used count as "
                    + "missing answers.");
        }
        notes.add(
                origins.findings().isEmpty()
                                && origins.date().isEmpty()
                                && origins.label().equals(OriginData.none().label())
                        ? "No origin data were given: the origin of every facility is unknown."
                        : "Origins of facilities are from " + origins.label()
                                + origins.date().map(date -> ", as of " + date).orElse("") + ".");
        return notes;
    }
}
