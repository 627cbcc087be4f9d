package org.opencmrt.reference;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.opencmrt.model.Country;

/**
 * What the user's data say about the origins of a facility's material.
 *
 * @param countries the countries; empty when only levels are given
 * @param levels the levels; empty when only countries are given
 * @param unclear texts that are no country and no level, kept for people to look at
 * @param places the lines of the file that say so
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

    /** True when a covered country, or a level that holds them, is among the origins. */
    public boolean isCovered() {
        return countries.stream().anyMatch(Country::isCovered)
                || levels.stream().anyMatch(OriginLevel::isCovered);
    }

    /** True when all of the material is recycled or scrap: that level, no other, and no country. */
    public boolean isRecycledOnly() {
        return levels.equals(Set.of(OriginLevel.RECYCLED)) && countries.isEmpty() && unclear.isEmpty();
    }

    /** True when nothing that could be understood is said. */
    public boolean isUnknown() {
        return countries.isEmpty() && levels.isEmpty();
    }

    /** All of it in one line: {@code Rwanda, Peru; L2}. */
    public String text() {
        String named = countries.stream().map(Country::name).collect(Collectors.joining(", "));
        String grouped = levels.stream().map(OriginLevel::name).collect(Collectors.joining(", "));
        return named + (named.isEmpty() || grouped.isEmpty() ? "" : "; ") + grouped;
    }
}
