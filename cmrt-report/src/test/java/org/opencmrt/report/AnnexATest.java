package org.opencmrt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.Metal;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.status.StatusWords;

class AnnexATest {
    private static final AnnexA.Options OPTIONS =
            AnnexA.Options.standard().withCompany("Our <Company>").withPeriod("2016");

    @ParameterizedTest
    @EnumSource(Format.class)
    void looks_as_it_did(Format format) throws IOException {
        String extension = format == Format.MARKDOWN ? "md" : format.name().toLowerCase(Locale.ROOT);
        Golden.check("annex-a." + extension, rendered(AnnexA.of(SampleProgramme.rollUp(), OPTIONS), format));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void of_nothing_has_no_rows_and_says_so(Format format) throws IOException {
        String extension = format == Format.MARKDOWN ? "md" : format.name().toLowerCase(Locale.ROOT);
        Golden.check("annex-a-empty." + extension, rendered(AnnexA.of(RollUp.empty()), format));
    }

    @Test
    void lists_a_facility_of_two_metals_on_two_lines() {
        assertThat(AnnexA.of(SampleProgramme.rollUp()).rows())
                .extracting(row -> row.metal().label() + " " + row.smelter() + " " + row.status())
                .containsExactly(
                        "Gold Aurora Refining Ltd. Compliant",
                        "Gold Boreal Gold Refinery In Process",
                        "Gold Cedar Precious Metals Compliant",
                        "Tin Delta Metals Corp. Unknown");
    }

    @Test
    void gives_the_status_as_of_a_day() {
        assertThat(AnnexA.of(SampleProgramme.rollUp(), OPTIONS.withAsOf(LocalDate.of(2016, 6, 30)))
                        .rows())
                .extracting(AnnexA.Row::status)
                .containsExactly("In Process", "Unknown", "Compliant", "Unknown", "Unknown");
    }

    @Test
    void counts_what_is_left_out_with_its_reason() {
        assertThat(AnnexA.of(SampleProgramme.rollUp()).leftOut())
                .extracting(AnnexAText::leftOut)
                .containsExactly(
                        "1 smelter row: a person has to decide which facility is meant",
                        "1 smelter row: a facility that the reference list does not have",
                        "1 smelter row: the supplier has not identified the smelter yet",
                        "1 smelter row: id and name, or id and metal, point to different facilities",
                        "1 smelter row: the declaration says that it is not about this metal",
                        "1 facility: a status list calls it not eligible, closed or removed",
                        "1 file: could not be read",
                        "1 file: of the same content as another file, which was counted",
                        "1 declaration: without a word about any metal");
    }

    @Test
    void lists_only_the_metals_that_are_asked_for() {
        AnnexA annex = AnnexA.of(SampleProgramme.rollUp(), OPTIONS.withMetals(List.of(Metal.TIN)));

        assertThat(annex.rows()).extracting(AnnexA.Row::smelter).containsExactly("Delta Metals Corp.");
        assertThat(annex.leftOut())
                .extracting(AnnexA.LeftOut::reason)
                .contains("of a metal that this list is not about");
    }

    @Test
    void tells_who_named_which_facility_only_when_asked() throws IOException {
        for (Format format : Format.values()) {
            assertThat(rendered(AnnexA.of(SampleProgramme.rollUp(), OPTIONS), format))
                    .doesNotContain("Acme")
                    .doesNotContain("Birch");
            assertThat(rendered(AnnexA.of(SampleProgramme.rollUp(), OPTIONS.showingSuppliers()), format))
                    .contains("Acme", "Birch");
        }
    }

    @Test
    void prints_the_callers_words() {
        StatusWords words = StatusWords.threeWords()
                .with(AuditClass.NON_CONFORMANT, "Not Compliant", "Audited and not passed.")
                .with(AuditClass.NOT_ELIGIBLE, "Removed", "No longer on the list.");

        assertThat(AnnexA.of(SampleProgramme.rollUp(), OPTIONS.withWords(words)).rows())
                .extracting(AnnexA.Row::status)
                .containsExactly("Compliant", "In Process", "Compliant", "Removed", "Not Compliant");
    }

    @Test
    void every_renderer_has_the_same_facilities() throws IOException {
        AnnexA annex = AnnexA.of(SampleProgramme.rollUp(), OPTIONS);
        String csv = rendered(annex, Format.CSV);
        String markdown = rendered(annex, Format.MARKDOWN);
        String html = rendered(annex, Format.HTML);

        assertThat(csv.lines()).hasSize(1 + annex.rows().size());
        for (AnnexA.Row row : annex.rows()) {
            assertThat(List.of(csv, markdown, html))
                    .allSatisfy(text -> assertThat(text).contains(row.smelter(), row.status()));
        }
        assertThat(html).doesNotContain("<script").doesNotContain("http");
    }

    @Test
    void is_the_same_under_a_turkish_locale() throws IOException {
        Locale before = Locale.getDefault();
        String here = rendered(AnnexA.of(SampleProgramme.rollUp(), OPTIONS), Format.HTML);
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(rendered(AnnexA.of(SampleProgramme.rollUp(), OPTIONS), Format.HTML))
                    .isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String rendered(AnnexA annex, Format format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        annex.render(format, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
