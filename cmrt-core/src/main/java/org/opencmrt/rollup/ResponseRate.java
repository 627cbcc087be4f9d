package org.opencmrt.rollup;

import java.math.BigDecimal;

/**
 * How many of those asked have answered, with what the rate is made of.
 *
 * @param asked suppliers asked: the denominator
 * @param answered suppliers with a declaration that can be used: the numerator; "no 3TG" counts
 * @param rejected suppliers of whom nothing can be used
 * @param notAnswered suppliers of whom nothing came
 * @param spendAsked spend with all suppliers asked that have one
 * @param spendAnswered spend with those of them that answered
 * @param withoutSpend suppliers asked whose spend is not known; they are left out of the rate by spend
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

    /** True when every supplier asked has answered, and somebody was asked. */
    public boolean isComplete() {
        return asked > 0 && answered == asked;
    }
}
