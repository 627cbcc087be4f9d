package org.opencmrt.rollup;

import java.util.List;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Metal;

/**
 * How many suppliers were surveyed about a metal, and how many of them responded about it.
 *
 * @param asked suppliers that are expected to use the metal, or that have no expected metals
 * @param answered those of them with a current declaration that covers the metal
 */
record MetalResponse(int asked, int answered) {
    /** Checks the bounds. */
    MetalResponse {
        if (answered < 0 || answered > asked) {
            throw new IllegalArgumentException(answered + " of " + asked + " suppliers cannot have responded");
        }
    }

    /** Counts the responses of a survey. */
    static MetalResponse of(Survey survey, Metal metal) {
        List<Survey.Response> asked = survey.askedAbout(metal);
        return new MetalResponse(asked.size(), (int)
                asked.stream().filter(response -> response.isAnsweredFor(metal)).count());
    }

    /**
     * The share as one of the ranges of templates since CMRT 5. A share on a boundary counts as the lower range, so
     * that it is never overstated.
     */
    Answer.Value rate() {
        if (answered == 0) {
            return Answer.Value.NONE;
        }
        if (answered == asked) {
            return Answer.Value.ALL;
        }
        if (answered * 10L > asked * 9L) {
            return Answer.Value.OVER_90;
        }
        if (answered * 4L > asked * 3L) {
            return Answer.Value.OVER_75;
        }
        return answered * 2L > asked ? Answer.Value.OVER_50 : Answer.Value.HALF_OR_LESS;
    }
}
