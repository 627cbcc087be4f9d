package org.opencmrt.rcoi;

import java.util.List;
import org.opencmrt.internal.text.NameOrder;
import org.opencmrt.rcoi.RcoiResult.Signal;

/**
 * The signals that an inquiry found for one mineral.
 *
 * @param evidence all signals, by weight, then in a fixed order
 * @param declarations usable current declarations that cover the mineral
 * @param denying those of them that report that the mineral is not used or does not remain in the product
 * @param inScope answers and facilities in scope
 * @param recycled those of them that are only recycled or scrap
 * @param asked the suppliers asked about the mineral
 * @param answered those of them that responded
 * @param usedBy suppliers that report in a current declaration that they use the mineral and that it remains in the
 *     product
 * @param isSurveyed whether there is a list of surveyed suppliers; without one, the files received are counted instead
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

    boolean has(Signal.Weight weight) {
        return of(weight) > 0;
    }

    long of(Signal.Weight weight) {
        return evidence.stream().filter(one -> one.signal().weight() == weight).count();
    }

    boolean hasUnexplained() {
        return unexplained() > 0;
    }

    long unexplained() {
        return evidence.stream()
                .filter(one -> one.signal().weight() == Signal.Weight.STRONG && !one.explained())
                .count();
    }

    long count(Signal signal) {
        return evidence.stream().filter(one -> one.signal() == signal).count();
    }

    /** The share of suppliers that responded; 1 if nobody was asked. */
    double answeredShare() {
        return asked == 0 ? 1 : (double) answered / asked;
    }
}
