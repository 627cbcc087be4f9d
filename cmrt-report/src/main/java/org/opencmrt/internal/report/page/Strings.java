package org.opencmrt.internal.report.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The distinct texts of a page, each stored once and identified by its number. Number 0 is the empty text. */
final class Strings {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    Strings() {
        number("");
    }

    int number(String text) {
        return numbers.computeIfAbsent(text, unseen -> {
            texts.add(unseen);
            return texts.size() - 1;
        });
    }

    /** The texts by number. */
    List<String> texts() {
        return texts;
    }
}
