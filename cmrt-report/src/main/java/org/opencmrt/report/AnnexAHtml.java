package org.opencmrt.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Annex A as one HTML page that needs nothing else: simple tables, light and dark, made to be printed, too. */
final class AnnexAHtml {
    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { font: 16px/1.45 system-ui, sans-serif; max-width: 64rem; margin: 2rem auto; padding: 0 1rem; }
            h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
            table { border-collapse: collapse; width: 100%; }
            caption { text-align: left; font-size: .9rem; padding-bottom: .4rem; }
            tbody th { font-weight: inherit; }
            th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #8884; }
            thead th { border-bottom: 2px solid #888; }
            .number { text-align: right; font-variant-numeric: tabular-nums; }
            td, tbody th { overflow-wrap: break-word; }
            dt { font-weight: 600; } dd { margin: 0 0 .5rem 1.5rem; }
            @media print {
              body { max-width: none; margin: 0; font-size: 10pt; }
              thead { display: table-header-group; } tr { break-inside: avoid; } h2 { break-after: avoid; }
            }
            """;

    private final AnnexA annex;
    private final Appendable out;

    AnnexAHtml(AnnexA annex, Appendable out) {
        this.annex = annex;
        this.out = out;
    }

    void render() throws IOException {
        String title = SafeText.html(annex.title());
        line("<!DOCTYPE html>");
        line("<html lang=\"en\">");
        line("<head>");
        line("<meta charset=\"utf-8\">");
        line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        line("<title>" + title + "</title>");
        line("<style>");
        out.append(STYLE);
        line("</style>");
        line("</head>");
        line("<body>");
        line("<main>");
        line("<h1>" + title + "</h1>");
        line("<p>" + SafeText.html(AnnexAText.summary(annex)) + "</p>");
        definitions();
        heading(AnnexAText.COUNTS);
        counts();
        heading(AnnexAText.FACILITIES);
        facilities();
        heading(AnnexAText.LEFT_OUT);
        bullets(
                annex.leftOut().isEmpty()
                        ? List.of(AnnexAText.nothingLeftOut())
                        : annex.leftOut().stream().map(AnnexAText::leftOut).toList());
        if (!AnnexAText.sources(annex).isEmpty()) {
            heading(AnnexAText.SOURCES);
            bullets(AnnexAText.sources(annex));
        }
        heading(AnnexAText.NOTES);
        bullets(annex.notes());
        line("</main>");
        line("</body>");
        line("</html>");
    }

    private void definitions() throws IOException {
        heading(AnnexAText.WORDS);
        line("<dl>");
        for (Map.Entry<String, String> definition : annex.definitions().entrySet()) {
            line("<dt>" + SafeText.html(definition.getKey()) + "</dt>");
            line("<dd>" + SafeText.html(definition.getValue()) + "</dd>");
        }
        line("</dl>");
    }

    private void counts() throws IOException {
        line("<table>");
        line("<caption>Number of facilities</caption>");
        header(AnnexAText.countHeader(annex), 1);
        line("<tbody>");
        for (List<String> cells : AnnexAText.counts(annex)) {
            row(cells, 0, 1);
        }
        line("</tbody>");
        line("</table>");
    }

    private void facilities() throws IOException {
        int firstNumber = annex.showsSuppliers() ? Integer.MAX_VALUE : 5;
        line("<table>");
        line("<caption>Smelters and refiners that suppliers named, with their status"
                + (annex.showsSuppliers() ? "" : " and the number of suppliers that named them") + "</caption>");
        header(AnnexAText.facilityHeader(annex), firstNumber);
        line("<tbody>");
        for (AnnexA.Row row : annex.rows()) {
            row(AnnexAText.facility(annex, row), 1, firstNumber);
        }
        line("</tbody>");
        line("</table>");
    }

    private void header(List<String> cells, int firstNumber) throws IOException {
        line("<thead>");
        out.append("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            out.append("<th scope=\"col\"").append(i < firstNumber ? ">" : " class=\"number\">");
            out.append(SafeText.html(cells.get(i))).append("</th>");
        }
        line("</tr>");
        line("</thead>");
    }

    /**
     * @param headed the column that tells what the row is about
     * @param firstNumber the column from which numbers stand
     */
    private void row(List<String> cells, int headed, int firstNumber) throws IOException {
        out.append("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            String tag = i == headed ? "th" : "td";
            out.append('<').append(tag).append(i == headed ? " scope=\"row\"" : "");
            out.append(i < firstNumber ? "" : " class=\"number\"").append('>');
            out.append(SafeText.html(cells.get(i))).append("</").append(tag).append('>');
        }
        line("</tr>");
    }

    private void heading(String text) throws IOException {
        line("<h2>" + text + "</h2>");
    }

    private void bullets(List<String> texts) throws IOException {
        line("<ul>");
        for (String text : texts) {
            line("<li>" + SafeText.html(text) + "</li>");
        }
        line("</ul>");
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }
}
