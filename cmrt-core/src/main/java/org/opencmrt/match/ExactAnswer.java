package org.opencmrt.match;

import java.util.List;
import org.opencmrt.model.MatchBasis;
import org.opencmrt.model.MatchDecision;
import org.opencmrt.model.MatchResult;

/**
 * The answers for a name that is printed in the list and stands for one facility, made once with the index: most rows of
 * most declarations are such names.
 *
 * @param facility the facility
 * @param inItsCountry the answer where the declared country agrees
 * @param withoutCountry the answer where no country is declared
 */
record ExactAnswer(Facility facility, MatchResult inItsCountry, MatchResult withoutCountry) {
    static ExactAnswer of(KnownName name) {
        MatchBasis basis = name.isStandard() ? MatchBasis.NAME : MatchBasis.ALIAS;
        Hit hit = new Hit(name.facility(), name.printed(), basis, 1);
        Outcome outcome = new Outcome(
                MatchDecision.MATCH,
                List.of(hit),
                List.of("'" + name.printed() + "' is a name of "
                        + name.facility().label()));
        return new ExactAnswer(
                name.facility(), outcome.and("the country agrees").result(1), outcome.result(1));
    }
}
