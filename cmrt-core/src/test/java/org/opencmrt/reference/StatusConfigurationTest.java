package org.opencmrt.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.AuditStatus;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ListFormatException;

class StatusConfigurationTest {
    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("words.csv"), text);
    }

    private static AuditStatus status(AuditClass auditClass) {
        return new AuditStatus(auditClass, "a word", Optional.empty(), Optional.empty());
    }

    @Test
    void a_file_changes_the_words_that_reports_print() throws IOException {
        StatusWords words = StatusWords.read(file("""
                class,word,definition
                conformant,Conformant,It passed.
                NON_CONFORMANT,Did not pass,It was audited and did not pass.
                Not Participating,,
                NONE,No status,No list names it.
                """));

        assertThat(words.word(status(AuditClass.CONFORMANT))).contains("Conformant");
        assertThat(words.word(status(AuditClass.NON_CONFORMANT))).contains("Did not pass");
        assertThat(words.word(status(AuditClass.NOT_PARTICIPATING))).isEmpty();
        assertThat(words.word(status(AuditClass.ACTIVE))).contains("In Process");
        assertThat(words.noStatus()).isEqualTo("No status");
        assertThat(words.definitions())
                .containsKeys("Conformant", "Did not pass", "No status", "In Process", "Unknown")
                .doesNotContainKey("Compliant");
    }

    @Test
    void a_file_adds_words_to_the_vocabulary() throws IOException {
        StatusVocabulary words = StatusVocabulary.read(file("word,class\nGreen,conformant\nactive,LISTED\n"));
        assertThat(words.classOf("GREEN")).contains(AuditClass.CONFORMANT);
        assertThat(words.classOf("Active")).contains(AuditClass.LISTED);
        assertThat(words.classOf("Conformant")).contains(AuditClass.CONFORMANT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            class,word\\nGREEN,Green              | line 2: 'GREEN' is not a class; the classes are CONFORMANT, ACTIVE
            class,word\\nACTIVE,Under way         | line 2: the word 'Under way' needs a definition
            class,word\\nNONE,                    | line 2: facilities without a status need a word
            word,meaning\\nGreen,x                | the column class is missing. Headings: word, meaning
            """)
    void an_invalid_file_of_status_words_is_refused(String text, String problem) throws IOException {
        Path file = file(text.replace("\\n", "\n") + "\n");
        assertThatThrownBy(() -> StatusWords.read(file))
                .isInstanceOf(ListFormatException.class)
                .hasMessageStartingWith("status words words.csv")
                .hasMessageContaining(problem);
    }

    @Test
    void the_newest_list_of_a_program_must_not_be_old() {
        StatusBook book = StatusBook.of(List.of(
                list("rmap-2023.csv", "smelter_id,status,scheme,date\nCID900001,Active,RMAP,2023-01-01\n"),
                list("rmap-2025.csv", "smelter_id,status,scheme,date\nCID900001,Active,RMAP,2025-01-01\n"),
                list("lbma.csv", "smelter_id,status,scheme,date\nCID900001,LBMA,LBMA,2025-03-01\n"),
                list("undated.csv", "smelter_id,status\nCID900001,Active\n")));

        assertThat(book.ageAsOf(LocalDate.of(2025, 4, 1), 90))
                .extracting(Finding::message)
                .hasSize(1)
                .allMatch(message -> message.startsWith("undated.csv: The date of the status list is unknown"));
        assertThat(book.ageAsOf(LocalDate.of(2025, 4, 2), 90))
                .extracting(Finding::message)
                .hasSize(2)
                .anyMatch(message -> message.startsWith("rmap-2025.csv: The status list is dated 2025-01-01, 91 days"));
        assertThat(book.undated()).hasSize(1);
    }

    @Test
    void a_list_that_is_entirely_later_is_reported_and_does_not_hide_an_old_one() {
        StatusBook book = StatusBook.of(List.of(
                list("old.csv", "smelter_id,status,scheme,date\nCID900001,Active,RMAP,2024-01-01\n"),
                list(
                        "partly.csv",
                        "smelter_id,status,scheme,date\nCID900001,Active,LBMA,2025-01-01\nCID900002,Active,LBMA,2025-09-01\n"),
                list("later.csv", "smelter_id,status,scheme,date\nCID900001,Active,RMAP,2025-09-01\n")));

        assertThat(book.ageAsOf(LocalDate.of(2025, 1, 31), 90))
                .extracting(Finding::rule, finding -> finding.message().replaceFirst(":.*", ""))
                .containsExactly(
                        tuple("ROLLUP_STATUS_LIST_LATER", "later.csv"), tuple("ROLLUP_STATUS_LIST_OLD", "old.csv"));
        assertThat(book.ageAsOf(LocalDate.of(2025, 9, 1), 90)).isEmpty();
    }

    private static StatusList list(String label, String text) {
        return StatusList.parse(label, text.getBytes(StandardCharsets.UTF_8), StatusVocabulary.standard());
    }
}
