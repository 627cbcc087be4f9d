package org.opencmrt.match;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencmrt.internal.text.NameKey;
import org.opencmrt.internal.text.WordKind;

/**
 * Extracts the names that one printed name contains: "Old Metals (now New Metals)", "North Works / North Refining
 * Ltd.".
 */
final class NameForms {
    private static final Pattern BRACKET = Pattern.compile(
            "^(.+?)\\s*[(\\[](?:(?i:t/a|formerly|previously|now|ex|dba)\\s+)?([^()\\[\\]]+)[)\\]]\\s*$");
    private static final Pattern SLASH = Pattern.compile("\\s/\\s|\\s/|/\\s");
    private static final int MIN_LETTERS = 4;

    private NameForms() {}

    /** The separate names; none if the printed name is a single name. */
    static List<String> of(String printed) {
        if (printed.indexOf('(') < 0 && printed.indexOf('[') < 0 && printed.indexOf('/') < 0) {
            return List.of();
        }
        Matcher bracket = BRACKET.matcher(printed);
        if (bracket.matches() && isName(bracket.group(1)) && isName(bracket.group(2)) && !isInitials(bracket)) {
            return List.of(bracket.group(1), bracket.group(2));
        }
        List<String> parts = new ArrayList<>();
        for (String part : SLASH.split(printed)) {
            if (!isName(part)) {
                return List.of();
            }
            parts.add(part.strip());
        }
        return parts.size() > 1 ? parts : List.of();
    }

    /** True for a text that can identify a company: not a place, a unit, a legal form, or only two letters. */
    private static boolean isName(String part) {
        return NameKey.of(part).words(WordKind.DISTINCTIVE).stream().anyMatch(word -> word.length() >= MIN_LETTERS);
    }

    private static boolean isInitials(Matcher bracket) {
        String inside = NameKey.of(bracket.group(2)).text();
        return inside.length() <= 6 && !inside.contains(" ");
    }
}
