package org.opencmrt.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowsTest {
    @Test
    void rows_are_listed_short_and_whole() {
        assertThat(words(5)).isEqualTo("row 5");
        assertThat(words(5, 6)).isEqualTo("rows 5, 6");
        assertThat(words(5, 6, 7)).isEqualTo("rows 5 to 7");
        assertThat(words(5, 9, 10, 11, 12, 20, 21)).isEqualTo("rows 5, 9 to 12, 20, 21");
        assertThat(words(IntStream.rangeClosed(5, 2004).toArray())).isEqualTo("rows 5 to 2004");
    }

    @Test
    void rows_are_an_argument_that_each_language_words() {
        assertThat(Rows.listed(5, 9, 10, 11)).isEqualTo("5 9-11");
        assertThat(Rows.words("5 9-11", ReviewTexts.bundled("de").orElseThrow()))
                .isEqualTo("Zeilen 5, 9 bis 11");
        assertThat(Rows.words("5 9-11", ReviewTexts.bundled("zh").orElseThrow()))
                .isEqualTo("第 5、9 至 11 行");
        assertThat(Rows.words("5 9-11 +3", ReviewTexts.bundled("ja").orElseThrow()))
                .isEqualTo("5、9～11行目、ほか3行");
        assertThat(Rows.words("some rows", ReviewTexts.english())).isEqualTo("some rows");
    }

    @Test
    void the_first_of_many_scattered_rows_are_listed_and_the_others_counted() {
        int[] even = IntStream.rangeClosed(1, 100).map(i -> 2 * i).toArray();

        assertThat(words(even)).startsWith("rows 2, 4, 6, ").endsWith(", 118, 120 and 40 more");
    }

    private static String words(int... rows) {
        return Rows.words(Rows.listed(rows), ReviewTexts.english());
    }
}
