package org.opencmrt.testing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.opencmrt.model.Country;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.MatchResult.Decision;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;

/**
 * Seven invented facilities and a very simple matcher. It matches an id, or a name and metal with exactly the same
 * letters except for case. A name with the same beginning as a facility's name needs review.
 */
public final class FakeReference implements Function<DeclaredSmelter, MatchResult> {
    /** A gold refinery. */
    public static final Smelter AURORA = smelter("CID900001", Metal.GOLD, "Aurora Refining Ltd.", "SWITZERLAND");
    /** Another gold refinery, whose name comes later in the alphabet. */
    public static final Smelter BOREAL = smelter("CID900002", Metal.GOLD, "Boreal Gold Refinery", "CANADA");
    /** A gold refinery without an id on the list. */
    public static final Smelter NAMELESS = smelter(null, Metal.GOLD, "Cedar Precious Metals", "JAPAN");
    /** The tin smelter of a company with two smelters. */
    public static final Smelter DELTA_TIN = smelter("CID900003", Metal.TIN, "Delta Metals Corp.", "MALAYSIA");
    /** The tungsten smelter of the same company. */
    public static final Smelter DELTA_TUNGSTEN = smelter("CID900004", Metal.TUNGSTEN, "Delta Metals Corp.", "MALAYSIA");
    /** A tantalum smelter. */
    public static final Smelter ESKER = smelter("CID900005", Metal.TANTALUM, "Esker Tantalum Co., Ltd.", "ESTONIA");

    /** A gold refinery in a covered country. */
    public static final Smelter FENNEC = smelter("CID900006", Metal.GOLD, "Fennec Gold", "RWANDA");

    /** All of these facilities. */
    public static final List<Smelter> SMELTERS =
            List.of(AURORA, BOREAL, NAMELESS, DELTA_TIN, DELTA_TUNGSTEN, ESKER, FENNEC);

    @Override
    public MatchResult apply(DeclaredSmelter row) {
        Optional<SmelterId> id = row.declaredId();
        Optional<String> name = row.declaredName().map(text -> text.toLowerCase(Locale.ROOT));
        for (Smelter smelter : SMELTERS) {
            if (id.isPresent() && id.equals(smelter.id())) {
                return result(
                        Decision.MATCH, smelter, MatchResult.Basis.ID, "the id " + id.get() + " is the facility's");
            }
        }
        for (Smelter smelter : SMELTERS) {
            String standard = smelter.name().toLowerCase(Locale.ROOT);
            if (row.metal().equals(Optional.of(smelter.metal())) && name.isPresent()) {
                if (name.get().equals(standard)) {
                    return result(Decision.MATCH, smelter, MatchResult.Basis.NAME, "metal and name are the facility's");
                }
                if (standard.startsWith(name.get())) {
                    return result(
                            Decision.REVIEW,
                            smelter,
                            MatchResult.Basis.SIMILARITY,
                            "the name begins like the facility's");
                }
            }
        }
        return new MatchResult(Decision.NONE, List.of(), List.of("nothing in the list is like it"));
    }

    private static MatchResult result(Decision decision, Smelter smelter, MatchResult.Basis basis, String evidence) {
        double score = decision == Decision.MATCH ? 1 : 0.5;
        return new MatchResult(
                decision, List.of(new MatchResult.Candidate(smelter, smelter.name(), basis, score)), List.of(evidence));
    }

    private static Smelter smelter(String id, Metal metal, String name, String country) {
        return new Smelter(
                Optional.ofNullable(id).map(SmelterId::new),
                metal,
                name,
                Country.tryParse(country),
                Optional.of(country),
                Optional.empty(),
                Optional.empty());
    }
}
