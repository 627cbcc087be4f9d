package org.opencmrt.match;

import java.util.Optional;
import org.opencmrt.model.Country;
import org.opencmrt.model.MatchQuery;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Metal;
import org.opencmrt.model.SmelterId;

/**
 * The fast path for rows with a listed name exactly as printed, a listed id, or both for the same facility. It gives
 * the same answer as the full matching process, or no answer if the full process is needed.
 */
final class ReadyAnswers {
    private final ReferenceIndex index;

    ReadyAnswers(ReferenceIndex index) {
        this.index = index;
    }

    /** Empty if the query requires the full matching process. */
    Optional<MatchResult> find(MatchQuery query) {
        return query.metal().flatMap(metal -> {
            if (query.declaredId().isEmpty()) {
                return byName(query, metal).flatMap(answer -> answer.in(country(query)));
            }
            Optional<ExactAnswer> byId = SmelterId.tryParse(query.declaredId().get())
                    .flatMap(id -> Optional.ofNullable(index.answer(metal, id)));
            if (query.name().isEmpty()) {
                return byId.flatMap(answer -> answer.in(country(query)));
            }
            return byId.map(ExactAnswer::facility)
                    .flatMap(facility -> byName(query, metal)
                            .filter(answer -> answer.facility().equals(facility))
                            .flatMap(ExactAnswer::withName));
        });
    }

    private Optional<ExactAnswer> byName(MatchQuery query, Metal metal) {
        return query.name().flatMap(name -> Optional.ofNullable(index.answer(metal, name)));
    }

    private static Optional<Country> country(MatchQuery query) {
        return query.country().flatMap(Country::tryParse);
    }
}
