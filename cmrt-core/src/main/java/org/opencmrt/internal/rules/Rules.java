package org.opencmrt.internal.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.opencmrt.model.Finding;
import org.opencmrt.model.RuleId;

/** All rules of the library, by id. */
public final class Rules {
    private static final Map<String, LibraryRule> BY_ID = byId();

    private Rules() {}

    /** The rules, by stage. */
    public static List<LibraryRule> all() {
        return List.copyOf(BY_ID.values());
    }

    /**
     * The rule with an id that was stored earlier. For an unknown id, a rule with this id and severity.
     */
    public static RuleId of(String id, Finding.Severity severity) {
        LibraryRule known = BY_ID.get(id);
        return known == null ? RuleId.other(id, severity) : known;
    }

    private static Map<String, LibraryRule> byId() {
        Map<String, LibraryRule> byId = new LinkedHashMap<>();
        Stream.<LibraryRule[]>of(
                        ReadRule.values(),
                        CheckRule.values(),
                        StandardRule.values(),
                        RollUpRule.values(),
                        ListRule.values(),
                        FillRule.values())
                .flatMap(Stream::of)
                .forEach(rule -> {
                    if (byId.put(rule.id(), rule) != null) {
                        throw new IllegalStateException("two rules have the id " + rule.id());
                    }
                });
        return byId;
    }
}
