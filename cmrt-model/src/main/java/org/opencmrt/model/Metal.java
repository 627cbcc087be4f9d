package org.opencmrt.model;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A metal or mineral that a template asks about. Like the templates, the library also calls mica and graphite metals.
 *
 * <p>Tin, tantalum, tungsten, and gold ("3TG") are the conflict minerals of U.S. law: Dodd-Frank Act section 1502(e)(4)
 * lists cassiterite, columbite-tantalite, wolframite, gold, and their derivatives. The extended minerals template asks
 * about cobalt, mica, and others; the additional minerals template accepts any mineral. A metal is therefore a value,
 * not an enum.
 *
 * <p>The natural order is by code, which for 3TG is the order of published facility lists: gold, tantalum, tin,
 * tungsten.
 *
 * @param code the English name in upper case, {@code _} between words: {@code RARE_EARTH_ELEMENTS}
 */
public record Metal(String code) implements Comparable<Metal> {
    // The patterns come first: the constants below are checked with them.
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(_[\\p{L}\\p{M}\\p{N}]+)*");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern OUTER = Pattern.compile("^_+|_+$");

    /** Gold (Au); a conflict mineral. */
    public static final Metal GOLD = new Metal("GOLD");
    /** Tantalum (Ta), from columbite-tantalite ("coltan"); a conflict mineral. */
    public static final Metal TANTALUM = new Metal("TANTALUM");
    /** Tin (Sn), from cassiterite; a conflict mineral. */
    public static final Metal TIN = new Metal("TIN");
    /** Tungsten (W), from wolframite; a conflict mineral. */
    public static final Metal TUNGSTEN = new Metal("TUNGSTEN");
    /** Cobalt (Co); asked by the CRT and the EMRT. */
    public static final Metal COBALT = new Metal("COBALT");
    /** Mica, a sheet silicate; asked by the EMRT. */
    public static final Metal MICA = new Metal("MICA");
    /** Copper (Cu); asked by the EMRT from 2.0. */
    public static final Metal COPPER = new Metal("COPPER");
    /** Natural graphite; asked by the EMRT from 2.0. */
    public static final Metal GRAPHITE = new Metal("GRAPHITE");
    /** Lithium (Li); asked by the EMRT from 2.0. */
    public static final Metal LITHIUM = new Metal("LITHIUM");
    /** Nickel (Ni); asked by the EMRT from 2.0. */
    public static final Metal NICKEL = new Metal("NICKEL");

    /** Cadmium (Cd); a choice of the AMRT from 1.31. */
    public static final Metal CADMIUM = new Metal("CADMIUM");
    /** Lead (Pb); a choice of the AMRT from 1.31. */
    public static final Metal LEAD = new Metal("LEAD");
    /** Molybdenum (Mo); a choice of the AMRT from 1.31. */
    public static final Metal MOLYBDENUM = new Metal("MOLYBDENUM");
    /** Rhenium (Re); a choice of the AMRT from 1.31. */
    public static final Metal RHENIUM = new Metal("RHENIUM");
    /** Selenium (Se); a choice of the AMRT from 1.31. */
    public static final Metal SELENIUM = new Metal("SELENIUM");
    /** Tellurium (Te); a choice of the AMRT from 1.31. */
    public static final Metal TELLURIUM = new Metal("TELLURIUM");

    /** The four conflict minerals of U.S. law, in the order of published facility lists. */
    public static final List<Metal> CONFLICT_MINERALS = List.of(GOLD, TANTALUM, TIN, TUNGSTEN);

    /** The metals in the templates, sorted by name. A requester may also ask about others. */
    public static final List<Metal> NAMED = Stream.of(("ALUMINUM CADMIUM COBALT COPPER GOLD GRAPHITE IRIDIUM LEAD LIME"
                            + " LITHIUM MANGANESE MICA MOLYBDENUM NICKEL PALLADIUM PLATINUM RARE_EARTH_ELEMENTS RHENIUM"
                            + " RHODIUM RUTHENIUM SELENIUM SILVER SODA_ASH TANTALUM TELLURIUM TIN TUNGSTEN ZINC")
                    .split(" "))
            .map(Metal::new)
            .toList();

    private static final Set<Metal> CONFLICT_MINERAL_SET = Set.copyOf(CONFLICT_MINERALS);

    /** Checks the form of the code. */
    public Metal {
        Checks.notBlank(code, "code");
        if (!CODE.matcher(code).matches() || !code.equals(code.toUpperCase(Locale.ROOT))) {
            throw new IllegalArgumentException("metal code must be upper-case words separated by '_', but was '" + code
                    + "'; use tryParse for cell text");
        }
    }

    /**
     * Parses the English name of a metal as written in a template or by a supplier. Case, full-width letters, and
     * separators do not matter. Any name is accepted; the reader checks whether the template has it. Symbols are not
     * translated: {@code Au} is a metal of that name. Empty if the text has no letter or digit. Never throws for bad
     * text.
     */
    public static Optional<Metal> tryParse(String cellText) {
        // Some letters come back from small to capital as others (sharp s), and may then compose anew.
        String wide = Normalizer.normalize(cellText, Normalizer.Form.NFKC);
        String capitals = wide.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
        String folded = Normalizer.normalize(capitals, Normalizer.Form.NFKC);
        String code =
                OUTER.matcher(BETWEEN_WORDS.matcher(folded).replaceAll("_")).replaceAll("");
        return CODE.matcher(code).matches() && code.equals(code.toUpperCase(Locale.ROOT))
                ? Optional.of(new Metal(code))
                : Optional.empty();
    }

    /** True for tin, tantalum, tungsten, and gold (Dodd-Frank Act section 1502(e)(4)). */
    public boolean isConflictMineral() {
        return CONFLICT_MINERAL_SET.contains(this);
    }

    /** The display name: {@code Rare Earth Elements}. */
    public String label() {
        StringBuilder label = new StringBuilder(code.length());
        for (String word : code.split("_", -1)) {
            int first = word.offsetByCodePoints(0, 1);
            label.append(label.isEmpty() ? "" : " ")
                    .append(word, 0, first)
                    .append(word.substring(first).toLowerCase(Locale.ROOT));
        }
        return label.toString();
    }

    /** By code. */
    @Override
    public int compareTo(Metal other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
