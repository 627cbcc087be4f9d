package org.opencmrt.testing;

import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;

/** Assertions about the facility that a row was matched to. */
public final class MatchAssert extends AbstractAssert<MatchAssert, MatchResult> {
    MatchAssert(MatchResult actual) {
        super(actual, MatchAssert.class);
    }

    /** Verifies a match with this facility. */
    public MatchAssert isMatch(String id) {
        isNotNull();
        Optional<SmelterId> matched = actual.match().flatMap(Smelter::id);
        if (!matched.equals(Optional.of(new SmelterId(id)))) {
            failWithMessage("expected a match of %s, but it is %s", id, said(actual));
        }
        return this;
    }

    /** Verifies that the match needs review by a person. */
    public MatchAssert isForReview() {
        return is(MatchResult.Decision.REVIEW);
    }

    /** Verifies that there is no match. */
    public MatchAssert isNone() {
        return is(MatchResult.Decision.NONE);
    }

    private static String said(MatchResult result) {
        return result.decision() + " of "
                + result.best().map(best -> best.smelter().label()).orElse("nothing") + ", because "
                + String.join("; ", result.evidence());
    }

    private MatchAssert is(MatchResult.Decision decision) {
        isNotNull();
        if (actual.decision() != decision) {
            failWithMessage("expected the decision %s, but it is %s", decision, said(actual));
        }
        return this;
    }
}
