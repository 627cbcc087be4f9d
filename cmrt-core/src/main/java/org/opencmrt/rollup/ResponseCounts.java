package org.opencmrt.rollup;

/**
 * The number of input files by result. {@code files} is the sum of {@code unreadable}, {@code duplicates} and
 * {@code declarations}; {@code declarations} is the sum of {@code usable} and {@code empty}.
 *
 * @param files all input files
 * @param unreadable files that could not be read
 * @param duplicates files with the same content as another file
 * @param declarations declarations that are counted
 * @param usable declarations, which have an answer about a metal or a smelter
 * @param empty declarations without any answer about a metal and without a smelter
 * @param withoutConflictMinerals usable declarations that answer No for every conflict mineral ("no 3TG")
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
