package org.opencmrt.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;

/** The workbook's own look-up sheet, ready to be asked by id and by metal and name. */
final class LookupIndex {
    /** A line of the sheet with the columns that a smelter row shows. */
    record Line(ReferenceEntry entry, Optional<String> idSource, Optional<SmelterId> legacyId) {
        Smelter smelter() {
            return entry.smelter();
        }
    }

    private final Map<SmelterId, Line> byId = new HashMap<>();
    private final Map<String, Map<Smelter, Line>> byName = new HashMap<>();
    private final int size;

    LookupIndex(List<Line> lines) {
        this.size = lines.size();
        for (Line line : lines) {
            line.smelter().id().ifPresent(id -> byId.putIfAbsent(id, line));
            line.legacyId().ifPresent(id -> byId.putIfAbsent(id, line));
            byName.computeIfAbsent(key(line.smelter().metal(), line.entry().lookupName()), key -> new LinkedHashMap<>())
                    .putIfAbsent(line.smelter(), line);
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The first line with this id. */
    Optional<Line> byId(SmelterId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The lines with this metal and name, one for each facility, in the order of the sheet. */
    List<Line> byName(Metal metal, String name) {
        Map<Smelter, Line> found = byName.getOrDefault(key(metal, name), Map.of());
        Map<Object, Line> facilities = found.values().stream()
                .collect(Collectors.toMap(
                        line -> line.smelter().id().<Object>map(id -> id).orElse(line.smelter()),
                        line -> line,
                        (first, second) -> first,
                        LinkedHashMap::new));
        return new ArrayList<>(facilities.values());
    }

    private static String key(Metal metal, String name) {
        return metal.code() + '\n' + Fold.of(name);
    }
}
