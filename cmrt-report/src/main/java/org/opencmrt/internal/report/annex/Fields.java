package org.opencmrt.internal.report.annex;

import java.util.LinkedHashSet;
import java.util.Set;
import org.opencmrt.model.Metal;

/** The values of a line, by column. In a damaged list, a value may be missing or may be scanner noise. */
final class Fields {
    final int number;
    final String text;
    String metalText = "";
    Set<Metal> metals = Set.of();
    final Set<Metal> marked = new LinkedHashSet<>();
    String markStatus = "";
    String id = "";
    String name = "";
    String lookup = "";
    String country = "";
    String status = "";
    /** True if the status is one of the list's words, not a single unfamiliar word. */
    boolean statusKnown;

    boolean countryKnown;

    Fields(int number, String text) {
        this.number = number;
        this.text = text;
    }

    boolean hasName() {
        return !name.isEmpty();
    }
}
