package org.opencmrt.status;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The columns of a status list, found by their headers; where they stand does not matter. */
@SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
enum StatusColumn {
    SMELTER_ID(
            "smelter id", "id", "cid", "smelter identification", "smelter identification number", "smelter id number"),
    METAL("metal", "mineral"),
    NAME("name", "smelter", "smelter name", "standard name", "standard smelter name", "facility", "facility name"),
    COUNTRY("country", "country location", "facility location country", "smelter country", "location"),
    STATUS("status", "audit status", "conformance status", "status word"),
    SCHEME("scheme", "programme", "program", "audit scheme", "audit program"),
    DATE("date", "list date", "status date", "as of");

    private final List<String> headers;

    StatusColumn(String... headers) {
        this.headers = List.of(headers);
    }

    /** The name that messages use and that a list is best given. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where the column stands among the folded headers; the first spelling that is there counts. */
    Optional<Integer> in(Map<String, Integer> positions) {
        return headers.stream()
                .filter(positions::containsKey)
                .map(positions::get)
                .findFirst();
    }
}
