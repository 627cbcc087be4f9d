package org.opencmrt.report.filing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.opencmrt.internal.report.document.Block;
import org.opencmrt.internal.report.document.Text;

/**
 * The values for the placeholders of a template text. Values are inserted unchanged: nothing in them is treated as a
 * placeholder or as markup.
 */
final class Placeholders {
    private final Map<String, Text.Span> texts = new HashMap<>();
    private final Map<String, List<Block>> blocks = new HashMap<>();
    private final Map<String, Boolean> known = new HashMap<>();

    Placeholders text(String name, Object text) {
        texts.put(name, new Text.Span(String.valueOf(text), Text.Kind.PLAIN));
        return this;
    }

    /** Adds a text, or a prompt if the text is missing. */
    Placeholders text(String name, Optional<?> text, String prompt) {
        if (text.isPresent()) {
            return text(name, text.get());
        }
        texts.put(name, new Text.Span(prompt, Text.Kind.PLACEHOLDER));
        return this;
    }

    Placeholders blocks(String name, List<Block> parts) {
        blocks.put(name, List.copyOf(parts));
        return this;
    }

    Placeholders known(String name, boolean isKnown) {
        known.put(name, isKnown);
        return this;
    }

    /** A text, or the prompt for it. */
    Optional<Text.Span> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    Optional<List<Block>> blocks(String name) {
        return Optional.ofNullable(blocks.get(name));
    }

    Optional<Boolean> known(String name) {
        return Optional.ofNullable(known.get(name));
    }

    /** The names of all placeholders, in order. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(texts.keySet());
        names.addAll(blocks.keySet());
        return names;
    }

    /** The names of all conditions (facts that may or may not be known), in order. */
    Set<String> conditions() {
        return new TreeSet<>(known.keySet());
    }
}
