package org.opencmrt.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencmrt.model.Country;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;

/**
 * A concise way to define a reference list in a test:
 *
 * <pre>{@code
 * List<ReferenceEntry> list = Facilities.list()
 *         .with(Metal.GOLD, "CID900001", "Northern Gold Refinery", "SWEDEN", "NGR Gold")
 *         .with(Metal.TIN, "CID900002", "Delta Tin Works", "MALAYSIA")
 *         .entries();
 * }</pre>
 *
 * <p>Mutable; for one thread.
 */
public final class Facilities {
    private final List<ReferenceEntry> entries = new ArrayList<>();

    private Facilities() {}

    /** A list without facilities. */
    public static Facilities list() {
        return new Facilities();
    }

    /**
     * Adds a facility: a line for its standard name, and one for each alias.
     *
     * @param id the identifier; blank for none
     */
    public Facilities with(Metal metal, String id, String name, String country, String... aliases) {
        Smelter smelter = new Smelter(
                Optional.of(id).filter(text -> !text.isBlank()).map(SmelterId::new),
                metal,
                name,
                Country.tryParse(country),
                Optional.of(country),
                Optional.empty(),
                Optional.empty());
        Stream.concat(Stream.of(name), Stream.of(aliases))
                .forEach(lookupName -> entries.add(new ReferenceEntry(smelter, lookupName, Optional.empty())));
        return this;
    }

    /** Returns the lines of the list. */
    public List<ReferenceEntry> entries() {
        return List.copyOf(entries);
    }
}
