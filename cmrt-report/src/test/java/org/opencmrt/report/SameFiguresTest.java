package org.opencmrt.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencmrt.program.RedFlag;
import org.opencmrt.report.filing.AnnexA;

/** Extracts the figures of one program from the output of every renderer and compares them with rollup.json. */
class SameFiguresTest {
    private static final DataFormatter FORMATTER = new DataFormatter(java.util.Locale.ROOT);

    private final Reported reported = SampleProgram.program(SampleProgram.options(false));
    private final AnnexA annex = reported.annex();

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"CSV", "XLSX"},
            mode = EnumSource.Mode.EXCLUDE)
    void the_annex_has_the_same_counts_and_lines_in_every_format(Format format) throws IOException {
        byte[] report = Rendered.bytes(out -> annex.render(format, out));
        assertThat(counts(Rendered.rows(format, report, "Compliant"))).isEqualTo(expected());
        assertThat(lines(Rendered.rows(format, report, "Smelter or refiner"))).isEqualTo(expectedLines());
    }

    @Test
    void the_csv_has_the_same_lines() throws IOException {
        byte[] report = Rendered.bytes(out -> annex.render(Format.CSV, out));
        assertThat(lines(Rendered.rows(Format.CSV, report, "metal"))).isEqualTo(expectedLines());
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"HTML", "DOCX"})
    void the_conflict_minerals_report_has_the_same_counts_lines_and_survey(Format format) throws IOException {
        byte[] report = Rendered.bytes(out -> reported.report().render(format, out));
        assertThat(counts(Rendered.rows(format, report, "Compliant"))).isEqualTo(expected());
        assertThat(lines(Rendered.rows(format, report, "Smelter or refiner"))).isEqualTo(expectedLines());
        assertThat(plain(format, report))
                .contains(answered())
                .contains("Of " + levels() + " usable declarations in effect, "
                        + json().path("counts").path("productLevel").asText() + " covers specific products, "
                        + json().path("counts").path("companyLevel").asText() + " cover the whole company")
                .contains(json().path("statusBasis").asText());
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"HTML", "DOCX"})
    void form_sd_has_the_same_survey_and_number_of_facilities(Format format) throws IOException {
        byte[] report = Rendered.bytes(out -> reported.formSd().render(format, out));
        assertThat(plain(format, report))
                .contains(answered())
                .contains("Our suppliers reported " + reported.list().rows().size() + " smelters and refiners of 3TG.");
    }

    @Test
    void both_workbooks_have_the_same_counts() throws IOException {
        try (Workbook book = book(Rendered.bytes(out -> annex.render(Format.XLSX, out)))) {
            assertThat(lines(rows(book.getSheetAt(0)))).isEqualTo(expectedLines());
        }
        try (Workbook book = book(Rendered.bytes(out -> reported.workbook(out)))) {
            Map<String, Integer> summary = new TreeMap<>();
            for (List<String> row : rows(book.getSheet("Summary"))) {
                if (row.get(0).matches("\\w+: .*") && !row.get(1).equals("0")) {
                    summary.put(row.get(0).replaceFirst(": ", " "), Integer.valueOf(row.get(1)));
                }
            }
            assertThat(summary).containsAllEntriesOf(expected());
            assertThat(book.getSheet("All reported smelters").getLastRowNum())
                    .isEqualTo(json().path("rows").path("read").asInt());
        }
    }

    @Test
    void the_page_shows_the_same_counts() throws IOException {
        String page = new String(Rendered.bytes(out -> reported.page(out)), StandardCharsets.UTF_8);
        Map<String, Integer> shown = new TreeMap<>();
        Pattern.compile("aria-label=\"(\\w+), ([\\w -]+): (\\d+)\\. Show the rows\"")
                .matcher(page)
                .results()
                .forEach((MatchResult bar) ->
                        shown.put(bar.group(1) + " " + bar.group(2), Integer.valueOf(bar.group(3))));
        assertThat(shown).containsAllEntriesOf(expected());
    }

    @Test
    void the_page_shows_the_results_and_responses_that_the_json_has() throws IOException {
        Document page = Jsoup.parse(new String(Rendered.bytes(out -> reported.page(out)), StandardCharsets.UTF_8));

        Map<String, Integer> results = new TreeMap<>();
        json().path("rows")
                .path("buckets")
                .properties()
                .forEach(bucket -> results.put(
                        bucket.getKey().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                        bucket.getValue().asInt()));
        results.values().removeIf(count -> count == 0);
        assertThat(figures(page, "What became of each entry")).isEqualTo(results);

        JsonNode rate = json().path("survey").path("rate");
        assertThat(figures(page, "Responses of the suppliers asked"))
                .containsEntry("Asked", rate.path("asked").asInt())
                .containsEntry(
                        "Responded",
                        rate.path("answered").asInt() + rate.path("rejected").asInt())
                .containsEntry(
                        "Sent a usable declaration", rate.path("answered").asInt())
                .containsEntry("Answered at the product level", 1);
    }

    @Test
    void the_map_shows_each_facility_of_the_json_in_its_country() throws IOException {
        Document page = Jsoup.parse(new String(Rendered.bytes(out -> reported.page(out)), StandardCharsets.UTF_8));
        Map<String, Integer> countries = new TreeMap<>();
        for (JsonNode facility : json().path("facilities")) {
            countries.merge(facility.path("countryCode").asText(), 1, Integer::sum);
        }

        assertThat(countries.keySet()).noneMatch(String::isEmpty);
        assertThat(figures(page, "Locations of facilities by status").values())
                .containsExactlyInAnyOrderElementsOf(countries.values());
    }

    /** The sum of the counts of each line of a figure. */
    private static Map<String, Integer> figures(Document page, String title) {
        Map<String, Integer> lines = new TreeMap<>();
        for (Element line : page.select("figure:has(h3:contains(" + title + ")) tbody tr")) {
            lines.put(
                    line.select("th").text(),
                    line.select("button").eachText().stream()
                            .mapToInt(Integer::parseInt)
                            .sum());
        }
        return lines;
    }

    @Test
    void kinds_of_unmatched_entries_are_counted_consistently() throws IOException {
        JsonNode kinds = json().path("rows").path("unmatched");
        Map<String, Integer> verdicts = new TreeMap<>();
        json().path("openEntries")
                .forEach(entry -> verdicts.merge(
                        jsonUnchecked()
                                .path("verdicts")
                                .path(entry.path("verdict").asInt())
                                .path("kind")
                                .asText(),
                        1,
                        Integer::sum));
        kinds.properties()
                .forEach(kind -> assertThat(verdicts.getOrDefault(kind.getKey(), 0))
                        .as(kind.getKey())
                        .isEqualTo(kind.getValue().asInt()));
        try (Workbook book = book(Rendered.bytes(out -> reported.workbook(out)))) {
            Map<String, Integer> shown = new TreeMap<>();
            rows(book.getSheet("Unmatched entries"))
                    .forEach(row -> shown.merge(
                            row.get(0).toUpperCase(java.util.Locale.ROOT).replace(' ', '_'), 1, Integer::sum));
            assertThat(shown.values().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(json().path("openEntries").size());
            assertThat(shown)
                    .containsEntry(
                            "UNKNOWN_FACILITY", kinds.path("UNKNOWN_FACILITY").asInt());
        }
    }

    @Test
    void each_supplier_without_a_usable_response_is_found_once_with_its_name() throws IOException {
        JsonNode rate = json().path("survey").path("rate");
        try (Workbook book = book(Rendered.bytes(out -> reported.workbook(out)))) {
            List<List<String>> noAnswer = rows(book.getSheet("Findings")).stream()
                    .filter(row -> row.get(1).equals("ROLLUP_NO_ANSWER"))
                    .toList();
            assertThat(noAnswer)
                    .hasSize(rate.path("rejected").asInt()
                            + rate.path("notAnswered").asInt())
                    .allSatisfy(row -> assertThat(row.get(2)).isNotBlank());
        }
    }

    @Test
    void each_file_that_cannot_be_read_is_found_once_with_its_sender() throws IOException {
        try (Workbook book = book(Rendered.bytes(out -> reported.workbook(out)))) {
            assertThat(rows(book.getSheet("Findings")).stream()
                            .filter(row -> row.get(1).equals("ROLLUP_UNREADABLE")))
                    .hasSize(json().path("counts").path("unreadable").asInt())
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.get(2)).isNotBlank());
        }
    }

    @Test
    void red_flags_have_the_same_counts_as_the_facilities_of_the_roll_up() throws IOException {
        Map<String, Integer> expected = new TreeMap<>();
        for (JsonNode facility : json().path("facilities")) {
            if (facility.path("auditClass").asText().equals("NON_CONFORMANT")) {
                expected.merge("failed an audit", 1, Integer::sum);
            }
            if (Set.of("NOT_ELIGIBLE", "EXPIRED")
                            .contains(facility.path("auditClass").asText())
                    || isNotOnLastListOfItsProgram(facility)) {
                expected.merge("left the list", 1, Integer::sum);
            }
            if (facility.path("suppliers").size() == 1) {
                expected.merge("named by one supplier only", 1, Integer::sum);
            }
            // According to the sample's origin data: Rwanda and Uganda, and the level that includes adjoining
            // countries.
            if (Set.of("CID900002").contains(facility.path("id").asText())) {
                expected.merge("sources from covered countries", 1, Integer::sum);
            }
        }
        Map<String, Integer> kinds = new TreeMap<>();
        csv(DataTable.RED_FLAGS)
                .forEach(row ->
                        kinds.merge(RedFlag.Kind.valueOf(row.get("red_flag")).label(), 1, Integer::sum));
        assertThat(kinds).isEqualTo(expected);
        try (Workbook book = book(Rendered.bytes(out -> reported.workbook(out)))) {
            Map<String, Integer> shown = new TreeMap<>();
            rows(book.getSheet("Red flags")).forEach(row -> shown.merge(row.get(0), 1, Integer::sum));
            assertThat(shown).isEqualTo(kinds);
        }
    }

    /** In the sample, only the program CFSP has two lists. The later one is dated at the end of the year. */
    private static boolean isNotOnLastListOfItsProgram(JsonNode facility) {
        JsonNode statuses = facility.path("statuses");
        JsonNode last = statuses.path(statuses.size() - 1);
        return last.path("scheme").asText().equals("CFSP")
                && last.path("date").asText().compareTo("2016-12-31") < 0;
    }

    @Test
    void due_diligence_and_scorecard_have_a_row_for_each_facility_and_supplier() throws IOException {
        int facilities = json().path("facilities").size();
        assertThat(csv(DataTable.DUE_DILIGENCE)).hasSize(facilities);
        List<CSVRecord> scores = csv(DataTable.SCORECARD);
        try (Workbook book = book(Rendered.bytes(out -> reported.workbook(out)))) {
            assertThat(rows(book.getSheet("Due diligence"))).hasSize(facilities);
            assertThat(rows(book.getSheet("Supplier scorecard")))
                    .extracting(row -> row.get(0))
                    .containsExactlyElementsOf(
                            scores.stream().map(row -> row.get("supplier")).toList());
        }
        int suppliers = json().path("suppliers").size();
        JsonNode rate = json().path("survey").path("rate");
        assertThat(scores.size())
                .isGreaterThanOrEqualTo(suppliers)
                .isGreaterThanOrEqualTo(rate.path("asked").asInt());
        assertThat(scores.stream().filter(row -> row.get("risk").equals("UNKNOWN")))
                .hasSize(
                        rate.path("rejected").asInt() + rate.path("notAnswered").asInt());
    }

    @Test
    void the_response_funnel_has_the_figures_of_the_survey() throws IOException {
        JsonNode rate = json().path("survey").path("rate");
        int asked = rate.path("asked").asInt();
        try (Workbook book = book(Rendered.bytes(out -> reported.workbook(out)))) {
            List<List<String>> steps = rows(book.getSheet("Response funnel"));
            assertThat(steps)
                    .extracting(row -> row.get(0))
                    .containsExactly("Asked", "Responded", "Usable", "Product level");
            assertThat(steps.subList(0, 3))
                    .extracting(row -> Integer.parseInt(row.get(1)))
                    .containsExactly(
                            asked,
                            asked - rate.path("notAnswered").asInt(),
                            rate.path("answered").asInt());
            assertThat(Integer.parseInt(steps.get(3).get(1)))
                    .isBetween(0, rate.path("answered").asInt());
        }
    }

    private List<CSVRecord> csv(DataTable table) throws IOException {
        byte[] csv = Rendered.bytes(out -> table.write(reported.result(), reported.options(), out));
        try (CSVParser parser = CSVParser.parse(
                new String(csv, StandardCharsets.UTF_8),
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return parser.getRecords();
        }
    }

    private JsonNode jsonUnchecked() {
        try {
            return json();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The number of facilities by metal and word, without zeros. */
    private Map<String, Integer> expected() {
        return listed("countWord");
    }

    /** The metal and status word of each row. */
    private Map<String, Integer> expectedLines() {
        return listed("status");
    }

    /** The number of listed facilities of the roll-up by metal and word. A facility without a word is not listed. */
    private Map<String, Integer> listed(String word) {
        Map<String, Integer> counted = new TreeMap<>();
        for (JsonNode facility : jsonUnchecked().path("facilities")) {
            if (!facility.path("status").isNull()) {
                counted.merge(
                        label(facility.path("metal").asText()) + " "
                                + facility.path(word).asText(),
                        1,
                        Integer::sum);
            }
        }
        return counted;
    }

    private int levels() throws IOException {
        JsonNode counts = json().path("counts");
        return counts.path("productLevel").asInt()
                + counts.path("companyLevel").asInt()
                + counts.path("otherLevel").asInt();
    }

    private static Map<String, Integer> counts(List<List<String>> table) {
        List<String> words = List.of("Compliant", "In Process", "Unknown", "Non-conformant");
        Map<String, Integer> counts = new TreeMap<>();
        for (List<String> row : table) {
            for (int i = 0; i < words.size(); i++) {
                int count = Integer.parseInt(row.get(i + 1));
                if (count > 0 && !row.get(0).equals("Total")) {
                    counts.put(row.get(0) + " " + words.get(i), count);
                }
            }
        }
        return counts;
    }

    private static Map<String, Integer> lines(List<List<String>> table) {
        Map<String, Integer> counts = new TreeMap<>();
        table.forEach(row -> counts.merge(row.get(0) + " " + row.get(4), 1, Integer::sum));
        return counts;
    }

    private String answered() throws IOException {
        JsonNode rate = json().path("survey").path("rate");
        return rate.path("answered").asText() + " (50%) sent a usable declaration";
    }

    private JsonNode json() throws IOException {
        StringWriter out = new StringWriter();
        reported.json(out);
        return new ObjectMapper().readTree(out.toString());
    }

    private static String label(String metal) {
        return metal.charAt(0) + metal.substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    private static String plain(Format format, byte[] report) throws IOException {
        return format == Format.DOCX
                ? Rendered.part(report, "word/document.xml").replaceAll("<[^>]*>", "")
                : new String(report, StandardCharsets.UTF_8);
    }

    private static Workbook book(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static List<List<String>> rows(Sheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        for (int r = 1; r <= sheet.getLastRowNum(); r++) {
            Row row = sheet.getRow(r);
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < 6; c++) {
                cells.add(row == null || row.getCell(c) == null ? "" : FORMATTER.formatCellValue(row.getCell(c)));
            }
            rows.add(cells);
        }
        return rows;
    }
}
