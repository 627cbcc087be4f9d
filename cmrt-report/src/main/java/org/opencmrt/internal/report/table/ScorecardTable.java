package org.opencmrt.internal.report.table;

import java.util.Optional;
import java.util.stream.Collectors;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.internal.report.SupplierFigures;
import org.opencmrt.internal.report.SupplierScore;
import org.opencmrt.model.Finding;
import org.opencmrt.program.SupplierAssessment;

/** The result of each supplier's declarations, with the follow-up requests. */
final class ScorecardTable {
    static final String NAME = "Supplier scorecard";

    private ScorecardTable() {}

    static Table<?> of(ReportInput input, SupplierFigures figures) {
        Table<SupplierScore> table = Table.<SupplierScore>of(NAME, SupplierScore.of(input, figures))
                .text("Supplier", 32, SupplierScore::supplier)
                .text(
                        "Class",
                        14,
                        line -> line.assessment()
                                .map(one -> TableWords.of(one.supplierClass()))
                                .orElse("not reviewed"))
                .text("Risk", 10, line -> TableWords.of(line.risk()))
                .text("In words", 60, SupplierScore::text)
                .maybeNumber(
                        "Fields to complete", 10, line -> line.assessment().map(SupplierAssessment::incompleteTotal))
                .maybeNumber("Errors", 8, line -> findings(line, Finding.Severity.ERROR))
                .maybeNumber("Warnings", 10, line -> findings(line, Finding.Severity.WARNING))
                .maybeNumber("Notes", 8, line -> findings(line, Finding.Severity.INFO))
                .text("What led to the class", 60, ScorecardTable::decisive)
                .text("Follow-up: what to ask for", 70, ScorecardTable::followUp)
                .maybeNumber(
                        "Facilities",
                        10,
                        line -> line.open().map(open -> line.facilities().size()))
                .maybeNumber("Open entries", 10, SupplierScore::open)
                .text("Files", 40, line -> String.join("; ", line.files()));
        return input.comparison().isPresent() ? table.maybe(ChangeTable.SINCE, 40, SupplierScore::change) : table;
    }

    private static Optional<Long> findings(SupplierScore line, Finding.Severity severity) {
        return line.assessment()
                .map(one -> one.findings().stream()
                        .filter(finding -> finding.severity() == severity)
                        .count());
    }

    private static String decisive(SupplierScore line) {
        return line.assessment().stream()
                .flatMap(one -> one.decisive().stream())
                .map(finding -> finding.rule()
                        + finding.cell().map(cell -> " at " + cell).orElse(""))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String followUp(SupplierScore line) {
        return line.assessment().stream()
                .flatMap(one -> one.findings().stream())
                .flatMap(finding -> finding.followUp().stream())
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
