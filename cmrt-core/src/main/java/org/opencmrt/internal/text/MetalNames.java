package org.opencmrt.internal.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.model.Metal;

/** The metals that templates ask about by name, as lists and people write them. */
public final class MetalNames {
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

    private MetalNames() {}

    /** The metal of a name or symbol; empty for any other text. */
    public static Optional<Metal> known(String text) {
        String name = NameText.normalize(text);
        return Optional.ofNullable(BY_NAME.get(name)).or(() -> Optional.ofNullable(OTHER_NAMES.get(name)));
    }

    /**
     * The metal of a text that may be damaged or carry other words ({@code Tin T:}). A text that names no metal on record but
     * looks like a word names a metal of its own; empty for fragments, of which nothing can be said.
     */
    public static Optional<Metal> read(String text) {
        Optional<Metal> whole = known(text);
        if (whole.isPresent()) {
            return whole;
        }
        List<Metal> named = named(text);
        if (named.size() == 1) {
            return Optional.of(named.get(0));
        }
        boolean looksLikeAWord = text.strip().length() > 4 && text.chars().noneMatch(Character::isDigit);
        return named.isEmpty() && looksLikeAWord ? Metal.tryParse(text) : Optional.empty();
    }

    /** The metals on record that the words of a text name, each once: {@code Tin Tin}, {@code Gold (Au)}. */
    public static List<Metal> named(String text) {
        return Stream.of(NameText.normalize(text).split(" "))
                .filter(word -> word.length() > 2)
                .flatMap(word -> Optional.ofNullable(BY_NAME.get(word)).stream())
                .distinct()
                .toList();
    }
}
