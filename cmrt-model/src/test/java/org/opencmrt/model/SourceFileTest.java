package org.opencmrt.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFileTest {
    @ParameterizedTest(name = "a file that starts with {0} is {1}")
    @CsvSource({
        "504B0304, XLSX",
        "504B03041400000008, XLSX",
        "D0CF11E0A1B11AE1, XLS",
        "D0CF11E0A1B11A, UNKNOWN",
        "504B0506, UNKNOWN",
        "'', UNKNOWN"
    })
    void the_first_bytes_of_a_file_show_its_format(String start, SourceFile.Format format) {
        assertThat(SourceFile.Format.of(HexFormat.of().parseHex(start))).isEqualTo(format);
    }
}
