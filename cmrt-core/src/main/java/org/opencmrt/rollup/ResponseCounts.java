package org.opencmrt.rollup;

/**
 * How many files came in and what they are good for. {@code files} is the sum of {@code unreadable}, {@code duplicates} and
 * {@code declarations}; {@code declarations} is the sum of {@code usable} and {@code empty}.
 *
 * @param files files that were given
 * @param unreadable files that could not be read
 * @param duplicates files whose content was counted under another file
 * @param declarations declarations that count
 * @param usable declarations that say something: an answer about a metal, or a smelter
 * @param empty declarations without any answer about a metal and without a smelter
 * @param withoutConflictMinerals usable declarations that say No for each conflict mineral ("no 3TG")
 * @param suppliers companies that these declarations come from
 */
public record ResponseCounts(
        int files,
        int unreadable,
        int duplicates,
        int declarations,
        int usable,
        int empty,
        int withoutConflictMinerals,
        int suppliers) {
    /** Checks the sums. */
    public ResponseCounts {
        if (files != unreadable + duplicates + declarations || declarations != usable + empty) {
            throw new IllegalArgumentException("the counts of files do not add up");
        }
    }
}
