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
 * there may be ten thousand of them: the declaration itself is not kept, and only the first of many notes of one rule
 * are.
 *
 * @param source the file
 * @param incompleteTotal how many fields are still to be completed
 * @param findings what was found, worst first; each thing said once
 */
record ReviewedDeclaration(SourceFile source, int incompleteTotal, List<Finding> findings) {
    /** By file, then content. */
    static final Comparator<ReviewedDeclaration> ORDER = Comparator.comparing(
                    (ReviewedDeclaration one) -> one.source().file())
            .thenComparing(one -> one.source().sha256());

    /** How many notes ({@code INFO}) of one rule are kept of one file; {@code cmrt check} shows all of them. */
    static final int NOTES_OF_A_RULE = 10;

    /** Copies the findings. */
    ReviewedDeclaration {
        Objects.requireNonNull(source, "source");
        findings = List.copyOf(findings);
    }

    /** What is kept of one declaration. */
    static ReviewedDeclaration of(AssessedFile file) {
        return new ReviewedDeclaration(file.source(), file.incompleteTotal(), shortened(file.distinctFindings()));
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
                few.add(shared(finding, left == 0 ? "" : " (" + left + " more like this in the file)"));
            }
        }
        return few;
    }

    /**
     * The sentences of many declarations are the same; they share them. Only what suppliers are asked is said again in
     * another language, so only that keeps its arguments.
     */
    private static Finding shared(Finding finding, String more) {
        boolean asks = finding.severity() != Finding.Severity.INFO
                && finding.followUp().isPresent();
        Map<String, String> arguments = new HashMap<>();
        if (asks) {
            finding.arguments().forEach((name, value) -> arguments.put(name.intern(), value.intern()));
        }
        return new Finding(
                finding.ruleId(),
                finding.severity(),
                (finding.message() + more).intern(),
                arguments,
                finding.cell(),
                finding.metal(),
                finding.followUp().map(String::intern));
    }
}
