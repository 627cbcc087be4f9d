package org.opencmrt.internal.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.opencmrt.internal.report.SurveyFigures;
import org.opencmrt.report.Golden;
import org.opencmrt.report.PageElements;
import org.opencmrt.report.Reported;
import org.opencmrt.report.SampleProgram;
import org.opencmrt.rollup.Facility;

class ReportPageTest {
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"([a-z0-9-]+)\">(.*?)</script>");

    @Test
    void says_the_figures_of_a_program_without_scripts() throws IOException {
        String page = page(SampleProgram.program(SampleProgram.options(false)));
        String sample = System.getProperty("page.sample", "");
        if (!sample.isEmpty()) {
            Files.writeString(Path.of(sample), page);
        }

        // Excludes the contents of the libraries and of our own script and style.
        String own = PageElements.unpacked(page)
                .replaceAll("<path [^>]*>", "<path>")
                .replaceAll("(?s)<style>.*?</style>", "<style></style>")
                .replaceAll("(?s)<script>.*?</script>", "<script></script>")
                .replaceAll("'sha256-[^']*'", "'sha256-'");
        Golden.check("report.html", own);
    }

    @Test
    void contains_everything_and_does_not_leak() throws IOException {
        String page = page(SampleProgram.program(SampleProgram.options(false)));

        Document html = Jsoup.parse(page);
        assertThat(page).contains("default-src 'none'");
        assertThat(html.select("[src], [srcset], link, iframe, object, a[href^=http]"))
                .isEmpty();
        assertThat(html.select("style").first().data()).doesNotContain("@import", "url(");
    }

    @Test
    void suppliers_texts_are_never_markup() throws IOException {
        String page = page(SampleProgram.program(SampleProgram.options(false)));

        assertThat(page).doesNotContain("evil.example\")|<b>", "<S\u00F6hne>");
        for (JsonNode table : data(page)) {
            assertThat(table.isMissingNode()).isFalse();
        }
        assertThat(strings(page)).contains("Birch & <S\u00F6hne>", "=HYPERLINK(\"http://evil.example\")|<b>");
    }

    @Test
    void says_the_same_as_the_annex() throws IOException {
        Reported reported = SampleProgram.program(SampleProgram.options(false));
        String page = page(reported);

        reported.list()
                .counts()
                .forEach((metal, words) -> words.forEach((word, count) -> {
                    if (count > 0) {
                        assertThat(page)
                                .contains("aria-label=\"" + metal.label() + ", " + word + ": " + count
                                        + ". Show the rows\"");
                    }
                }));
        assertThat(data(page).get(0).path("count").asInt())
                .isEqualTo(reported.result().rollUp().facilities().size());
    }

    @Test
    void the_response_rate_is_that_of_the_filings_and_opens_who_was_asked() throws IOException {
        Reported reported = SampleProgram.program(SampleProgram.options(false));
        Document page = Jsoup.parse(page(reported));

        assertThat(page.select(".headlines button[data-table='Suppliers asked'] b")
                        .text())
                .isEqualTo(SurveyFigures.of(reported.result().survey().orElseThrow())
                        .answeredPercent());
        assertThat(page.select(".tab[data-table='Suppliers asked']")).hasSize(1);
    }

    @Test
    void bars_of_one_status_are_labeled_with_it() throws IOException {
        Document page = Jsoup.parse(page(Reported.of(SampleProgram.results().toList())));

        assertThat(page.select("figure:has(h3:contains(Facilities by metal and status)) thead th")
                        .eachText())
                .containsExactly("Metal", "Compliant", "In Process", "Unknown", "Non-conformant");
    }

    @Test
    void countries_of_origin_are_counted_and_their_source_is_named() throws IOException {
        Document page = Jsoup.parse(page(SampleProgram.program(SampleProgram.options(false))));

        assertThat(page.select("figure:has(h3:contains(Countries of origin)) tbody tr")
                        .eachText())
                .contains("RWANDA (covered) 1", "PERU 1");
        assertThat(page.select("section[aria-labelledby=sources-title] li").eachText())
                .contains("Origins: origins.csv, as of December 31, 2016");
        assertThat(Jsoup.parse(page(SampleProgram.plain())).select("h3:contains(Countries of origin)"))
                .isEmpty();
    }

    @Test
    void every_facility_leads_to_its_entries() throws IOException {
        Reported reported = SampleProgram.program(SampleProgram.options(false));
        String page = page(reported);
        Map<String, Integer> entries = new TreeMap<>();
        column(page, "All reported smelters", "Facility no.").forEach(number -> entries.merge(number, 1, Integer::sum));

        List<Facility> facilities = reported.result().rollUp().facilities();
        for (int i = 0; i < facilities.size(); i++) {
            assertThat(entries)
                    .containsEntry(
                            String.valueOf(i + 1), facilities.get(i).entries().size());
        }
    }

    @Test
    void the_entries_of_a_supplier_are_called_as_the_scorecard_calls_it() throws IOException {
        String page = page(SampleProgram.program(SampleProgram.options(false)));

        assertThat(column(page, "Supplier scorecard", "Supplier"))
                .containsAll(column(page, "All reported smelters", "Supplier").stream()
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    @Test
    void every_count_equals_the_rows_that_it_opens() throws IOException {
        for (Reported reported : List.of(SampleProgram.program(SampleProgram.options(false)), SampleProgram.plain())) {
            String page = page(reported);
            assertThat(Jsoup.parse(page).select(".counts button"))
                    .isNotEmpty()
                    .allSatisfy(button -> assertThat(opened(page, button))
                            .as(button.attr("aria-label"))
                            .isEqualTo(Long.parseLong(button.text())));
        }
    }

    @Test
    void an_empty_program_has_a_page_too() throws IOException {
        assertThat(page(Reported.nothing())).contains("At a glance").endsWith("</html>\n");
    }

    static String page(Reported reported) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        reported.page(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The number of rows that a button shows. */
    private static long opened(String page, Element button) throws IOException {
        String table = button.attr("data-table");
        List<Map.Entry<String, JsonNode>> filter = new ArrayList<>(
                new ObjectMapper().readTree(button.attr("data-filter")).properties());
        List<List<String>> wanted = new ArrayList<>();
        for (Map.Entry<String, JsonNode> one : filter) {
            wanted.add(column(page, table, one.getKey()));
        }
        long rows = 0;
        for (int row = 0; row < rowCount(page, table); row++) {
            boolean fits = true;
            for (int i = 0; i < filter.size(); i++) {
                fits &= wanted.get(i).get(row).equals(filter.get(i).getValue().asText());
            }
            rows += fits ? 1 : 0;
        }
        return rows;
    }

    private static long rowCount(String page, String name) throws IOException {
        return table(page, name).path("count").asLong();
    }

    private static JsonNode table(String page, String name) throws IOException {
        return data(page).stream()
                .filter(each -> each.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The texts of a column, row by row. */
    private static List<String> column(String page, String name, String title) throws IOException {
        JsonNode table = table(page, name);
        int column = table.path("columns").findValuesAsText("title").indexOf(title);
        List<String> strings = strings(page);
        List<String> texts = new ArrayList<>();
        String above = "";
        for (JsonNode piece : table.path("rows")) {
            for (String row : piece.asText().split(";")) {
                if (!row.isEmpty()) {
                    String cell = row.split(",", -1)[column];
                    above = cell.isEmpty() ? above : strings.get(Integer.parseInt(cell, Character.MAX_RADIX));
                    texts.add(above);
                }
            }
        }
        return texts;
    }

    private static List<JsonNode> data(String page) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        Matcher data = DATA.matcher(PageElements.unpacked(page));
        while (data.find()) {
            all.add(new ObjectMapper().readTree(data.group(2)));
        }
        return all;
    }

    private static List<String> strings(String page) throws IOException {
        List<String> strings = new ArrayList<>();
        List<JsonNode> all = data(page);
        all.get(all.size() - 1).forEach(text -> strings.add(text.asText()));
        return strings;
    }
}
