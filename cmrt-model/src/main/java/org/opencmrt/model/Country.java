package org.opencmrt.model;

import java.util.Optional;

/** Placeholder until the country table lands. */
public record Country(String alpha2) {
    public Country {
        Checks.notBlank(alpha2, "alpha2");
    }
    public static Optional<Country> tryParse(String cellText) { return Optional.empty(); }
}
