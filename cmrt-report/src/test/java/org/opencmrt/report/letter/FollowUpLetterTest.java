package org.opencmrt.report.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencmrt.check.DeclarationReview;
import org.opencmrt.check.ReviewTexts;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.RuleId;
import org.opencmrt.model.Severity;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.program.SupplierAssessment;
import org.opencmrt.program.SupplierClass;
import org.opencmrt.report.ReportOptions;

class FollowUpLetterTest {
    private static final ConflictMineralsProgram.Builder PROGRAM =
            ConflictMineralsProgram.builder().withoutReference();

    private static final String FILE = "acme.xlsx";
    private static final Finding EVIL = at("Smelter List", "D7", Severity.WARNING, "<b>Evil</b> | *co* is in no list")
            .asking("Please tell us what it is.");

    @Test
    void notes_and_findings_without_a_request_make_no_letter() {
        assertThat(letter(
                        at("Declaration", "D8", Severity.INFO, "a note").asking("Please do."),
                        at("Declaration", "D9", Severity.WARNING, "for the user")))
                .isEmpty();
    }

    @Test
    void findings_of_one_request_stand_under_it_together() {
        FollowUpLetter letter = letter(
                        at("Declaration", "D44", Severity.WARNING, "Gold: yes").asking("Which?"),
                        at("Declaration", "D45", Severity.WARNING, "Tin: yes").asking("Which?"),
                        at("Declaration", "D45", Severity.WARNING, "Tin: yes").asking("Which?"))
                .orElseThrow();
        assertThat(letter.sections()).singleElement().satisfies(section -> {
            assertThat(section.sheet()).contains("Declaration");
            assertThat(section.requests())
                    .containsExactly(new FollowUpLetter.Request(
                            "Which?",
                            List.of(
                                    new FollowUpLetter.Point(List.of("D44"), "Gold: yes."),
                                    new FollowUpLetter.Point(List.of("D45"), "Tin: yes."))));
        });
    }

    @Test
    void cells_in_which_the_same_was_found_stand_side_by_side() {
        FollowUpLetter letter = letter(
                        at("Smelter List", "Q18", Severity.WARNING, "no English")
                                .asking("In English, please."),
                        at("Smelter List", "Q19", Severity.WARNING, "another").asking("In English, please."),
                        at("Smelter List", "Q20", Severity.WARNING, "no English")
                                .asking("In English, please."),
                        at("Smelter List", "Q21", Severity.WARNING, "no English")
                                .asking("In English, please."),
                        at("Smelter List", "Q22", Severity.WARNING, "no English")
                                .asking("In English, please."))
                .orElseThrow();

        assertThat(LetterWriter.standard().markdown(letter))
                .contains("   - Q18, Q20:Q22: No English.\n   - Q19: Another.\n");
        assertThat(LetterWriter.standard().html(letter))
                .contains("<li><code>Q18, Q20:Q22</code>: No English.</li>\n<li><code>Q19</code>: Another.</li>");
    }

    @Test
    void a_file_that_cannot_be_read_keeps_its_name_and_is_not_told_whom_to_ask() {
        Finding unreadable = Finding.of(
                        "ROLLUP_UNREADABLE",
                        Severity.ERROR,
                        "acme.xlsx: the file is empty (0 bytes). Ask the supplier to send it once more")
                .asking("Please send the completed template.");

        assertThat(letter(unreadable)
                        .orElseThrow()
                        .sections()
                        .get(0)
                        .requests()
                        .get(0)
                        .points())
                .containsExactly(new FollowUpLetter.Point(List.of(), "acme.xlsx: the file is empty (0 bytes)."));
    }

    @Test
    void a_letter_in_markdown_reads_so() {
        assertThat(LetterWriter.standard().markdown(letter(EVIL).orElseThrow())).isEqualTo("""
                        # Questions about your declaration on conflict minerals

                        To: Acme \\<Relays\\>

                        From: Umbrella Motors

                        Please answer by: 2026-01-15

                        Your files: acme.xlsx

                        We have reviewed what you declared for completeness, reasonableness and consistency. Some points are open. Below, each request is followed by the cells that it is about and by what we found there.

                        Please correct the declaration, give it a new effective date, and send us the whole workbook.

                        ## Smelter List

                        1. **Please tell us what it is.**
                           - D7: \\<b\\>Evil\\</b\\> \\| \\*co\\* is in no list.

                        Where a point is right as it stands, please tell us so and why. Thank you for your help.
                        """);
    }

    @Test
    void what_a_supplier_wrote_is_text_in_html() {
        String html = LetterWriter.standard().html(letter(EVIL).orElseThrow());
        assertThat(html)
                .contains("To: Acme &lt;Relays&gt;")
                .contains("<code>D7</code>: &lt;b&gt;Evil&lt;/b&gt;")
                .doesNotContain("<b>");
    }

    @Test
    void without_a_due_date_a_letter_does_not_speak_of_one() {
        FollowUpLetter letter = FollowUpLetter.of(assessment(EVIL), PROGRAM.build(), ReportOptions.standard())
                .orElseThrow();
        assertThat(LetterWriter.standard().markdown(letter))
                .doesNotContain("answer by")
                .doesNotContain("From:")
                .doesNotContain("\n\n\n");
    }

    @Test
    void who_sent_nothing_is_reminded() {
        Finding none = ReviewTexts.english()
                .finding("ROLLUP_NO_ANSWER", Severity.WARNING, java.util.Map.of("supplier", "Acme"));
        SupplierAssessment silent =
                new SupplierAssessment("Acme", SupplierClass.NO_ANSWER, List.of(), 0, List.of(none), List.of(none));
        FollowUpLetter letter = FollowUpLetter.of(silent, PROGRAM.build(), ReportOptions.standard())
                .orElseThrow();
        assertThat(LetterWriter.standard().markdown(letter))
                .startsWith("# Your declaration on conflict minerals is missing");
    }

    @Test
    void the_text_around_is_the_users(@TempDir Path shells) throws IOException {
        Files.writeString(shells.resolve("letter.md"), "Dear {{supplier}},\nperiod {{period}}\n{{requests}}\n");
        LetterWriter writer = LetterWriter.with(LetterShells.read(shells));
        assertThat(writer.markdown(letter(EVIL).orElseThrow()))
                .startsWith("Dear Acme \\<Relays\\>,\n## Smelter List\n");
    }

    @Test
    void another_language_is_a_file() {
        ReviewTexts german = ReviewTexts.parse("letter.general = Die Datei als Ganzes\n");
        Finding whole =
                Finding.of(RuleId.other("REVIEW_X", Severity.WARNING), "etwas").asking("Bitte prüfen.");
        ConflictMineralsProgram program = PROGRAM.build().toBuilder()
                .review(DeclarationReview.standard().with(german))
                .build();
        assertThat(LetterWriter.standard()
                        .markdown(FollowUpLetter.of(assessment(whole), program, ReportOptions.standard())
                                .orElseThrow()))
                .contains("## Die Datei als Ganzes");
    }

    private static Optional<FollowUpLetter> letter(Finding... findings) {
        return FollowUpLetter.of(
                assessment(findings),
                PROGRAM.build().toBuilder().company("Umbrella Motors").build(),
                ReportOptions.standard().withDue(LocalDate.of(2026, 1, 15)));
    }

    private static SupplierAssessment assessment(Finding... findings) {
        return new SupplierAssessment(
                "Acme <Relays>", SupplierClass.FOLLOW_UP, List.of(FILE), 0, List.of(findings), List.of());
    }

    private static Finding at(String sheet, String cell, Severity severity, String message) {
        return Finding.of(RuleId.other("REVIEW_X", severity), message)
                .at(new CellRef(FILE, sheet, cell))
                .about(Metal.GOLD);
    }
}
