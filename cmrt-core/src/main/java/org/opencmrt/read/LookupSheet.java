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
 * The reference list in the look-up sheet of a template.
 *
 * @param source the file
 * @param template the template's version
 * @param released the release date of that version, which is the date of the list; empty if unknown
 * @param entries the lines in the order of the sheet, without the special entries such as "Smelter not listed"
 * @param findings the reading findings
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
