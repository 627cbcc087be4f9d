package org.opencmrt.internal.report.page;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.opencmrt.diff.RollUpDiff;
import org.opencmrt.internal.report.FacilityList;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.internal.report.SurveyFigures;
import org.opencmrt.internal.report.document.SafeText;
import org.opencmrt.model.Metal;
import org.opencmrt.rcoi.MineralOutcome;
import org.opencmrt.rollup.ListUse;
import org.opencmrt.rollup.ResponseCounts;
import org.opencmrt.rollup.ResponseRate;

/** The parts of the page that are there without scripts. */
final class PageHtml {
    private final ReportInput input;
    private final Writer out;
    private final String title;

    PageHtml(ReportInput input, Writer out) {
        this.input = input;
        this.out = out;
        this.title = "Conflict minerals inquiry"
                + input.company().map(company -> " of " + company).orElse("")
                + input.period().map(period -> ", " + period).orElse("");
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
                <p class="internal"><strong>For internal use.</strong> This page names suppliers and quotes what they wrote. \
                For customers there is Annex A, and the sheets of the workbook that say so.</p>
                <noscript><p>Scripts are off: the figures are here, charts and tables are not. All rows are in rollup.xlsx, \
                too.</p></noscript>
                </header>
                <main>
                """.formatted(SafeText.html(title)));
        headlines();
        inquiry();
        out.write("""
                <section aria-labelledby="figures-title"><h2 id="figures-title">Figures</h2>
                <p class="hint">Choose a figure or a bar to see the rows that it was counted from.</p>
                <div class="figures">
                """);
        for (Figures each : figures) {
            figure(each);
        }
        out.write("</div></section>\n");
        evidence(tables);
        sources();
        out.write(
                "</main>\n<footer><p>Made by OpenCMRT from suppliers' declarations. Nothing in this page is legal advice."
                        + " Charts: Apache ECharts (Apache License 2.0). Tables: Tabulator (MIT License, \u00A9 Oliver Folkerd)."
                        + "</p></footer>\n");
    }

    void end() throws IOException {
        out.write("</body>\n</html>\n");
    }

    private void headlines() throws IOException {
        ResponseCounts counts = input.rollUp().response();
        out.write("""
                <section aria-labelledby="headline-title"><h2 id="headline-title">At a glance</h2>
                <ul class="headlines">
                """);
        Optional<SurveyFigures> survey = input.survey().map(SurveyFigures::of);
        if (survey.isPresent()) {
            ResponseRate rate = survey.get().rate();
            headline(
                    survey.get().answeredPercent(),
                    "response rate: " + number(rate.answered()) + " of " + number(rate.asked()) + " suppliers asked",
                    "Suppliers asked");
        }
        headline(
                number(counts.suppliers()),
                counts.suppliers() == 1 ? "supplier declared" : "suppliers declared",
                "Supplier scorecard");
        headline(
                number(counts.usable()),
                "of " + number(counts.files()) + (counts.files() == 1 ? " file" : " files") + " can be used",
                "Files",
                Map.of("Can be used", "yes"));
        int facilities = input.rollUp().facilities().size();
        headline(
                number(facilities),
                (facilities == 1 ? "facility" : "facilities") + ", each by metal, "
                        + number(FacilityList.of(input).rows().size()) + " of them in Annex A",
                "Facilities");
        headline(
                number(input.rollUp().account().rows()),
                input.rollUp().account().rows() == 1 ? "smelter row read" : "smelter rows read",
                "Statistics",
                Map.of("About", "Smelter rows", "Of", "all metals"));
        int open = input.rollUp().openEntries().size();
        headline(number(open), (open == 1 ? "row" : "rows") + " became no facility", "Open entries");
        if (input.comparison().isPresent()) {
            RollUpDiff diff = input.comparison().get();
            headline(
                    number(diff.changes().size()),
                    (diff.changes().size() == 1 ? "change" : "changes") + " against "
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
        out.write("<section aria-labelledby=\"inquiry-title\"><h2 id=\"inquiry-title\">Country of origin inquiry</h2>\n"
                + "<p>An indication with its evidence; the decision is the company's and its counsel's.</p>\n"
                + "<div class=\"scroll\"><table><caption>Outcome by mineral</caption><thead><tr><th scope=\"col\">Mineral</th>"
                + "<th scope=\"col\">Outcome</th><th scope=\"col\">Filing that would follow</th><th scope=\"col\">Reason</th>"
                + "<th scope=\"col\">Evidence</th></tr></thead><tbody>\n");
        for (MineralOutcome mineral : input.rcoi().minerals()) {
            Metal metal = mineral.metal();
            out.write("<tr><th scope=\"row\">" + SafeText.html(metal.label()) + "</th><td>"
                    + words(mineral.outcome()) + "</td><td>"
                    + words(mineral.outcome().filing()) + "</td><td>"
                    + SafeText.html(mineral.reason()) + "</td><td>");
            count(
                    number(mineral.evidence().size()),
                    metal.label() + ", evidence",
                    "RCOI evidence",
                    Map.of("Metal", metal.label()));
            out.write("</td></tr>\n");
        }
        out.write("</tbody></table></div></section>\n");
    }

    private void figure(Figures figures) throws IOException {
        out.write("<figure><figcaption><h3>" + SafeText.html(figures.title()) + "</h3>"
                + (figures.note().isEmpty() ? "" : "<p>" + SafeText.html(figures.note()) + "</p>")
                + "</figcaption>\n<div class=\"chart\"></div>\n"
                + "<details><summary>The figures as a table</summary><div class=\"scroll\"><table class=\"counts\"><caption>"
                + SafeText.html(figures.title()) + "</caption><thead><tr><th scope=\"col\">"
                + SafeText.html(figures.category()) + "</th>");
        for (String series : figures.series()) {
            out.write("<th scope=\"col\">" + SafeText.html(series) + "</th>");
        }
        out.write("</tr></thead><tbody>\n");
        for (Figures.Line line : figures.lines()) {
            out.write("<tr><th scope=\"row\">" + SafeText.html(line.label()) + "</th>");
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

    private void count(String count, String label, String table, Map<String, String> filter) throws IOException {
        out.write("<button type=\"button\" data-table=\"" + table + "\" data-filter=\"" + SafeText.html(filter(filter))
                + "\" aria-label=\"" + SafeText.html(label + ": " + count + ". Show the rows") + "\">" + count
                + "</button>");
    }

    private static String filter(Map<String, String> texts) {
        return new TreeMap<>(texts)
                .entrySet().stream()
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
        out.write(
                "</div>\n<p id=\"shown\" role=\"status\" aria-live=\"polite\"></p>\n"
                        + "<p class=\"hint\">A filter finds texts that hold it; begin it with = for the whole text. "
                        + "<button type=\"button\" id=\"clear\">Clear the filters</button></p>\n"
                        + "<div id=\"grid\"></div>\n</section>\n"
                        + "<section id=\"rows\" tabindex=\"-1\" aria-labelledby=\"rows-title\" hidden>"
                        + "<h2 id=\"rows-title\"></h2>\n"
                        + "<p class=\"hint\"><button type=\"button\" id=\"close-rows\">Close and go back</button></p>\n<div id=\"rows-grid\"></div>\n</section>\n");
    }

    private void sources() throws IOException {
        out.write(
                "<section aria-labelledby=\"sources-title\"><h2 id=\"sources-title\">Lists used, and notes</h2>\n<ul>\n");
        FacilityList annex = FacilityList.of(input);
        List<String> sources = new ArrayList<>();
        input.rollUp().references().forEach(list -> sources.add("Facilities: " + use(list)));
        annex.statusLists().forEach(list -> sources.add("Status: " + use(list)));
        annex.origins().ifPresent(origins -> sources.add("Origins: " + use(origins.source())));
        input.rollUp().decisions().forEach(list -> sources.add("Decisions of reviewers: " + list.label()));
        for (String source : sources) {
            item(source);
        }
        for (String note : annex.notes()) {
            item(note);
        }
        out.write("</ul></section>\n");
    }

    private static String use(ListUse list) {
        return list.label() + list.date().map(date -> ", as of " + date).orElse(", date not known");
    }

    private void item(String text) throws IOException {
        out.write("<li>" + SafeText.html(text) + "</li>\n");
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static String number(long number) {
        return String.format(java.util.Locale.ROOT, "%,d", number);
    }
}
