package org.opencmrt.program;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.opencmrt.model.Finding;
import org.opencmrt.model.SourceFile;

/**
 * The result of checking and reviewing a declaration that is kept in addition to the roll-up. It is small, because
 * there may be ten thousand of them: the declaration itself is not kept, and only the first notes of each rule are
 * kept.
 *
 * @param source the file
 * @param incompleteTotal the number of incomplete fields
 * @param findings the findings, worst first, without repetitions
 */
record ReviewedDeclaration(SourceFile source, int incompleteTotal, List<Finding> findings) {
    /** By file, then content. */
    static final Comparator<ReviewedDeclaration> ORDER = Comparator.comparing(
                    (ReviewedDeclaration one) -> one.source().file())
            .thenComparing(one -> one.source().sha256());

    /**
     * The maximum number of notes ({@code INFO}) that are kept for each rule and file; {@code cmrt check} shows all of
     * them.
     */
    static final int NOTES_OF_A_RULE = 10;

    /** Copies the findings. */
    ReviewedDeclaration {
        Objects.requireNonNull(source, "source");
        findings = SharedFindings.copy(findings);
    }

    /** The part of an assessed file that is kept. */
    static ReviewedDeclaration of(AssessedFile file, SharedFindings shared) {
        return new ReviewedDeclaration(
                file.source(), file.incompleteTotal(), shared.of(shortened(file.distinctFindings())));
    }

    /** The same result for the name under which the roll-up counts the file; see {@link org.opencmrt.rollup.RollUp}. */
    ReviewedDeclaration named(String name) {
        return source.file().equals(name)
                ? this
                : new ReviewedDeclaration(
                        source.named(name),
                        incompleteTotal,
                        findings.stream()
                                .map(one -> one.cell()
                                        .map(cell -> one.at(cell.in(name)))
                                        .orElse(one))
                                .toList());
    }

    private static List<Finding> shortened(List<Finding> findings) {
        Map<String, Integer> notes = new HashMap<>();
        findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.INFO)
                .forEach(finding -> notes.merge(finding.rule(), 1, Integer::sum));
        Map<String, Integer> kept = new HashMap<>();
        List<Finding> few = new ArrayList<>();
        for (Finding finding : findings) {
            int number = finding.severity() == Finding.Severity.INFO ? kept.merge(finding.rule(), 1, Integer::sum) : 0;
            if (number <= NOTES_OF_A_RULE) {
                int left = number < NOTES_OF_A_RULE ? 0 : notes.get(finding.rule()) - NOTES_OF_A_RULE;
                few.add(kept(finding, left == 0 ? "" : " (" + left + " more like this in the file)"));
            }
        }
        return few;
    }

    /** Only follow-up requests are translated into other languages, so only their arguments are kept. */
    private static Finding kept(Finding finding, String more) {
        boolean asks = finding.severity() != Finding.Severity.INFO
                && finding.followUp().isPresent();
        return new Finding(
                finding.ruleId(),
                finding.severity(),
                finding.message() + more,
                asks ? finding.arguments() : Map.of(),
                finding.cell(),
                finding.metal(),
                finding.followUp());
    }
}
