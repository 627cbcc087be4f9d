package org.opencmrt.rcoi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.opencmrt.model.Country;
import org.opencmrt.model.Metal;

/**
 * The company's own statements and decisions about its inquiry.
 *
 * @param metals the minerals covered by the inquiry
 * @param notNecessary the minerals that, according to the company, are not necessary to any of its products
 * @param transitCountries known transit countries for metal from covered countries
 * @param minimumAnswered the minimum response rate for line 7 of the decision table, in [0, 1]
 * @param maximumUnresolved the maximum number of unresolved rows for line 7, 0 or more
 * @param inquiryConfirmed whether the company confirms that its inquiry was reasonable and in good faith
 */
public record RcoiPolicy(
        List<Metal> metals,
        Set<Metal> notNecessary,
        Set<Country> transitCountries,
        double minimumAnswered,
        int maximumUnresolved,
        boolean inquiryConfirmed) {
    /** Copies the sets and checks the ranges. */
    public RcoiPolicy {
        metals = metals.stream().sorted().distinct().toList();
        notNecessary = Collections.unmodifiableSet(new TreeSet<>(notNecessary));
        transitCountries = Collections.unmodifiableSet(new TreeSet<>(transitCountries));
        if (!(minimumAnswered >= 0 && minimumAnswered <= 1)) {
            throw new IllegalArgumentException("minimumAnswered must be between 0 and 1, but was " + minimumAnswered);
        }
        if (maximumUnresolved < 0) {
            throw new IllegalArgumentException("maximumUnresolved must be 0 or more, but was " + maximumUnresolved);
        }
    }

    /**
     * The strictest policy: 3TG, all minerals necessary, a response rate of 100%, no unresolved rows, and nothing
     * confirmed.
     */
    public static RcoiPolicy standard() {
        return new RcoiPolicy(Metal.CONFLICT_MINERALS, Set.of(), Set.of(), 1, 0, false);
    }

    /** All settings by name, for records. Different policies have different settings. */
    public NavigableMap<String, String> settings() {
        NavigableMap<String, String> settings = new TreeMap<>();
        settings.put("metals", metals.stream().map(Metal::code).collect(Collectors.joining(",")));
        settings.put("notNecessary", notNecessary.stream().map(Metal::code).collect(Collectors.joining(",")));
        settings.put(
                "transitCountries",
                transitCountries.stream().map(Country::alpha2).collect(Collectors.joining(",")));
        settings.put("minimumAnswered", String.valueOf(minimumAnswered));
        settings.put("maximumUnresolved", String.valueOf(maximumUnresolved));
        settings.put("inquiryConfirmed", String.valueOf(inquiryConfirmed));
        return settings;
    }

    /** The settings as sentences for reports. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add("Minimum share of suppliers that must respond: "
                + BigDecimal.valueOf(minimumAnswered * 100).stripTrailingZeros().toPlainString() + "%.");
        sentences.add("Maximum number of unmatched entries: " + maximumUnresolved + ".");
        sentences.add("Minerals that the company declares not necessary: "
                + (notNecessary.isEmpty()
                        ? "none"
                        : notNecessary.stream().map(Metal::label).collect(Collectors.joining(", ")))
                + ".");
        sentences.add("Countries of transit: "
                + (transitCountries.isEmpty()
                        ? "none"
                        : transitCountries.stream().map(Country::name).collect(Collectors.joining(", ")))
                + ".");
        sentences.add(
                inquiryConfirmed
                        ? "The company confirms that its inquiry was reasonable and in good faith."
                        : "The company has not confirmed that its inquiry was reasonable and in good faith.");
        return sentences;
    }

    /** The same policy with minerals that are not necessary. */
    public RcoiPolicy withNotNecessary(Set<Metal> minerals) {
        return new RcoiPolicy(metals, minerals, transitCountries, minimumAnswered, maximumUnresolved, inquiryConfirmed);
    }

    /** The same policy with transit countries. */
    public RcoiPolicy withTransitCountries(Set<Country> countries) {
        return new RcoiPolicy(metals, notNecessary, countries, minimumAnswered, maximumUnresolved, inquiryConfirmed);
    }

    /** The same policy with other limits for line 7. */
    public RcoiPolicy withMinimum(double answered, int unresolved) {
        return new RcoiPolicy(metals, notNecessary, transitCountries, answered, unresolved, inquiryConfirmed);
    }

    /** The same policy with the company's confirmation that its inquiry was reasonable and in good faith. */
    public RcoiPolicy confirmed() {
        return new RcoiPolicy(metals, notNecessary, transitCountries, minimumAnswered, maximumUnresolved, true);
    }
}
