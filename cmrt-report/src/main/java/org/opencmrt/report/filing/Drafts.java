package org.opencmrt.report.filing;

import java.util.Optional;
import org.opencmrt.internal.report.document.Document;
import org.opencmrt.report.AnnexALayout;
import org.opencmrt.report.Programme;

/** Makes drafts: a shell, filled with what a programme knows. */
final class Drafts {
    private static final String NOTICE =
            "DRAFT. An indication made from suppliers' declarations, for the company and its counsel to check and complete."
                    + " No legal advice.";

    private Drafts() {}

    static Document of(String what, String shell, Programme programme, TextShells shells, AnnexALayout layout) {
        String title = what
                + programme.options().company().map(name -> " of " + name).orElse("")
                + programme.options().period().map(period -> ", " + period).orElse("");
        return new Document(
                title, Optional.of(NOTICE), shells.shell(shell).fill(new FilingSlots(programme, layout).slots()));
    }
}
