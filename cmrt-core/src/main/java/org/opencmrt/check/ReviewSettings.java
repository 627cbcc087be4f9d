package org.opencmrt.check;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.opencmrt.model.TemplateId;

/**
 * The numbers by which rules judge.
 *
 * @param acceptedVersions the templates that are accepted; of a family of which none is named any version is, and then an old
 *     one is only noted
 * @param monthsValid how old an effective date may be, in months, 1 or more; 12 by default
 * @param listShare the share of the reference list's facilities of a metal, in (0, 1], from which on a list says nothing;
 *     0.8 by default
 * @param listAtLeast how many facilities such a list has at least; 20 by default
 * @param productListAtMost how many facilities are plausible for products; 150 by default
 * @param longText from how many characters on a text is longer than the template takes; 255 by default
 */
public record ReviewSettings(
        Set<TemplateId> acceptedVersions,
        int monthsValid,
        double listShare,
        int listAtLeast,
        int productListAtMost,
        int longText) {
    private static final ReviewSettings STANDARD = new ReviewSettings(Set.of(), 12, 0.8, 20, 150, 255);

    /** Checks the bounds. */
    public ReviewSettings {
        acceptedVersions = Set.copyOf(acceptedVersions);
        if (monthsValid < 1) {
            throw new IllegalArgumentException("monthsValid must be 1 or more, but was " + monthsValid);
        }
        if (!(listShare > 0 && listShare <= 1)) {
            throw new IllegalArgumentException("listShare must lie in (0, 1], but was " + listShare);
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

    /** The same with the templates that are accepted. */
    public ReviewSettings accepting(Collection<TemplateId> templates) {
        return new ReviewSettings(
                new TreeSet<>(templates), monthsValid, listShare, listAtLeast, productListAtMost, longText);
    }

    /** The same with another age, in months, that an effective date may have. */
    public ReviewSettings monthsValid(int months) {
        return new ReviewSettings(acceptedVersions, months, listShare, listAtLeast, productListAtMost, longText);
    }

    /** The same with another share and count from which on a list is taken for the reference list itself. */
    public ReviewSettings wholeList(double share, int atLeast) {
        return new ReviewSettings(acceptedVersions, monthsValid, share, atLeast, productListAtMost, longText);
    }
}
