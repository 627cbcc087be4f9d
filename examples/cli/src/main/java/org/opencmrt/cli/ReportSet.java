package org.opencmrt.cli;

import org.opencmrt.internal.report.document.Document;
import org.opencmrt.report.AnnexA;
import org.opencmrt.report.Programme;
import org.opencmrt.report.filing.ConflictMineralsReport;
import org.opencmrt.report.filing.FormSd;
import org.opencmrt.report.filing.TextShells;

/**
 * What the files of one run are made from.
 *
 * @param programme all that is known
 * @param annex the list of facilities
 * @param shells the words of filings
 */
record ReportSet(Programme programme, AnnexA annex, TextShells shells) {
    Document conflictMineralsReport() {
        return ConflictMineralsReport.draft(programme, shells, annex.layout());
    }

    Document formSd() {
        return FormSd.draft(programme, shells);
    }
}
