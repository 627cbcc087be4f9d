package org.opencmrt.report.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencmrt.internal.report.FacilityList;
import org.opencmrt.internal.report.SurveyFigures;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.Metal;
import org.opencmrt.reference.ListUse;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.reference.StatusBook;
import org.opencmrt.reference.StatusWords;
import org.opencmrt.report.Format;
import org.opencmrt.report.Rendered;
import org.opencmrt.report.ReportOptions;
import org.opencmrt.report.Reported;
import org.opencmrt.report.SampleProgram;

class AnnexATest {
    private static final ReportOptions OPTIONS = ReportOptions.standard();
    private static final Set<Format> TEXTS = EnumSet.complementOf(EnumSet.of(Format.XLSX));

    @ParameterizedTest
    @EnumSource(value = Format.class, names = "XLSX", mode = EnumSource.Mode.EXCLUDE)
    void matches_the_golden_file(Format format) throws IOException {
        Rendered.golden("annex-a", format, out -> annex(OPTIONS).render(format, out));
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = "XLSX", mode = EnumSource.Mode.EXCLUDE)
    void an_empty_result_has_no_rows_and_says_so(Format format) throws IOException {
        Rendered.golden(
                "annex-a-empty", format, out -> Reported.nothing().annex().render(format, out));
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = "XLSX", mode = EnumSource.Mode.EXCLUDE)
    void matches_the_golden_file_with_all_data(Format format) throws IOException {
        AnnexALayout layout = AnnexALayout.standard()
                .withColumns(List.of(AnnexALayout.Column.values()))
                .groupedBy(AnnexALayout.Grouping.STATUS);

        AnnexA annex = SampleProgram.program().annex(layout);

        Rendered.golden("annex-a-full", format, out -> annex.render(format, out));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void equal_lists_give_equal_bytes(Format format) throws IOException {
        assertThat(Rendered.bytes(out -> annex(OPTIONS).render(format, out)))
                .isEqualTo(Rendered.bytes(out -> annex(OPTIONS).render(format, out)));
    }

    @Test
    void lists_a_facility_of_two_metals_on_two_lines() {
        assertThat(SampleProgram.plain().list().rows())
                .extracting(row -> row.metal().label() + " " + row.smelter() + " " + row.status())
                .containsExactly(
                        "Gold Aurora Refining Ltd. Compliant",
                        "Gold Boreal Gold Refinery In Process",
                        "Gold Cedar Precious Metals Compliant",
                        "Tin Delta Metals Corp. Unknown");
    }

    @Test
    void gives_the_status_as_of_a_day() {
        assertThat(SampleProgram.plain()
                        .with(program -> program.asOf(LocalDate.of(2016, 6, 30)))
                        .list()
                        .rows())
                .extracting(FacilityList.Row::status)
                .containsExactly("In Process", "Unknown", "Compliant", "Unknown", "Unknown");
    }

    @Test
    void counts_what_is_left_out_with_its_reason() {
        assertThat(SampleProgram.plain().list().leftOut())
                .extracting(FacilityList.LeftOut::text)
                .containsExactly(
                        "1 entry: uncertain match: a person must decide which facility is meant",
                        "1 entry: unknown facility: the reference list does not include the facility",
                        "1 entry: contradictory entry: the ID and the name, or the ID and the metal, belong to"
                                + " different facilities",
                        "1 entry: not yet identified: the supplier has not identified the smelter yet",
                        "1 entry: out of scope: the declaration says that it does not cover this metal",
                        "1 facility: a status list calls it not eligible, closed, or removed",
                        "1 file: could not be read",
                        "1 file: same content as another file, which was counted",
                        "1 declaration: blank");
    }

    @Test
    void lists_only_the_metals_that_are_asked_for() {
        AnnexA annex = annex(OPTIONS.withMetals(List.of(Metal.TIN)));

        assertThat(annex.facilities().rows())
                .extracting(FacilityList.Row::smelter)
                .containsExactly("Delta Metals Corp.");
        assertThat(annex.facilities().leftOut())
                .extracting(FacilityList.LeftOut::reason)
                .contains("of a metal that this list does not cover");
    }

    @Test
    void shows_who_reported_each_facility_only_on_request() throws IOException {
        for (Format format : TEXTS) {
            assertThat(rendered(annex(OPTIONS), format)).doesNotContain("Acme").doesNotContain("Birch");
            assertThat(rendered(annex(OPTIONS.showingSuppliers()), format)).contains("Acme", "Birch");
        }
    }

    @Test
    void names_no_suppliers_file_as_the_source_of_the_reference_list_unless_asked() {
        List<SmelterReferenceList> lists = Stream.of(
                        "Invented reference list",
                        "CMRT 6.5 look-up (acme.xlsx)",
                        "CMRT 6.4 look-up (copy of birch.xlsx)",
                        "CMRT 6.3 look-up (RMI_CMRT_6.3.xlsx)")
                .map(label -> SmelterReferenceList.of(Reported.LIST.entries(), label))
                .toList();
        Reported reported =
                SampleProgram.plain().with(program -> program.reference(SmelterReferenceList.combine(lists)));

        assertThat(reported.list().referenceLists())
                .as("filings name no files")
                .extracting(ListUse::label)
                .containsOnly("Smelter reference list");
        assertThat(reported.withOptions(OPTIONS.withDetails()).list().referenceLists())
                .extracting(ListUse::label)
                .containsExactlyInAnyOrder(
                        "Invented reference list",
                        "CMRT 6.5 look-up (of a supplier's workbook)",
                        "CMRT 6.4 look-up (of a supplier's workbook)",
                        "CMRT 6.3 look-up (RMI_CMRT_6.3.xlsx)");
        assertThat(reported.withOptions(OPTIONS.showingSuppliers().withDetails())
                        .list()
                        .referenceLists())
                .extracting(ListUse::label)
                .contains("CMRT 6.5 look-up (acme.xlsx)");
    }

    @Test
    void prints_the_callers_words() {
        StatusWords words = StatusWords.threeWords()
                .with(AuditClass.NON_CONFORMANT, "Not Compliant", "Audited and not passed.")
                .with(AuditClass.NOT_ELIGIBLE, "Removed", "No longer on the list.");

        assertThat(annex(OPTIONS.withWords(words)).facilities().rows())
                .extracting(FacilityList.Row::status)
                .containsExactly("Compliant", "In Process", "Compliant", "Removed", "Not Compliant");
    }

    @Test
    void every_renderer_has_the_same_rows() throws IOException {
        AnnexA annex = annex(OPTIONS);
        List<List<String>> expected = annex.facilities().rows().stream()
                .map(row -> annex.layout().columns().stream()
                        .map(column -> column.cell(row))
                        .toList())
                .toList();

        for (Format format : TEXTS) {
            List<List<String>> rows =
                    Rendered.rows(format, Rendered.bytes(out -> annex.render(format, out)), "Smelter or refiner");
            assertThat(rows).as(format.name()).isEqualTo(expected);
        }
    }

    @Test
    void every_renderer_for_people_has_the_same_counts() throws IOException {
        for (Format format : TEXTS) {
            if (format != Format.CSV) {
                assertThat(Rendered.rows(
                                format, Rendered.bytes(out -> annex(OPTIONS).render(format, out)), "In Process"))
                        .as(format.name())
                        .first()
                        .isEqualTo(List.of("Gold", "2", "1", "0", "0", "3"));
            }
        }
    }

    /**
     * The elements and attributes that a list needs, out of those that the EDGAR Filer Manual, Volume II, section 5.2.2
     * permits in HTML documents. For example, {@code thead}, {@code tbody}, {@code scope}, tables in tables, scripts,
     * and external content are not permitted. All numeric character references are permitted, but only the named ones
     * of HTML 3.2.
     */
    private static final Map<String, Set<String>> PERMITTED_BY_EDGAR = Map.ofEntries(
            Map.entry("h2", Set.of("align")),
            Map.entry("h3", Set.of("align")),
            Map.entry("h4", Set.of("align")),
            Map.entry("p", Set.of("align")),
            Map.entry("b", Set.of()),
            Map.entry("ul", Set.of()),
            Map.entry("li", Set.of()),
            Map.entry("dl", Set.of()),
            Map.entry("dt", Set.of()),
            Map.entry("dd", Set.of()),
            Map.entry("table", Set.of("width", "border", "cellspacing", "cellpadding", "align")),
            Map.entry("caption", Set.of("align")),
            Map.entry("tr", Set.of("align", "valign")),
            Map.entry("th", Set.of("rowspan", "colspan", "align", "valign", "nowrap", "width")),
            Map.entry("td", Set.of("rowspan", "colspan", "align", "valign", "nowrap", "width")));

    /** Checks the raw text, because an HTML parser would add missing elements and drop unknown ones. */
    @Test
    void a_fragment_for_filings_has_only_what_the_edgar_filer_manual_permits() throws IOException {
        Reported sample = SampleProgram.program()
                .withOptions(ReportOptions.standard().withDetails().showingSuppliers());
        for (AnnexALayout.Grouping grouping : AnnexALayout.Grouping.values()) {
            String fragment = Rendered.text(
                    Format.HTML_FRAGMENT,
                    out -> sample.annex(AnnexALayout.standard().groupedBy(grouping))
                            .render(Format.HTML_FRAGMENT, out));

            assertThat(fragment).matches("[\\x20-\\x7e\\n]*").contains("S&#246;hne", "'");
            Deque<String> open = new ArrayDeque<>();
            Matcher tag = Pattern.compile("<(/?)([a-z0-9]+)((?: [a-z]+=\"[a-z0-9%]*\")*)>")
                    .matcher(fragment);
            while (tag.find()) {
                assertThat(PERMITTED_BY_EDGAR).containsKey(tag.group(2));
                Pattern.compile(" ([a-z]+)=")
                        .matcher(tag.group(3))
                        .results()
                        .forEach(attribute ->
                                assertThat(PERMITTED_BY_EDGAR.get(tag.group(2))).contains(attribute.group(1)));
                if (tag.group(1).isEmpty()) {
                    assertThat(tag.group(2).equals("table") && open.contains("table"))
                            .as("a table in a table")
                            .isFalse();
                    open.push(tag.group(2));
                } else {
                    assertThat(open.pop()).isEqualTo(tag.group(2));
                }
            }
            assertThat(open).isEmpty();
            assertThat(tag.replaceAll("")).as("no other markup").doesNotContain("<", ">");
            assertThat(tag.replaceAll("").replaceAll("&(?:amp|lt|gt|quot|nbsp|#[0-9]+);", ""))
                    .doesNotContain("&");
        }
    }

    @Test
    void counts_countries_of_origin_and_marks_the_covered_ones() {
        assertThat(SampleProgram.program().list().origins().orElseThrow())
                .satisfies(origins -> assertThat(origins.countries()).hasToString("{CL=1, PE=1, RW=1, UG=1}"))
                .satisfies(origins -> assertThat(origins.byLevelOnly()).isEqualTo(1))
                .satisfies(origins -> assertThat(origins.unknown()).isEqualTo(1));
    }

    @Test
    void shows_how_many_suppliers_responded() {
        assertThat(SampleProgram.program().list().survey().orElseThrow().answered())
                .isEqualTo("2 of 4 (50%)");
    }

    @Test
    void a_share_is_never_rounded_up() {
        assertThat(SurveyFigures.share(1999, 2000)).isEqualTo("1999 of 2000 (99.9%)");
        assertThat(SurveyFigures.share(2, 3)).isEqualTo("2 of 3 (66.6%)");
        assertThat(SurveyFigures.share(0, 0)).isEqualTo("0 of 0");
    }

    @Test
    void the_status_basis_gives_the_dates_of_the_lists_not_the_requested_date() throws IOException {
        Reported none = SampleProgram.plain()
                .with(program -> program.statuses(StatusBook.empty()).asOf(LocalDate.of(2024, 12, 31)));
        Reported old = SampleProgram.plain().with(program -> program.asOf(LocalDate.of(2024, 12, 31)));
        Reported before = SampleProgram.plain().with(program -> program.asOf(LocalDate.of(2010, 12, 31)));

        assertThat(rendered(none.annex(), Format.MARKDOWN))
                .contains("No status list was used.")
                .doesNotContain("2024");
        assertThat(rendered(old.annex(), Format.MARKDOWN))
                .contains(
                        "The statuses as of December 31, 2024 are from the status lists dated June 30, 2016 and"
                                + " December 31, 2016.",
                        "older than the company's policy allows");
        assertThat(rendered(before.annex(), Format.MARKDOWN))
                .contains("No status list is dated December 31, 2010 or earlier");
    }

    @Test
    void a_list_that_is_too_old_for_the_period_is_a_warning_without_a_report_date() {
        assertThat(SampleProgram.plain()
                        .with(program -> program.period("FY2024"))
                        .program()
                        .warnings())
                .filteredOn(finding -> finding.rule().equals("ROLLUP_STATUS_LIST_OLD"))
                .extracting(finding -> finding.message())
                .anySatisfy(message -> assertThat(message).contains("2024-12-31, the end of the reporting period"));
        assertThat(SampleProgram.plain()
                        .with(program -> program.period("2016"))
                        .program()
                        .warnings())
                .as("the newest list of the program is of the last day")
                .noneMatch(finding -> finding.message().contains("statuses-2016-12.csv"));
    }

    @Test
    void facilities_that_failed_an_audit_are_counted_separately_and_noted() {
        AnnexA annex = annex(OPTIONS);

        assertThat(annex.facilities().counts().get(Metal.TIN))
                .containsEntry("Unknown", 0)
                .containsEntry("Non-conformant", 1);
        assertThat(annex.facilities().rows())
                .filteredOn(row -> row.metal().equals(Metal.TIN))
                .extracting(FacilityList.Row::status)
                .containsExactly("Unknown");
        assertThat(annex.facilities().notes()).anyMatch(note -> note.startsWith("1 listed facility failed an audit."));
        assertThat(annex.facilities().statusMap())
                .containsEntry("Non-conformant", "Unknown")
                .containsEntry("Conformant", "Compliant");
    }

    @Test
    void a_filing_carries_no_internals_unless_asked() throws IOException {
        AnnexA plain = SampleProgram.program().annex();
        AnnexA detailed = SampleProgram.program()
                .withOptions(ReportOptions.standard().withDetails())
                .annex();

        for (Format format : List.of(Format.MARKDOWN, Format.HTML, Format.HTML_FRAGMENT)) {
            assertThat(rendered(plain, format))
                    .doesNotContain("statuses-2016", "50%", "unmatched", "uncertain match", "origins.csv");
            assertThat(rendered(detailed, format)).contains("statuses-2016", "50%", "uncertain match");
        }
    }

    @Test
    void is_the_same_under_a_turkish_locale() throws IOException {
        Locale before = Locale.getDefault();
        String here = rendered(annex(OPTIONS), Format.HTML);
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(rendered(annex(OPTIONS), Format.HTML)).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static AnnexA annex(ReportOptions options) {
        return SampleProgram.plain()
                .with(program -> program.company("Our <Company>").period("2016"))
                .withOptions(options)
                .annex();
    }

    private static String rendered(AnnexA annex, Format format) throws IOException {
        return Rendered.text(format, out -> annex.render(format, out));
    }
}
