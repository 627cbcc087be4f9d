package org.opencmrt.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.AuditStatus;

class StatusWordsTest {
    @ParameterizedTest(name = "\"{0}\" is {1} and prints as {2}")
    @CsvSource({
        "Conformant,                                  CONFORMANT,        Compliant",
        "compliant,                                   CONFORMANT,        Compliant",
        "CFSP Compliant,                              CONFORMANT,        Compliant",
        "Conflict-Free,                               CONFORMANT,        Compliant",
        "RJC Chain-of-Custody,                        CONFORMANT,        Compliant",
        "Active,                                      ACTIVE,            In Process",
        "in-process,                                  ACTIVE,            In Process",
        "Re-audit in process,                         ACTIVE,            In Process",
        "Eligible,                                    LISTED,            Unknown",
        "Unknown,                                     LISTED,            Unknown",
        "Communication suspended – not interested,    NOT_PARTICIPATING, Unknown",
        "Non-Conformant,                              NON_CONFORMANT,    Unknown",
        "not compliant,                               NON_CONFORMANT,    Unknown",
        "DD Review – Unable to Proceed,               VETTING,           Unknown",
        "Expired,                                     EXPIRED,           Unknown",
        "Not applicable,                              NOT_ELIGIBLE,      ",
    })
    void words_of_lists_map_to_classes_and_words_of_filings(String word, AuditClass auditClass, String printed) {
        assertThat(StatusVocabulary.standard().classOf(word)).contains(auditClass);
        AuditStatus status = new AuditStatus(auditClass, word, Optional.empty(), Optional.empty());
        assertThat(StatusWords.threeWords().word(status)).isEqualTo(Optional.ofNullable(printed));
    }

    @Test
    void every_class_except_not_eligible_has_a_word() {
        Map<AuditClass, String> words = new EnumMap<>(StatusWords.threeWords().words());
        assertThat(words).hasSize(AuditClass.values().length - 1).doesNotContainKey(AuditClass.NOT_ELIGIBLE);
        assertThat(StatusWords.threeWords().noStatus()).isEqualTo("Unknown");
    }

    @Test
    void callers_can_change_a_word() {
        StatusWords words =
                StatusWords.threeWords().with(AuditClass.NON_CONFORMANT, "Not Compliant", "Audited, not passed.");

        assertThat(words.words()).containsEntry(AuditClass.NON_CONFORMANT, "Not Compliant");
        assertThat(words.definitions()).containsKeys("Compliant", "In Process", "Unknown", "Not Compliant");
        assertThat(StatusWords.threeWords()
                        .with(AuditClass.CONFORMANT, "Conformant", "Passed.")
                        .definitions())
                .doesNotContainKey("Compliant");
    }

    @Test
    void a_word_without_a_definition_is_refused() {
        assertThatThrownBy(() ->
                        new StatusWords(Map.of(AuditClass.ACTIVE, "Active"), "Unknown", Map.of("Unknown", "Nothing.")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'Active' needs a definition");
    }

    @Test
    void the_vocabulary_takes_more_words() {
        StatusVocabulary mine = StatusVocabulary.standard().with("Platinum Tier", AuditClass.CONFORMANT);

        assertThat(mine.classOf("platinum  tier")).contains(AuditClass.CONFORMANT);
        assertThat(StatusVocabulary.standard().classOf("platinum tier")).isEmpty();
    }
}
