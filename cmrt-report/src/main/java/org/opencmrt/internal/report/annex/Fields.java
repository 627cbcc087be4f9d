package org.opencmrt.internal.report.annex;

import java.util.LinkedHashSet;
import java.util.Set;
import org.opencmrt.model.Metal;

/** What a line says in each column. A line of a damaged list may say nothing where it should, or what a scanner made of dust. */
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
    /** True when the status is one of the list's words, not a single strange one. */
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
