package org.opencmrt.internal.text;

import java.util.List;

/** Reads the rows of the tab-separated word lists next to this class. */
final class Terms {
    private Terms() {}

    /** The rows without comments. A row has only the cells that its line contains, but at least one. */
    static List<String[]> rows(String resource) {
        return Resources.lines(Terms.class, resource).stream()
                .map(line -> line.split("\t", -1))
                .toList();
    }
}
