package org.opencmrt.rollup;

import java.math.BigDecimal;

/**
 * The response rate of the surveyed suppliers, with the figures behind it.
 *
 * @param asked surveyed suppliers: the denominator
 * @param answered suppliers with a usable declaration: the numerator; "no 3TG" counts
 * @param rejected suppliers that sent only unusable files
 * @param notAnswered suppliers that did not respond
 * @param spendAsked spend with all surveyed suppliers whose spend is known
 * @param spendAnswered spend with those of them that responded
 * @param withoutSpend surveyed suppliers whose spend is unknown; the rate by spend does not include them
 */
public record ResponseRate(
        int asked,
        int answered,
        int rejected,
        int notAnswered,
        BigDecimal spendAsked,
        BigDecimal spendAnswered,
        int withoutSpend) {
    /** Checks the sum. */
    public ResponseRate {
        if (asked != answered + rejected + notAnswered) {
            throw new IllegalArgumentException("the suppliers do not add up");
        }
    }

    /** True if there are surveyed suppliers and all of them responded. */
    public boolean isComplete() {
        return asked > 0 && answered == asked;
    }
}
