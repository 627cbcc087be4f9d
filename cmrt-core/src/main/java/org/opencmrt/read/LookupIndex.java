package org.opencmrt.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencmrt.internal.text.Fold;
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
    /** The lines by folded name and metal; filled on first use, because in most files every row has an id. */
    private final Map<String, Map<Metal, List<Line>>> byName = new HashMap<>();

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
        return named(name).getOrDefault(metal, List.of());
    }

    /**
     * The metals for which the sheet contains a name, in the order of the sheet; empty if it does not contain the name.
     */
    Set<Metal> metalsOf(String name) {
        return named(name).keySet();
    }

    private Map<Metal, List<Line>> named(String name) {
        if (byName.isEmpty()) {
            for (Line line : lines) {
                byName.computeIfAbsent(Fold.of(line.entry().lookupName()), any -> new LinkedHashMap<>(2))
                        .computeIfAbsent(line.smelter().metal(), any -> new ArrayList<>(1))
                        .add(line);
            }
            byName.values().forEach(found -> found.replaceAll((metal, same) -> oneForEachFacility(same)));
        }
        return byName.getOrDefault(Fold.of(name), Map.of());
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
}
