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
 * What the company itself says and decides about its inquiry.
 *
 * @param metals the minerals to look at
 * @param notNecessary the minerals that the company declares not to be necessary to any of its products
 * @param transitCountries countries through which metal of covered countries is known to travel
 * @param minimumAnswered the share of suppliers asked that must have answered for line 7, in [0, 1]
 * @param maximumUnresolved the number of unresolved rows that line 7 bears, 0 or more
 * @param inquiryConfirmed whether the company confirms that its inquiry was reasonable and in good faith
 */
public record RcoiPolicy(
        List<Metal> metals,
        Set<Metal> notNecessary,
        Set<Country> transitCountries,
        double minimumAnswered,
        int maximumUnresolved,
        boolean inquiryConfirmed) {
    /** Copies the sets and checks the bounds. */
    public RcoiPolicy {
        metals = metals.stream().sorted().distinct().toList();
        notNecessary = Collections.unmodifiableSet(new TreeSet<>(notNecessary));
        transitCountries = Collections.unmodifiableSet(new TreeSet<>(transitCountries));
        if (!(minimumAnswered >= 0 && minimumAnswered <= 1)) {
            throw new IllegalArgumentException("minimumAnswered must lie in [0, 1], but was " + minimumAnswered);
        }
        if (maximumUnresolved < 0) {
            throw new IllegalArgumentException("maximumUnresolved must be 0 or more, but was " + maximumUnresolved);
        }
    }

    /** The careful one: 3TG, everything necessary, every supplier and row must be there, nothing confirmed. */
    public static RcoiPolicy standard() {
        return new RcoiPolicy(Metal.CONFLICT_MINERALS, Set.of(), Set.of(), 1, 0, false);
    }

    /** Every setting by name, for records: what differs between two policies differs here. */
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

    /** The settings in sentences, for reports. */
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

    /** The same policy with minerals that are declared not to be necessary. */
    public RcoiPolicy withNotNecessary(Set<Metal> minerals) {
        return new RcoiPolicy(metals, minerals, transitCountries, minimumAnswered, maximumUnresolved, inquiryConfirmed);
    }

    /** The same policy with countries of transit. */
    public RcoiPolicy withTransitCountries(Set<Country> countries) {
        return new RcoiPolicy(metals, notNecessary, countries, minimumAnswered, maximumUnresolved, inquiryConfirmed);
    }

    /** The same policy with other bounds for line 7. */
    public RcoiPolicy withMinimum(double answered, int unresolved) {
        return new RcoiPolicy(metals, notNecessary, transitCountries, answered, unresolved, inquiryConfirmed);
    }

    /** The same policy, with the company's word that its inquiry was reasonable. */
    public RcoiPolicy confirmed() {
        return new RcoiPolicy(metals, notNecessary, transitCountries, minimumAnswered, maximumUnresolved, true);
    }
}
