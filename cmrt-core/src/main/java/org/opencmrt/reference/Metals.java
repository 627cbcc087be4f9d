package org.opencmrt.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.model.Metal;
import org.opencmrt.normalize.NameText;

/** The metals that templates ask about by name, as lists and people write them. */
final class Metals {
    private static final List<Metal> ALL = Stream.concat(
                    Metal.CONFLICT_MINERALS.stream(),
                    Stream.of(Metal.COBALT, Metal.MICA, Metal.COPPER, Metal.GRAPHITE, Metal.LITHIUM, Metal.NICKEL))
            .toList();
    private static final Map<String, Metal> BY_NAME = ALL.stream()
            .collect(Collectors.toUnmodifiableMap(metal -> NameText.normalize(metal.label()), Function.identity()));
    private static final Map<String, Metal> OTHER_NAMES = Map.of(
            "au",
            Metal.GOLD,
            "sn",
            Metal.TIN,
            "ta",
            Metal.TANTALUM,
            "w",
            Metal.TUNGSTEN,
            "wolfram",
            Metal.TUNGSTEN,
            "co",
            Metal.COBALT,
            "columbite tantalite",
            Metal.TANTALUM,
            "coltan",
            Metal.TANTALUM);

    private Metals() {}

    /** The metal of a name or symbol; empty for any other text. */
    static Optional<Metal> known(String text) {
        String name = NameText.normalize(text);
        return Optional.ofNullable(BY_NAME.get(name)).or(() -> Optional.ofNullable(OTHER_NAMES.get(name)));
    }
}
