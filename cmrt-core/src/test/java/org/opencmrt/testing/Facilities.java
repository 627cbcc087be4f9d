package org.opencmrt.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencmrt.model.Country;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;

/** Short ways to write down reference lists in tests. */
public final class Facilities {
    private Facilities() {}

    /**
     * The lines of a facility: its standard name, then its aliases.
     *
     * @param id the identifier; blank for none
     */
    public static List<ReferenceEntry> facility(Metal metal, String id, String name, String country, String... aliases) {
        Smelter smelter = new Smelter(
                Optional.of(id).filter(text -> !text.isBlank()).map(SmelterId::new),
                metal,
                name,
                Country.tryParse(country),
                Optional.of(country),
                Optional.empty(),
                Optional.empty());
        return Stream.concat(Stream.of(name), Arrays.stream(aliases))
                .map(lookupName -> new ReferenceEntry(smelter, lookupName, Optional.empty()))
                .toList();
    }

    /** Several facilities as one list. */
    @SafeVarargs
    public static List<ReferenceEntry> list(List<ReferenceEntry>... facilities) {
        return Arrays.stream(facilities).flatMap(List::stream).toList();
    }
}
