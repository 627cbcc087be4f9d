package org.opencmrt.internal.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellAddressTest {
    @Property
    void reads_what_it_prints(
            @ForAll @IntRange(min = 1, max = CellAddress.MAX_ROW) int row,
            @ForAll @IntRange(min = 1, max = CellAddress.MAX_COLUMN) int column) {
        CellAddress address = new CellAddress(row, column);
        assertThat(CellAddress.of(address.toString())).isEqualTo(address);
        assertThat(CellAddress.of(address.toString().toLowerCase(Locale.ROOT))).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "1", "A0", "é1", "A1:B2", "ABCD1", "XFE1", "A1048577", "A-1"})
    void refuses_invalid_addresses(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CellAddress.of(text));
    }
}
