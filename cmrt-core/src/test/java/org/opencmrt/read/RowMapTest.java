package org.opencmrt.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RowMapTest {
    @Test
    void moves_rows_with_the_anchors_around_them() {
        RowMap map = new RowMap(Map.of(3, 3, 9, 11, 22, 24), row -> false);
        assertThat(map.row(9)).hasValue(11);
        assertThat(map.row(15)).hasValue(17);
        assertThat(map.row(30)).hasValue(32);
        assertThat(map.row(2)).hasValue(2);
    }

    @Test
    void leaves_open_where_a_row_went_between_anchors_that_moved_apart() {
        assertThat(new RowMap(Map.of(3, 3, 9, 11), row -> false).row(8)).isEmpty();
        assertThat(new RowMap(Map.of(3, 3, 9, 11), row -> row == 10).row(8)).hasValue(10);
        assertThat(new RowMap(Map.of(3, 3, 9, 11), row -> row == 8).row(8)).hasValue(8);
        assertThat(new RowMap(Map.of(3, 3, 9, 11), row -> true).row(8)).isEmpty();
    }
}
