package org.opencmrt.report.filing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.internal.report.document.Document;
import org.opencmrt.model.Metal;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.report.Format;
import org.opencmrt.report.ReportOptions;

/** The draft of a filing for the company and its counsel to check and complete. It is not legal advice. */
public final class Draft {
    static final String FORM_SD = "form-sd.md";
    static final String CONFLICT_MINERALS_REPORT = "conflict-minerals-report.md";

    private static final String NOTICE =
            "DRAFT prepared from suppliers' declarations, for the company and its counsel to review and complete. Not"
                    + " legal advice.";

    private final Document document;

    Draft(Document document) {
        this.document = document;
    }

    /**
     * The draft of Form SD. Its headings follow the form in force for the period: for periods up to 2019, Section 2 is
     * the exhibits; since the resource extraction rule, Section 2 is resource extraction and Section 3 is the exhibits.
     */
    public static Draft formSd(ProgramResult result, ReportOptions options, FilingTexts texts) {
        return of("Form SD", FORM_SD, result, options, texts, AnnexALayout.standard());
    }

    /**
     * The draft of a Conflict Minerals Report, Exhibit 1.01 of Form SD: the company and its products, the inquiry, due
     * diligence according to the five steps of the OECD guidance, facilities and countries, risk, next steps, and the
     * list of facilities. It always lists tin, tantalum, tungsten, and gold, regardless of the metals in the options.
     */
    public static Draft conflictMineralsReport(
            ProgramResult result, ReportOptions options, FilingTexts texts, AnnexALayout layout) {
        return of("Conflict Minerals Report", CONFLICT_MINERALS_REPORT, result, options, texts, layout);
    }

    /** Fills in both texts once, so that an unknown placeholder is noticed before long work is done. */
    static void check(FilingTexts texts) {
        conflictMineralsReport(nothing(), ReportOptions.standard(), texts, AnnexALayout.standard());
        formSd(nothing(), ReportOptions.standard(), texts);
    }

    /** The result of a program without files. */
    static ProgramResult nothing() {
        return ConflictMineralsProgram.builder().withoutReference().build().empty();
    }

    private static Draft of(
            String what,
            String file,
            ProgramResult result,
            ReportOptions options,
            FilingTexts texts,
            AnnexALayout layout) {
        // Rule 13p-1 covers these metals, regardless of the metals requested for the facility list.
        ReportInput input = new ReportInput(
                result,
                Metal.CONFLICT_MINERALS,
                options.words(),
                options.showSuppliers(),
                options.details(),
                options.actions());
        return new Draft(new Document(
                input.title(what, " of "),
                Optional.of(NOTICE),
                texts.text(file).fill(new FilingPlaceholders(input, layout, options.company()).placeholders(texts))));
    }

    /**
     * Writes the draft, text in UTF-8; {@code out} is flushed but not closed.
     *
     * @throws IllegalArgumentException if the format has only tables (CSV or XLSX)
     */
    public void render(Format format, OutputStream out) throws IOException {
        switch (format) {
            case MARKDOWN -> document.writeMarkdown(out);
            case HTML -> document.writePage(out);
            case HTML_FRAGMENT -> document.writeFragment(out);
            case DOCX -> document.writeDocx(out);
            case CSV, XLSX ->
                throw new IllegalArgumentException(
                        "a draft is text, but " + format + " contains only tables; use HTML, DOCX, or MARKDOWN");
        }
    }

    Document document() {
        return document;
    }
}
