package org.opencmrt.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opencmrt.model.DeclaredText.Origin;

class MatchQueryTest {
    private static DeclaredText text(String text, Origin origin) {
        return new DeclaredText(text, new CellRef("a.xlsx", "Smelter List", "A5"), origin);
    }

    private static DeclaredSmelter row(Map<DeclaredSmelter.Column, DeclaredText> cells) {
        CellRef at = new CellRef("a.xlsx", "Smelter List", "A5");
        return new DeclaredSmelter(5, at, Entry.LISTED, Optional.of(Metal.GOLD), Optional.empty(), cells);
    }

    @Test
    void leaves_out_what_the_look_up_shows_beside_a_typed_id() {
        MatchQuery query = MatchQuery.of(row(Map.of(
                DeclaredSmelter.Column.ID_INPUT, text("CID000015", Origin.TYPED),
                DeclaredSmelter.Column.LOOKUP_NAME, text("Name of an older list", Origin.CALCULATED),
                DeclaredSmelter.Column.COUNTRY, text("JAPAN", Origin.LOOKED_UP))));
        assertThat(query.declaredId()).contains("CID000015");
        assertThat(query.name()).isEmpty();
        assertThat(query.country()).isEmpty();
    }

    @Test
    void keeps_a_name_and_country_that_the_supplier_typed() {
        MatchQuery query = MatchQuery.of(row(Map.of(
                DeclaredSmelter.Column.ID_INPUT, text("CID000015", Origin.TYPED),
                DeclaredSmelter.Column.LOOKUP_NAME, text("Dowa", Origin.TYPED),
                DeclaredSmelter.Column.COUNTRY, text("JAPAN", Origin.TYPED))));
        assertThat(query.name()).contains("Dowa");
        assertThat(query.country()).contains("JAPAN");
    }

    @Test
    void keeps_what_the_look_up_shows_beside_a_typed_name() {
        MatchQuery query = MatchQuery.of(row(Map.of(
                DeclaredSmelter.Column.LOOKUP_NAME, text("Dowa", Origin.TYPED),
                DeclaredSmelter.Column.COUNTRY, text("JAPAN", Origin.CALCULATED),
                DeclaredSmelter.Column.ID, text("CID000401", Origin.CALCULATED))));
        assertThat(query.name()).contains("Dowa");
        assertThat(query.country()).contains("JAPAN");
        assertThat(query.declaredId()).contains("CID000401");
    }
}
