package org.opencmrt.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencmrt.model.ReadLimits;

class ReadShareTest {
    private static final long MEBI = 1L << 20;
    private static final ReadLimits LIMITS = ReadLimits.standard();

    @ParameterizedTest(name = "{0} threads in {1} MiB")
    @CsvSource({"2, 256, 4, 65536", "4, 256, 4, 65536", "1, 256, 2, 131072", "4, 1024, 8, 131072"})
    void divides_a_quarter_of_the_memory(int threads, long memory, int files, int cells) {
        ReadShare share = ReadShare.of(LIMITS, threads, memory * MEBI);

        assertThat(share.files()).isEqualTo(files);
        assertThat(share.limits().maxCells()).isEqualTo(cells);
        assertThat(share.limits().maxTextLength()).isEqualTo(cells * 32L);
        assertThat(share.limits().maxFileBytes()).isEqualTo(cells * 128L);
    }

    @Test
    void does_not_reduce_limits_if_all_files_fit_into_memory() {
        assertThat(ReadShare.of(LIMITS, 2, 4_096 * MEBI)).isEqualTo(new ReadShare(4, LIMITS));
    }

    @Test
    void reads_nothing_ahead_if_only_one_file_fits() {
        assertThat(ReadShare.of(LIMITS, 8, 32 * MEBI)).isEqualTo(new ReadShare(1, LIMITS));
    }

    @Test
    void never_allows_more_than_the_limits() {
        ReadLimits strict = LIMITS.withMaxCells(10).withMaxTextLength(20).withMaxFileBytes(30);

        assertThat(ReadShare.of(strict, 4, 256 * MEBI).limits()).isEqualTo(strict);
    }
}
