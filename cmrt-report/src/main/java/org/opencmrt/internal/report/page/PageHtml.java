package org.opencmrt.internal.report.page;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.diff.RollUpDiff;
import org.opencmrt.internal.report.FacilityList;
import org.opencmrt.internal.report.InquiryWords;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.internal.report.SurveyFigures;
import org.opencmrt.internal.report.document.SafeText;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.rcoi.RcoiResult;
import org.opencmrt.rollup.Survey;

/** The parts of the page that work without scripts. */
final class PageHtml {
    private final ReportInput input;
    private final Writer out;
    private final String title;

    PageHtml(ReportInput input, Writer out) {
        this.input = input;
        this.out = out;
        this.title = input.title("Conflict minerals inquiry", " of ");
    }

    void head(List<String> scriptHashes, String style) throws IOException {
        out.write("""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
            script-src %s; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="color-scheme" content="light dark">
            <title>%s</title>
            <style>
            """.formatted(String.join(" ", scriptHashes), SafeText.html(title)));
        out.write(style);
        out.write("</style>\n</head>\n");
    }

    void body(List<Figures> figures, List<HeldTable<?>> tables) throws IOException {
        out.write("""
            <body>
            <a class="skip" href="#evidence">Skip to the tables</a>
            <header>
            <h1>%s</h1>
            <p class="internal"><strong>For internal use.</strong> This page names suppliers and quotes their \
            declarations. Share Annex A, or the sheets of the workbook that are marked for customers, instead.</p>
            <noscript><p>Scripts are off. This page shows the figures, but not the charts and tables. All rows are also in \
            rollup.xlsx.</p></noscript>
            </header>
            <main>
            """.formatted(SafeText.html(title)));
        warnings();
        headlines();
        inquiry();
        out.write("""
            <section aria-labelledby="figures-title"><h2 id="figures-title">Charts</h2>
            <p class="hint">Select a figure or a bar to see the rows behind it.</p>
            <div class="figures">
            """);
        for (Figures each : figures) {
            figure(each);
        }
        out.write("</div></section>\n");
        evidence(tables);
        sources();
        out.write("</main>\n"
                + "<footer><p>Prepared with OpenCMRT from suppliers' declarations. This page is not legal advice."
                + " Charts: Apache ECharts (Apache License 2.0). Tables: Tabulator (MIT License, \u00A9 Oliver"
                + " Folkerd).</p></footer>\n");
    }

    void end() throws IOException {
        out.write("</body>\n</html>\n");
    }

    /** Warnings about the whole result, above everything that depends on it. */
    private void warnings() throws IOException {
        List<String> warnings = Stream.concat(input.warnings().stream(), input.result().rcoi().findings().stream())
                .filter(finding -> finding.severity() == Finding.Severity.WARNING)
                .map(Finding::message)
                .distinct()
                .toList();
        if (!warnings.isEmpty()) {
            out.write("<section class=\"warnings\" aria-labelledby=\"warnings-title\"><h2"
                    + " id=\"warnings-title\">Warnings</h2>\n"
                    + "<ul>\n");
            items(warnings);
            out.write("</ul></section>\n");
        }
    }

    private void headlines() throws IOException {
        Survey.Counts counts = input.rollUp().response();
        out.write("""
            <section aria-labelledby="headline-title"><h2 id="headline-title">At a glance</h2>
            <ul class="headlines">
            """);
        Optional<SurveyFigures> survey = input.result().survey().map(SurveyFigures::of);
        if (survey.isPresent()) {
            Survey.Rate rate = survey.get().rate();
            headline(
                    survey.get().answeredPercent(),
                    "response rate: " + number(rate.answered()) + " of " + number(rate.asked())
                            + (rate.asked() == 1 ? " supplier" : " suppliers") + " asked",
                    "Suppliers asked");
        }
        int suppliers = input.result().assessments().size();
        headline(
                number(suppliers),
                (suppliers == 1 ? "supplier" : "suppliers") + " assessed, " + number(counts.suppliers())
                        + " of them sent a declaration",
                "Supplier scorecard");
        headline(
                number(counts.usable()),
                "of " + number(counts.files()) + (counts.files() == 1 ? " file is" : " files are") + " usable",
                "Files",
                Map.of("Can be used", "yes"));
        int facilities = input.rollUp().facilities().size();
        headline(
                number(facilities),
                (facilities == 1 ? "facility" : "facilities") + ", each by metal, "
                        + number(FacilityList.of(input.withDetails()).rows().size()) + " of them in Annex A",
                "Facilities");
        headline(
                number(input.rollUp().account().rows()),
                input.rollUp().account().rows() == 1 ? "smelter list entry" : "smelter list entries",
                "All reported smelters");
        int open = input.rollUp().openEntries().size();
        headline(number(open), (open == 1 ? "unmatched entry" : "unmatched entries"), "Unmatched entries");
        long failed =
                input.rollUp().facilities().stream().filter(input::failedAudit).count();
        headline(
                number(failed),
                failed == 1 ? "facility failed an audit" : "facilities failed an audit",
                "Facilities",
                Map.of("Audit class", "non conformant"));
        if (input.result().comparison().isPresent()) {
            RollUpDiff diff = input.result().comparison().get();
            headline(
                    number(diff.changes().size()),
                    (diff.changes().size() == 1 ? "change" : "changes") + " since "
                            + SafeText.html(diff.before().label()),
                    "Changes");
        }
        out.write("</ul></section>\n");
    }

    private void headline(String figure, String what, String table) throws IOException {
        headline(figure, what, table, Map.of());
    }

    private void headline(String figure, String what, String table, Map<String, String> filter) throws IOException {
        out.write("<li><button type=\"button\" class=\"figure\" data-table=\"" + table + "\" data-filter=\""
                + SafeText.html(filter(filter)) + "\"><b>" + figure + "</b> " + what + "</button></li>\n");
    }

    private void inquiry() throws IOException {
        out.write("<section aria-labelledby=\"inquiry-title\"><h2 id=\"inquiry-title\">Country of origin"
                + " inquiry</h2>\n"
                + "<p>An indication with its evidence. The company and its counsel make the determination.</p>\n"
                + "<div class=\"scroll\"><table class=\"stacked\"><caption>Outcome by mineral</caption><thead><tr><th"
                + " scope=\"col\">Mineral</th><th scope=\"col\">Outcome</th><th scope=\"col\">Filing that would"
                + " follow</th><th scope=\"col\">Reason</th><th scope=\"col\">Line</th><th"
                + " scope=\"col\">Evidence</th></tr></thead><tbody>\n");
        for (RcoiResult.Mineral mineral : input.result().rcoi().minerals()) {
            Metal metal = mineral.metal();
            out.write("<tr><th scope=\"row\">" + SafeText.html(metal.label()) + "</th><td data-label=\"Outcome\">"
                    + InquiryWords.of(mineral.outcome()) + "</td><td data-label=\"Filing that would follow\">"
                    + InquiryWords.of(mineral.outcome().filing()) + "</td><td data-label=\"Reason\">"
                    + SafeText.html(mineral.reason()) + "</td><td data-label=\"Line\">" + mineral.line()
                    + "</td><td data-label=\"Evidence\">");
            count(
                    number(mineral.evidence().size()),
                    metal.label() + ", evidence",
                    "RCOI evidence",
                    Map.of("Metal", metal.label()));
            out.write("</td></tr>\n");
        }
        out.write("""
            </tbody></table></div>
            <details class="basis"><summary>How this was determined</summary>
            <h3>Policy</h3>
            <ul>
            """);
        items(input.result().rcoi().policy().sentences());
        out.write(
                "</ul>\n<h3>Decision table</h3>\n<p>The first line that fits a mineral gives its outcome.</p>\n<ul>\n");
        items(RcoiResult.decisionTable());
        out.write("</ul>\n<h3>Notes</h3>\n<ul>\n");
        items(input.result().rcoi().notes());
        out.write("</ul></details></section>\n");
    }

    private void figure(Figures figures) throws IOException {
        out.write("<figure data-shape=\"" + figures.shape() + "\"><figcaption><h3>" + SafeText.html(figures.title())
                + "</h3>"
                + (figures.note().isEmpty() ? "" : "<p>" + SafeText.html(figures.note()) + "</p>")
                + "</figcaption>\n<div class=\"chart\">"
                + (figures.shape() == Figures.Shape.MAP ? ReportPage.part("world.svg") : "") + "</div>\n"
                + "<details><summary>The"
                + " figures as a"
                + " table</summary><div"
                + " class=\"scroll\"><table"
                + " class=\"counts\"><caption>"
                + SafeText.html(figures.title()) + "</caption><thead><tr><th scope=\"col\">"
                + SafeText.html(figures.category()) + "</th>");
        for (String series : figures.series()) {
            out.write("<th scope=\"col\">" + SafeText.html(series) + "</th>");
        }
        out.write("</tr></thead><tbody>\n");
        for (Figures.Line line : figures.lines()) {
            out.write("<tr" + place(line.code()) + "><th scope=\"row\">" + SafeText.html(line.label()) + "</th>");
            for (int i = 0; i < line.counts().size(); i++) {
                out.write("<td>");
                count(
                        line.counts().get(i).toString(),
                        line.label() + ", " + figures.series().get(i),
                        figures.table(),
                        line.filters().get(i));
                out.write("</td>");
            }
            out.write("</tr>\n");
        }
        out.write("</tbody></table></div></details></figure>\n");
    }

    /** The position of a country on the map; empty for a line without a country. */
    private static String place(String code) {
        return ReportPage.part("countries.csv")
                .lines()
                .filter(line -> line.startsWith(code + ","))
                .map(line -> line.substring(code.length() + 1))
                .map(place -> " data-place=\"" + place + "\"")
                .findFirst()
                .orElse("");
    }

    private void count(String count, String label, String table, Map<String, String> filter) throws IOException {
        out.write("<button type=\"button\" data-table=\"" + table + "\" data-filter=\"" + SafeText.html(filter(filter))
                + "\" aria-label=\"" + SafeText.html(label + ": " + count + ". Show the rows") + "\">" + count
                + "</button>");
    }

    private static String filter(Map<String, String> texts) {
        return texts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> quoted(one.getKey()) + ":" + quoted(one.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private void evidence(List<HeldTable<?>> tables) throws IOException {
        out.write("<section id=\"evidence\" tabindex=\"-1\" aria-labelledby=\"evidence-title\">"
                + "<h2 id=\"evidence-title\">Tables</h2>\n<div class=\"tabs\" role=\"group\" aria-label=\"Tables\">\n");
        int number = 0;
        for (HeldTable<?> held : tables) {
            String name = SafeText.html(held.table().name());
            out.write("<button type=\"button\" class=\"tab\" data-number=\"" + number + "\" data-table=\"" + name
                    + "\" data-filter=\"{}\" aria-pressed=\"false\">" + name + "</button>\n");
            number++;
        }
        out.write("""
            </div>
            <p class="search"><label for="search">Search all tables</label>
            <input type="search" id="search" maxlength="200" autocomplete="off"></p>
            <p id="shown" role="status" aria-live="polite"></p>
            <p class="hint">A search finds rows that have all of its words. A filter matches any part of a cell; start it \
            with = to match the whole cell. <button type="button" id="clear">Clear search and filters</button></p>
            <div id="grid"></div>
            </section>
            <dialog id="details" aria-labelledby="details-title">
            <h2 id="details-title">Details</h2>
            <div id="details-links"></div>
            <dl id="details-cells"></dl>
            <button type="button" id="details-close">Close</button>
            </dialog>
            """);
    }

    private void sources() throws IOException {
        out.write("""
            <section aria-labelledby="sources-title"><h2 id="sources-title">Lists used, and notes</h2>
            <ul>
            """);
        FacilityList annex = FacilityList.of(input.withDetails());
        List<String> sources = new ArrayList<>();
        input.rollUp().references().forEach(list -> sources.add("Facilities: " + list.text()));
        annex.statusLists().forEach(list -> sources.add("Status: " + list.text()));
        annex.origins()
                .ifPresent(origins -> sources.add("Origins: " + origins.source().text()));
        input.rollUp().decisions().forEach(list -> sources.add("Reviewer decisions: " + list.label()));
        items(sources);
        items(annex.notes());
        out.write("</ul></section>\n");
    }

    private void items(List<String> texts) throws IOException {
        for (String text : texts) {
            out.write("<li>" + SafeText.html(text) + "</li>\n");
        }
    }

    private static String number(long number) {
        return String.format(java.util.Locale.ROOT, "%,d", number);
    }
}
