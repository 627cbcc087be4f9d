package org.opencmrt.internal.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencmrt.report.HostileProgram;
import org.opencmrt.report.Reported;
import org.opencmrt.report.SampleProgram;

/** The page as a browser shows it. */
@Tag("slow")
class PageInBrowserTest {
    @TempDir
    private Path folder;

    @Test
    void draws_charts_with_alternatives_and_shows_the_facilities() throws Exception {
        Document page = shown(SampleProgram.program(SampleProgram.options(false)), "");

        assertThat(page.select("figure")).isNotEmpty().allSatisfy(figure -> {
            assertThat(figure.select(".chart svg").first()).isNotNull();
            assertThat(figure.select(".chart svg text").eachText()).isNotEmpty();
            assertThat(figure.select(".chart").attr("role")).isEqualTo("img");
            assertThat(figure.select(".chart").attr("aria-label")).isNotBlank();
            assertThat(figure.select("table tbody button")).isNotEmpty();
        });
        assertThat(page.select("#grid .tabulator-row"))
                .hasSameSizeAs(SampleProgram.rollUp().facilities());
        assertThat(page.select("#shown").text()).isEqualTo("Facilities: 5 of 5 rows");
        assertThat(page.select("#grid input"))
                .allSatisfy(input -> assertThat(input.hasAttr("aria-label") || input.hasAttr("placeholder"))
                        .isTrue());
    }

    @Test
    void each_figure_opens_as_many_rows_as_it_says() throws Exception {
        Document page = shown(SampleProgram.program(SampleProgram.options(false)), """
            const said = [];
            for (const button of document.querySelectorAll('.counts button')) {
              button.click();
              await new Promise(shown => setTimeout(shown, 100));
              said.push(button.getAttribute('aria-label') + ' | ' + button.textContent + ' | '
                + document.getElementById('shown').textContent);
            }
            const list = document.createElement('pre');
            list.id = 'said';
            list.textContent = said.join('\\n');
            document.body.append(list);
            """);

        String said = page.select("#said").first().wholeText();
        assertThat(said.lines()).isNotEmpty().allSatisfy(line -> {
            String[] parts = line.split(" \\| ");
            assertThat(parts[2]).contains(": " + parts[1] + " of ");
        });
    }

    @Test
    void a_facility_leads_to_its_entries_and_an_entry_to_all_that_is_known_of_it() throws Exception {
        Document page = shown(SampleProgram.program(SampleProgram.options(false)), """
            const later = () => new Promise(shown => setTimeout(shown, 200));
            document.querySelector('#grid .tabulator-row button').click();
            const title = document.getElementById('details-title').textContent;
            document.querySelector('#details-links button').click();
            await later();
            const shown = document.getElementById('shown').textContent;
            document.querySelector('#grid .tabulator-row button').click();
            const list = document.createElement('pre');
            list.id = 'said';
            list.textContent = [title, shown].join(' | ');
            document.body.append(list);
            """);

        assertThat(page.select("#said").text())
                .isEqualTo("Aurora Refining Ltd. | All reported smelters: 2 of 11 rows (Facility no. = 1)");
        assertThat(page.select("#details").hasAttr("open")).isTrue();
        assertThat(page.select("#details-cells dt").eachText())
                .contains("Supplier", "File", "Sheet", "Cell", "Look-up name as declared", "Result", "Evidence");
        assertThat(page.select("#details-cells dd").eachText()).contains("acme.xlsx", "Smelter List");
    }

    @Test
    void a_search_looks_into_all_tables() throws Exception {
        Document page = shown(SampleProgram.program(SampleProgram.options(false)), """
            const search = document.getElementById('search');
            search.value = 'aurora gold';
            search.dispatchEvent(new Event('input'));
            await new Promise(shown => setTimeout(shown, 1000));
            """);

        assertThat(page.select("#shown").text()).isEqualTo("Facilities: 1 of 5 rows (search: aurora gold)");
        assertThat(page.select(".tab[data-table='All reported smelters']").text())
                .matches("All reported smelters \\([1-9]\\)");
        assertThat(page.select(".tab[data-table='Files']").text()).isEqualTo("Files (0)");
    }

    @Test
    void the_map_has_a_circle_for_each_country_and_says_what_it_lacks() throws Exception {
        Document page = shown(SampleProgram.program(SampleProgram.options(false)), "");

        Element map = page.selectFirst("figure[data-shape=MAP]");
        assertThat(map.select(".circles path title").eachText())
                .hasSameSizeAs(map.select("tbody tr[data-place] button:not(:contains(0))"));
        assertThat(map.select(".world .land").attr("d")).startsWith("M");
    }

    @Test
    void each_headline_opens_its_table_and_takes_the_keyboard_there() throws Exception {
        Document page = shown(SampleProgram.program(SampleProgram.options(false)), """
            const said = [];
            for (const button of document.querySelectorAll('.headlines button')) {
              button.click();
              await new Promise(shown => setTimeout(shown, 100));
              said.push([button.dataset.table, document.getElementById('shown').textContent,
                document.activeElement.id, document.querySelectorAll('#grid .tabulator-row').length,
                button.querySelector('b').textContent].join(' | '));
            }
            const list = document.createElement('pre');
            list.id = 'said';
            list.textContent = said.join('\\n');
            document.body.append(list);
            """);

        assertThat(page.select("#said").first().wholeText().lines())
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(line -> {
                    String[] parts = line.split(" \\| ");
                    assertThat(parts[1]).startsWith(parts[0] + ": ");
                    assertThat(parts[2]).isEqualTo("evidence");
                    assertThat(Integer.parseInt(parts[3])).isPositive();
                    if (List.of(
                                    "Files",
                                    "Facilities",
                                    "Unmatched entries",
                                    "Supplier scorecard",
                                    "All reported smelters")
                            .contains(parts[0])) {
                        assertThat(parts[3]).as(line).isEqualTo(parts[4]);
                    }
                });
    }

    @Test
    void on_paper_stands_a_plain_table_with_all_columns() throws Exception {
        Document page = shown(SampleProgram.program(SampleProgram.options(false)), """
            window.dispatchEvent(new Event('beforeprint'));
            """);

        assertThat(page.select(".tabulator-print-table tbody tr"))
                .hasSameSizeAs(SampleProgram.rollUp().facilities());
        assertThat(page.select(".tabulator-print-table thead th").eachText())
                .startsWith("Metal", "Smelter or refiner", "Country", "ID", "Status")
                .doesNotContain("Details");
        assertThat(page.select(".tabulator-print-table td").eachText()).contains("Aurora Refining Ltd.");
    }

    @Test
    void nothing_that_suppliers_write_runs_or_becomes_markup() throws Exception {
        Document page = shown(HostileProgram.program(), """
            for (const tab of document.querySelectorAll('.tab')) {
              tab.click();
              await new Promise(shown => setTimeout(shown, 100));
              for (const button of document.querySelectorAll('#grid .tabulator-row button')) {
                button.click();
                document.getElementById('details').close();
              }
            }
            document.querySelector('.tab').click();
            await new Promise(shown => setTimeout(shown, 200));
            window.dispatchEvent(new Event('beforeprint'));
            """);

        assertThat(page.select(".tabulator-print-table td")).isNotEmpty();
        assertThat(page.title()).startsWith("Conflict minerals inquiry");
        assertThat(page.select("html").hasAttr("data-ran")).isFalse();
        assertThat(page.select("img, iframe, object, link, b:contains(bold)")).isEmpty();
        assertThat(page.select("#grid .tabulator-row")).isNotEmpty();
    }

    /** The page, after a script of the test has run in it, once its tables are there. */
    private Document shown(Reported reported, String script) throws IOException, InterruptedException {
        String waiting = "window.setTimeout(async function () {\ntry {\n" + script
                + "document.documentElement.dataset.done = 'yes';\n"
                + "} catch (e) { document.documentElement.dataset.done = String(e); }\n}, 1000);";
        String page = ReportPageTest.page(reported)
                .replace("script-src ", "script-src " + Resources.hash(waiting) + " ")
                .replace("</body>\n</html>\n", "<script>" + waiting + "</script>\n</body>\n</html>\n");
        Path file = Files.writeString(folder.resolve("report.html"), page);
        Document document = Jsoup.parse(Chromium.dom(file, folder.resolve("profile")));
        Element html = document.selectFirst("html");
        assertThat(html.attr("data-done")).as("the script of the test has run").isEqualTo("yes");
        return document;
    }
}
