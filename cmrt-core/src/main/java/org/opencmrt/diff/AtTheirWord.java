package org.opencmrt.diff;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.opencmrt.model.Candidate;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Entry;
import org.opencmrt.model.MatchBasis;
import org.opencmrt.model.MatchDecision;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterColumn;
import org.opencmrt.model.SmelterId;

/** Takes each row for the facility that it says, without any reference list. */
final class AtTheirWord implements Function<DeclaredSmelter, MatchResult> {
    @Override
    public MatchResult apply(DeclaredSmelter row) {
        Optional<String> name = row.declaredName();
        Optional<SmelterId> id = row.declaredId();
        boolean told = row.entry() == Entry.LISTED || row.entry() == Entry.FREE_TEXT;
        if (!told || row.metal().isEmpty() || (name.isEmpty() && id.isEmpty())) {
            return new MatchResult(
                    MatchDecision.NONE, List.of(), List.of("the workbook's own look-up list does not identify it"));
        }
        Smelter smelter = new Smelter(
                id,
                row.metal().get(),
                name.orElseGet(() -> id.orElseThrow().value()),
                row.country(),
                row.text(SmelterColumn.COUNTRY),
                Optional.empty(),
                Optional.empty());
        Candidate said = new Candidate(smelter, smelter.name(), id.isPresent() ? MatchBasis.ID : MatchBasis.NAME, 1);
        return new MatchResult(MatchDecision.MATCH, List.of(said), List.of("the row says so"));
    }
}
