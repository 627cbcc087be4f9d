package org.opencmrt.report.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmrt.check.DeclarationReview;
import org.opencmrt.check.ReviewTexts;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.Template;
import org.opencmrt.model.TemplateTextException;
import org.opencmrt.program.AssessedFile;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.reference.AskedSuppliers;
import org.opencmrt.reference.OriginData;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.reference.StatusBook;
import org.opencmrt.reference.StatusList;
import org.opencmrt.reference.StatusVocabulary;
import org.opencmrt.report.ReportOptions;
import org.opencmrt.report.filing.ReportFile;
import org.opencmrt.support.EnglishWords;
import org.opencmrt.testing.Facilities;
import org.opencmrt.testing.WorkbookFactory;

/** From a supplier's workbook to its letter: the whole letter is in the supplier's language, or else in English. */
class LetterLanguagesTest {
    private static final List<ReferenceEntry> ENTRIES = Facilities.list()
            .with(Metal.GOLD, "CID900001", "Aurora Refining Ltd.", "SWITZERLAND")
            .with(Metal.GOLD, "CID900002", "Boreal Gold Refinery", "CANADA")
            .with(Metal.GOLD, "CID900003", "Zephyrine Gold Kigali", "RWANDA")
            .with(Metal.TIN, "CID900004", "Delta Tin Works", "MALAYSIA")
            .entries();

    /** Texts from suppliers, lists, and the sender, which letters contain unchanged. */
    private static final List<String> NAMES = List.of(
            "Acme",
            "acme.xlsx",
            "Umbrella Motors",
            "minerals@umbrella.example",
            "Kim Doe",
            "Declaration",
            "Smelter List",
            "Product List",
            "Responsible Minerals Initiative",
            "Smelting Inc.",
            "Aurora Refining Ltd.",
            "Boreal Gold Refinery",
            "Zephyrine Gold Kigali",
            "Delta Tin Works",
            "www.responsiblemineralsinitiative.org",
            "https");

    @ParameterizedTest
    @ValueSource(strings = {"request.md", "reminder.md", "unreadable.md", "letter.md"})
    void german_letters_go_on_in_lower_case_after_the_comma_of_the_greeting(String name) {
        assertThat(LetterTexts.standard().text("de", name)).containsPattern("\\{\\{greeting}}\n\n\\p{Ll}");
    }

    private static WorkbookFactory faulty() {
        return WorkbookFactory.cmrt("6.5")
                .company("Acme")
                .scope(DeclarationScope.COMPANY, "")
                .people("N/A", "n.n@nowhere", "", "N/A")
                .effectiveDate(LocalDate.of(2019, 3, 14))
                .lookup(ENTRIES)
                .uses(Metal.GOLD, Metal.TIN, Metal.TANTALUM)
                .answer(Question.INTENTIONALLY_ADDED, Metal.TUNGSTEN, "maybe", "")
                .answer(Question.COVERED_COUNTRIES, Metal.GOLD, Answer.Value.NO)
                .answer(Question.COVERED_COUNTRIES, Metal.TIN, Answer.Value.UNKNOWN)
                .answer(Question.COVERED_COUNTRIES, Metal.TANTALUM, Answer.Value.YES)
                .answer(Question.CAHRA, Metal.TANTALUM, Answer.Value.NO)
                .answer(Question.RECYCLED_OR_SCRAP, Metal.TANTALUM, Answer.Value.YES)
                .answer(Question.SUPPLIER_RESPONSE_RATE, Metal.GOLD, Answer.Value.HALF_OR_LESS)
                .answer(Question.ALL_SMELTERS_REPORTED, Metal.TIN, Answer.Value.NO)
                .companyAnswer(Question.POLICY_ESTABLISHED, Answer.Value.NO)
                .companyAnswer(Question.POLICY_PUBLIC, "Yes", "none yet")
                .companyAnswer(Question.SURVEYS_SUPPLIERS, Answer.Value.NO)
                .smelter(row -> row.id("CID900001"))
                .smelter(row -> row.id("CID900002"))
                .smelter(row -> row.id("CID900003"))
                .smelter(row -> row.notListed(Metal.GOLD, "Hinterland Gold Works", "Atlantis"))
                .smelter(row -> row.notListed(Metal.GOLD, "N/A", "JAPAN"))
                .smelter(row -> row.notListed(Metal.TIN, "", "JAPAN"))
                .smelter(row -> row.notYetIdentified(Metal.TIN))
                .smelter(row -> row.id("CID12"))
                .smelter(row -> row.name("Smelting Inc.").country("JAPAN"))
                .smelter(row -> row.notListed(Metal.GOLD, "", "BURUNDI"));
    }

    private static ConflictMineralsProgram.Builder program() {
        return ConflictMineralsProgram.builder()
                .reference(SmelterReferenceList.of(ENTRIES, "list", LocalDate.of(2025, 4, 1)))
                .statuses(StatusBook.of(List.of(StatusList.parse(
                        "status.csv", """
                            smelter_id,status,scheme,date
                            CID900002,Non-conformant,RMAP,2025-01-01
                            """.getBytes(StandardCharsets.UTF_8), StatusVocabulary.standard()))))
                .origins(OriginData.parse("origins.csv", """
                    smelter_id,countries
                    CID900002,Rwanda; Peru
                    """.getBytes(StandardCharsets.UTF_8)))
                .company("Umbrella Motors")
                .period("2025")
                .asOf(LocalDate.of(2025, 12, 31));
    }

    private static ProgramResult result(WorkbookFactory workbook, ConflictMineralsProgram.Builder settings) {
        ConflictMineralsProgram program = settings.build();
        return List.of(program.assess(CmrtReader.create().read("acme.xlsx", workbook.bytes()))).stream()
                .collect(program.collector());
    }

    /** The files of the letters by name, such as {@code Acme.md}. */
    private static Map<String, String> letters(ProgramResult result) throws IOException {
        ReportOptions options =
                ReportOptions.standard().withDue(LocalDate.of(2026, 1, 15)).withReplyTo("minerals@umbrella.example");
        Map<String, String> letters = new TreeMap<>();
        for (ReportFile file : LetterWriter.standard().files(result, options, "", format -> true)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            file.content().writeTo(bytes);
            letters.put(file.name(), bytes.toString(StandardCharsets.UTF_8));
        }
        return letters;
    }

    private static AskedSuppliers asked(String line) {
        return AskedSuppliers.parse(
                "asked.csv", ("name,contact,language,metals\n" + line).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"GERMAN, de, Guten Tag Kim Doe, Zeile", "CHINESE, zh, 尊敬的Kim Doe, 第", "JAPANESE, ja, Kim Doe 様, 行目"})
    void questions_about_a_declaration_are_in_the_language_of_its_template(
            Template.Language template, String language, String greeting, String row) throws IOException {
        Map<String, String> letters =
                letters(result(faulty().language(template).field(Company.Field.CONTACT_NAME, "Kim Doe"), program()));
        String markdown = letters.get("Acme.md");

        assertThat(markdown.lines().filter(line -> line.matches("\\d+\\. \\*\\*.*")))
                .hasSizeGreaterThan(20);
        assertThat(markdown).contains(greeting, row).doesNotContain("{");
        assertThat(letters.get("mail-merge.csv")).contains("Acme,Kim Doe,,").contains("," + language + ",");
        String page = letters.get("Acme.html");
        assertThat(page).contains("<html lang=\"" + language + "\">");
        List<String> all = Pattern.compile("base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)")
                .matcher(letters.get("Acme.eml"))
                .results()
                .map(body -> new String(Base64.getMimeDecoder().decode(body.group(1)), StandardCharsets.UTF_8))
                .toList();
        assertThat(all).hasSize(3).contains(page);
        for (String text : List.of(markdown, all.get(0), page.replaceAll("(?s)^.*<body>|<[^>]*>", " "), all.get(2))) {
            String unquoted = text.replaceAll("[„「“][^“」”]*[“」”]", " "); // the supplier's texts
            assertThat(EnglishWords.in(unquoted, language, NAMES)).isEmpty();
        }
    }

    @Test
    void letters_do_not_greet_a_placeholder_name() throws IOException {
        assertThat(letters(result(faulty(), program())).get("Acme.md"))
                .contains("Dear Supplier,")
                .doesNotContain("Dear N/A");
    }

    @ParameterizedTest
    @CsvSource({"en, cobalt, conflict minerals", "de, Kobalt, Konfliktmineralien", "zh, 钴, 冲突矿产", "ja, コバルト, 紛争鉱物"})
    void a_supplier_of_cobalt_is_never_asked_about_conflict_minerals(String language, String cobalt, String conflict)
            throws IOException {
        Map<String, String> letters = letters(result(
                WorkbookFactory.crt("2.2").company("Acme").uses(Metal.COBALT),
                program().suppliersAsked(asked("Acme,,%s,\nOther,,%s,cobalt\n".formatted(language, language)))));

        for (String name : List.of("Acme", "Other")) {
            assertThat(letters.get(name + ".md").lines().findFirst().orElseThrow())
                    .contains(cobalt);
            assertThat(letters.get(name + ".md")).doesNotContain(conflict);
            assertThat(letters.get(name + ".html")).doesNotContain(conflict);
        }
        assertThat(letters.get("mail-merge.csv")).contains("," + language + ",").doesNotContain(conflict);
    }

    @ParameterizedTest
    @CsvSource({
        "en, CMRT 6.6.1 and EMRT 2.11.1, conflict minerals and extended minerals",
        "de, CMRT 6.6.1 und EMRT 2.11.1, Konfliktmineralien und erweiterte Mineralien"
    })
    void letters_name_the_template_for_every_metal_expected_of_the_supplier_or_of_all(
            String language, String templates, String topic) throws IOException {
        Map<String, String> letters = letters(result(
                faulty(),
                program()
                        .expectedMinerals(List.of(Metal.COBALT))
                        .suppliersAsked(asked("Acme,,en,\nOther,,%s,tin\nRare,,en,silver\n".formatted(language)))));

        assertThat(letters.get("Other.md")).contains(" " + templates + " ", topic);
        assertThat(letters.get("Rare.md")).contains("EMRT 2.11.1 and AMRT 1.31.1", "about cobalt and silver in");
        assertThat(letters.get("Acme.md")).contains("Cobalt: none of your declarations covers this metal.");
    }

    @Test
    void the_supplier_list_has_the_last_word_about_the_language() throws IOException {
        ProgramResult result = result(
                faulty().language(Template.Language.GERMAN), program().suppliersAsked(asked("Acme,Kim Doe,ja,\n")));

        assertThat(letters(result).get("Acme.md")).contains("Kim Doe 様").doesNotContain("Sehr geehrte");
    }

    @Test
    void a_letter_about_one_file_goes_to_its_sender_although_other_suppliers_were_surveyed() {
        ConflictMineralsProgram program = program()
                .suppliersAsked(asked("Aardvark,,,\nAcme,Kim Doe,de,\n"))
                .build();
        AssessedFile upload = program.assess(CmrtReader.create().read("acme.xlsx", faulty().bytes()));
        AssessedFile unreadable = program.assess(CmrtReader.create().read("acme.pdf", new byte[] {1, 2, 3}));

        assertThat(FollowUpLetter.of(upload, program, ReportOptions.standard()))
                .hasValueSatisfying(letter ->
                        assertThat(LetterWriter.standard().markdown(letter)).contains("Acme", "Kim Doe"));
        assertThat(FollowUpLetter.of(unreadable, program, ReportOptions.standard()))
                .map(FollowUpLetter::supplier)
                .contains("Acme"); // by the file's name
    }

    @ParameterizedTest
    @CsvSource({"Deutsch, de", "DE-AT, de", "zh-CN, zh", "中文, zh", "日本語, ja", "Japanese, ja", "English, en", "fr, en"})
    void a_language_may_be_a_name_or_a_code(String written, String language) throws IOException {
        ProgramResult result = result(faulty(), program().suppliersAsked(asked("Other,," + written + ",\n")));

        assertThat(letters(result).get("mail-merge.csv")).contains("\nOther,,," + language + ",");
    }

    @Test
    void a_folder_that_is_missing_or_has_no_texts_is_refused(@TempDir Path folder) {
        assertThatThrownBy(() -> LetterTexts.read(folder.resolve("nowhere"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> LetterTexts.read(folder)).isInstanceOf(TemplateTextException.class);
    }

    @Test
    void a_replaced_text_without_a_translation_makes_the_whole_letter_english(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("letter.md"), "# Open points\n\n{{greeting}}\n\n{{requests}}\n");
        ProgramResult result = result(faulty().language(Template.Language.GERMAN), program());
        FollowUpLetter letter = FollowUpLetter.of(result.assessments().get(0), result, ReportOptions.standard())
                .orElseThrow();

        String english = LetterWriter.with(LetterTexts.read(folder)).markdown(letter);
        assertThat(english).contains("Dear ", "Please ").doesNotContain("Bitte", "Zeile");

        Files.writeString(
                Files.createDirectories(folder.resolve("de")).resolve("letter.md"),
                "# Offene Punkte\n\n{{requests}}\n");
        String german = LetterWriter.with(LetterTexts.read(folder)).markdown(letter);
        assertThat(german).contains("# Offene Punkte", "Bitte ").doesNotContain("Please ");
    }

    @Test
    void a_letter_in_the_users_own_words_stays_in_them() throws IOException {
        ReviewTexts own = ReviewTexts.parse("REVIEW_PROGRAM_NO.followUp = Please call us about this.");
        ProgramResult result = result(
                faulty().language(Template.Language.GERMAN),
                program().review(DeclarationReview.standard().with(own)));

        assertThat(letters(result).get("Acme.md"))
                .contains("Please call us about this.", "Dear ")
                .doesNotContain("Bitte");
    }

    @Test
    void user_texts_state_their_language() throws IOException {
        ReviewTexts own = ReviewTexts.parse("""
            language = de
            REVIEW_PROGRAM_NO.followUp = Bitte rufen Sie uns dazu an.
            letter.general = Alles
            """);
        ProgramResult result =
                result(faulty(), program().review(DeclarationReview.standard().with(own)));

        assertThat(letters(result).get("Acme.md"))
                .startsWith("# Rückfragen zu Ihrer Erklärung")
                .contains("Bitte rufen Sie uns dazu an.", "Mit freundlichen Grüßen");
    }

    @Test
    void a_letter_about_a_mineral_without_a_name_in_the_language_is_in_english() throws IOException {
        ProgramResult result = result(
                faulty().language(Template.Language.GERMAN),
                program().suppliersAsked(asked("Other,Kim Doe,de,Unobtainium\n")));

        assertThat(letters(result).get("Other.md"))
                .contains("Dear Kim Doe", "unobtainium")
                .doesNotContain("Bitte");
    }
}
