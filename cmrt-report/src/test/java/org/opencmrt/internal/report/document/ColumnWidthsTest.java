package org.opencmrt.internal.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {
    @Test
    void keeps_ids_and_countries_whole_beside_long_names() {
        List<Integer> widths = ColumnWidths.of(
                table(List.of("Umicore S.A. Business Unit Precious Metals Refining", "PHILIPPINES", "CID000058")),
                9000);
        assertThat(widths.get(1)).isGreaterThanOrEqualTo(11 * 118 + 240);
        assertThat(widths.get(2)).isGreaterThanOrEqualTo(9 * 118 + 240);
        assertThat(widths.get(0)).isGreaterThan(widths.get(1));
    }

    @Property(tries = 200)
    void widths_add_up_to_the_line(
            @ForAll @Size(min = 1, max = 12) List<String> row, @ForAll @IntRange(min = 1000, max = 20000) int whole) {
        List<Integer> widths = ColumnWidths.of(table(row), whole);
        assertThat(widths).hasSameSizeAs(row).allMatch(width -> width >= 0);
        assertThat(widths.stream().mapToInt(Integer::intValue).sum()).isEqualTo(whole);
    }

    private static Block.Table table(List<String> row) {
        List<Block.Column> columns = IntStream.range(0, row.size())
                .mapToObj(column -> new Block.Column("Column", Block.Kind.TEXT))
                .toList();
        return new Block.Table("A table", columns, List.of(row));
    }
}
