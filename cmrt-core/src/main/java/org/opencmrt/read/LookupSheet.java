package org.opencmrt.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.SourceFile;
import org.opencmrt.model.TemplateId;

/**
 * The reference list that a template carries in its look-up sheet.
 *
 * @param source the file
 * @param template the template's version
 * @param released the day on which that version was released, which is the day of the list; empty when not known
 * @param entries the lines in the order of the sheet, the special ones ("Smelter not listed") left out
 * @param findings what the reader noticed
 */
public record LookupSheet(
        SourceFile source,
        TemplateId template,
        Optional<LocalDate> released,
        List<ReferenceEntry> entries,
        List<Finding> findings) {

    /** Copies the lists. */
    public LookupSheet {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(released, "released");
        entries = List.copyOf(entries);
        findings = List.copyOf(findings);
    }
}
