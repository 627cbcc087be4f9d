package org.opencmrt.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowMapTest {
    private static final Map<Integer, Integer> ANCHORS = Map.of(3, 3, 9, 11, 22, 24);

    private static Optional<RowMap> map(List<Integer> fields, Set<Integer> filledRows) {
        return RowMap.of(ANCHORS, fields, filledRows::contains);
    }

    @Test
    void moves_rows_with_the_anchors_around_them() {
        RowMap map = map(List.of(15, 30), Set.of()).orElseThrow();
        assertThat(map.row(9)).isEqualTo(11);
        assertThat(map.row(15)).isEqualTo(17);
        assertThat(map.row(30)).isEqualTo(32);
        assertThat(map.isIdentity()).isFalse();
    }

    @Test
    void finds_between_anchors_that_moved_apart_where_the_rows_were_inserted() {
        assertThat(map(List.of(7, 8), Set.of(9, 10)).orElseThrow().row(8)).isEqualTo(10);
        assertThat(map(List.of(7, 8), Set.of(7, 10)).orElseThrow().row(7)).isEqualTo(7);
        assertThat(map(List.of(7, 8), Set.of(7, 10)).orElseThrow().row(8)).isEqualTo(10);
        assertThat(map(List.of(7, 8), Set.of(7, 8)).orElseThrow().row(8)).isEqualTo(8);
    }

    @Test
    void leaves_open_what_the_sheet_does_not_determine() {
        assertThat(map(List.of(8), Set.of())).isEmpty();
        assertThat(RowMap.of(Map.of(3, 3, 9, 8), List.of(6), row -> true))
                .as("a row was deleted")
                .isEmpty();
    }
}
