package org.opencmrt.rollup;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The declarations of a roll-up that newer ones of the same supplier, template family and scope replace. They stay in the
 * roll-up, and reports show them as what they are.
 *
 * @param newer the files that replace each of them, with commas between, by the hash of its content
 */
public record Superseded(Map<String, String> newer) {
    /** Copies the map. */
    public Superseded {
        newer = Map.copyOf(newer);
    }

    /**
     * Finds them, among the suppliers that were asked and among those that sent something under one name.
     *
     * @param survey who was asked; without it a supplier is known by its own name alone
     */
    public static Superseded of(RollUp rollUp, Optional<Survey> survey) {
        Map<String, String> newer = new HashMap<>();
        add(newer, Survey.ofSenders(rollUp));
        survey.ifPresent(known -> add(newer, known));
        return new Superseded(newer);
    }

    private static void add(Map<String, String> newer, Survey survey) {
        for (SupplierResponse response : survey.responses()) {
            String current = response.current().stream()
                    .map(one -> one.declaration().file())
                    .collect(Collectors.joining(", "));
            response.superseded().forEach(old -> newer.put(old.declaration().sha256(), current));
        }
    }

    /** The files that replace a declaration, with commas between; empty when it holds. */
    public Optional<String> by(RolledDeclaration declaration) {
        return Optional.ofNullable(newer.get(declaration.sha256()));
    }

    /**
     * The files of a roll-up that are known to be older than what their supplier has sent since, by name. A declaration
     * without a date may be the newest of all, so what it leaves open is not settled by another.
     */
    public Set<String> settled(RollUp rollUp) {
        Set<String> settled = new TreeSet<>();
        Set<String> holding = new TreeSet<>();
        for (RolledDeclaration declaration : rollUp.declarations()) {
            boolean isOlder = by(declaration).isPresent()
                    && declaration.header().company().effectiveDate().isPresent();
            (isOlder ? settled : holding).add(declaration.file());
        }
        settled.removeAll(holding);
        return settled;
    }

    /** True when only declarations that were replaced name a facility: the newer ones name it no more. */
    public boolean isOnlyIn(Facility facility) {
        Objects.requireNonNull(facility, "facility");
        return facility.declarations().stream().allMatch(one -> newer.containsKey(one.sha256()));
    }
}
