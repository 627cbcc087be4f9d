package org.opencmrt.testing;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.opencmrt.internal.rules.LibraryRule;
import org.opencmrt.internal.rules.Rules;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;

/** Assertions about findings in supplier data. A failure lists the findings. */
public final class FindingsAssert extends AbstractAssert<FindingsAssert, Collection<Finding>> {
    FindingsAssert(Collection<Finding> actual) {
        super(actual == null ? null : List.copyOf(actual), FindingsAssert.class);
    }

    /** Verifies that a rule has a finding. */
    public FindingsAssert has(String rule) {
        return hasSome("a finding of " + rule, finding -> finding.rule().equals(rule));
    }

    /** Verifies that a rule has a finding in a cell, such as {@code Declaration!D26}. */
    public FindingsAssert hasAt(String rule, String address) {
        return hasSome(
                "a finding of " + rule + " at " + address,
                finding -> finding.rule().equals(rule)
                        && finding.cell()
                                .filter(cell -> cell.address().equals(address))
                                .isPresent());
    }

    /** Verifies that a rule has a finding about a metal. */
    public FindingsAssert hasAbout(String rule, Metal metal) {
        return hasSome(
                "a finding of " + rule + " about " + metal.label(),
                finding -> finding.rule().equals(rule)
                        && finding.metal().filter(metal::equals).isPresent());
    }

    /**
     * Verifies that a rule has no finding.
     *
     * @throws IllegalArgumentException if the ID begins like those of the library, but the library has no such rule;
     *     otherwise a misspelled ID would always pass
     */
    public FindingsAssert hasNone(String rule) {
        if (rule.matches("(READ|CHECK|REVIEW)_.*") && !(Rules.of(rule, Finding.Severity.INFO) instanceof LibraryRule)) {
            throw new IllegalArgumentException("there is no rule " + rule + "; docs/findings.md lists the rules");
        }
        return hasNo("finding of " + rule, finding -> finding.rule().equals(rule));
    }

    /** Verifies that there are no errors. */
    public FindingsAssert hasNoErrors() {
        return hasNo("error", finding -> finding.severity() == Finding.Severity.ERROR);
    }

    /** Verifies that there are no errors and no warnings; notes are allowed. */
    public FindingsAssert hasNothingToAsk() {
        return hasNo("error or warning", finding -> finding.severity() != Finding.Severity.INFO);
    }

    private FindingsAssert hasSome(String what, Predicate<Finding> wanted) {
        isNotNull();
        if (actual.stream().noneMatch(wanted)) {
            failWithMessage("expected %s, but found:%n%s", what, listed(actual));
        }
        return this;
    }

    private FindingsAssert hasNo(String what, Predicate<Finding> unwanted) {
        isNotNull();
        List<Finding> found = actual.stream().filter(unwanted).toList();
        if (!found.isEmpty()) {
            failWithMessage("expected no %s, but found:%n%s", what, listed(found));
        }
        return this;
    }

    private static String listed(Collection<Finding> findings) {
        return findings.isEmpty()
                ? "  nothing"
                : findings.stream().map(finding -> "  " + finding).collect(Collectors.joining("\n"));
    }
}
