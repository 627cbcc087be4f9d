package org.opencmrt.report.filing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.opencmrt.internal.report.document.Block;

/**
 * The values for the placeholders of a template text. Values are inserted unchanged: nothing in them is treated as a
 * placeholder or as markup.
 */
final class Placeholders {
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> missing = new HashMap<>();
    private final Map<String, List<Block>> blocks = new HashMap<>();
    private final Map<String, Boolean> known = new HashMap<>();

    Placeholders text(String name, Object text) {
        texts.put(name, String.valueOf(text));
        return this;
    }

    /** Adds a text, or a prompt if the text is missing. */
    Placeholders text(String name, Optional<String> text, String prompt) {
        if (text.isPresent()) {
            texts.put(name, text.get());
        } else {
            missing.put(name, prompt);
        }
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

    Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    Optional<String> prompt(String name) {
        return Optional.ofNullable(missing.get(name));
    }

    Optional<List<Block>> blocks(String name) {
        return Optional.ofNullable(blocks.get(name));
    }

    Optional<Boolean> known(String name) {
        return Optional.ofNullable(known.get(name));
    }

    /** The names of all placeholders, in order. */
    Set<String> names() {
        Set<String> names = new HashSet<>(texts.keySet());
        names.addAll(missing.keySet());
        names.addAll(blocks.keySet());
        return new TreeSet<>(names);
    }

    /** The names of all conditions (facts that may or may not be known), in order. */
    Set<String> conditions() {
        return new TreeSet<>(known.keySet());
    }
}
