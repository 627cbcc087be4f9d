package org.opencmrt.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.opencmrt.internal.rules.ReadRule;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;

class SharedFindingsTest {
    @Provide
    Arbitrary<Finding> findings() {
        Arbitrary<Optional<CellRef>> cells = Arbitraries.of("A5", "C12", "C5")
                .map(cell -> new CellRef("acme.xlsx", "Smelter List", cell))
                .optional(0.8);
        Arbitrary<Map<String, String>> arguments = Arbitraries.maps(
                        Arbitraries.of("row", "smelter"), Arbitraries.of("5", "12", "05", "", "Aurora"))
                .ofMaxSize(2);
        return Combinators.combine(
                        Arbitraries.of(ReadRule.values()),
                        Arbitraries.of(Finding.Severity.values()),
                        Arbitraries.of("one", "two"),
                        arguments,
                        cells,
                        Arbitraries.of(Metal.GOLD, Metal.TIN).optional(),
                        Arbitraries.of("Please ask.").optional())
                .as(Finding::new);
    }

    @Property(tries = 300)
    void equals_the_findings_that_it_was_made_of(@ForAll List<@From("findings") Finding> findings) {
        List<Finding> shared = new SharedFindings().of(findings);

        assertThat(shared).isEqualTo(findings).hasSameHashCodeAs(findings);
        assertThat(SharedFindings.copy(shared)).isSameAs(shared);
    }

    @Test
    void findings_of_different_rows_share_their_words() {
        SharedFindings pool = new SharedFindings();
        Finding one = new Finding(
                ReadRule.READ_ROWS_MOVED,
                Finding.Severity.WARNING,
                "Aurora is in a covered country.",
                Map.of("row", "5", "smelter", "Aurora"),
                Optional.of(new CellRef("acme.xlsx", "Smelter List", "C5")),
                Optional.empty(),
                Optional.empty());
        Finding other = new Finding(
                ReadRule.READ_ROWS_MOVED,
                Finding.Severity.WARNING,
                new String("Aurora is in a covered country."),
                Map.of("row", "6", "smelter", "Aurora"),
                Optional.of(new CellRef("birch.xlsx", "Smelter List", "C6")),
                Optional.empty(),
                Optional.empty());

        assertThat(pool.of(List.of(one)).get(0).message())
                .isSameAs(pool.of(List.of(other)).get(0).message());
        assertThat(pool.of(List.of(other)).get(0).arguments()).isEqualTo(other.arguments());
    }
}
