package org.opencmrt.rollup;

import java.util.HashMap;
import java.util.Map;

/** Lets declarations of several roll-ups share equal entries, even if each roll-up created its own. Not thread-safe. */
final class SharedEntries {
    private final Map<DeclaredEntry, SharedEntry> known = new HashMap<>();

    /** An equal declaration that uses the entries of earlier declarations if they are equal. */
    RolledDeclaration shared(RolledDeclaration declaration) {
        return declaration.with(declaration.rows().replacing(this::shared));
    }

    private SharedEntry shared(SharedEntry entry) {
        SharedEntry before = known.putIfAbsent(entry.declared(), entry);
        return before != null && before.equals(entry) ? before : entry; // another matcher may have decided differently
    }
}
