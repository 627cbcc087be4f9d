package org.opencmrt.fill;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.opencmrt.internal.text.Resources;
import org.opencmrt.model.SmelterId;

/** Ids that were corrected or merged into others; the review uses the same data. */
final class ReplacedIds {
    private static final String RESOURCE = "/org/opencmrt/check/replaced-ids.tsv";
    private static final Map<SmelterId, SmelterId> IDS = load();

    private ReplacedIds() {}

    /** The id that replaced this one. */
    static Optional<SmelterId> of(SmelterId id) {
        return Optional.ofNullable(IDS.get(id));
    }

    private static Map<SmelterId, SmelterId> load() {
        Map<SmelterId, SmelterId> ids = new HashMap<>();
        for (String line : Resources.lines(ReplacedIds.class, RESOURCE)) {
            String[] columns = line.split("\t", -1);
            ids.put(new SmelterId(columns[0]), new SmelterId(columns[1]));
        }
        return Map.copyOf(ids);
    }
}
