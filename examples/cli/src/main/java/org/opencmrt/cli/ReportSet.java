package org.opencmrt.cli;

import org.opencmrt.program.ProgramResult;
import org.opencmrt.report.ReportOptions;
import org.opencmrt.report.filing.AnnexA;
import org.opencmrt.report.filing.AnnexALayout;
import org.opencmrt.report.filing.Draft;
import org.opencmrt.report.filing.TextShells;

/**
 * What the files of one run are made from.
 *
 * @param result the result of the program
 * @param options how it is reported
 * @param layout how the list of facilities is laid out
 * @param shells the template texts of filings
 */
record ReportSet(ProgramResult result, ReportOptions options, AnnexALayout layout, TextShells shells) {
    AnnexA annex() {
        return AnnexA.of(result, options, layout);
    }

    Draft conflictMineralsReport() {
        return Draft.conflictMineralsReport(result, options, shells, layout);
    }

    Draft formSd() {
        return Draft.formSd(result, options, shells);
    }
}
