package org.opencmrt.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencmrt.reference.ListUse;

class WordingTest {
    @Test
    void one_is_singular_and_any_other_count_is_plural() {
        assertThat(Wording.counted(0, "file", "files")).isEqualTo("0 files");
        assertThat(Wording.counted(1, "file", "files")).isEqualTo("1 file");
        assertThat(Wording.counted(2, "file", "files")).isEqualTo("2 files");
    }

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource({"6, 7, 85.7%", "2, 3, 66.6%", "1999, 2000, 99.9%", "7, 10, 70%", "3, 3, 100%", "0, 4, 0%"})
    void a_share_is_never_overstated(int part, int whole, String percent) {
        assertThat(Wording.percent((double) part / whole)).isEqualTo(percent);
    }

    @Test
    void a_list_is_printed_with_its_date_in_words() {
        LocalDate day = LocalDate.of(2025, 6, 30);

        assertThat(new ListUse("conformant.csv", Optional.of(day)).text())
                .isEqualTo("conformant.csv, as of June 30, 2025");
        assertThat(new ListUse("conformant.csv", Optional.empty()).text()).isEqualTo("conformant.csv, date unknown");
    }
}
