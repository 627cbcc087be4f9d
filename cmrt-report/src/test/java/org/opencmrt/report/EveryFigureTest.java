package org.opencmrt.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
import org.opencmrt.program.SupplierAssessment;
import org.opencmrt.report.letter.FollowUpLetter;

/** Recounts the figures of all reports from {@code rollup.json} alone. {@link SameFiguresTest} tests more of them. */
class EveryFigureTest {
    private static final DataFormatter FORMATTER = new DataFormatter(Locale.ROOT);

    private final Reported reported = SampleProgram.program(SampleProgram.options(false));
    private final JsonNode json = json(reported);

    @Test
    void sheets_of_the_workbook_have_a_row_for_each_thing_of_the_roll_up() throws IOException {
        JsonNode counts = json.path("counts");
        int facilities = json.path("facilities").size();
        int pairs = sum("facilities", facility -> facility.path("suppliers").size());
        Map<String, Integer> expected = new LinkedHashMap<>();
        expected.put("Due diligence", facilities);
        expected.put("Facilities", facilities);
        expected.put(
                "Facility status",
                sum("facilities", one -> Math.max(1, one.path("statuses").size())));
        expected.put("Facility details", facilities);
        expected.put("RCOI", json.path("rcoi").path("minerals").size());
        expected.put("Suppliers asked", json.path("survey").path("responses").size());
        expected.put(
                "Proposed answers", json.path("proposedAnswers").path("answers").size());
        expected.put("All reported smelters", json.path("rows").path("read").asInt());
        expected.put("Unmatched entries", json.path("openEntries").size());
        expected.put("Files", counts.path("files").asInt());
        expected.put("Smelters by supplier", pairs);
        expected.put(
                "Suppliers by smelter",
                sum("facilities", one -> one.path("entries").size()));
        expected.put(
                "RCOI evidence",
                stream(json.path("rcoi").path("minerals"))
                        .mapToInt(mineral -> mineral.path("evidence").size())
                        .sum());
        try (Workbook book = book(reported)) {
            Map<String, Integer> rows = new LinkedHashMap<>();
            expected.keySet().forEach(name -> rows.put(name, book.getSheet(name).getLastRowNum()));
            assertThat(rows).isEqualTo(expected);
            assertThat(rows(book, "Answers").stream()
                            .flatMap(row -> row.entrySet().stream().skip(5))
                            .filter(cell -> !cell.getValue().isEmpty()))
                    .hasSize(sum("declarations", one -> one.path("answers").size()));
        }
    }

    @Test
    void columns_of_facilities_suppliers_and_files_add_up() throws IOException {
        try (Workbook book = book(reported)) {
            List<Map<String, String>> facilities = rows(book, "Facilities");
            assertThat(sum(facilities, "Entries"))
                    .isEqualTo(sum("facilities", one -> one.path("entries").size()));
            assertThat(sum(facilities, "Suppliers"))
                    .isEqualTo(sum("facilities", one -> one.path("suppliers").size()))
                    .isEqualTo(sum(rows(book, "Due diligence"), "Suppliers"));
            assertThat(grouped(facilities, "Counted as"))
                    .isEqualTo(
                            grouped("facilities", one -> one.path("countWord").asText("Not eligible")));
            assertThat(grouped(facilities, "Country code"))
                    .isEqualTo(
                            grouped("facilities", one -> one.path("countryCode").asText()));
            assertThat(grouped(facilities, "Company level only"))
                    .isEqualTo(grouped(
                            "facilities", one -> one.path("companyLevelOnly").asBoolean() ? "yes" : "no"));
            assertThat(grouped(rows(book, "Files"), "Can be used").get("yes"))
                    .isEqualTo(json.path("counts").path("usable").asInt());
            assertThat(sum(rows(book, "Files"), "Smelter rows"))
                    .isEqualTo(json.path("rows").path("read").asInt());
            assertThat(sum(rows(book, "Supplier scorecard"), "Open entries"))
                    .isEqualTo(json.path("openEntries").size());
            assertThat(grouped(rows(book, "All reported smelters"), "Result")).isEqualTo(buckets(json.path("rows")));
        }
    }

    @Test
    void the_summary_has_the_counts_of_the_roll_up() throws IOException {
        JsonNode counts = json.path("counts");
        JsonNode rate = json.path("survey").path("rate");
        Map<String, String> figures = new LinkedHashMap<>();
        try (Workbook book = book(reported)) {
            rows(book, "Summary").forEach(row -> figures.putIfAbsent(row.get("What"), row.get("Figure")));
        }
        assertThat(figures)
                .containsEntry("Files received", counts.path("files").asText())
                .containsEntry(
                        "Files that could not be read",
                        counts.path("unreadable").asText())
                .containsEntry(
                        "Files with the same content as another",
                        counts.path("duplicates").asText())
                .containsEntry("Usable declarations", counts.path("usable").asText())
                .containsEntry(
                        "of these without 3TG",
                        counts.path("withoutConflictMinerals").asText())
                .containsEntry(
                        "Suppliers that sent declarations",
                        counts.path("suppliers").asText())
                .containsEntry("Response rate", percent(rate.path("answered"), rate.path("asked")))
                .containsEntry("Facilities", counts.path("facilities").asText())
                .containsEntry(
                        "Smelter list entries", json.path("rows").path("read").asText())
                .containsEntry(
                        "Unmatched entries",
                        String.valueOf(json.path("openEntries").size()));
        Map<String, Integer> kinds = new TreeMap<>();
        json.path("rows")
                .path("unmatched")
                .properties()
                .forEach(kind -> kinds.put(kind.getKey(), kind.getValue().asInt()));
        assertThat(figures.entrySet().stream()
                        .filter(line -> line.getKey().startsWith("of these ")
                                && !line.getKey().equals("of these without 3TG"))
                        .map(line -> Integer.valueOf(line.getValue())))
                .containsExactlyInAnyOrderElementsOf(kinds.values());
    }

    @Test
    void the_statistics_count_entries_by_metal_as_the_roll_up_does() throws IOException {
        Map<String, Integer> expected = new TreeMap<>();
        buckets(json.path("rows")).forEach((bucket, count) -> expected.put(bucket + ", all metals", count));
        json.path("rows")
                .path("byMetal")
                .forEach(metal -> buckets(metal)
                        .forEach((bucket, count) -> expected.put(
                                bucket + ", " + label(metal.path("metal").asText()), count)));
        Map<String, Integer> shown = new TreeMap<>();
        try (Workbook book = book(reported)) {
            rows(book, "Statistics").stream()
                    .filter(row -> row.get("About").equals("Smelter rows")
                            && !row.get("What").equals("read")
                            && !row.get("Figure").equals("0"))
                    .forEach(row ->
                            shown.put(row.get("What") + ", " + row.get("Of"), Integer.valueOf(row.get("Figure"))));
        }
        assertThat(shown).isEqualTo(expected);
    }

    @Test
    void the_inquiry_has_the_same_outcomes_and_points_in_workbook_page_and_draft() throws IOException {
        List<List<String>> expected = stream(json.path("rcoi").path("minerals"))
                .map(mineral -> List.of(
                        label(mineral.path("metal").asText()),
                        mineral.path("line").asText(),
                        mineral.path("reason").asText(),
                        String.valueOf(mineral.path("evidence").size())))
                .toList();
        try (Workbook book = book(reported)) {
            assertThat(rows(book, "RCOI"))
                    .extracting(row -> List.of(
                            row.get("Metal"),
                            row.get("Line of the decision table"),
                            row.get("Reason"),
                            String.valueOf(
                                    Stream.of("Strong signals", "Warning signs", "Missing information", "Supporting")
                                            .mapToInt(column -> Integer.parseInt(row.get(column)))
                                            .sum())))
                    .isEqualTo(expected);
        }
        assertThat(page().select("table.stacked tbody tr"))
                .extracting(row -> List.of(
                        row.select("th").text(),
                        row.select("td[data-label=Line]").text(),
                        row.select("td[data-label=Reason]").text(),
                        row.select("button").text()))
                .isEqualTo(expected);
        byte[] draft = Rendered.bytes(out -> reported.report().render(Format.HTML, out));
        assertThat(Rendered.rows(Format.HTML, draft, "Filing that would follow"))
                .extracting(row -> row.get(0) + ": " + row.get(2))
                .containsExactlyElementsOf(expected.stream()
                        .map(row -> row.get(0) + ": " + row.get(2))
                        .toList());
        Map<String, Integer> points = new TreeMap<>();
        Rendered.rows(Format.HTML, draft, "Open point")
                .forEach(row -> points.merge(row.get(0), Integer.valueOf(row.get(2)), Integer::sum));
        assertThat(points)
                .isEqualTo(stream(json.path("rcoi").path("minerals"))
                        .collect(Collectors.toMap(
                                mineral -> label(mineral.path("metal").asText()),
                                mineral -> mineral.path("openPoints").asInt())));
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"HTML", "DOCX", "MARKDOWN"})
    void the_drafts_have_no_figure_that_the_roll_up_does_not(Format format) throws IOException {
        JsonNode rate = json.path("survey").path("rate");
        int listed = (int) facilities(one -> !one.path("status").isNull()).count();
        String report = text(format, Rendered.bytes(out -> reported.report().render(format, out)));
        String form = text(format, Rendered.bytes(out -> reported.formSd().render(format, out)));
        long unmatched = stream(json.path("rows").path("unmatched"))
                        .mapToLong(JsonNode::asLong)
                        .sum()
                - json.path("rows").path("unmatched").path("OUT_OF_SCOPE").asLong();

        assertThat(report)
                .contains("We asked " + rate.path("asked").asText() + " suppliers")
                .contains("Of " + rate.path("asked").asText() + " suppliers asked, "
                        + rate.path("answered").asText())
                .contains(rate.path("rejected").asText() + " sent only unusable files, and "
                        + rate.path("notAnswered").asText() + " did not respond.")
                .contains("Our suppliers reported " + listed + " smelters and refiners")
                .contains(unmatched + " entries are unmatched")
                .contains("facilities that failed an audit ("
                        + json.path("counts").path("nonConformant").asText() + ")")
                .contains("suppliers that did not respond ("
                        + rate.path("notAnswered").asText() + ")");
        assertThat(form)
                .contains("We asked " + rate.path("asked").asText()
                        + " suppliers to report their use and sources of 3TG, and "
                        + rate.path("answered").asText() + " (")
                .contains("Our suppliers reported " + listed + " smelters and refiners");
        if (format != Format.MARKDOWN) {
            assertThat(
                            Rendered.rows(
                                            format,
                                            Rendered.bytes(
                                                    out -> reported.report().render(format, out)),
                                            "Result")
                                    .stream()
                                    .mapToInt(row -> Integer.parseInt(row.get(1)))
                                    .sum())
                    .as("suppliers by result of the review")
                    .isEqualTo(csv(DataTable.SCORECARD).size());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"CSV", "XLSX"},
            mode = EnumSource.Mode.EXCLUDE)
    void the_annex_with_details_says_how_many_were_left_out(Format format) throws IOException {
        Reported detailed = reported.withOptions(reported.options().withDetails());
        String annex = text(format, Rendered.bytes(out -> detailed.annex().render(format, out)));
        JsonNode counts = json.path("counts");

        json.path("rows").path("unmatched").properties().forEach(kind -> {
            int count = kind.getValue().asInt();
            String words = kind.getKey().toLowerCase(Locale.ROOT).replace('_', ' ');
            if (count > 0) {
                assertThat(annex).contains(count + (count == 1 ? " entry: " : " entries: ") + words);
            }
        });
        assertThat(annex)
                .contains(counts.path("unreadable").asText() + " file: could not be read")
                .contains(counts.path("duplicates").asText() + " file: same content as another file")
                .contains(counts.path("empty").asText() + " declaration: blank")
                .containsPattern("Smelter list entries read.*: "
                        + json.path("rows").path("read").asText() + "\\.")
                .contains(facilities(one -> one.path("companyLevelOnly").asBoolean())
                                .count() + " listed facilities were reported only in company-level declarations")
                .contains(counts.path("nonConformant").asText() + " listed facility failed an audit");
    }

    @Test
    void the_workbook_of_the_annex_has_the_same_counts_and_suppliers() throws IOException {
        try (Workbook book = new XSSFWorkbook(
                new ByteArrayInputStream(Rendered.bytes(out -> reported.annex().render(Format.XLSX, out))))) {
            Sheet list = book.getSheetAt(0);
            List<Map<String, String>> rows = rows(book, list.getSheetName());
            assertThat(rows).hasSize((int)
                    facilities(one -> !one.path("status").isNull()).count());
            assertThat(sum(rows, "Suppliers"))
                    .isEqualTo(facilities(one -> !one.path("status").isNull())
                            .mapToInt(one -> one.path("suppliers").size())
                            .sum());
            Sheet counts = IntStream.range(0, book.getNumberOfSheets())
                    .mapToObj(book::getSheetAt)
                    .filter(sheet ->
                            FORMATTER.formatCellValue(cell(sheet, 0, 1)).equals("Compliant"))
                    .findFirst()
                    .orElseThrow();
            Map<String, Integer> byWord = new TreeMap<>();
            rows(book, counts.getSheetName()).stream()
                    .filter(row -> !row.containsValue("Total"))
                    .forEach(row -> row.forEach((word, count) -> {
                        if (count.matches("[1-9]\\d*") && !word.equals("Total")) {
                            byWord.merge(word, Integer.valueOf(count), Integer::sum);
                        }
                    }));
            assertThat(byWord)
                    .isEqualTo(facilities(one -> !one.path("status").isNull())
                            .collect(Collectors.groupingBy(
                                    one -> one.path("countWord").asText(),
                                    TreeMap::new,
                                    Collectors.summingInt(one -> 1))));
        }
    }

    @Test
    void the_headlines_of_the_page_are_the_counts_of_the_roll_up() throws IOException {
        JsonNode counts = json.path("counts");
        JsonNode rate = json.path("survey").path("rate");
        int listed = (int) facilities(one -> !one.path("status").isNull()).count();

        assertThat(page().select(".headlines button").eachText())
                .containsExactly(
                        "50% response rate: " + rate.path("answered") + " of " + rate.path("asked")
                                + " suppliers asked",
                        csv(DataTable.SCORECARD).size() + " suppliers assessed, " + counts.path("suppliers")
                                + " of them sent a declaration",
                        counts.path("usable") + " of " + counts.path("files") + " files are usable",
                        counts.path("facilities") + " facilities, each by metal, " + listed + " of them in Annex A",
                        json.path("rows").path("read") + " smelter list entries",
                        json.path("openEntries").size() + " unmatched entries",
                        counts.path("nonConformant") + " facility failed an audit");
    }

    @Test
    void the_charts_of_the_page_count_what_the_roll_up_and_its_tables_have() throws IOException {
        Document page = page();

        assertThat(figure(page, "Unmatched entries by kind").values())
                .containsExactlyInAnyOrderElementsOf(stream(json.path("rows").path("unmatched"))
                        .map(JsonNode::asInt)
                        .filter(count -> count > 0)
                        .toList());
        assertThat(figure(page, "What became of each entry")).isEqualTo(buckets(json.path("rows")));
        assertThat(figure(page, "Red flags by kind").values())
                .containsExactlyInAnyOrderElementsOf(
                        counted(csv(DataTable.RED_FLAGS), "red_flag").values());
        assertThat(figure(page, "Suppliers by class").values())
                .containsExactlyInAnyOrderElementsOf(
                        counted(csv(DataTable.SCORECARD), "supplier_class").values());
        assertThat(figure(page, "Findings by rule")).isEqualTo(counted(csv(DataTable.FINDINGS), "rule"));
        assertThat(figure(page, "Facilities by metal and status").values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(json.path("facilities").size());
    }

    @Test
    void the_tables_for_databases_add_up_to_the_roll_up() throws IOException {
        assertThat(csv(DataTable.DECLARATIONS))
                .hasSize(json.path("counts").path("files").asInt());
        assertThat(counted(csv(DataTable.ENTRIES), "bucket"))
                .isEqualTo(buckets(json.path("rows")).entrySet().stream()
                        .collect(Collectors.toMap(
                                bucket ->
                                        bucket.getKey().toUpperCase(Locale.ROOT).replace(' ', '_'),
                                Map.Entry::getValue)));
        assertThat(csv(DataTable.ANSWERS))
                .hasSize(sum(
                        "declarations",
                        one -> one.path("answers").size()
                                + one.path("companyAnswers").size()));
        List<CSVRecord> facilities = csv(DataTable.FACILITIES);
        assertThat(facilities)
                .extracting(row -> row.get("facility_id") + " " + row.get("audit_class") + " " + row.get("suppliers")
                        + " " + row.get("entries"))
                .containsExactlyElementsOf(stream(json.path("facilities"))
                        .map(one -> one.path("id").asText("") + " "
                                + one.path("auditClass").asText() + " "
                                + one.path("suppliers").size() + " "
                                + one.path("entries").size())
                        .toList());
        assertThat(csv(DataTable.DUE_DILIGENCE))
                .extracting(row -> row.get("suppliers"))
                .containsExactlyElementsOf(
                        facilities.stream().map(row -> row.get("suppliers")).toList());
        assertThat(csv(DataTable.SCORECARD).stream()
                        .map(row -> row.get("open_entries"))
                        .filter(count -> !count.isEmpty())
                        .mapToInt(Integer::parseInt)
                        .sum())
                .isEqualTo(json.path("openEntries").size());
    }

    @Test
    void a_letter_goes_to_each_supplier_that_did_not_send_a_usable_file_and_to_each_with_open_points() {
        List<String> letters = reported.result().assessments().stream()
                .filter(FollowUpLetter::isNeeded)
                .map(one -> FollowUpLetter.of(one, reported.result(), reported.options())
                        .orElseThrow()
                        .supplier())
                .toList();

        assertThat(letters)
                .doesNotHaveDuplicates()
                .containsAll(stream(json.path("survey").path("responses"))
                        .filter(one -> !one.path("state").asText().equals("ANSWERED"))
                        .map(one -> one.path("supplier").asText())
                        .toList());
        assertThat(reported.result().assessments().stream()
                        .filter(one -> !letters.contains(one.supplier()))
                        .map(SupplierAssessment::supplierClass))
                .allMatch(SupplierAssessment.SupplierClass.CLEAR::equals);
    }

    private static JsonNode json(Reported reported) {
        StringWriter out = new StringWriter();
        try {
            reported.json(out);
            return new ObjectMapper().readTree(out.toString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private Stream<JsonNode> facilities(Predicate<JsonNode> which) {
        return stream(json.path("facilities")).filter(which);
    }

    private int sum(String array, java.util.function.ToIntFunction<JsonNode> count) {
        return stream(json.path(array)).mapToInt(count).sum();
    }

    private Map<String, Integer> grouped(String array, Function<JsonNode, String> by) {
        return stream(json.path(array))
                .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.summingInt(one -> 1)));
    }

    private static Map<String, Integer> grouped(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> row.get(column), TreeMap::new, Collectors.summingInt(one -> 1)));
    }

    private static Map<String, Integer> counted(List<CSVRecord> rows, String column) {
        Map<String, Integer> counts = new TreeMap<>();
        rows.forEach(row -> counts.merge(row.get(column), 1, Integer::sum));
        return counts;
    }

    private static int sum(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .map(row -> row.get(column))
                .filter(count -> !count.isEmpty())
                .mapToInt(Integer::parseInt)
                .sum();
    }

    /** The buckets that contain any entries, in words. */
    private static Map<String, Integer> buckets(JsonNode counts) {
        Map<String, Integer> buckets = new TreeMap<>();
        counts.path("buckets").properties().forEach(bucket -> {
            if (bucket.getValue().asInt() > 0) {
                buckets.put(
                        bucket.getKey().toLowerCase(Locale.ROOT).replace('_', ' '),
                        bucket.getValue().asInt());
            }
        });
        return buckets;
    }

    private static String label(String metal) {
        return metal.charAt(0) + metal.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String percent(JsonNode part, JsonNode whole) {
        return String.format(Locale.ROOT, "%.1f%%", 100.0 * part.asInt() / whole.asInt());
    }

    private Document page() throws IOException {
        return Jsoup.parse(new String(Rendered.bytes(reported::page), StandardCharsets.UTF_8));
    }

    /** The sum of the counts of each line of a chart. */
    private static Map<String, Integer> figure(Document page, String title) {
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

    private static String text(Format format, byte[] report) throws IOException {
        String text = format == Format.DOCX
                ? Rendered.part(report, "word/document.xml")
                : new String(report, StandardCharsets.UTF_8);
        return format == Format.MARKDOWN ? text : text.replaceAll("<[^>]*>", "");
    }

    private static Workbook book(Reported reported) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(Rendered.bytes(reported::workbook)));
    }

    private static org.apache.poi.ss.usermodel.Cell cell(Sheet sheet, int row, int column) {
        return sheet.getRow(row) == null ? null : sheet.getRow(row).getCell(column);
    }

    /** The rows of a sheet, each by the titles of its columns. */
    private static List<Map<String, String>> rows(Workbook book, String name) {
        Sheet sheet = Objects.requireNonNull(book.getSheet(name), name);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int r = 1; r <= sheet.getLastRowNum(); r++) {
            Map<String, String> row = new LinkedHashMap<>();
            Row cells = sheet.getRow(r);
            sheet.getRow(0)
                    .forEach(title -> row.put(
                            title.getStringCellValue(),
                            FORMATTER.formatCellValue(cells.getCell(title.getColumnIndex()))));
            rows.add(row);
        }
        return rows;
    }
}
