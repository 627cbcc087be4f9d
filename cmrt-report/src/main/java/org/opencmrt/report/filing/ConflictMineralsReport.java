package org.opencmrt.report.filing;

import org.opencmrt.internal.report.document.Document;
import org.opencmrt.report.AnnexALayout;
import org.opencmrt.report.Programme;

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
    public static Document draft(Programme programme) {
        return draft(programme, TextShells.standard());
    }

    /**
     * The draft in the words of text shells.
     *
     * @throws ShellException when the shell cannot be read or has a slot that there is not
     */
    public static Document draft(Programme programme, TextShells shells) {
        return draft(programme, shells, AnnexALayout.standard());
    }

    /**
     * The draft in the words of text shells, its facility list laid out in a way of your own. It lists tin, tantalum, tungsten
     * and gold, whatever metals the options name.
     *
     * @throws ShellException when the shell cannot be read or has a slot that there is not
     */
    public static Document draft(Programme programme, TextShells shells, AnnexALayout layout) {
        return Drafts.of("Conflict Minerals Report", SHELL, programme, shells, layout);
    }
}
