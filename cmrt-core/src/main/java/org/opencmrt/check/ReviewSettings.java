package org.opencmrt.check;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.opencmrt.model.TemplateId;

/**
 * The limits that review rules use.
 *
 * @param acceptedVersions the accepted templates. If none of a family is given, all its versions are accepted, and an
 *     old version is only a note
 * @param monthsValid the maximum age of an effective date in months, 1 or more; 12 by default
 * @param listShare the share of a metal's reference list, in (0, 1], from which a smelter list counts as a copy of the
 *     reference list; 0.8 by default
 * @param listAtLeast the minimum number of facilities for this; 20 by default
 * @param productListAtMost the maximum plausible number of facilities in a product-level declaration; 150 by default
 * @param longText the maximum length of a text in characters; 255 by default
 */
public record ReviewSettings(
        Set<TemplateId> acceptedVersions,
        int monthsValid,
        double listShare,
        int listAtLeast,
        int productListAtMost,
        int longText) {
    private static final ReviewSettings STANDARD = new ReviewSettings(Set.of(), 12, 0.8, 20, 150, 255);

    /** Checks the ranges. */
    public ReviewSettings {
        acceptedVersions = Set.copyOf(acceptedVersions);
        if (monthsValid < 1) {
            throw new IllegalArgumentException("monthsValid must be 1 or more, but was " + monthsValid);
        }
        if (!(listShare > 0 && listShare <= 1)) {
            throw new IllegalArgumentException("listShare must be greater than 0 and at most 1, but was " + listShare);
        }
        if (listAtLeast < 1 || productListAtMost < 1 || longText < 1) {
            throw new IllegalArgumentException(
                    "counts must be 1 or more, but were " + List.of(listAtLeast, productListAtMost, longText));
        }
    }

    /** The defaults. */
    public static ReviewSettings standard() {
        return STANDARD;
    }

    /** The same settings with other accepted templates. */
    public ReviewSettings accepting(Collection<TemplateId> templates) {
        return new ReviewSettings(
                new TreeSet<>(templates), monthsValid, listShare, listAtLeast, productListAtMost, longText);
    }

    /** The same settings with a different maximum age of an effective date, in months. */
    public ReviewSettings monthsValid(int months) {
        return new ReviewSettings(acceptedVersions, months, listShare, listAtLeast, productListAtMost, longText);
    }
}
