package org.opencmrt.report.filing;

import java.util.Optional;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.internal.report.document.Document;
import org.opencmrt.report.AnnexALayout;

/** Makes drafts: a shell, filled with what a program knows. */
final class Drafts {
    private static final String NOTICE =
            "DRAFT. An indication made from suppliers' declarations, for the company and its counsel to check and complete."
                    + " No legal advice.";

    private Drafts() {}

    static Document of(String what, String shell, ReportInput input, TextShells shells, AnnexALayout layout) {
        String title = what
                + input.company().map(name -> " of " + name).orElse("")
                + input.period().map(period -> ", " + period).orElse("");
        return new Document(
                title, Optional.of(NOTICE), shells.shell(shell).fill(new FilingSlots(input, layout).slots()));
    }
}
