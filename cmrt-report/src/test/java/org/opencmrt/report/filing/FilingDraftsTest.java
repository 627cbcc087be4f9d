package org.opencmrt.report.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencmrt.fill.CompanyProfile;
import org.opencmrt.internal.report.SurveyFigures;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.TemplateTextException;
import org.opencmrt.rcoi.RcoiPolicy;
import org.opencmrt.reference.AskedSupplier;
import org.opencmrt.reference.AskedSuppliers;
import org.opencmrt.reference.OriginData;
import org.opencmrt.report.CompanyJson;
import org.opencmrt.report.Format;
import org.opencmrt.report.Rendered;
import org.opencmrt.report.ReportOptions;
import org.opencmrt.report.Reported;
import org.opencmrt.report.SampleProgram;
import org.opencmrt.rollup.Survey;
import org.opencmrt.testing.DeclarationBuilder;

class FilingDraftsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"HTML", "DOCX", "MARKDOWN"})
    void match_the_golden_files(Format format) throws IOException {
        golden("conflict-minerals-report", format, SampleProgram.program().report());
        golden("form-sd", format, SampleProgram.program().formSd());
    }

    @Test
    void nothing_known_asks_for_everything() throws IOException {
        golden("form-sd-empty", Format.MARKDOWN, Reported.nothing().formSd());
        golden(
                "conflict-minerals-report-empty",
                Format.MARKDOWN,
                Reported.nothing().report());
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"HTML", "DOCX", "MARKDOWN"})
    void say_on_every_page_that_they_are_drafts(Format format) throws IOException {
        byte[] draft = Rendered.bytes(out -> SampleProgram.program().formSd().render(format, out));

        String where = format == Format.DOCX
                ? Rendered.part(draft, "word/header1.xml")
                : new String(draft, StandardCharsets.UTF_8);
        assertThat(where).contains("DRAFT", "Not legal");
    }

    @Test
    void the_report_has_the_sections_of_filed_ones_in_order() throws IOException {
        assertThat(text(SampleProgram.program().report())
                        .lines()
                        .filter(line -> line.startsWith("## ") || line.startsWith("### Step"))
                        .toList())
                .containsExactly(
                        "## Forward-looking statements",
                        "## Company and products",
                        "## Reasonable country of origin inquiry",
                        "## Due diligence",
                        "### Step 1: Establish strong company management systems",
                        "### Step 2: Identify and assess risks in the supply chain",
                        "### Step 3: Design and implement a strategy to respond to identified risks",
                        "### Step 4: Support independent third-party audits of smelters and refiners",
                        "### Step 5: Report annually on supply chain due diligence",
                        "## Facilities and countries of origin",
                        "## Risk factors",
                        "## Next steps",
                        "## Independent private sector audit",
                        "## Annex A: Smelters and refiners",
                        "## Appendix for review: delete before filing");
    }

    @Test
    void form_sd_has_the_headings_in_force_for_the_period() throws IOException {
        assertThat(heads("2016"))
                .containsExactly(
                        "Section 1 - Conflict Minerals Disclosure",
                        "Item 1.01 Conflict Minerals Disclosure and Report",
                        "Item 1.02 Exhibit",
                        "Section 2 - Exhibits",
                        "Item 2.01 Exhibits",
                        "Signatures");
        assertThat(heads("2025"))
                .containsExactly(
                        "Section 1 - Conflict Minerals Disclosure",
                        "Item 1.01 Conflict Minerals Disclosure and Report",
                        "Item 1.02 Exhibit",
                        "Section 2 - Resource Extraction Issuer Disclosure",
                        "Item 2.01 Resource Extraction Issuer Disclosure and Report",
                        "Section 3 - Exhibits",
                        "Item 3.01 Exhibits",
                        "Signatures");
    }

    @Test
    void without_a_status_list_no_text_mentions_one() throws IOException {
        String with = text(SampleProgram.program().report());
        String without = text(read(List.of(uses(Answer.Value.YES))).report());

        assertThat(with)
                .contains("We looked up the audit status of each facility.")
                .doesNotContain("no list of audit statuses", "No list of audit statuses");
        assertThat(without)
                .contains(
                        "no list of audit statuses was used. Describe how",
                        "No list of audit statuses was used, so the status of every facility is unknown.")
                .contains("No status list was used, so the status of the facility is not known.")
                .doesNotContain("We looked up the audit status", "The status lists used", "the date of its list");
    }

    @Test
    void without_a_filing_no_sentence_mentions_one() throws IOException {
        Reported nothing = read(List.of(uses(Answer.Value.NO)));

        assertThat(text(nothing.report()))
                .contains("do not call for a Conflict Minerals Report")
                .contains("from 1 supplier. Of these, 1 declaration reports that the products contain no 3TG.")
                .doesNotContain("is filed with the SEC");
        assertThat(text(nothing.formSd()))
                .contains("No Form SD is required in that case", "No exhibit is filed")
                .doesNotContain("filed as Exhibit 1.01", "Exhibit 1.01: Conflict");
    }

    @Test
    void an_empty_supplier_list_gives_no_survey_figures() throws IOException {
        Reported reported = read(List.of(uses(Answer.Value.YES)))
                .with(program -> program.suppliersAsked(AskedSuppliers.of("asked.csv", List.of())));
        Survey survey = reported.result().survey().orElseThrow();

        assertThat(text(reported.report())).doesNotContain("0 of 0", "We asked 0");
        assertThat(text(reported.formSd())).doesNotContain("0 of 0");
        assertThat(SurveyFigures.of(survey).text()).isEqualTo("The list of suppliers asked is empty.");
    }

    @Test
    void a_declaration_about_other_minerals_is_not_a_response_about_3tg() throws IOException {
        ReadResult cobalt = DeclarationBuilder.in("two.xlsx")
                .company("Two Ltd.")
                .answer(Question.INTENTIONALLY_ADDED, new Metal("COBALT"), Answer.Value.YES)
                .read();
        Reported reported = read(List.of(uses(Answer.Value.YES), cobalt))
                .with(program -> program.suppliersAsked(AskedSuppliers.parse(
                        "asked.csv", "name\nOne Ltd.\nTwo Ltd.\nThree Ltd.\n".getBytes(StandardCharsets.UTF_8))));

        assertThat(text(reported.report()))
                .contains(
                        "Of 3 suppliers asked, 1 (33.3%) sent a usable declaration, 1 sent declarations about other"
                                + " minerals only, and 1 did not respond.",
                        "Of 1 usable declaration in effect, 0 cover",
                        "We followed up with suppliers that did not respond (1).");
        assertThat(text(reported.formSd()))
                .contains("We asked 3 suppliers to report their use and sources of 3TG, and 1 (33.3%)");
        assertThat(text(read(List.of(uses(Answer.Value.YES), cobalt)).report()))
                .contains("We received 1 usable declaration from 1 supplier.");
    }

    @Test
    void one_supplier_is_singular() throws IOException {
        Reported reported = read(List.of(uses(Answer.Value.YES)))
                .with(program -> program.suppliersAsked(
                        AskedSuppliers.of("asked.csv", List.of(AskedSupplier.named("One Ltd.")))));

        assertThat(text(reported.report())).contains("We asked 1 supplier to report", "Of 1 supplier asked, 1 (100%)");
        assertThat(text(reported.formSd())).contains("We asked 1 supplier to report");
    }

    @Test
    void no_facility_and_one_facility_have_their_own_sentences() throws IOException {
        Reported none = read(List.of(uses(Answer.Value.YES)));
        Reported one = read(List.of(DeclarationBuilder.in("one.xlsx")
                .answer(Question.INTENTIONALLY_ADDED, Metal.GOLD, Answer.Value.YES)
                .smelter(Entry.LISTED, Metal.GOLD, null, null, "CID900001")
                .read()));

        assertThat(text(none.report()))
                .contains(
                        "We identified no smelter or refiner of 3TG in our suppliers' declarations, so Annex A is empty.")
                .contains("The reasons are as follows: we identified no smelter or refiner")
                .doesNotContain("reported 0 ");
        assertThat(text(none.formSd()))
                .contains("We identified no smelter or refiner of 3TG in our suppliers' declarations.")
                .doesNotContain("these facilities", "reported 0 ");
        assertThat(text(Reported.nothing().report()))
                .contains("We received no usable declaration about 3TG.")
                .doesNotContain("Of 0 ", " 0 suppliers");
        assertThat(text(one.formSd()))
                .contains("reported 1 smelter or refiner of 3TG. We do not have origin data for this facility.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CID900001,,L3     | false | some of these facilities may source from the covered countries.
            CID900001,Rwanda, | true  | some of these facilities source from the covered countries.
            CID900001,Peru,   | true  | none of these facilities is known to source from the covered countries.
            CID900099,Rwanda, | false | We do not have origin data for these facilities.
            """)
    void drafts_say_what_the_origin_data_contain_about_the_listed_facilities(
            String line, boolean hasCountry, String sentence) throws IOException {
        Reported program = SampleProgram.program()
                .with(settings -> settings.origins(OriginData.parse(
                        "o.csv", ("smelter_id,countries,level\n" + line).getBytes(StandardCharsets.UTF_8))));

        assertThat(text(program.formSd())).contains(sentence);
        assertThat(text(program.report()).contains("We could not determine the countries of origin"))
                .isNotEqualTo(hasCountry);
    }

    @Test
    void suppliers_asked_about_other_minerals_only_are_in_no_figure_of_the_report() throws IOException {
        Reported reported = read(List.of(uses(Answer.Value.YES)))
                .with(program -> program.suppliersAsked(AskedSuppliers.parse(
                        "asked.csv",
                        "name,metals\nOne Ltd.,\nTwo Ltd.,Cobalt\nThree Ltd.,\n".getBytes(StandardCharsets.UTF_8))));

        assertThat(text(reported.report()))
                .contains("Of 2 suppliers asked, 1 (50%) sent a usable declaration and 1 did not respond.")
                .contains("| No response | 1 |");
    }

    @Test
    void the_appendix_has_the_warnings_about_the_lists() throws IOException {
        Reported unclear = SampleProgram.program()
                .with(settings -> settings.origins(OriginData.parse(
                        "o.csv", "smelter_id,countries\nCID900001,Atlantis\n".getBytes(StandardCharsets.UTF_8))));

        assertThat(text(unclear.report()))
                .contains("o.csv, line 2: 'Atlantis' is not a known country or level")
                .doesNotContain("There are no warnings.");
    }

    @Test
    void without_responses_there_is_no_text_about_responses() {
        Survey survey = Survey.of(Reported.nothing().result().rollUp(), SampleProgram.asked());

        assertThat(SurveyFigures.of(survey).text())
                .isEqualTo("Of 4 suppliers asked, 0 (0%) sent a usable declaration and 4 did not respond.");
        assertThat(SurveyFigures.of(survey).answeredPercent()).isEqualTo("0%");
    }

    @Test
    void filings_cover_3tg_regardless_of_the_metals_of_the_annex() throws IOException {
        Reported cobalt =
                SampleProgram.program().withOptions(ReportOptions.standard().withMetals(List.of(new Metal("COBALT"))));

        assertThat(text(cobalt.report())).contains("Aurora Refining Ltd.");
        assertThat(text(cobalt.formSd())).contains("Our suppliers reported 4 smelters and refiners of 3TG.");
    }

    @Test
    void the_facility_list_is_laid_out_as_asked() throws IOException {
        String draft = text(SampleProgram.program()
                .report(
                        FilingTexts.standard(),
                        AnnexALayout.standard()
                                .withColumns(List.of(AnnexALayout.Column.SMELTER, AnnexALayout.Column.CITY))
                                .groupedBy(AnnexALayout.Grouping.STATUS)));

        assertThat(draft).contains("| Smelter or refiner | City |", "### In Process");
    }

    private static ReadResult uses(Answer.Value value) {
        DeclarationBuilder declaration = DeclarationBuilder.in("one.xlsx").company("One Ltd.");
        Metal.CONFLICT_MINERALS.forEach(metal -> declaration.answer(Question.INTENTIONALLY_ADDED, metal, value));
        return declaration.read();
    }

    private static Reported read(List<ReadResult> results) {
        return Reported.of(results);
    }

    @Test
    void users_can_replace_the_words() throws IOException {
        Draft draft = draftOf("# Ours\n\n{company} **asked** {asked}.\n\n{!survey}Nobody was asked.\n");

        assertThat(text(draft))
                .contains("## Ours", "Our \\<Company\\> **asked** 4.")
                .doesNotContain("Nobody");
    }

    @Test
    void a_text_that_looks_like_a_placeholder_stays_text() throws IOException {
        Draft draft = SampleProgram.program()
                .with(program -> program.company("{asked} [Company: x] **b**"))
                .formSd();

        assertThat(text(draft)).contains("{asked} \\[Company: x\\] \\*\\*b\\*\\*");
    }

    @Test
    void template_texts_that_are_not_text_are_refused_with_a_message() throws IOException {
        Files.write(folder.resolve("form-sd.md"), new byte[] {(byte) 0xC3, 0x28});

        assertThatThrownBy(() -> FilingTexts.read(folder))
                .isInstanceOf(TemplateTextException.class)
                .hasMessageEndingWith("form-sd.md: the template text is not UTF-8. Save it as a UTF-8 text file");
        Files.createDirectory(folder.resolve("conflict-minerals-report.md"));
        assertThatThrownBy(() -> FilingTexts.read(folder)).isInstanceOf(IOException.class);
    }

    @Test
    void an_unknown_placeholder_is_reported_with_the_existing_ones() {
        assertThatThrownBy(() -> draftOf("Made by {compny}."))
                .isInstanceOf(TemplateTextException.class)
                .hasMessageContaining("form-sd.md: the placeholder {compny} is unknown")
                .hasMessageContaining("company, ");
        assertThatThrownBy(() -> draftOf("{?luck}Made."))
                .isInstanceOf(TemplateTextException.class)
                .hasMessageContaining("{?luck} is an unknown condition");
        assertThatThrownBy(() -> draftOf("Here: {outcomes}"))
                .isInstanceOf(TemplateTextException.class)
                .hasMessageContaining("must be alone in a paragraph");
        assertThatThrownBy(() -> FilingTexts.read(folder.resolve("nowhere")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("the folder does not exist");
    }

    @Test
    void the_figures_of_the_annex_are_in_the_report() throws IOException {
        byte[] report = Rendered.bytes(out -> SampleProgram.program().report().render(Format.DOCX, out));

        assertThat(Rendered.rows(Format.DOCX, report, "In Process"))
                .first()
                .isEqualTo(List.of("Gold", "2", "1", "0", "0", "3"));
        assertThat(Rendered.rows(Format.DOCX, report, "Smelter or refiner")).hasSize(4);
    }

    @Test
    void words_follow_the_period() throws IOException {
        Reported program = SampleProgram.program();

        assertThat(text(program.report()))
                .contains("Conflict-Free Sourcing Initiative (CFSI)", "Conflict-Free Smelter Program (CFSP)")
                .doesNotContain("RMAP");
        assertThat(text(program.with(settings -> settings.period("FY2025")).report()))
                .contains(
                        "Responsible Minerals Initiative (RMI)",
                        "Responsible Minerals Assurance Process (RMAP)",
                        "for the calendar year 2025")
                .doesNotContain("CFSI", "Conflict-Free");
    }

    @Test
    void company_facts_replace_placeholders() throws IOException {
        CompanyProfile facts = CompanyJson.read(new StringReader(CompanyJson.example()));
        Reported given =
                SampleProgram.program().withOptions(ReportOptions.standard().withCompany(facts));

        String form = text(given.formSd());
        assertThat(form).contains("Delaware", "001-00000", "00-0000000", "Oregon 97201", "Jordan Doe", "Riley Roe");
        assertThat(form.lines().filter(line -> line.contains("Company: ")))
                .as("only what a person has to confirm")
                .allMatch(line -> line.contains("confirm"));
        assertThat(text(given.report())).contains("Suppliers may give incomplete or inaccurate information.");
        assertThat(text(SampleProgram.program().report()))
                .as("the usual risk factors where the company gives none")
                .contains("We are several tiers removed from the mines");
    }

    @Test
    void a_mineral_that_is_not_necessary_has_no_open_points() throws IOException {
        Reported program = SampleProgram.program();
        Reported without = program.with(settings ->
                settings.rcoiPolicy(RcoiPolicy.standard().withNotNecessary(java.util.Set.of(Metal.GOLD, Metal.TIN))));

        assertThat(text(program.report())).contains("| Gold | Facilities without origin data |");
        assertThat(text(without.report()))
                .doesNotContain("| Gold | Facilities without", "| Tin | Facilities", "| Gold | Entries not matched");
        ByteArrayOutputStream annex = new ByteArrayOutputStream();
        without.annex().render(Format.MARKDOWN, annex);
        assertThat(annex.toString(StandardCharsets.UTF_8))
                .contains("According to the company, gold is not necessary", "According to the company, tin is not");
    }

    private Draft draftOf(String text) throws IOException {
        Files.writeString(folder.resolve(Draft.FORM_SD), text);
        return SampleProgram.program().formSd(FilingTexts.read(folder));
    }

    private static List<String> heads(String period) throws IOException {
        return text(SampleProgram.program()
                        .with(program -> program.period(period))
                        .formSd())
                .lines()
                .filter(line -> line.startsWith("##"))
                .map(line -> line.replaceAll("^#+ ", ""))
                .toList();
    }

    private static String text(Draft draft) throws IOException {
        return Rendered.text(Format.MARKDOWN, out -> draft.render(Format.MARKDOWN, out));
    }

    private static void golden(String name, Format format, Draft draft) throws IOException {
        Rendered.golden(name, format, out -> draft.render(format, out));
    }
}
