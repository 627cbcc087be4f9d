package org.opencmrt.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opencmrt.internal.layout.LookupColumn;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.SmelterId;

/** The look-up list of a workbook that is being created, with the results that its formulas would find. */
final class LookupTable {
    static final String NOT_LISTED = "Smelter not listed";
    static final String NOT_IDENTIFIED = "Smelter not yet identified";

    private final List<ReferenceEntry> entries;
    private final Map<String, ReferenceEntry> byId = new HashMap<>();
    private final Map<String, ReferenceEntry> byName = new HashMap<>();

    LookupTable(List<ReferenceEntry> entries) {
        this.entries = List.copyOf(entries);
        for (ReferenceEntry entry : entries) {
            entry.smelter().id().ifPresent(id -> byId.putIfAbsent(fold(id.value()), entry));
            byName.putIfAbsent(fold(entry.smelter().metal().label() + entry.lookupName()), entry);
        }
    }

    /** The lines of the sheet: each metal's names, followed by the two special entries, as in the templates. */
    List<Map<LookupColumn, String>> lines(List<Metal> metals) {
        List<Map<LookupColumn, String>> lines = new ArrayList<>();
        for (Metal metal : metals.stream().sorted().toList()) {
            entries.stream()
                    .filter(e -> e.smelter().metal().equals(metal))
                    .map(LookupTable::line)
                    .forEach(lines::add);
            lines.add(special(metal, NOT_LISTED, ""));
            lines.add(special(metal, NOT_IDENTIFIED, "Unknown"));
        }
        return lines;
    }

    private static Map<LookupColumn, String> special(Metal metal, String name, String standardName) {
        return Map.of(
                LookupColumn.METAL,
                metal.label(),
                LookupColumn.LOOKUP_NAME,
                name,
                LookupColumn.STANDARD_NAME,
                standardName);
    }

    private static Map<LookupColumn, String> line(ReferenceEntry entry) {
        return Map.of(
                LookupColumn.METAL, entry.smelter().metal().label(),
                LookupColumn.LOOKUP_NAME, entry.lookupName(),
                LookupColumn.STANDARD_NAME, entry.smelter().name(),
                LookupColumn.COUNTRY, entry.smelter().countryText().orElse(""),
                LookupColumn.ID, entry.smelter().id().map(SmelterId::value).orElse(""),
                LookupColumn.ID_SOURCE, entry.smelter().id().isPresent() ? "RMI" : "",
                LookupColumn.CITY, entry.smelter().city().orElse(""),
                LookupColumn.STATE, entry.smelter().state().orElse(""));
    }

    /** The line that the formulas find for a typed id. As in a spreadsheet, case is ignored but blanks are not. */
    Optional<ReferenceEntry> byId(String id) {
        return Optional.ofNullable(byId.get(fold(id)));
    }

    /** The line that the formulas find for a metal and a name. */
    Optional<ReferenceEntry> byName(String metal, String lookupName) {
        return Optional.ofNullable(byName.get(fold(metal + lookupName)));
    }

    /** The text that the formula of a column shows for a facility. */
    static String shown(ReferenceEntry entry, DeclaredSmelter.Column column) {
        return switch (column) {
            case METAL -> entry.smelter().metal().label();
            case LOOKUP_NAME -> entry.smelter().name();
            case COUNTRY -> entry.smelter().countryText().orElse("");
            case ID -> entry.smelter().id().map(SmelterId::value).orElse("");
            case ID_SOURCE -> entry.smelter().id().isPresent() ? "RMI" : "";
            case CITY -> entry.smelter().city().orElse("");
            case STATE -> entry.smelter().state().orElse("");
            default -> "";
        };
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
