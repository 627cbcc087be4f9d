package org.opencmrt.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowsTest {
    @Test
    void rows_are_said_short_and_whole() {
        assertThat(Rows.listed(5)).isEqualTo("row 5");
        assertThat(Rows.listed(5, 6)).isEqualTo("rows 5, 6");
        assertThat(Rows.listed(5, 6, 7)).isEqualTo("rows 5 to 7");
        assertThat(Rows.listed(5, 9, 10, 11, 12, 20, 21)).isEqualTo("rows 5, 9 to 12, 20, 21");
        assertThat(Rows.listed(IntStream.rangeClosed(5, 2004).toArray())).isEqualTo("rows 5 to 2004");
    }

    @Test
    void of_very_many_that_are_scattered_the_first_are_said_and_the_others_counted() {
        int[] even = IntStream.rangeClosed(1, 100).map(i -> 2 * i).toArray();

        assertThat(Rows.listed(even)).startsWith("rows 2, 4, 6, ").endsWith(", 118, 120 and 40 more");
    }
}
