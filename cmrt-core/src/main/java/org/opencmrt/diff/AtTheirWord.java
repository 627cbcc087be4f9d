package org.opencmrt.diff;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Entry;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;

/** Matches each row to the facility that it declares, without a reference list. */
final class AtTheirWord implements Function<DeclaredSmelter, MatchResult> {
    @Override
    public MatchResult apply(DeclaredSmelter row) {
        Optional<String> name = row.declaredName();
        Optional<SmelterId> id = row.declaredId();
        boolean told = row.entry() == Entry.LISTED || row.entry() == Entry.FREE_TEXT;
        if (!told || row.metal().isEmpty() || (name.isEmpty() && id.isEmpty())) {
            return new MatchResult(
                    MatchResult.Decision.NONE,
                    List.of(),
                    List.of("the workbook's own look-up list does not identify it"));
        }
        Smelter smelter = new Smelter(
                id,
                row.metal().get(),
                name.orElseGet(() -> id.orElseThrow().value()),
                row.country(),
                row.text(DeclaredSmelter.Column.COUNTRY),
                Optional.empty(),
                Optional.empty());
        MatchResult.Candidate said = new MatchResult.Candidate(
                smelter, smelter.name(), id.isPresent() ? MatchResult.Basis.ID : MatchResult.Basis.NAME, 1);
        return new MatchResult(MatchResult.Decision.MATCH, List.of(said), List.of("the row says so"));
    }
}
