package org.opencmrt.report.filing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opencmrt.report.ReportOptions;

class ReportFileTest {
    @Test
    void every_format_and_name_is_listed() {
        assertThat(ReportFile.all(
                        Draft.nothing(), ReportOptions.standard(), AnnexALayout.standard(), FilingTexts.standard()))
                .allSatisfy(file -> {
                    assertThat(ReportFile.FORMATS).contains(file.format());
                    assertThat(ReportFile.names()).contains(file.name());
                });
        assertThat(ReportFile.FORMATS).isSorted();
    }
}
