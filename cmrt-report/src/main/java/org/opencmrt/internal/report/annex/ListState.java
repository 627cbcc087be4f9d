package org.opencmrt.internal.report.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencmrt.internal.text.MetalNames;
import org.opencmrt.model.Metal;

/** What is known while the blocks of a file are read in order: what the texts above a table say, and what was found. */
final class ListState {
    private static final int WEAK_CONTEXT = 400;

    final Skips skips = new Skips();
    final List<ListReading.Entry> entries = new ArrayList<>();
    /** The columns of the last table, which may continue without headings. */
    Optional<ColumnMap> lastMap = Optional.empty();

    private Set<Metal> metals = Set.of();
    private String status = "";

    /** The metals that the texts above say; empty if they do not. */
    Set<Metal> metals() {
        return metals;
    }

    /** The status that the texts above say; blank if they do not. */
    String status() {
        return status;
    }

    /** Forgets the texts above and the last table. */
    void beginAnew() {
        begin(Set.of(), "");
        lastMap = Optional.empty();
    }

    private void begin(Set<Metal> newMetals, String newStatus) {
        metals = newMetals;
        status = newStatus;
    }

    /** Reads a text above a table, which applies to all of its rows. */
    void context(String text) {
        Optional<FieldValues.Section> section = FieldValues.section(text);
        if (section.isPresent()) {
            section(section.get());
        } else if (text.length() <= WEAK_CONTEXT) {
            List<Metal> named = MetalNames.named(text).stream()
                    .filter(Metal.CONFLICT_MINERALS::contains)
                    .toList();
            if (named.size() == 1) {
                begin(Set.copyOf(named), "");
            } else if (named.size() > 1) {
                begin(Set.of(), "");
            }
        }
    }

    void section(FieldValues.Section section) {
        begin(section.metals().isEmpty() ? metals : section.metals(), section.status());
    }
}
