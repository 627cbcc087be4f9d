package org.opencmrt.match;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencmrt.model.MatchQuery;
import org.opencmrt.model.SmelterId;

/**
 * Separates a name from an identifier that was written into the same cell: {@code "Acme Refining (CID000123)"}, {@code
 * "1JPN072 Acme"}.
 */
final class IdInName {
    // The name may follow without a space ("CID000123Acme"), but no further digit may follow. An id is never the end of
    // a longer word.
    private static final Pattern ID = Pattern.compile(
            "[\\s(\\[,;:/|–—-]*(?<![\\p{L}\\p{N}])(CID[\\s#:-]?[0-9]{6}|[1-4][A-Z]{3}[0-9]{3})(?![0-9])[\\s)\\],;:/|–—-]*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SIGNS = Pattern.compile("[\\s#:-]");

    private IdInName() {}

    /** The distinct identifiers in a text, alone or among other words, in the order of the text. */
    static List<SmelterId> all(String text) {
        return ID.matcher(text)
                .results()
                .filter(result -> result.end(1) == text.length() || !Character.isLetter(text.charAt(result.end(1))))
                .flatMap(result ->
                        SmelterId.tryParse(SIGNS.matcher(result.group(1)).replaceAll("")).stream())
                .distinct()
                .toList();
    }

    /**
     * The query with name and identifier separated. The query is unchanged if it already has an identifier, or if its
     * name contains none or several.
     */
    static MatchQuery apart(MatchQuery query) {
        if (query.declaredId().isPresent() || query.name().isEmpty()) {
            return query;
        }
        Matcher found = ID.matcher(query.name().get());
        if (!found.find()) {
            return query;
        }
        String id = found.group(1);
        String rest = (query.name().get().substring(0, found.start()) + " "
                        + query.name().get().substring(found.end()))
                .strip();
        Optional<String> name = rest.isEmpty() ? Optional.empty() : Optional.of(rest);
        return found.find() ? query : new MatchQuery(query.metal(), name, query.country(), Optional.of(id));
    }
}
