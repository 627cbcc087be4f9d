package org.opencmrt.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainDatesTest {
    @ParameterizedTest
    @ValueSource(strings = {"2025-03-14", "2025/3/14", "14-Mar-2025", "14 MAR 2025", "03/14/2025", "14/3/2025"})
    void an_unambiguous_date_is_read(String text) {
        assertThat(PlainDates.tryParse(text)).contains(LocalDate.of(2025, 3, 14));
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/04/2025", "12/11/2025", "31/02/2025", "14/15/2025", "00/14/2025", "3/14/25", "spring"})
    void any_other_text_is_not_a_date(String text) {
        assertThat(PlainDates.tryParse(text)).isEmpty();
    }
}
