package org.opencmrt.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Annex A as Markdown. */
final class AnnexAMarkdown {
    private final AnnexA annex;
    private final Appendable out;

    AnnexAMarkdown(AnnexA annex, Appendable out) {
        this.annex = annex;
        this.out = out;
    }

    void render() throws IOException {
        line("# " + SafeText.markdown(annex.title()));
        line("");
        line(SafeText.markdown(AnnexAText.summary(annex)));
        heading(AnnexAText.WORDS);
        for (Map.Entry<String, String> definition : annex.definitions().entrySet()) {
            line("- **" + SafeText.markdown(definition.getKey()) + "**: " + SafeText.markdown(definition.getValue()));
        }
        heading(AnnexAText.COUNTS);
        header(AnnexAText.countHeader(annex), 1);
        for (List<String> line : AnnexAText.counts(annex)) {
            row(line);
        }
        heading(AnnexAText.FACILITIES);
        header(AnnexAText.facilityHeader(annex), annex.showsSuppliers() ? Integer.MAX_VALUE : 5);
        for (AnnexA.Row row : annex.rows()) {
            row(AnnexAText.facility(annex, row));
        }
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
    }

    private void heading(String text) throws IOException {
        line("");
        line("## " + text);
        line("");
    }

    private void bullets(List<String> texts) throws IOException {
        for (String text : texts) {
            line("- " + SafeText.markdown(text));
        }
    }

    /** @param firstNumber the column from which numbers stand, to the right */
    private void header(List<String> cells, int firstNumber) throws IOException {
        row(cells);
        StringBuilder rule = new StringBuilder("|");
        for (int i = 0; i < cells.size(); i++) {
            rule.append(i < firstNumber ? "---|" : "--:|");
        }
        line(rule.toString());
    }

    private void row(List<String> cells) throws IOException {
        line(cells.stream().map(SafeText::markdown).collect(Collectors.joining(" | ", "| ", " |")));
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }
}
