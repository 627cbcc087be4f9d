package org.opencmrt.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opencmrt.testing.OpenCmrtAssertions.assertThatFindings;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsAssertTest {
    @Test
    void a_misspelled_rule_does_not_pass_as_one_without_findings() {
        assertThatFindings(List.of()).hasNone("REVIEW_COVERED_YES").hasNone("ACME_OWN_RULE");

        assertThatThrownBy(() -> assertThatFindings(List.of()).hasNone("REVIEW_COVERD_YES"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no rule REVIEW_COVERD_YES; docs/findings.md lists the rules");
    }

    @Test
    void missing_findings_fail_the_assertion() {
        assertThatThrownBy(() -> assertThatFindings(null).hasNoErrors()).isInstanceOf(AssertionError.class);
    }
}
