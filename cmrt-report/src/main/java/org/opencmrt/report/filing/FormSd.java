package org.opencmrt.report.filing;

import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.internal.report.document.Document;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.report.AnnexALayout;
import org.opencmrt.report.ReportOptions;

/**
 * The draft of Form SD. Its heads are those of the form of the time: for periods to 2019 the exhibits are Section 2; since the
 * rule on resource extraction, Section 2 is about that, and the exhibits are Section 3. A draft for the company and its
 * counsel; no legal advice.
 */
public final class FormSd {
    /** The text shell. */
    public static final String SHELL = "form-sd.md";

    private FormSd() {}

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
        return Drafts.of("Form SD", SHELL, new ReportInput(result, options), shells, AnnexALayout.standard());
    }
}
