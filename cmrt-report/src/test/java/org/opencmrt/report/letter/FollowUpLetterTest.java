package org.opencmrt.report.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencmrt.check.DeclarationReview;
import org.opencmrt.check.ReviewTexts;
import org.opencmrt.internal.rules.RollUpRule;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Finding.Severity;
import org.opencmrt.model.Metal;
import org.opencmrt.model.RuleId;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateTextException;
import org.opencmrt.model.UnreadableCode;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.program.SupplierAssessment;
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
    void findings_with_the_same_request_are_grouped_under_it() {
        FollowUpLetter letter = letter(
                        at("Declaration", "D44", Severity.WARNING, "Gold: yes").asking("Which?"),
                        at("Declaration", "D45", Severity.WARNING, "Tin: yes").asking("Which?"),
                        at("Declaration", "D45", Severity.WARNING, "Tin: yes").asking("Which?"))
                .orElseThrow();
        assertThat(letter.sections("en")).singleElement().satisfies(section -> {
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
    void cells_with_the_same_finding_are_listed_together() {
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
    void the_message_about_an_unreadable_file_has_its_name_but_no_advice_to_ask_somebody() {
        Finding unreadable = RollUpRule.ROLLUP_UNREADABLE
                .of(
                        "reason",
                        "acme.xlsx: the file is empty (0 bytes). Ask the supplier to send it once more",
                        "file",
                        "acme.xlsx",
                        "code",
                        "EMPTY_FILE")
                .asking("Please send the completed template.");

        assertThat(letter(unreadable)
                        .orElseThrow()
                        .sections("en")
                        .get(0)
                        .requests()
                        .get(0)
                        .points())
                .containsExactly(new FollowUpLetter.Point(List.of(), "acme.xlsx: The file is empty."));
    }

    @Test
    void a_letter_has_a_reason_for_every_way_in_which_a_file_cannot_be_read() {
        assertThat(UnreadableCode.values())
                .allSatisfy(code -> assertThat(ReviewTexts.english().text("letter.unreadable." + code))
                        .startsWith("{file}: ")
                        .endsWith("."));
    }

    @Test
    void a_letter_in_markdown_has_the_expected_text() {
        assertThat(LetterWriter.standard().markdown(letter(EVIL).orElseThrow())).isEqualTo("""
            # Questions about your conflict minerals declaration

            To: Acme \\<Relays\\>

            From: Umbrella Motors

            Your files: acme.xlsx

            Dear Supplier,

            Thank you for your declaration. We reviewed it for completeness, reasonableness, and consistency, and some points need clarification. We need this information for our supply chain due diligence and for the disclosures that we and our customers make.

            Please correct the declaration, enter a new effective date, and send us the complete workbook. Each request below is followed by the cells it concerns and our findings.

            Please reply by January 15, 2026.

            ## Smelter List

            1. **Please tell us what it is.**
               - D7: \\<b\\>Evil\\</b\\> \\| \\*co\\* is in no list.

            If an answer is already correct, please confirm it and explain briefly.

            Thank you for your help.

            Sincerely,

            Umbrella Motors
            """);
    }

    @Test
    void suppliers_texts_are_escaped_in_html() {
        String html = LetterWriter.standard().html(letter(EVIL).orElseThrow());
        assertThat(html)
                .contains("To: Acme &lt;Relays&gt;")
                .contains("<code>D7</code>: &lt;b&gt;Evil&lt;/b&gt;")
                .doesNotContain("<b>");
    }

    @Test
    void without_a_due_date_a_letter_does_not_mention_one() {
        FollowUpLetter letter = letter(assessment(EVIL), PROGRAM.build(), ReportOptions.standard())
                .orElseThrow();
        assertThat(LetterWriter.standard().markdown(letter))
                .doesNotContain("answer by")
                .doesNotContain("From:")
                .doesNotContain("\n\n\n");
    }

    @Test
    void a_supplier_that_sent_nothing_gets_a_reminder() {
        Finding none = ReviewTexts.english().finding(RollUpRule.ROLLUP_NO_ANSWER, java.util.Map.of("supplier", "Acme"));
        SupplierAssessment silent = new SupplierAssessment(
                "Acme",
                SupplierAssessment.SupplierClass.NO_ANSWER,
                SupplierAssessment.Risk.UNKNOWN,
                List.of(),
                0,
                List.of(none),
                List.of(none));
        FollowUpLetter letter =
                letter(silent, PROGRAM.build(), ReportOptions.standard()).orElseThrow();
        assertThat(LetterWriter.standard().markdown(letter))
                .startsWith("# Reminder: your conflict minerals declaration")
                .contains("Please complete CMRT ")
                .contains("gold, tantalum, tin, and tungsten");
    }

    @Test
    void users_can_replace_the_text_around_the_requests(@TempDir Path texts) throws IOException {
        Files.writeString(texts.resolve("letter.md"), "Dear {{supplier}},\nperiod {{period}}\n{{requests}}\n");
        LetterWriter writer = LetterWriter.with(LetterTexts.read(texts));
        assertThat(writer.markdown(letter(EVIL).orElseThrow()))
                .startsWith("Dear Acme \\<Relays\\>,\n## Smelter List\n");
    }

    @Test
    void an_unknown_placeholder_is_refused_because_its_line_would_be_left_out(@TempDir Path texts) throws IOException {
        Files.writeString(texts.resolve("letter.md"), "Dear {{supplier}},\n{{requets}}\n");

        assertThatThrownBy(() -> LetterTexts.read(texts))
                .isInstanceOf(TemplateTextException.class)
                .hasMessageContaining("letter.md: the placeholder {{requets}} is unknown. The placeholders are body, ");
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
                        .markdown(letter(assessment(whole), program, ReportOptions.standard())
                                .orElseThrow()))
                .contains("## Die Datei als Ganzes");
    }

    private static Optional<FollowUpLetter> letter(Finding... findings) {
        return letter(
                assessment(findings),
                PROGRAM.build().toBuilder().company("Umbrella Motors").build(),
                ReportOptions.standard().withDue(LocalDate.of(2026, 1, 15)));
    }

    private static Optional<FollowUpLetter> letter(
            SupplierAssessment assessment, ConflictMineralsProgram program, ReportOptions options) {
        return FollowUpLetter.of(assessment, program, options, FollowUpLetter.Addressee.unknown());
    }

    private static SupplierAssessment assessment(Finding... findings) {
        return new SupplierAssessment(
                "Acme <Relays>",
                SupplierAssessment.SupplierClass.FOLLOW_UP,
                SupplierAssessment.Risk.LOW,
                List.of(FILE),
                0,
                List.of(findings),
                List.of());
    }

    private static Finding at(String sheet, String cell, Severity severity, String message) {
        return Finding.of(RuleId.other("REVIEW_X", severity), message)
                .at(new CellRef(FILE, sheet, cell))
                .about(Metal.GOLD);
    }

    private static FollowUpLetter to(
            String supplier, SupplierAssessment.SupplierClass supplierClass, String language, Finding... findings) {
        return to(supplier, supplierClass, language, ReportOptions.standard(), findings);
    }

    private static FollowUpLetter to(
            String supplier,
            SupplierAssessment.SupplierClass supplierClass,
            String language,
            ReportOptions options,
            Finding... findings) {
        ConflictMineralsProgram program = ConflictMineralsProgram.builder()
                .withoutReference()
                .company("Umbrella Motors")
                .asOf(LocalDate.parse("2025-12-31"))
                .build();
        return FollowUpLetter.of(
                        new SupplierAssessment(
                                supplier,
                                supplierClass,
                                SupplierAssessment.Risk.LOW,
                                List.of(FILE),
                                0,
                                List.of(findings),
                                List.of()),
                        program,
                        options.withDue(LocalDate.parse("2026-01-15")).withReplyTo("minerals@umbrella.example"),
                        new FollowUpLetter.Addressee(
                                Optional.of("Kim Doe"),
                                Optional.of("kim@acme.example"),
                                List.of(TemplateFamily.CRT),
                                List.of(Metal.COBALT),
                                language))
                .orElseThrow();
    }

    private static Finding unreadable() {
        return ReviewTexts.english()
                .finding(RollUpRule.ROLLUP_UNREADABLE, java.util.Map.of("reason", FILE + ": encrypted"));
    }

    @Test
    void a_file_that_cannot_be_read_gets_a_letter_that_says_what_to_do() {
        String letter = LetterWriter.standard()
                .markdown(to(FILE, SupplierAssessment.SupplierClass.REJECTED, "en", unreadable()));
        assertThat(letter)
                .contains("Dear Kim Doe,")
                .contains("save it as an .xlsx file without a password")
                .contains("December 31, 2025")
                .contains("Please send your reply to minerals@umbrella.example.")
                .doesNotContain("To: " + FILE)
                .doesNotContain("Ask the supplier");
    }

    @Test
    void dates_and_names_at_the_beginning_of_a_line_do_not_make_a_list() {
        FollowUpLetter letter = to("1. Acme", SupplierAssessment.SupplierClass.NO_ANSWER, "de", unreadable());

        assertThat(LetterWriter.standard().markdown(letter)).contains("\n31\\. Dezember 2025\n");
        assertThat(LetterWriter.standard().html(letter))
                .contains("<p>31. Dezember 2025</p>")
                .doesNotContain("<li>");
    }

    @Test
    void addresses_are_links_in_html() {
        FollowUpLetter letter = to("Acme", SupplierAssessment.SupplierClass.NO_ANSWER, "en", unreadable());

        assertThat(LetterWriter.standard().html(letter))
                .contains("<a href=\"mailto:minerals@umbrella.example\">minerals@umbrella.example</a>")
                .contains("<a href=\"https://www.responsiblemineralsinitiative.org\">");
    }

    @Test
    void a_cobalt_declaration_is_not_called_conflict_minerals() {
        FollowUpLetter letter = to("Acme", SupplierAssessment.SupplierClass.FOLLOW_UP, "en", EVIL);
        assertThat(LetterWriter.standard().html(letter))
                .contains("your cobalt declaration")
                .doesNotContain("conflict minerals");
    }

    @ParameterizedTest
    @CsvSource({
        "de, Guten Tag Kim Doe, 15. Januar 2026, Kobalt",
        "zh, 尊敬的Kim Doe, 2026年1月15日, 钴",
        "ja, Kim Doe 様, 2026年1月15日, コバルト"
    })
    void a_letter_is_entirely_in_one_language(String language, String greeting, String due, String topic) {
        LetterWriter writer = LetterWriter.standard();
        for (FollowUpLetter letter : List.of(
                to("Acme", SupplierAssessment.SupplierClass.NO_ANSWER, language, unreadable()),
                to("Acme", SupplierAssessment.SupplierClass.REJECTED, language, unreadable()))) {
            assertThat(writer.markdown(letter))
                    .contains(greeting, due, topic)
                    .doesNotContain("Please")
                    .doesNotContain("Dear")
                    .doesNotContain("{{");
            assertThat(writer.html(letter)).contains("<html lang=\"" + language + "\">");
        }
        // The finding exists only in English, so the whole letter is in English.
        assertThat(writer.markdown(to("Acme", SupplierAssessment.SupplierClass.FOLLOW_UP, language, EVIL)))
                .contains("Dear Kim Doe,")
                .doesNotContain(topic);
    }

    @Test
    void a_first_request_differs_from_a_reminder() {
        FollowUpLetter reminder = to("Acme", SupplierAssessment.SupplierClass.NO_ANSWER, "en", unreadable());
        FollowUpLetter request = to(
                "Acme",
                SupplierAssessment.SupplierClass.NO_ANSWER,
                "en",
                ReportOptions.standard().withFirstRequest(),
                unreadable());
        assertThat(LetterWriter.standard().subject(reminder)).isEqualTo("Reminder: your cobalt declaration");
        assertThat(LetterWriter.standard().subject(request)).isEqualTo("Request for your cobalt declaration");
    }

    @Test
    void a_draft_message_contains_text_html_and_cells_and_is_reproducible() {
        FollowUpLetter letter = to("Acme", SupplierAssessment.SupplierClass.FOLLOW_UP, "en", EVIL);
        String mail = LetterWriter.standard().mail(letter);
        assertThat(mail)
                .isEqualTo(LetterWriter.standard().mail(letter))
                .startsWith(String.join(
                        "\r\n",
                        "To: kim@acme.example",
                        "Reply-To: minerals@umbrella.example",
                        "Subject: Questions about your cobalt declaration",
                        "Content-Language: en",
                        "X-Unsent: 1",
                        ""))
                .doesNotContain("Date:");
        List<String> bodies = Pattern.compile("base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)")
                .matcher(mail)
                .results()
                .map(body -> new String(Base64.getMimeDecoder().decode(body.group(1)), StandardCharsets.UTF_8))
                .toList();
        assertThat(bodies)
                .containsExactly(
                        LetterWriter.standard().markdown(letter).replaceAll("(?m)^#+ |\\*\\*|\\\\(?=[<>|*])", ""),
                        LetterWriter.standard().html(letter),
                        """
                        \uFEFFfile,sheet,cells,found,request
                        acme.xlsx,Smelter List,D7,<b>Evil</b> | *co* is in no list.,Please tell us what it is.
                        """);
        Matcher boundary = Pattern.compile("boundary=\"([^\"]+)\"").matcher(mail);
        while (boundary.find()) {
            assertThat(mail).contains("\r\n--" + boundary.group(1) + "--\r\n");
        }
        String japanese = LetterWriter.standard()
                .mail(to("Acme", SupplierAssessment.SupplierClass.NO_ANSWER, "ja", unreadable()));
        assertThat(japanese.chars()).allMatch(c -> c < 0x80);
        assertThat(japanese)
                .contains("Subject: =?utf-8?B?"
                        + Base64.getEncoder()
                                .encodeToString("【再度のお願い】コバルト".getBytes(StandardCharsets.UTF_8))
                                .substring(0, 40));
    }

    @Test
    void only_a_supplier_named_after_its_file_has_no_name() {
        SupplierAssessment.SupplierClass followUp = SupplierAssessment.SupplierClass.FOLLOW_UP;

        assertThat(to(FILE, followUp, "en", EVIL).supplierName()).isEmpty();
        assertThat(to("Data.Zip", followUp, "en", EVIL).supplierName()).contains("Data.Zip");
    }

    @Test
    void a_line_for_mail_merge_has_what_a_message_needs() {
        assertThat(LetterWriter.mergeHeadings()
                        + LetterWriter.standard()
                                .mergeLine(
                                        to("Acme, Inc.", SupplierAssessment.SupplierClass.FOLLOW_UP, "en", EVIL),
                                        "Acme-Inc.eml"))
                .isEqualTo("""
                    supplier,contact,email,language,subject,due,reply_to,open_points,letter
                    "Acme, Inc.",Kim Doe,kim@acme.example,en,Questions about your cobalt declaration,2026-01-15,minerals@umbrella.example,1,Acme-Inc.eml
                    """);
    }
}
