package org.opencmrt.match;

import java.util.regex.Pattern;

/** Numbers and signs with which people number and mark the lines of a list, and which are no part of a name. */
final class Enumeration {
    // Up to three digits: longer numbers are names ("8853 S.p.A."). A dot or bracket must follow, then a blank.
    private static final Pattern MARK = Pattern.compile("^(?:\\(?[0-9]{1,3}[.):]\\s+|[-•*·–—>]+\\s+)|[*†‡\\s]+$");

    private Enumeration() {}

    static String without(String name) {
        return MARK.matcher(name).replaceAll("");
    }
}
