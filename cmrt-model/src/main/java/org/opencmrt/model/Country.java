package org.opencmrt.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A country of ISO 3166-1. Lists and suppliers spell country names in many ways, and spellings change over the years,
 * so countries are compared by code and never by text.
 *
 * <p>Names, covered countries, and aliases are data in {@code countries.tsv} next to this class. Thread-safe.
 *
 * @param alpha2 the two-letter code, such as {@code DE}
 */
public record Country(String alpha2) implements Comparable<Country> {
    /**
     * Checks that the code is one of ISO 3166-1.
     *
     * @throws IllegalArgumentException when it is not; use {@link #tryParse} for cell text
     */
    public Country {
        Objects.requireNonNull(alpha2, "alpha2");
        if (!CountryTable.isCode(alpha2)) {
            throw new IllegalArgumentException(
                    "country must be an ISO 3166-1 alpha-2 code in upper case, such as DE, but was '" + alpha2
                            + "'; use tryParse for names and cell text");
        }
    }

    /**
     * The country of a two-letter code.
     *
     * @throws IllegalArgumentException when ISO 3166-1 has no such code
     */
    public static Country of(String alpha2) {
        return CountryTable.known(alpha2).orElseGet(() -> new Country(alpha2));
    }

    /**
     * Parses a country as written in a list or by a supplier: an ISO code with two or three letters, a name in any
     * spelling that templates have used over the years, in one of the ten template languages, or with a common
     * misspelling. Case, accents, punctuation, and word order do not matter ({@code KOREA, REPUBLIC OF} is
     * {@code Republic of Korea}). Other words next to the name are ignored if they are set off by separators and the
     * text has only one country ({@code Kosaka / Japan}).
     *
     * <p>{@code Congo} alone is the Republic of the Congo ({@code CG}) as in ISO 3166, although suppliers often mean
     * the Democratic Republic; both are covered countries. {@code NA} and {@code no} are read as "not applicable" and
     * "no", not as Namibia and Norway.
     *
     * @return empty if the text contains no country or more than one. Never throws for bad text
     */
    public static Optional<Country> tryParse(String cellText) {
        return CountryTable.parse(cellText);
    }

    /** All countries, by alpha-2 code. */
    public static List<Country> all() {
        return CountryTable.all();
    }

    /** The three-letter code, such as {@code DEU}. */
    public String alpha3() {
        return CountryTable.row(this).alpha3();
    }

    /** The English short name in upper case, as the current templates print it: {@code KOREA, REPUBLIC OF}. */
    public String name() {
        return CountryTable.row(this).name();
    }

    /** All known spellings: the short name, then the others; never empty. */
    public List<String> names() {
        return CountryTable.row(this).names();
    }

    /**
     * True for the covered countries of U.S. law: the Democratic Republic of the Congo and the nine adjoining countries
     * (Dodd-Frank Act section 1502(e)(1) and (4)).
     */
    public boolean isCovered() {
        return CountryTable.row(this).covered();
    }

    /**
     * True if two statements about a facility's location do not contradict each other: the same country, or two
     * countries under which lists have reported the same sites, such as Hong Kong (until 2014) and China (since 2016).
     */
    public boolean agreesWith(Country other) {
        return CountryTable.row(this)
                .listedUnder()
                .equals(CountryTable.row(other).listedUnder());
    }

    /** By alpha-2 code. */
    @Override
    public int compareTo(Country other) {
        return alpha2.compareTo(other.alpha2);
    }

    /** The alpha-2 code. */
    @Override
    public String toString() {
        return alpha2;
    }
}
