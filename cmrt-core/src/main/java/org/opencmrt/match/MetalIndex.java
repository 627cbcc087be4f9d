package org.opencmrt.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.opencmrt.model.Metal;

/** The facilities and names of one metal, ready to be found. */
final class MetalIndex {
    private final Metal metal;
    private final List<KnownName> names;
    private final Map<String, List<KnownName>> byPrinted;
    private final Map<String, List<KnownName>> byText;
    private final Map<String, List<KnownName>> byCore;

    MetalIndex(Metal metal, List<KnownName> names) {
        this.metal = metal;
        this.names = List.copyOf(names);
        this.byPrinted = groups(KnownName::printed);
        this.byText = groups(name -> name.key().text());
        this.byCore = groups(name -> name.key().withoutLegalForm());
    }

    private Map<String, List<KnownName>> groups(Function<KnownName, String> key) {
        Map<String, List<KnownName>> groups = new HashMap<>();
        for (KnownName name : names) {
            String group = key.apply(name);
            if (!group.isEmpty()) {
                groups.computeIfAbsent(group, any -> new ArrayList<>(1)).add(name);
            }
        }
        groups.replaceAll((group, members) -> List.copyOf(members));
        return Map.copyOf(groups);
    }

    Metal metal() {
        return metal;
    }

    List<KnownName> names() {
        return names;
    }

    /** Names printed just so. */
    List<KnownName> printed(String name) {
        return byPrinted.getOrDefault(name, List.of());
    }

    /** Names that differ from a normalized text in nothing but case, accents and punctuation. */
    List<KnownName> text(String text) {
        return byText.getOrDefault(text, List.of());
    }

    /** Names that are the same without legal form. */
    List<KnownName> core(String withoutLegalForm) {
        return Optional.ofNullable(byCore.get(withoutLegalForm)).orElse(List.of());
    }
}
