package org.opencmrt.cli;

import org.opencmrt.internal.report.document.Document;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.report.AnnexA;
import org.opencmrt.report.ReportOptions;
import org.opencmrt.report.filing.ConflictMineralsReport;
import org.opencmrt.report.filing.FormSd;
import org.opencmrt.report.filing.TextShells;

/**
 * What the files of one run are made from.
 *
 * @param result what the program came to
 * @param options how it is reported
 * @param annex the list of facilities
 * @param shells the words of filings
 */
record ReportSet(ProgramResult result, ReportOptions options, AnnexA annex, TextShells shells) {
    Document conflictMineralsReport() {
        return ConflictMineralsReport.draft(result, options, shells, annex.layout());
    }

    Document formSd() {
        return FormSd.draft(result, options, shells);
    }
}
