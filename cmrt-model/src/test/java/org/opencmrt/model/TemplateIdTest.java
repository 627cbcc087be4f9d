package org.opencmrt.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateIdTest {
    @ParameterizedTest
    @EnumSource
    void parses_what_it_prints(TemplateFamily family) {
        TemplateId id = TemplateId.of(family, "2.03a");
        assertThat(TemplateId.tryParse(" " + id.toString().replace(" ", "  "))).contains(id);
    }

    @Test
    void a_version_alone_means_cmrt() {
        assertThat(TemplateId.tryParse("6.6.1")).contains(TemplateId.of(TemplateFamily.CMRT, "6.6.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "six", "XMRT 2.1", "EMRT", "EMRT new", "CMRT 6.5 6.6"})
    void is_empty_for_any_other_text(String text) {
        assertThat(TemplateId.tryParse(text)).isEmpty();
    }
}
