package org.opencmrt.match;

import java.util.regex.Pattern;

/** Item numbers, bullets, and footnote marks of list lines, which are not part of a name. */
final class Enumeration {
    // An item number has up to three digits, because longer numbers are names ("8853 S.p.A."). A period, parenthesis,
    // or colon must follow, and then a space.
    private static final Pattern MARK = Pattern.compile("^(?:\\(?[0-9]{1,3}[.):]\\s+|[-•*·–—>]+\\s+)|[*†‡\\s]+$");

    private Enumeration() {}

    static String without(String name) {
        return MARK.matcher(name).replaceAll("");
    }
}
