package org.opencmrt.internal.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencmrt.reference.AskedSupplier;
import org.opencmrt.reference.AskedSuppliers;
import org.opencmrt.report.HostileProgram;
import org.opencmrt.report.Reported;
import org.opencmrt.report.SampleProgram;

/** The page as a browser shows it. */
@Tag("slow")
class PageInBrowserTest {
    /** A script that adds the content of {@code said} to the page. */
    private static final String SAY = """
        const list = document.createElement('pre');
        list.id = 'said';
        list.textContent = said.join('\\n');
        document.body.append(list);
        """;

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

    /** Buttons of the tables of figures, the inquiry, and the headlines. The share refers to the surveyed suppliers. */
    @Test
    void each_button_opens_as_many_rows_as_it_says() throws Exception {
        Reported reported = SampleProgram.program(SampleProgram.options(false));
        Document page = shown(reported, """
            const said = [];
            for (const button of document.querySelectorAll('button[data-table]:not(.tab)')) {
              button.click();
              await new Promise(shown => setTimeout(shown, 100));
              said.push((button.querySelector('b') || button).textContent + ' | ' + button.dataset.table + ' | '
                + document.getElementById('shown').textContent);
            }
            """ + SAY);

        int asked = reported.result().survey().orElseThrow().responses().size();
        assertThat(said(page)).hasSizeGreaterThan(50).allSatisfy(line -> {
            String[] parts = line.split(" \\| ");
            String count = parts[0].endsWith("%") ? String.valueOf(asked) : parts[0];
            assertThat(parts[2]).startsWith(parts[1] + ": " + count + " of ");
        });
    }

    @Test
    void the_funnel_prints_the_same_share_as_the_headline() throws Exception {
        List<AskedSupplier> asked = Stream.of("Acme Relays Ltd.", "One Ltd.", "Two Ltd.")
                .map(AskedSupplier::named)
                .toList();
        Document page = shown(
                SampleProgram.program(SampleProgram.options(false))
                        .with(program -> program.suppliersAsked(AskedSuppliers.of("asked.csv", asked))),
                "");

        assertThat(page.select(".headlines b").first().text()).isEqualTo("33.3%");
        assertThat(page.select("figure[data-shape=FUNNEL] .chart svg text").eachText())
                .contains("1 (33.3%)");
    }

    /** Clicks a bar or a segment of a circle with the pointer, at the position where it is drawn. */
    @Test
    void each_bar_and_each_part_of_the_map_opens_what_the_button_of_its_line_opens() throws Exception {
        Document page = shown(SampleProgram.program(SampleProgram.options(false)), """
            const said = [];
            async function opened(click) {
              click();
              await new Promise(shown => setTimeout(shown, 100));
              return document.getElementById('shown').textContent;
            }
            function line(figure, title) {
              return Array.from(figure.querySelectorAll('tbody tr')).find(each => each.querySelector('th').textContent === title);
            }
            for (const figure of document.querySelectorAll('figure:not([data-shape=MAP])')) {
              const chart = echarts.getInstanceByDom(figure.querySelector('.chart'));
              const root = chart.getZr().painter.getViewportRoot();
              const drawn = chart.getOption();
              for (let i = 0; i < drawn.yAxis[0].data.length; i++) {
                let from = 0;
                for (let s = 0; s < drawn.series.length; s++) {
                  const count = drawn.series[s].data[i];
                  if (count > 0) {
                    const at = chart.convertToPixel({ xAxisIndex: 0, yAxisIndex: 0 }, [from + count / 2, i]);
                    const bar = await opened(() => ['mousedown', 'mouseup', 'click'].forEach(function (type) {
                      const place = root.getBoundingClientRect();
                      root.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX: place.x + at[0], clientY: place.y + at[1] }));
                    }));
                    const button = line(figure, drawn.yAxis[0].data[i]).querySelectorAll('button')[s];
                    document.querySelector('.tab').click(); // something else, so that nothing stays as it was
                    said.push([count, button.textContent, bar, await opened(() => button.click())].join(' | '));
                    document.querySelector('.tab').click();
                    await new Promise(shown => setTimeout(shown, 50));
                  }
                  from += count;
                }
              }
            }
            for (const part of document.querySelectorAll('figure[data-shape=MAP] .part')) {
              const [, country, word, count] = part.querySelector('title').textContent.match(/^(.*), ([^,]*): ([0-9]+)$/);
              const figure = part.closest('figure');
              const column = Array.from(figure.querySelectorAll('thead th')).findIndex(each => each.textContent === word);
              const shown = await opened(() => part.dispatchEvent(new MouseEvent('click', { bubbles: true })));
              document.querySelector('.tab').click();
              const button = line(figure, country).querySelectorAll('button')[column - 1];
              said.push([count, button.textContent, shown, await opened(() => button.click())].join(' | '));
            }
            """ + SAY);

        assertThat(said(page)).hasSizeGreaterThan(30).allSatisfy(line -> {
            String[] parts = line.split(" \\| ");
            assertThat(parts[0]).isEqualTo(parts[1]);
            assertThat(parts[2]).isEqualTo(parts[3]).contains(": " + parts[0] + " of ");
        });
    }

    @Test
    void a_facility_links_to_its_entries_and_an_entry_shows_its_details() throws Exception {
        Document page = shown(SampleProgram.program(SampleProgram.options(false)), """
            const later = () => new Promise(shown => setTimeout(shown, 200));
            document.querySelector('#grid .tabulator-row button').click();
            const title = document.getElementById('details-title').textContent;
            document.querySelector('#details-links button').click();
            await later();
            const shown = document.getElementById('shown').textContent;
            document.querySelector('#grid .tabulator-row button').click();
            const said = [title + ' | ' + shown];
            """ + SAY);

        assertThat(said(page))
                .containsExactly("Aurora Refining Ltd. | All reported smelters: 2 of 11 rows (Facility no. = 1)");
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
    void each_headline_takes_the_keyboard_to_its_table() throws Exception {
        Document page = shown(SampleProgram.program(SampleProgram.options(false)), """
            const said = [];
            for (const button of document.querySelectorAll('.headlines button')) {
              button.click();
              await new Promise(shown => setTimeout(shown, 100));
              said.push(document.activeElement.id + ' ' + document.querySelectorAll('#grid .tabulator-row').length);
            }
            """ + SAY);

        assertThat(said(page)).hasSizeGreaterThanOrEqualTo(5).allMatch(line -> line.matches("evidence [1-9][0-9]*"));
    }

    @Test
    void red_flags_lead_to_their_facility_and_a_facility_to_its_red_flags() throws Exception {
        Document page = shown(SampleProgram.program(SampleProgram.options(false)), """
            const said = [];
            async function follow(name) {
              document.querySelector('#grid .tabulator-row button').click();
              said.push(document.getElementById('details-title').textContent);
              Array.from(document.querySelectorAll('#details-links button')).find(each => each.textContent === name).click();
              await new Promise(shown => setTimeout(shown, 200));
              said.push(document.getElementById('shown').textContent);
            }
            document.querySelector(".tab[data-table='Red flags']").click();
            await new Promise(shown => setTimeout(shown, 200));
            await follow('The facility');
            await follow('Red flags');
            await follow('The facility');
            await follow('Due diligence');
            """ + SAY);

        String facility = " (Metal = Tin; Smelter or refiner = Delta Metals Corp.; ID = CID900003)";
        assertThat(said(page))
                .containsExactly(
                        "Delta Metals Corp. failed an audit",
                        "Facilities: 1 of 5 rows" + facility,
                        "Delta Metals Corp.",
                        "Red flags: 3 of 9 rows" + facility,
                        "Delta Metals Corp. failed an audit",
                        "Facilities: 1 of 5 rows" + facility,
                        "Delta Metals Corp.",
                        "Due diligence: 1 of 5 rows" + facility);
    }

    @Test
    void printing_shows_a_plain_table_with_all_columns() throws Exception {
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

    private static List<String> said(Document page) {
        return page.select("#said").first().wholeText().lines().toList();
    }

    /** The page after a script of the test has run in it, once its tables are displayed. */
    private Document shown(Reported reported, String script) throws IOException, InterruptedException {
        String waiting = "window.setTimeout(async function () {\ntry {\n" + script
                + "document.documentElement.dataset.done = 'yes';\n"
                + "} catch (e) { document.documentElement.dataset.done = String(e); }\n}, 1000);";
        String page = ReportPageTest.page(reported)
                .replace("script-src ", "script-src " + ReportPage.hash(waiting) + " ")
                .replace("</body>\n</html>\n", "<script>" + waiting + "</script>\n</body>\n</html>\n");
        Path file = Files.writeString(folder.resolve("report.html"), page);
        Document document = Jsoup.parse(Chromium.dom(file, folder.resolve("profile")));
        Element html = document.selectFirst("html");
        assertThat(html.attr("data-done")).as("the script of the test has run").isEqualTo("yes");
        return document;
    }
}
