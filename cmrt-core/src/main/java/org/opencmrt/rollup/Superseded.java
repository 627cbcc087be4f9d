package org.opencmrt.rollup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The declarations of a roll-up that were replaced by newer ones with the same supplier, template family, and scope.
 * They stay in the roll-up, and reports mark them as replaced.
 *
 * @param newer for the content hash of each of them, the replacing files, separated by commas
 */
public record Superseded(Map<String, String> newer) {
    /** Copies the map. */
    public Superseded {
        newer = Map.copyOf(newer);
    }

    /** Finds them based on the company names in the declarations. */
    public static Superseded of(RollUp rollUp) {
        return of(List.of(Survey.ofSenders(rollUp)));
    }

    /** Finds them based on the company names in the declarations and on the survey, which also contains other names. */
    public static Superseded of(RollUp rollUp, Survey survey) {
        return of(List.of(Survey.ofSenders(rollUp), survey));
    }

    private static Superseded of(List<Survey> surveys) {
        Map<String, String> newer = new HashMap<>();
        surveys.stream().flatMap(survey -> survey.responses().stream()).forEach(response -> {
            String current = response.current().stream()
                    .map(one -> one.declaration().file())
                    .collect(Collectors.joining(", "));
            response.superseded().forEach(old -> newer.put(old.declaration().sha256(), current));
        });
        return new Superseded(newer);
    }

    /** The files that replace a declaration, separated by commas; empty if it is current. */
    public Optional<String> by(RolledDeclaration declaration) {
        return Optional.ofNullable(newer.get(declaration.sha256()));
    }

    /** The usable declarations of a roll-up that are current, by file. */
    public List<RolledDeclaration> current(RollUp rollUp) {
        return rollUp.declarations().stream()
                .filter(declaration -> declaration.isUsable() && by(declaration).isEmpty())
                .toList();
    }

    /**
     * The files of a roll-up that are known to be older than another one from the same supplier, by name. An undated
     * declaration may be the newest, so its open points are not settled by another one.
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

    /** True if only replaced declarations report a facility and the newer ones no longer do. */
    public boolean isOnlyIn(Facility facility) {
        Objects.requireNonNull(facility, "facility");
        return facility.declarations().stream().allMatch(one -> newer.containsKey(one.sha256()));
    }
}
