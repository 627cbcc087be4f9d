package org.opencmrt.reference;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.opencmrt.model.Country;

/**
 * The origins of a facility's material according to the user's origin data.
 *
 * @param countries the countries; empty when only levels are given
 * @param levels the levels; empty when only countries are given
 * @param unclear texts that are neither a country nor a level, kept for people to review
 * @param places the lines of the file
 */
public record FacilityOrigin(
        Set<Country> countries, Set<OriginLevel> levels, List<String> unclear, List<String> places) {
    /** Copies the sets. */
    public FacilityOrigin {
        countries = Collections.unmodifiableSet(new TreeSet<>(countries));
        levels = Collections.unmodifiableSet(new TreeSet<>(levels));
        unclear = List.copyOf(unclear);
        places = List.copyOf(places);
    }

    /** True if the origins include a covered country or a level that includes covered countries. */
    public boolean isCovered() {
        return countries.stream().anyMatch(Country::isCovered)
                || levels.stream().anyMatch(OriginLevel::isCovered);
    }

    /** True if all of the material is recycled or scrap: only that level and no country. */
    public boolean isRecycledOnly() {
        return levels.equals(Set.of(OriginLevel.RECYCLED)) && countries.isEmpty() && unclear.isEmpty();
    }

    /** True if the data contain no recognized country or level. */
    public boolean isUnknown() {
        return countries.isEmpty() && levels.isEmpty();
    }

    /** All origins in one line: {@code Rwanda, Peru; L2}. */
    public String text() {
        String named = countries.stream().map(Country::name).collect(Collectors.joining(", "));
        String grouped = levels.stream().map(OriginLevel::name).collect(Collectors.joining(", "));
        return named + (named.isEmpty() || grouped.isEmpty() ? "" : "; ") + grouped;
    }
}
