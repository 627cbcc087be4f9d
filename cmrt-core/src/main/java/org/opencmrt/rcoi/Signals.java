package org.opencmrt.rcoi;

import java.util.List;
import org.opencmrt.internal.text.NameOrder;

/**
 * What an inquiry has met for one mineral.
 *
 * @param evidence all of it, by weight, then in fixed order
 * @param declarations usable declarations that are about the mineral and that no newer one replaces
 * @param denying those of them that say it is not used or does not remain
 * @param inScope answers and facilities in scope
 * @param recycled those of them that are recycled or scrap only
 * @param asked suppliers asked about the mineral
 * @param answered those of them that answered
 * @param usedBy suppliers whose current declaration answers that they use the mineral and that it remains in the product
 * @param isSurveyed whether the suppliers asked are known; without, what came in takes their place
 */
record Signals(
        List<RcoiResult.Evidence> evidence,
        int declarations,
        int denying,
        int inScope,
        int recycled,
        int asked,
        int answered,
        List<String> usedBy,
        boolean isSurveyed) {
    Signals {
        evidence = List.copyOf(evidence);
        usedBy = usedBy.stream().distinct().sorted(NameOrder.INSTANCE).toList();
    }

    boolean has(RcoiResult.Signal.Weight weight) {
        return evidence.stream().anyMatch(one -> one.signal().weight() == weight);
    }

    boolean hasUnexplained() {
        return evidence.stream()
                .anyMatch(one -> one.signal().weight() == RcoiResult.Signal.Weight.STRONG && !one.explained());
    }

    long unexplained() {
        return evidence.stream()
                .filter(one -> one.signal().weight() == RcoiResult.Signal.Weight.STRONG && !one.explained())
                .count();
    }

    long of(RcoiResult.Signal.Weight weight) {
        return evidence.stream().filter(one -> one.signal().weight() == weight).count();
    }

    long count(RcoiResult.Signal signal) {
        return evidence.stream().filter(one -> one.signal() == signal).count();
    }

    /** The share of suppliers that answered, 1 when nobody was asked. */
    double answeredShare() {
        return asked == 0 ? 1 : (double) answered / asked;
    }
}
