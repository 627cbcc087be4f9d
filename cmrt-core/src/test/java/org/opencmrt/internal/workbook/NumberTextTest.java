package org.opencmrt.internal.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {
    @ParameterizedTest(name = "{0} is \"{1}\"")
    @CsvSource({
        "137462911, 137462911",
        "1.0, 1",
        "0, 0",
        "-5, -5",
        "0.1, 0.1",
        "1.3746291100000001E8, 137462911",
        "1e15, 1000000000000000",
        "2.5e-7, 0.00000025",
        "0.30000000000000004, 0.3",
        "123456789012345680, 123456789012346000"
    })
    void writes_numbers_without_exponent_and_needless_zeros(double number, String text) {
        assertThat(NumberText.of(number)).isEqualTo(text);
    }
}
