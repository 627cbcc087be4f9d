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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.opencmrt.internal.report.SurveyFigures;
import org.opencmrt.report.Golden;
import org.opencmrt.report.Reported;
import org.opencmrt.report.SampleProgramme;

class ReportPageTest {
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"([a-z0-9-]+)\">(.*?)</script>");

    @Test
    void says_the_figures_of_a_programme_without_scripts() throws IOException {
        String page = page(SampleProgramme.programme(SampleProgramme.options(false)));
        String sample = System.getProperty("page.sample", "");
        if (!sample.isEmpty()) {
            Files.writeString(Path.of(sample), page);
        }

        // What the libraries and our own script and style say is theirs.
        String own = page.replaceAll("(?s)<style>.*?</style>", "<style></style>")
                .replaceAll("(?s)<script>.*?</script>", "<script></script>")
                .replaceAll("'sha256-[^']*'", "'sha256-'");
        Golden.check("report.html", own);
    }

    @Test
    void holds_everything_and_lets_nothing_out() throws IOException {
        String page = page(SampleProgramme.programme(SampleProgramme.options(false)));

        Document html = Jsoup.parse(page);
        assertThat(page).contains("default-src 'none'");
        assertThat(html.select("[src], [srcset], link, iframe, object, a[href^=http]"))
                .isEmpty();
        assertThat(html.select("style").first().data()).doesNotContain("@import", "url(");
    }

    @Test
    void no_text_of_a_supplier_is_markup() throws IOException {
        String page = page(SampleProgramme.programme(SampleProgramme.options(false)));

        assertThat(page).doesNotContain("evil.example\")|<b>", "<S\u00F6hne>");
        for (JsonNode table : data(page)) {
            assertThat(table.isMissingNode()).isFalse();
        }
        assertThat(strings(page)).contains("Birch & <S\u00F6hne>", "=HYPERLINK(\"http://evil.example\")|<b>");
    }

    @Test
    void says_the_same_as_the_annex() throws IOException {
        Reported reported = SampleProgramme.programme(SampleProgramme.options(false));
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
        Reported reported = SampleProgramme.programme(SampleProgramme.options(false));
        Document page = Jsoup.parse(page(reported));

        assertThat(page.select(".headlines button[data-table='Suppliers asked'] b")
                        .text())
                .isEqualTo(SurveyFigures.of(reported.result().survey().orElseThrow())
                        .answeredPercent());
        assertThat(page.select(".tab[data-table='Suppliers asked']")).hasSize(1);
    }

    @Test
    void bars_of_one_status_say_which_it_is() throws IOException {
        Document page = Jsoup.parse(page(Reported.of(SampleProgramme.results().toList())));

        assertThat(page.select("figure:has(h3:contains(Facilities by metal and status)) thead th")
                        .eachText())
                .containsExactly("Metal", "Compliant", "In Process", "Unknown", "Non-conformant");
    }

    @Test
    void countries_of_origin_are_counted_and_their_source_is_named() throws IOException {
        Document page = Jsoup.parse(page(SampleProgramme.programme(SampleProgramme.options(false))));

        assertThat(page.select("figure:has(h3:contains(Countries of origin)) tbody tr")
                        .eachText())
                .contains("RWANDA (covered) 1", "PERU 1");
        assertThat(page.select("section[aria-labelledby=sources-title] li").eachText())
                .contains("Origins: origins.csv, as of 2016-12-31");
        assertThat(Jsoup.parse(page(SampleProgramme.plain())).select("h3:contains(Countries of origin)"))
                .isEmpty();
    }

    @Test
    void every_facility_has_the_cells_that_name_it() throws IOException {
        Reported reported = SampleProgramme.programme(SampleProgramme.options(false));
        String page = page(reported);
        List<Integer> cells = new ArrayList<>();
        Matcher data = DATA.matcher(page);
        while (data.find()) {
            if (data.group(1).startsWith("rows-")) {
                cells.add(
                        new ObjectMapper().readTree(data.group(2)).path("count").asInt());
            }
        }

        assertThat(cells)
                .containsExactlyElementsOf(reported.result().rollUp().facilities().stream()
                        .map(facility -> facility.entries().size())
                        .toList());
    }

    @Test
    void an_empty_programme_has_a_page_too() throws IOException {
        assertThat(page(Reported.nothing())).contains("At a glance").endsWith("</html>\n");
    }

    static String page(Reported reported) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        reported.page(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<JsonNode> data(String page) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        Matcher data = DATA.matcher(page);
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
