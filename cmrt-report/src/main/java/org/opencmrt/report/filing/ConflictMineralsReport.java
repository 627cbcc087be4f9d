package org.opencmrt.report.filing;

import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.internal.report.document.Document;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.report.AnnexALayout;
import org.opencmrt.report.ReportOptions;

/**
 * The draft of a Conflict Minerals Report, exhibit 1.01 of Form SD: the company and its products, the inquiry, due diligence
 * by the five steps of the OECD guidance, facilities and countries, risk, next steps, and the list of facilities. A draft for
 * the company and its counsel; no legal advice.
 */
public final class ConflictMineralsReport {
    /** The text shell. */
    public static final String SHELL = "conflict-minerals-report.md";

    private ConflictMineralsReport() {}

    /** The draft in our own words. */
    public static Document draft(ProgramResult result, ReportOptions options) {
        return draft(result, options, TextShells.standard());
    }

    /**
     * The draft in the words of text shells.
     *
     * @throws ShellException when the shell cannot be read or has a slot that there is not
     */
    public static Document draft(ProgramResult result, ReportOptions options, TextShells shells) {
        return draft(result, options, shells, AnnexALayout.standard());
    }

    /**
     * The draft in the words of text shells, its facility list laid out in a way of your own. It lists tin, tantalum, tungsten
     * and gold, whatever metals the options name.
     *
     * @throws ShellException when the shell cannot be read or has a slot that there is not
     */
    public static Document draft(ProgramResult result, ReportOptions options, TextShells shells, AnnexALayout layout) {
        return Drafts.of("Conflict Minerals Report", SHELL, new ReportInput(result, options), shells, layout);
    }
}
