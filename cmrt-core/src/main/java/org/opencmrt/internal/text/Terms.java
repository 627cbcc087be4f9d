package org.opencmrt.internal.text;

import java.util.List;

/** Rows of the tab-separated word lists beside this class. */
final class Terms {
    private Terms() {}

    /** The rows without comments; a row has as many cells as it is filled, at least one. */
    static List<String[]> rows(String resource) {
        return Resources.lines(Terms.class, resource).stream()
                .map(line -> line.split("\t", -1))
                .toList();
    }
}
