package org.opencmrt.check;

import java.util.Locale;
import org.opencmrt.model.Metal;

/** How the check names things in a sentence. */
final class Words {
    private Words() {}

    static String of(Metal metal) {
        return metal.label().toLowerCase(Locale.ROOT);
    }
}
