package org.opencmrt.rollup;

import java.util.ArrayList;
import java.util.List;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Metal;

/** The reasons that stand beside a row, in words. */
final class Reasons {
    private Reasons() {}

    /** Why the row was taken for its facility. */
    static List<String> ofMention(Subject subject) {
        List<String> reasons = new ArrayList<>();
        if (subject.entry() == Entry.NOT_LISTED) {
            reasons.add("the supplier calls it not listed, but the reference list has it");
        } else if (subject.entry() == Entry.UNRESOLVED) {
            reasons.add("the workbook's own look-up list does not resolve it as written, but the reference list does");
        }
        reasons.addAll(subject.match().evidence());
        return reasons;
    }

    /** Why the row is no facility. */
    static List<String> ofOpen(Bucket bucket, Subject subject) {
        List<String> reasons = new ArrayList<>();
        if (bucket == Bucket.OUT_OF_SCOPE) {
            reasons.add("the declaration says that "
                    + subject.metal().map(Metal::label).orElse("the metal")
                    + " is not used, does not remain in the product, or is not declared");
        } else {
            reasons.add(bucket.meaning());
        }
        if (bucket == Bucket.UNRESOLVED && subject.entry() == Entry.LISTED) {
            reasons.add(
                    "the workbook's own look-up list has it, the reference list does not: it may be newer, or removed");
        }
        subject.match().evidence().stream()
                .filter(reason -> !reasons.contains(reason))
                .forEach(reasons::add);
        return reasons;
    }
}
