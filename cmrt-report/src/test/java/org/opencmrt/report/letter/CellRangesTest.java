package org.opencmrt.report.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellRangesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    D26                  | D26
                    G34 G56              | G34, G56
                    E5 E6                | E5, E6
                    E5 E6 E7             | E5:E7
                    E5 F6 G7             | E5, F6, G7
                    B2 E5 E6 E7 E8 E10   | B2, E5:E8, E10
                    XFD1048575 XFD1048576| XFD1048575, XFD1048576
                    """)
    void consecutive_cells_are_a_range(String cells, String said) {
        assertThat(CellRanges.of(List.of(cells.strip().split(" ")))).isEqualTo(said);
    }
}
