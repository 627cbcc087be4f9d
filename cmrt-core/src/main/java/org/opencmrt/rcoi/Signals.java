package org.opencmrt.rcoi;

import java.util.List;

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
 */
record Signals(
        List<Evidence> evidence, int declarations, int denying, int inScope, int recycled, int asked, int answered) {
    Signals {
        evidence = List.copyOf(evidence);
    }

    boolean has(Signal.Weight weight) {
        return evidence.stream().anyMatch(one -> one.signal().weight() == weight);
    }

    boolean hasUnexplained() {
        return evidence.stream().anyMatch(one -> one.signal().weight() == Signal.Weight.STRONG && !one.explained());
    }

    long count(Signal signal) {
        return evidence.stream().filter(one -> one.signal() == signal).count();
    }

    /** The share of suppliers that answered, 1 when nobody was asked. */
    double answeredShare() {
        return asked == 0 ? 1 : (double) answered / asked;
    }
}
