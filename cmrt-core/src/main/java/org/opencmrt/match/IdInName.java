package org.opencmrt.match;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencmrt.model.MatchQuery;

/** Sets apart an identifier that was written into the cell of the name: {@code "Acme Refining (CID000123)"}. */
final class IdInName {
    private static final Pattern ID =
            Pattern.compile("[\\s(\\[,;:/-]*\\b(CID\\s?[0-9]{6})\\b[\\s)\\],;:/-]*", Pattern.CASE_INSENSITIVE);

    private IdInName() {}

    /** The query with name and identifier apart; as it was where it has an identifier, or its name none or several. */
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
