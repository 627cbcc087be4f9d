package org.opencmrt.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;

/** The workbook's own look-up sheet, indexed by id and by metal and name. */
final class LookupIndex {
    /** A line of the sheet, with the columns that a smelter row shows. */
    record Line(ReferenceEntry entry, Optional<String> idSource, Optional<SmelterId> legacyId) {
        Smelter smelter() {
            return entry.smelter();
        }

        private boolean isOfStandardName() {
            return entry.lookupName().equalsIgnoreCase(smelter().name());
        }

        private boolean hasNameOf(Line other) {
            return smelter().metal().equals(other.smelter().metal())
                    && smelter().name().equals(other.smelter().name());
        }
    }

    private final Map<SmelterId, Line> byId = new HashMap<>();
    private final Map<String, List<Line>> byName = new HashMap<>();
    private final Map<String, Set<Metal>> metalsByName = new HashMap<>();
    private final List<Line> lines;

    LookupIndex(List<Line> lines) {
        this.lines = lines;
        for (Line line : lines) {
            line.smelter().id().ifPresent(id -> byId.merge(id, line, LookupIndex::shownForId));
            line.legacyId().ifPresent(id -> byId.merge(id, line, LookupIndex::shownForId));
        }
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /**
     * Of two lines with the same id, in the order of the sheet, selects the one whose location the template shows. The
     * template's formulas take metal and standard name from the first line, and look up the rest by these.
     */
    private static Line shownForId(Line first, Line other) {
        return !first.isOfStandardName() && other.isOfStandardName() && other.hasNameOf(first) ? other : first;
    }

    /** The line that a row shows for this id. */
    Optional<Line> byId(SmelterId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The lines with this metal and name, one per facility, in the order of the sheet. */
    List<Line> byName(Metal metal, String name) {
        if (byName.isEmpty()) {
            indexNames();
        }
        return byName.getOrDefault(key(metal, Fold.of(name)), List.of());
    }

    /**
     * The metals for which the sheet contains a name, in the order of the sheet; empty if it does not contain the name.
     */
    Set<Metal> metalsOf(String name) {
        if (byName.isEmpty()) {
            indexNames();
        }
        return metalsByName.getOrDefault(Fold.of(name), Set.of());
    }

    private static List<Line> oneForEachFacility(List<Line> lines) {
        if (lines.size() < 2) {
            return lines;
        }
        Map<Object, Line> facilities = new LinkedHashMap<>();
        lines.forEach(line ->
                facilities.putIfAbsent(line.smelter().id().<Object>map(id -> id).orElse(line.smelter()), line));
        return List.copyOf(facilities.values());
    }

    /** Indexes the names on first use, because in most files every row has an id. */
    private void indexNames() {
        for (Line line : lines) {
            Metal metal = line.smelter().metal();
            String name = Fold.of(line.entry().lookupName());
            byName.computeIfAbsent(key(metal, name), key -> new ArrayList<>(1)).add(line);
            metalsByName.computeIfAbsent(name, key -> new LinkedHashSet<>(2)).add(metal);
        }
        byName.replaceAll((key, found) -> oneForEachFacility(found));
    }

    private static String key(Metal metal, String foldedName) {
        return metal.code() + '\n' + foldedName;
    }
}
