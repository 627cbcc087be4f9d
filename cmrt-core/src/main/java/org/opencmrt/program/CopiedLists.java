package org.opencmrt.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencmrt.rollup.Facility;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.rollup.RolledDeclaration;

/** Finds smelter lists of two companies that are identical, facility by facility. */
final class CopiedLists {
    /**
     * The minimum length of a list. Shorter lists can be identical by chance, or because the products are identical.
     */
    static final int AT_LEAST = 30;

    private final Map<Integer, List<RolledDeclaration>> bySet = new HashMap<>();

    private CopiedLists() {}

    static CopiedLists of(RollUp rollUp) {
        CopiedLists lists = new CopiedLists();
        for (RolledDeclaration declaration : rollUp.declarations()) {
            // Only the hash is kept: a roll-up may have millions of rows.
            int set = declaration.rowCount() < AT_LEAST
                    ? 0
                    : declaration.facilities().hashCode();
            lists.bySet.computeIfAbsent(set, hash -> new ArrayList<>(1)).add(declaration);
        }
        lists.bySet.remove(0);
        return lists;
    }

    /** The name of another company whose list has the same facilities; if there are several, the first by file. */
    Optional<String> of(RolledDeclaration declaration) {
        Set<Facility.Key> facilities = declaration.rowCount() < AT_LEAST ? Set.of() : declaration.facilities();
        if (facilities.size() < AT_LEAST) {
            return Optional.empty();
        }
        return bySet.getOrDefault(facilities.hashCode(), List.of()).stream()
                .filter(other -> !other.companyName().equals(declaration.companyName()))
                .filter(other -> other.facilities().equals(facilities))
                .map(other -> other.companyName().orElse(other.file()))
                .findFirst();
    }
}
